// Docs for the round trips: every shape of block and span, and text that looks like markup.
import type { Doc, DocBlock, DocCell, DocRead, DocTable } from "@gongkai/core/doc";
import fc from "fast-check";

const enduring = process.env["GONGKAI_TIER"] === "endure";

/** Characters of a hostile input: even the shorter ones would keep work that grows with their square busy for hours. */
export const hostileLength = enduring ? 1_000_000 : 300_000;

/** Runs of a round trip. */
export const roundTrips = enduring ? 20_000 : 500;

/** The blocks of what was read; throws where reading refused. */
export function blocksOf(read: DocRead): readonly DocBlock[] {
  if ("refusal" in read) throw new Error(`no blocks: ${JSON.stringify(read)}`);
  return read.doc.blocks;
}

const awkward = [
  ...Array.from("一二三（）、，。12０ \t\n|\\#*_`~<>[]()!&;:-=+.\"'{}/$%^　"),
  "# ",
  "## 一",
  "- ",
  "> ",
  "1. ",
  "2) ",
  "**",
  "__",
  "\\|",
  "\\\\",
  "---",
  "===",
  "***",
  "```",
  "~~~",
  "<br>",
  "</table>",
  "<table>",
  "<!--",
  "-->",
  "<p>",
  "&lt;",
  "&#9;",
  "&amp",
  "[甲](b.c)",
  "![甲](b.c)",
  "| - |",
  "\n\n",
  "+--+",
  "http://a.b",
];

/** Text of anything that could be misread. */
export const tangle = fc.array(fc.constantFrom(...awkward), { maxLength: 60 }).map((parts) => parts.join(""));

/** The same, shorter and with blanks only inside. */
const text = fc.array(fc.constantFrom(...awkward), { maxLength: 12 }).map((parts) => parts.join("").trim());
const printed = text.filter((value) => value !== "");

const heading = fc.record({
  kind: fc.constant("heading" as const),
  level: fc.integer({ min: 1, max: 6 }),
  text: printed,
});
const paragraph = fc.record({ kind: fc.constant("paragraph" as const), text: printed });

/** A table of spans that tile it without a gap. */
const table: fc.Arbitrary<DocTable> = fc
  .record({
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
    texts: fc.array(text, { minLength: 25, maxLength: 25 }),
    spans: fc.array(fc.record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }) }), {
      minLength: 25,
      maxLength: 25,
    }),
  })
  .map(({ rows, columns, texts, spans }) => {
    const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
    const cells = taken.map((line, row) =>
      line.flatMap((_, column): DocCell[] => {
        if (taken[row]?.[column] !== false) return [];
        const wish = spans[row * columns + column] ?? { rows: 1, columns: 1 };
        let wide = 1;
        while (wide < wish.columns && taken[row]?.[column + wide] === false) wide++;
        const high = Math.min(wish.rows, rows - row);
        for (let down = 0; down < high; down++)
          for (let right = 0; right < wide; right++) taken[row + down]?.splice(column + right, 1, true);
        return [{ text: texts[row * columns + column] ?? "", span: { rows: high, columns: wide } }];
      }),
    );
    return { kind: "table", rows: cells };
  });

/** Documents whose tables have a paragraph between them. */
export const docs: fc.Arbitrary<Doc> = fc
  .array(
    fc.oneof(
      heading,
      paragraph,
      table.map((block): DocBlock[] => [block, { kind: "paragraph", text: "表后" }]),
    ),
    { maxLength: 8 },
  )
  .map((blocks) => ({ meta: {}, blocks: blocks.flat() }));

/** Documents in which tables may follow each other directly. */
export const denseDocs: fc.Arbitrary<Doc> = fc
  .array(fc.oneof(heading, paragraph, table), { maxLength: 8 })
  .map((blocks) => ({ meta: {}, blocks }));
