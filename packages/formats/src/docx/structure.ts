// Paragraphs and tables: where they begin and end, and the properties that matter.
import { isOn, valueOf, whole } from "../xml/values.ts";
import { type Body, flush, newStory } from "./body.ts";
import type { RawBlock } from "./raw.ts";
import { type Close, type Open, pageBreak } from "./runs.ts";
import { drawsEdge } from "./styles.ts";

const openParagraph: Open = (body) => {
  body.properties = "none";
  body.paragraph = { outer: body.paragraph, text: "", endDeleted: false, boxes: [] };
};

const trimBreaks = (text: string): string =>
  text.includes(pageBreak) ? text.replace(/^\f+|\f+$/g, "").replace(/\f+/g, "\n") : text;

const closeParagraph: Close = (body) => {
  const { paragraph, story, fields } = body;
  if (!paragraph) return;
  body.paragraph = paragraph.outer;
  // an instruction does not outlive its paragraph: a field that is never closed must not swallow the document
  if (fields.length > 0) fields.fill(false);
  const text = story.carried + paragraph.text;
  story.carried = paragraph.endDeleted ? text : "";
  if (!paragraph.endDeleted) story.blocks.push(finished(body, paragraph, trimBreaks(text)));
  story.blocks.push(...paragraph.boxes);
};

type Paragraph = NonNullable<Body["paragraph"]>;

const finished = ({ styles, numbering }: Body, paragraph: Paragraph, text: string): RawBlock => {
  const style = paragraph.style === undefined ? undefined : styles(paragraph.style);
  const direct = paragraph.outline === undefined ? undefined : paragraph.outline > 8 ? 0 : paragraph.outline + 2;
  const heading = style?.heading === 1 ? 1 : (direct ?? style?.heading ?? 0);
  const numId = paragraph.numId ?? style?.numId;
  if (numId === undefined || numId === "0") return { kind: "paragraph", text, heading, style };
  const counter = numbering();
  const byStyle = paragraph.numId === undefined ? (style?.level ?? counter.levelOf(numId, paragraph.style)) : 0;
  return { kind: "paragraph", text: counter.number(text, numId, paragraph.level ?? byStyle), heading, style };
};

const openTable: Open = (body) => {
  flush(body.story);
  body.table = { outer: body.table, rows: [], cellBorders: false };
};

const closeTable: Close = (body) => {
  const { table, story, styles } = body;
  if (!table) return;
  body.table = table.outer;
  const byStyle = table.style === undefined ? undefined : styles(table.style).borders;
  const borders = table.cellBorders || (table.borders ?? byStyle ?? false);
  story.blocks.push({ kind: "table", rows: table.rows, caption: table.caption, borders });
};

const openRow: Open = ({ table }) => {
  if (!table) return;
  table.row = { cells: [], before: 0, header: false, dropped: false };
  table.rows.push(table.row);
};

const openCell: Open = (body) => {
  const row = body.table?.row;
  body.story = newStory(body.story);
  if (!body.table || !row) return;
  body.table.cell = { blocks: body.story.blocks, columns: 1, dropped: false };
  row.cells.push(body.table.cell);
};

const closeCell: Close = (body) => {
  flush(body.story);
  if (body.story.outer) body.story = body.story.outer;
  if (body.table) body.table.cell = undefined;
};

/** A tag that counts only inside one kind of properties. */
const within =
  (properties: Body["properties"], open: Open): Open =>
  (body, attributes) => {
    if (body.properties === properties) open(body, attributes);
  };
const ofParagraph = (set: (paragraph: Paragraph, value: string) => void): Open =>
  within("paragraph", ({ paragraph }, attributes) => {
    const value = valueOf(attributes);
    if (paragraph && value !== undefined) set(paragraph, value);
  });
const ofRun = (set: (run: NonNullable<Paragraph["run"]>, value: string | undefined) => void): Open =>
  within("run", ({ paragraph }, attributes) => {
    if (paragraph?.run) set(paragraph.run, valueOf(attributes));
  });
const ofTable = (set: (table: NonNullable<Body["table"]>, value: string) => void): Open =>
  within("table", ({ table }, attributes) => {
    const value = valueOf(attributes);
    if (table && value !== undefined) set(table, value);
  });
const ofRow = (set: (row: NonNullable<NonNullable<Body["table"]>["row"]>, value: string | undefined) => void): Open =>
  within("row", ({ table }, attributes) => {
    if (table?.row) set(table.row, valueOf(attributes));
  });
const ofCell = (
  set: (cell: NonNullable<NonNullable<Body["table"]>["cell"]>, value: string | undefined) => void,
): Open =>
  within("cell", ({ table }, attributes) => {
    if (table?.cell) set(table.cell, valueOf(attributes));
  });

const openEdge =
  (name: string): Open =>
  ({ table, properties }, attributes) => {
    if (!table || valueOf(attributes) === undefined) return;
    const drawn = drawsEdge(name, attributes) ?? false;
    if (properties === "table") table.borders = (table.borders ?? false) || drawn;
    else if (properties === "cell") table.cellBorders ||= drawn;
  };

const merge = (value: string | undefined): "restart" | "continue" => (value === "restart" ? "restart" : "continue");

const begin =
  (properties: Body["properties"]): Open =>
  (body) =>
    void (body.properties = properties);
const end: Close = (body) => void (body.properties = "none");

export const structureOpens: readonly (readonly [string, Open])[] = [
  ["w:p", openParagraph],
  ["w:tbl", openTable],
  ["w:tr", openRow],
  ["w:tc", openCell],
  ["w:pPr", begin("paragraph")],
  ["w:rPr", (body) => void (body.properties = body.paragraph?.run ? "run" : "mark")],
  ["w:tblPr", begin("table")],
  ["w:trPr", begin("row")],
  ["w:tcPr", begin("cell")],
  ["w:pStyle", ofParagraph((paragraph, value) => void (paragraph.style = value))],
  ["w:numId", ofParagraph((paragraph, value) => void (paragraph.numId = value))],
  ["w:ilvl", ofParagraph((paragraph, value) => void (paragraph.level = whole(value, 0)))],
  ["w:outlineLvl", ofParagraph((paragraph, value) => void (paragraph.outline = whole(value, 9)))],
  ["w:rStyle", ofRun((run, style) => void (style !== undefined && (run.style = style)))],
  ["w:vanish", ofRun((run, value) => void (run.hidden = isOn(value)))],
  ["w:vertAlign", ofRun((run, align) => void (run.superscript = align === "superscript"))],
  ["w:tblStyle", ofTable((table, value) => void (table.style = value))],
  ["w:tblCaption", ofTable((table, value) => void (table.caption = value))],
  ["w:gridBefore", ofRow((row, value) => void (row.before = whole(value, 0)))],
  ["w:tblHeader", ofRow((row, value) => void (row.header = isOn(value)))],
  ["w:hidden", ofRow((row, value) => void (row.dropped ||= isOn(value)))],
  ["w:gridSpan", ofCell((cell, value) => void (cell.columns = whole(value, Number(value) > 1 ? Infinity : 1)))],
  ["w:vMerge", ofCell((cell, value) => void (cell.down = merge(value)))],
  ["w:hMerge", ofCell((cell, value) => void (cell.across = merge(value)))],
  ["w:cellDel", ofCell((cell) => void (cell.dropped = true))],
  ...["w:top", "w:left", "w:start", "w:bottom", "w:right", "w:end", "w:insideH", "w:insideV"].map(
    (name): [string, Open] => [name, openEdge(name)],
  ),
];

export const structureCloses: readonly (readonly [string, Close])[] = [
  ["w:p", closeParagraph],
  ["w:tbl", closeTable],
  ["w:tc", closeCell],
  ["w:rPr", (body) => void (body.properties = body.properties === "mark" ? "paragraph" : "none")],
  ["w:pPr", end],
  ["w:tblPr", end],
  ["w:trPr", end],
  ["w:tcPr", end],
];
