// Doc to Markdown: the reader of this folder, and any other, shows the same text for it.
import type { Doc, DocBlock, DocTable } from "@gongkai/core/doc";
import { carried } from "../text/carried.ts";
import { places } from "../text/grid.ts";
import { wrapData } from "./data.ts";
import { escapeInline, escapeParagraph } from "./escape.ts";
import { isRule } from "../text/table.ts";

export function write(doc: Doc): Uint8Array {
  const blocks = doc.blocks.flatMap(print);
  if (doc.data !== undefined) blocks.push(wrapData(doc.data));
  return new TextEncoder().encode(blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`);
}

function print(block: DocBlock): string[] {
  if (block.kind === "table") return [...paragraph(block.caption ?? ""), ...table(block)];
  if (block.kind === "paragraph") return paragraph(block.text);
  const text = carried(block.text);
  return blank(text) ? [] : [`${"#".repeat(Math.min(Math.max(block.level, 1), 6))} ${closed(escapeInline(text))}`];
}

function paragraph(raw: string): string[] {
  const text = carried(raw);
  return blank(text) ? [] : [escapeParagraph(text)];
}

function table(block: DocTable): string[] {
  const rows = places(block);
  const width = rows[0]?.length ?? 0;
  if (width === 0) return [];
  const lines = rows.map((row) => printRow(notRule(row.map((text) => escapeInline(carried(text))))));
  // Markdown wants a line below the first row, whether that is a head or not
  lines.splice(1, 0, printRow(Array.from({ length: width }, () => "---")));
  return [lines.join("\n")];
}

const printRow = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** A row of dashes alone would be taken for the line below the head. */
function notRule(cells: readonly string[]): readonly string[] {
  const [first = "", ...rest] = cells;
  return isRule(cells, true) ? [`\\${first}`, ...rest] : cells;
}

/** Marks at the end of a heading would be taken for its closing marks. */
function closed(text: string): string {
  let end = text.length;
  while (text[end - 1] === "#") end--;
  return end < text.length ? `${text.slice(0, end)}\\${text.slice(end)}` : text;
}

const blank = (text: string): boolean => text.trim() === "";
