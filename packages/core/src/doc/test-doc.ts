// Documents drawn as text, for tests: one line a block or a row, cells between bars.
import type { Doc, DocBlock, DocCell, DocTable } from "./doc.ts";
import type { TextItem } from "./place/items.ts";

/** One cell: "text", or "text 3×2" for three columns and two rows. */
const cell = (drawn: string): DocCell => {
  const found = /^(.*?)\s*(\d+)×(\d+)$/su.exec(drawn.trim());
  const [columns, rows] = [Number(found?.[2] ?? 1), Number(found?.[3] ?? 1)];
  const span = { ...(rows > 1 ? { rows } : {}), ...(columns > 1 ? { columns } : {}) };
  return { text: found?.[1] ?? drawn.trim(), ...(found ? { span } : {}) };
};

const row = (line: string): readonly DocCell[] => line.split("|").map(cell);

/** A table from its rows, cells between bars. */
export const table = (...rows: readonly string[]): DocTable => ({ kind: "table", rows: rows.map(row) });

/** A heading where the line begins with #, otherwise a paragraph. */
const block = (line: string): DocBlock => {
  const [, marks = "", text = line] = /^(#+)\s*(.*)$/su.exec(line) ?? [];
  return marks === "" ? { kind: "paragraph", text } : { kind: "heading", level: marks.length, text };
};

/** A document of lines and tables. */
export const docOf = (...blocks: readonly (string | DocTable)[]): Doc => ({
  meta: {},
  blocks: blocks.map((b) => (typeof b === "string" ? block(b) : b)),
});

/** Lines as the reader of a text gives them: each a block of its own, or, between two blanks, all in one. */
export const texts = (...lines: readonly string[]): readonly TextItem[] =>
  lines.flatMap((line, i): TextItem[] => {
    const made = block(line);
    if (made.kind === "table") return [];
    const level = made.kind === "heading" ? { level: made.level } : {};
    return made.text
      .split("\n")
      .map((text) => ({ kind: "text", text, ...level, block: i + 1, where: { line: i + 1 } }));
  });

/** The document with the texts of its table cells written otherwise; `at` is the address of a figure. */
export const rewritten = (doc: Doc, write: (text: string, at: string | undefined) => string): Doc => ({
  meta: {},
  blocks: doc.blocks.map((b) =>
    b.kind === "table"
      ? { ...b, rows: b.rows.map((r) => r.map((c) => ({ ...c, text: write(c.text, c.address) }))) }
      : b,
  ),
});
