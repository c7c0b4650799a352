// The document as a flat run of lines and tables. Pages laid out as one big table are taken apart where headings stand in its cells.
import { editions } from "../../form/editions/index.ts";
import { nameOf } from "../../text/fold.ts";
import { isBrokenHeading, rankOf } from "./headings.ts";
import { splice } from "../../text/wrap.ts";
import { isFigure } from "./lines.ts";
import { meaningsOf, quickName } from "./vocabulary.ts";
import type { Doc, DocBlock, DocTable, Where } from "../doc.ts";

export interface TextItem {
  readonly kind: "text";
  readonly text: string;
  /** The level of a heading block; absent for a paragraph. */
  readonly level?: number;
  /** Items of one block share its number; lines of one paragraph belong together. */
  readonly block: number;
  readonly where: Where;
}

export interface TableItem {
  readonly kind: "table";
  readonly table: DocTable;
  /** From 1, in the order of the document. */
  readonly number: number;
}

export type Item = TextItem | TableItem;

const titles = new Set(
  Object.values(editions).flatMap((form) =>
    form.sections.flatMap((s) => [s.zh, ...("also" in s ? s.also : [])].map((zh) => nameOf(zh))),
  ),
);

const isSectionName = (text: string): boolean => text.length < 60 && titles.has(nameOf(text));

const sentence = /[。；！？]/u;
const isProse = (text: string): boolean => text.length > 60 && sentence.test(text);

/** The one text that a row holds, if it holds no other. */
const onlyText = (row: DocTable["rows"][number]): string | undefined => {
  let only: string | undefined;
  for (const cell of row) {
    const text = cell.text.trim();
    if (text === "" || text === only) continue;
    if (only !== undefined) return undefined;
    only = text;
  }
  return only;
};

/** A table that holds headings or prose is a page layout: its rows of one text are text, the runs between them are tables. */
const unfold = (table: DocTable): readonly DocBlock[] => {
  const single = table.rows.map(onlyText);
  if (!single.some((text) => text !== undefined && (isProse(text) || text.split("\n").some(isSectionName))))
    return [table];
  const blocks: DocBlock[] = [];
  let rows: DocTable["rows"][number][] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push({ ...table, rows });
    rows = [];
  };
  table.rows.forEach((row, i) => {
    const text = single[i];
    // 2025年1月20日 in a row of its own is a date and no figure
    const figure = text !== undefined && isFigure(text) && !/\d\s*年/u.test(text);
    if (text === undefined || figure || meaningsOf(quickName(text)).length > 0) return void rows.push(row);
    close();
    blocks.push({ kind: "paragraph", text, ...(table.where ? { where: table.where } : {}) });
  });
  close();
  return blocks;
};

export const itemsOf = (doc: Doc): readonly Item[] => {
  const items: Item[] = [];
  let number = 0;
  let block = 0;
  for (const whole of doc.blocks)
    for (const part of whole.kind === "table" ? unfold(whole) : [whole]) {
      block += 1;
      if (part.kind === "table") {
        number += 1;
        items.push({ kind: "table", table: part, number });
        continue;
      }
      const level = part.kind === "heading" ? { level: part.level } : {};
      linesOf(part).forEach((text, i) => {
        const where =
          part.where?.line === undefined ? (part.where ?? {}) : { ...part.where, line: part.where.line + i };
        if (text.trim() !== "") items.push({ kind: "text", text, ...level, block, where });
      });
    }
  return mended(items);
};

/** A heading is one line, however it was broken, unless its lines are headings of the form by themselves. */
const linesOf = ({ kind, text }: Exclude<DocBlock, DocTable>): readonly string[] => {
  const lines = text.split("\n");
  return kind === "heading" && lines.length > 1 && !lines.some(isSectionName)
    ? [lines.map((line) => line.trim()).reduce(splice)]
    : lines;
};

/** Headings that were broken over two lines stand in one again. */
/** A numbered line and its short rest, alone in their block. */
const isBrokenLine = (items: readonly Item[], first: TextItem, second: TextItem): boolean =>
  first.block === second.block &&
  rankOf(first.text) !== undefined &&
  rankOf(second.text) === undefined &&
  first.text.length <= 24 &&
  second.text.length <= 24 &&
  !/\p{P}$/u.test(first.text.trim()) &&
  !/[。；，：！]/u.test(second.text) &&
  items.filter((i) => i.kind === "text" && i.block === first.block).length === 2;

const mended = (items: readonly Item[]): readonly Item[] => {
  const whole: Item[] = [];
  for (const item of items) {
    const last = whole.at(-1);
    if (
      last?.kind === "text" &&
      item.kind === "text" &&
      (isBrokenHeading(last.text, item.text) || isBrokenLine(items, last, item))
    )
      whole[whole.length - 1] = { ...last, text: `${last.text.trim()}${item.text.trim()}` };
    else whole.push(item);
  }
  return whole;
};
