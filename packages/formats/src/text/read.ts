// Plain text to Doc: lines with tabs or "|" are tables, everything else is paragraphs. Plain text has no
// headings; that a line is one, place knows from the form.
import type { DocRead } from "@gongkai/core/doc";
import { decode, type Decoded } from "../decode.ts";
import { Bounds, limits, tooLarge } from "../limits.ts";
import { Blocks, type Spelling } from "./blocks.ts";
import { unescape } from "./escape.ts";
import { rowAt } from "./row.ts";

export function read(bytes: Uint8Array, known?: Decoded): DocRead {
  const decoded = known ?? decode(bytes);
  if ("refusal" in decoded) return decoded;
  const lines = linesOf(decoded.text);
  if ("refusal" in lines) return lines;
  const bounds = new Bounds();
  const blocks = new Blocks(bounds, spelling);
  for (let at = 0; at < lines.length;) at = readLine(lines, at, blocks);
  blocks.end();
  return { doc: { meta: {}, blocks: blocks.blocks }, problems: [...decoded.problems, ...bounds.problems] };
}

const spelling: Spelling = {
  paragraph: unescape,
  cell: (raw, kind) => (kind === "pipe" ? unescape(raw) : raw),
};

/** The lines of a text, if text and lines are of a length that people write. */
export function linesOf(text: string): readonly string[] | ReturnType<typeof tooLarge> {
  if (text.length > limits.textCharacters) return tooLarge("textCharacters");
  const lines = text.split("\n");
  return lines.some((line) => line.length > limits.lineCharacters) ? tooLarge("lineCharacters") : lines;
}

/** Reads the blank line, row or line of text that starts at a line, and says which line comes next. */
export function readLine(lines: readonly string[], at: number, blocks: Blocks): number {
  const line = lines[at] ?? "";
  if (line.trim() === "") {
    blocks.blank();
    return at + 1;
  }
  const row = rowAt(lines, at, limits.tableColumns);
  if (row === undefined || (row.rule && !bordersTable(lines, at))) {
    blocks.line(line, at + 1);
    return at + 1;
  }
  blocks.row(row, lines.slice(at, row.next).join("\n"), at + 1);
  return row.next;
}

/** A line like +---+ is drawn only beside rows. */
function bordersTable(lines: readonly string[], at: number): boolean {
  return [lines[at - 1], lines[at + 1]].some((line) => line?.trimStart().startsWith("|") === true);
}
