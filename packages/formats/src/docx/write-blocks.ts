// Blocks as WordprocessingML.
import type { DocBlock, DocTable } from "@gongkai/core/doc";
import { escapeAttribute, escapeText, writable } from "../xml/escape.ts";
import { cellStyle, tableBorders, textWidth, wideColumns } from "./house.ts";
import { columnCount, columnWidths, type Grid, type Slot, slotsOf } from "./slots.ts";

const piece = (text: string): string => (text === "" ? "" : `<w:t xml:space="preserve">${escapeText(text)}</w:t>`);

const line = (text: string): string =>
  text.includes("\t") ? text.split("\t").map(piece).join("<w:tab/>") : piece(text);

/** A text as one run. */
const run = (text: string): string => {
  const clean = writable(text);
  if (clean === "") return "";
  return `<w:r>${clean.includes("\n") ? clean.split("\n").map(line).join("<w:br/>") : line(clean)}</w:r>`;
};

const paragraph = (text: string, properties: string): string =>
  `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;

const styled = (style: string): string => `<w:pStyle w:val="${style}"/>`;

/** Level 1 is the title; Word knows nine levels below it. */
const headingStyle = (level: number): string => (level <= 1 ? "Title" : `Heading${Math.min(level - 1, 9)}`);

/** A table this short is kept on one page; of a longer one, heads stay with what they head and small groups of rows together. */
const shortRows = 16;
const groupRows = 12;

/** Whether a cell of a row goes on in the next one, unless it is so tall that no page could keep it together. */
const goesOn = (grid: Grid, at: number): boolean =>
  (grid[at] ?? []).some(
    (slot) => slot && slot.rows <= groupRows && (grid[at + 1] ?? []).some((below) => below?.cell === slot.cell),
  );

const merged = ({ rows, begins }: Slot): string =>
  rows < 2 ? "" : begins ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";

interface Setting {
  readonly widths: readonly number[];
  readonly wide: boolean;
  readonly keep: boolean;
}

const cell = (slot: Slot, column: number, { widths, wide, keep }: Setting): string => {
  const width = widths.slice(column, column + slot.columns).reduce((a, b) => a + b, 0);
  const span = slot.columns > 1 ? `<w:gridSpan w:val="${slot.columns}"/>` : "";
  const style = styled(cellStyle(slot.cell.head ?? "none", wide)) + (keep ? "<w:keepNext/>" : "");
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${merged(slot)}<w:vAlign w:val="center"/></w:tcPr>` +
    `${paragraph(slot.begins ? slot.cell.text : "", style)}</w:tc>`
  );
};

const blank: Slot = { cell: { text: "" }, columns: 1, rows: 1, begins: true };

/** One row: a hole inside becomes an empty cell, one at the end stays a hole. */
const cells = (row: Grid[number], setting: Setting): string => {
  let xml = "";
  for (let column = 0; column < row.length;) {
    const slot = row[column] ?? blank;
    xml += cell(slot, column, setting);
    column += slot.columns;
  }
  return xml;
};

const table = (block: DocTable): string => {
  const grid = slotsOf(block);
  const columns = columnCount(grid);
  if (columns === 0) return "";
  const widths = columnWidths(grid, textWidth);
  const wide = columns >= wideColumns;
  const headRows = block.headRows ?? 0;
  const rows = grid.map((row, at) => {
    const isBand = row.every((slot) => slot?.cell.head === "band");
    const keep = at < grid.length - 1 && (grid.length <= shortRows || at < headRows || isBand || goesOn(grid, at));
    const after = row.length < columns ? `<w:gridAfter w:val="${columns - row.length}"/>` : "";
    const head = at < headRows ? "<w:tblHeader/>" : "";
    return `<w:tr><w:trPr>${after}<w:cantSplit/>${head}</w:trPr>${cells(row, { widths, wide, keep })}</w:tr>`;
  });
  const caption = block.caption ? `<w:tblCaption w:val="${escapeAttribute(block.caption)}"/>` : "";
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:jc w:val="center"/>${block.borders === false ? "" : tableBorders}` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="28" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="28" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>${caption}</w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${rows.join("")}</w:tbl>`
  );
};

/** Word joins tables that touch, and wants text after the last one. */
const gap = paragraph("", styled("Gap"));

const blockXml = (block: DocBlock, next: DocBlock | undefined): string => {
  if (block.kind === "paragraph") return paragraph(block.text, "");
  if (block.kind === "heading") return paragraph(block.text, styled(headingStyle(block.level)));
  const caption = block.caption ? paragraph(block.caption, styled("Caption")) : "";
  return caption + table(block) + (next === undefined || next.kind === "table" ? gap : "");
};

/** The body of a document. */
export const blocksXml = (blocks: readonly DocBlock[]): string =>
  blocks.map((block, at) => blockXml(block, blocks[at + 1])).join("");
