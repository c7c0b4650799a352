import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Doc, DocBlock, DocCell } from "@gongkai/core/doc";
import { carried } from "./escape.ts";
import { html } from "./html.ts";
import { readHtml } from "./read.ts";
import { doc } from "./test-docs.ts";
import { writeHtml } from "./write.ts";

const numRuns = process.env["GONGKAI_TIER"] === "endure" ? 10_000 : 300;
const written = (doc: Doc): string => new TextDecoder().decode(writeHtml(doc));

function reread(doc: Doc): Doc {
  const read = readHtml(writeHtml(doc));
  if ("refusal" in read) throw new Error(read.refusal.code);
  expect(read.problems).toEqual([]);
  return read.doc;
}

/** What the losses of the format leave of a document. */
function kept({ blocks, ...rest }: Doc): Doc {
  const text = (value: string): string => (value.trim() === "" ? "" : carried(value));
  const cellOf = ({ text: value, span, head }: DocCell): DocCell => ({
    text: text(value),
    ...(span && { span }),
    ...(head && { head }),
  });
  return {
    ...rest,
    blocks: blocks.map((item) =>
      item.kind === "table"
        ? {
            ...item,
            rows: item.rows.map((row) => row.map(cellOf)),
            ...(item.caption !== undefined && { caption: text(item.caption) }),
          }
        : { ...item, text: text(item.text) },
    ),
  };
}

const placeless = ({ blocks, ...rest }: Doc): Doc => ({
  ...rest,
  blocks: blocks.map(({ where: _place, ...item }) =>
    item.kind === "table"
      ? { ...item, rows: item.rows.map((row) => row.map(({ where: _gone, ...found }) => found)) }
      : item,
  ),
});

test("what is written reads back as it was", () => {
  fc.assert(
    fc.property(doc, (made) => {
      expect(placeless(reread(made))).toEqual(kept(made));
    }),
    { numRuns },
  );
});

test("the same document gives the same bytes, and a page read and written again stays as it is", () => {
  fc.assert(
    fc.property(doc, (made) => {
      const bytes = writeHtml(made);
      expect(writeHtml(made)).toEqual(bytes);
      const again = reread(made);
      expect(placeless(reread(again))).toEqual(placeless(again));
    }),
    { numRuns: Math.floor(numRuns / 3) },
  );
});

test("each loss is said in both languages", () => {
  for (const { zh, en } of html.losses) expect([zh, en].every((text) => text.length > 0)).toBe(true);
});

describe("what HTML cannot carry", () => {
  const one = (text: string): DocBlock => ({ kind: "paragraph", text });
  const blocksOf = (...blocks: DocBlock[]): readonly DocBlock[] =>
    placeless(reread({ meta: { title: "t" }, blocks })).blocks;
  test.each<[string, DocBlock, readonly DocBlock[]]>([
    ["empty paragraphs", one(" \n"), []],
    ["control characters", one("a\u0001b"), [one("ab")]],
    ["other line ends", one("a\r\nb\u2028c"), [one("a\nb\nc")]],
    ["levels below six", { kind: "heading", level: 9, text: "甲" }, [{ kind: "heading", level: 6, text: "甲" }]],
    ["tables without cells", { kind: "table", rows: [[]] }, []],
    [
      "lines that are not spoken of",
      { kind: "table", rows: [[{ text: "1" }]] },
      [{ kind: "table", rows: [[{ text: "1" }]], borders: true }],
    ],
    [
      "head rows that a cell reaches out of",
      {
        kind: "table",
        rows: [[{ text: "1", span: { rows: 2 } }, { text: "2" }], [{ text: "3" }]],
        headRows: 1,
        borders: true,
      },
      [{ kind: "table", rows: [[{ text: "1", span: { rows: 2 } }, { text: "2" }], [{ text: "3" }]], borders: true }],
    ],
  ])("%s", (_, given, left) => {
    expect(blocksOf(given)).toEqual(left);
  });

  test("half a surrogate pair is U+FFFD, and said when it is read", () => {
    expect(readHtml(writeHtml({ meta: {}, blocks: [one(`${"甲".repeat(99)}\ud800`)] }))).toMatchObject({
      doc: { blocks: [{ text: `${"甲".repeat(99)}\ufffd` }] },
      problems: [{ code: "encoding-guessed" }],
    });
  });
});

describe("a page for every reader", () => {
  const page = written({
    meta: {},
    blocks: [
      { kind: "heading", level: 1, text: "年度报告" },
      {
        kind: "table",
        caption: "表二",
        headRows: 1,
        rows: [
          [
            { text: "(勾稽关系)", head: "column", span: { columns: 1 } },
            { text: "申请人", head: "column", span: { columns: 2 } },
          ],
          [
            { text: "内容", head: "column" },
            { text: "自然人", head: "column" },
            { text: "总计", head: "column" },
          ],
          [
            { text: "一、新收", head: "row" },
            { text: "3", value: 3, address: "requests/newReceived/total" },
            { text: "一百", value: "100" },
          ],
          [{ text: "第（五）项", head: "band", span: { columns: 3 } }],
          [
            { text: "许可", head: "row" },
            { text: "/", value: null, span: { columns: 2 } },
          ],
          [
            { text: "内容", head: "column" },
            { text: "金额", head: "column", span: { columns: 2 } },
          ],
          [
            { text: "收费", head: "row" },
            { text: "1.5", value: "1.5", span: { columns: 2 } },
          ],
        ],
      },
    ],
  });

  test("language, encoding, a title, and a policy that lets nothing in", () => {
    expect(page).toContain('<html lang="zh-CN">');
    expect(page).toContain('<meta charset="utf-8">');
    expect(page).toContain("<title>年度报告</title>");
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
    expect(page).toContain("@media print");
  });

  test("cells name their heads, over all head rows and below a band only the band", () => {
    expect(page.slice(page.indexOf("<table>"), page.indexOf("</main>"))).toMatchInlineSnapshot(`
      "<table>
      <caption>表二</caption>
      <thead>
      <tr><th scope="col" id="t1-1-1">(勾稽关系)</th><th scope="col" id="t1-1-2" colspan="2">申请人</th></tr>
      </thead>
      <tbody>
      <tr><th scope="col" id="t1-2-1">内容</th><th scope="col" id="t1-2-2">自然人</th><th scope="col" id="t1-2-3">总计</th></tr>
      <tr><th scope="row" id="t1-3-1">一、新收</th><td headers="t1-1-2 t1-2-2 t1-3-1" class="n" data-address="requests/newReceived/total">3</td><td headers="t1-1-2 t1-2-3 t1-3-1" class="n">一百</td></tr>
      <tr><th scope="col" id="t1-4-1" colspan="3" class="band">第（五）项</th></tr>
      <tr><th scope="row" id="t1-5-1">许可</th><td headers="t1-4-1 t1-5-1" colspan="2">/</td></tr>
      <tr><th scope="col" id="t1-6-1">内容</th><th scope="col" id="t1-6-2" colspan="2">金额</th></tr>
      <tr><th scope="row" id="t1-7-1">收费</th><td headers="t1-6-2 t1-7-1" colspan="2" class="n">1.5</td></tr>
      </tbody>
      </table>
      "
    `);
  });
});
