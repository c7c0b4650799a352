// Markdown as formatters leave it: every column of a table padded to its widest cell.
import { formats, layout } from "../bundled.ts";
import type { Report } from "@gongkai/core";

const isRow = (line: string): boolean => line.startsWith("|");
const cellsIn = (line: string): readonly string[] => line.slice(2, -2).split(" | ");
const widthOf = (text: string): number => [...text].length;

const padded = (rows: readonly string[]): readonly string[] => {
  const cells = rows.map(cellsIn);
  const widths = (cells[0] ?? []).map((_, at) => Math.max(3, ...cells.map((row) => widthOf(row[at] ?? ""))));
  const pad = (text: string, width: number): string =>
    text === "---" ? "-".repeat(width) : text + " ".repeat(width - widthOf(text));
  return cells.map((row) => `| ${row.map((text, at) => pad(text, widths[at] ?? 0)).join(" | ")} |`);
};

const withPadding = (lines: readonly string[]): readonly string[] => {
  const out: string[] = [];
  for (let at = 0; at < lines.length;) {
    let end = at;
    while (isRow(lines[end] ?? "")) end++;
    out.push(...(end > at ? padded(lines.slice(at, end)) : lines.slice(at, at + 1)));
    at = Math.max(end, at + 1);
  }
  return out;
};

export const paddedMarkdown = async (report: Report): Promise<Uint8Array> => {
  const { meta, blocks } = layout(report);
  const bytes = await formats.markdown.write({ meta, blocks });
  return Buffer.from(withPadding(Buffer.from(bytes).toString().split("\n")).join("\n"));
};

export const plainText = (report: Report): Uint8Array | Promise<Uint8Array> => {
  const { meta, blocks } = layout(report);
  return formats.text.write({ meta, blocks });
};
