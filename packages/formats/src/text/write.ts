// Doc to plain text: a line a paragraph, blank lines between blocks, cells parted by tabs.
import type { Doc, DocBlock } from "@gongkai/core/doc";
import { escape } from "./escape.ts";
import { places } from "./grid.ts";

export function write(doc: Doc): Uint8Array {
  const text = doc.blocks.flatMap(print).join("\n\n");
  return new TextEncoder().encode(text === "" ? "" : `${text}\n`);
}

function print(block: DocBlock): readonly string[] {
  if (block.kind !== "table") return paragraph(block.text);
  const rows = places(block).filter((row) => row.length > 0);
  const lone = !rows.some((row) => row.filter((text) => text.trim() !== "").length > 1);
  const table = rows.map((row, at) => line(row, lone && at === 0)).join("\n");
  return [...(block.caption === undefined ? [] : paragraph(block.caption)), ...(table === "" ? [] : [table])];
}

function paragraph(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.replaceAll("\t", " ").trimEnd());
  const from = lines.findIndex((line) => line !== "");
  return from < 0 ? [] : [escape(lines.slice(from).join("\n").trimEnd())];
}

/** A row that would be taken for a paragraph or a blank line has its first cell quoted. */
function line(row: readonly string[], lone: boolean): string {
  const quoteFirst = lone || row.slice(0, -1).every((text) => text.trim() === "");
  return row.map((text, column) => cell(text.trim(), column === 0 && (quoteFirst || text.trim().startsWith("|")))).join("\t");
}

/** As a spreadsheet copies it: in quotation marks where it holds a tab, a line end or starts with such a mark. */
function cell(text: string, quote: boolean): string {
  return quote || /^"|[\t\n]/.test(text) ? `"${text.replace(/\n\s*\n/g, "\n").replaceAll('"', '""')}"` : text;
}
