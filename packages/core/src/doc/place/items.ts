// The document as a flat run of lines and tables. Pages laid out as one big table are taken apart where headings stand in its cells.
import { editions } from "../../form/editions/index.ts";
import { nameOf } from "../../text/fold.ts";
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
  Object.values(editions).flatMap((form) => form.sections.flatMap((s) => [s.zh, ...("also" in s ? s.also : [])].map((zh) => nameOf(zh)))),
);

export const isSectionName = (text: string): boolean => text.length < 60 && titles.has(nameOf(text));

const sentence = /[。；！？]/u;
const isProse = (text: string): boolean => text.length > 60 && sentence.test(text);

const filled = (row: DocTable["rows"][number]): readonly string[] => [...new Set(row.map((c) => c.text.trim()).filter((t) => t !== ""))];

/** A table that holds headings or prose is a page layout: its rows of one text are text, the runs between them are tables. */
const unfold = (table: DocTable): readonly DocBlock[] => {
  const single = table.rows.map((row) => {
    const [only, ...others] = filled(row);
    return only !== undefined && others.length === 0 ? only : undefined;
  });
  if (!single.some((text) => text !== undefined && (isProse(text) || text.split("\n").some(isSectionName)))) return [table];
  const blocks: DocBlock[] = [];
  let rows: DocTable["rows"][number][] = [];
  const close = (): void => {
    if (rows.length > 0) blocks.push({ ...table, rows });
    rows = [];
  };
  table.rows.forEach((row, i) => {
    const text = single[i];
    if (text === undefined || !(isProse(text) || text.split("\n").some((line) => isSectionName(line) || titleLike(line)))) return void rows.push(row);
    close();
    blocks.push({ kind: "paragraph", text, ...(table.where ? { where: table.where } : {}) });
  });
  close();
  return blocks;
};

const titleLike = (text: string): boolean => text.length < 80 && /信息公[开開](?:工作)?年度[报報]告/u.test(text.replace(/\s/gu, ""));

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
      part.text.split("\n").forEach((text, i) => {
        const where = part.where?.line === undefined ? (part.where ?? {}) : { ...part.where, line: part.where.line + i };
        if (text.trim() !== "") items.push({ kind: "text", text, ...level, block, where });
      });
    }
  return items;
};
