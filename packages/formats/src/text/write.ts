// Doc to plain text: a line a paragraph, blank lines between blocks, cells parted by tabs.
import type { Doc, DocBlock } from "@gongkai/core/doc";
import { carried } from "./carried.ts";
import { escape } from "./escape.ts";
import { places } from "./grid.ts";

export function write(doc: Doc): Uint8Array {
  const text = doc.blocks.flatMap(print).join("\n\n");
  return new TextEncoder().encode(text === "" ? "" : `${text}\n`);
}

function print(block: DocBlock): readonly string[] {
  if (block.kind !== "table") return paragraph(carried(block.text));
  const rows = places(block).map((row) => row.map(carried));
  return [...paragraph(carried(block.caption ?? "")), ...table(rows)];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const filled = rows.map((row) => row.filter((text) => text.trim() !== "").length);
  const most = filled.reduce((found, count) => Math.max(found, count), 0);
  if (most === 0) return [];
  if (rows[0]?.length === 1) return paragraph(rows.flat().join("\n"));
  // rows of one text each look like paragraphs, unless one of them is quoted
  return [rows.map((row, at) => line(row, most === 1 && at === 0)).join("\n")];
}

function paragraph(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replaceAll("\t", " ").trimEnd());
  const from = lines.findIndex((line) => line !== "");
  return from < 0 ? [] : [escape(lines.slice(from).join("\n").trimEnd())];
}

/** A row that would be taken for a paragraph, a blank line or a row with bars has its first cell quoted. */
function line(row: readonly string[], lone: boolean): string {
  const cells = row.map((text) => text.trim());
  const first = cells.findIndex((text) => text !== "");
  const quoteFirst = lone || first < 0 || first === cells.length - 1 || cells[first]?.startsWith("|") === true;
  return cells.map((text, column) => cell(text, column === 0 && quoteFirst)).join("\t");
}

/** As a spreadsheet copies it: in quotation marks where it holds a tab, a line end or starts with such a mark. */
function cell(text: string, quote: boolean): string {
  return quote || /^"|[\t\n]/.test(text) ? `"${text.replace(/\n\s*\n/g, "\n").replaceAll('"', '""')}"` : text;
}
