import fc from "fast-check";
import { expect, test } from "vitest";
import type { Doc, DocBlock, DocCell, DocTable } from "@gongkai/core/doc";
import { readDocx } from "./read.ts";
import { docOf, reread } from "./test-docx.ts";
import { writeDocx } from "./write.ts";

const awkward = [
  "<&>\"'",
  "]]>",
  "{MERGEFIELD x}",
  "{{#each}}",
  "<w:p/>",
  "&amp;",
  "\t",
  "\n",
  "  ",
  "　",
  "㙍𠮷䶮",
  "“三安全一稳定”",
  "—",
  "é",
  "\u200b",
  "\u202e",
  "=1+1",
  "$&",
  "1. ",
  "０",
  "👍🏽",
  "\ufeff",
  "\u00a0",
];
const sign = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...awkward) },
  fc.string({ unit: "binary", maxLength: 5 }),
);
/** What the losses of the format do not mention: no controls, no line ends but one, and something to see. */
const writable = (text: string): boolean =>
  !/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffd\ufffe\uffff]|锟斤拷/.test(text);
const text = fc
  .array(sign, { maxLength: 6 })
  .map((signs) => signs.join(""))
  .filter(writable);
const seen = text.filter((text) => /\S/.test(text));

const paragraph = seen.map((text): DocBlock => ({ kind: "paragraph", text }));
const heading = fc.record({
  kind: fc.constant("heading" as const),
  level: fc.integer({ min: 1, max: 10 }),
  text: seen,
});

/** A grid of places cut into rectangles, read off in order. */
const table: fc.Arbitrary<DocTable> = fc
  .record({
    rows: fc.integer({ min: 2, max: 6 }),
    columns: fc.integer({ min: 2, max: 10 }),
    cuts: fc.array(fc.nat(3), { minLength: 120, maxLength: 120 }),
    texts: fc.array(text, { minLength: 60, maxLength: 60 }),
  })
  .chain(({ rows, columns, cuts, texts }) => {
    const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
    let next = 0;
    const made = taken.map((row, at) => {
      const cells: DocCell[] = [];
      for (let column = 0; column < columns; column++) {
        if (row[column]) continue;
        let [width, height] = [1, 1 + Math.min(cuts[next * 2]!, rows - at - 1)];
        while (width <= cuts[next * 2 + 1]! && column + width < columns && !row[column + width]) width++;
        if (width === columns) height = 1;
        for (let down = at; down < at + height; down++) taken[down]!.fill(true, column, column + width);
        const span = { ...(height > 1 && { rows: height }), ...(width > 1 && { columns: width }) };
        cells.push({ text: texts[next]!, ...(Object.keys(span).length > 0 && { span }) });
        next++;
      }
      return cells;
    });
    return fc
      .record({
        headRows: fc.nat(2),
        heads: fc.array(fc.constantFrom(undefined, "row" as const, "column" as const, "band" as const), {
          minLength: 60,
          maxLength: 60,
        }),
        borders: fc.boolean(),
        caption: fc.option(seen, { nil: undefined }),
      })
      .map(({ headRows, heads, borders, caption }): DocTable => {
        let cell = 0;
        return {
          kind: "table",
          rows: made.map((row) => row.map((found) => ({ ...found, ...(heads[cell++] && { head: heads[cell - 1]! }) }))),
          ...(headRows > 0 && { headRows }),
          ...(caption !== undefined && { caption }),
          borders,
        };
      });
  });

const doc: fc.Arbitrary<Doc> = fc
  .record({
    title: fc.option(
      seen.map((title) => title.trim()).filter((title) => title !== ""),
      { nil: undefined },
    ),
    blocks: fc.array(fc.oneof(paragraph, heading, table), { maxLength: 8 }),
    data: fc.option(fc.json(), { nil: undefined }),
  })
  .map(({ title, blocks, data }) => ({
    meta: title === undefined ? {} : { title },
    blocks,
    ...(data !== undefined && { data }),
  }));

test("what is written is read back: texts, levels, spans, heads, lines, captions, title and data", () => {
  fc.assert(
    fc.property(doc, (doc) => void expect(reread(doc)).toEqual(doc)),
    { numRuns: Number(process.env["GONGKAI_RUNS"] ?? 200) },
  );
});

test("every text comes back, whatever it holds", () => {
  const any = fc.string({ unit: "binary", maxLength: 200 }).map((text) => `始${text}终`);
  const kept = (text: string): string =>
    text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, "\n").replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, "");
  fc.assert(
    fc.property(
      any.filter((text) => !/\ufffd|锟斤拷/.test(text)),
      (text) => {
        const blocks = (text: string): DocBlock[] => [
          { kind: "paragraph", text },
          { kind: "table", rows: [[{ text }, { text: "1" }]], borders: true },
        ];
        expect(reread({ meta: {}, blocks: blocks(text) }).blocks).toEqual(blocks(kept(text)));
      },
    ),
  );
});

test("half a surrogate pair is U+FFFD, and said when it is read", () => {
  const text = "甲\ud800乙\0丙\udc00";
  const blocks: DocBlock[] = [{ kind: "paragraph", text }];
  expect(docOf(readDocx(writeDocx({ meta: { title: text }, blocks })))).toMatchObject({
    doc: { meta: { title: "甲\ufffd乙丙\ufffd" }, blocks: [{ text: "甲\ufffd乙丙\ufffd" }] },
    problems: [{ code: "encoding-guessed" }],
  });
});
