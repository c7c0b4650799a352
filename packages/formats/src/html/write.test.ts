import fc from "fast-check";
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from "parse5";
import { describe, expect, test } from "vitest";
import type { Doc, DocBlock, DocCell, DocTable } from "@gongkai/core/doc";
import { carried } from "./escape.ts";
import { html } from "./html.ts";
import { readHtml } from "./read.ts";
import { writeHtml } from "./write.ts";

const numRuns = process.env["GONGKAI_TIER"] === "endure" ? 2_000 : 300;
const written = (doc: Doc): string => new TextDecoder().decode(writeHtml(doc));

function reread(doc: Doc): Doc {
  const read = readHtml(writeHtml(doc));
  if ("refusal" in read) throw new Error(read.refusal.code);
  expect(read.problems).toEqual([]);
  return read.doc;
}

const sign = fc.constantFrom(..."甲乙政府，。（）一2024 \t\n　\u00a0\u2003&<>\"'`=/-·①²½１，；：|_*#\u200b\u200f\ufeff😀㙍", "&amp;", "</p>", "<!--", "  ", "\n\n", "&#60;", "]]>", "当前位置：", "打印"); // prettier-ignore
const line = fc.oneof(fc.constantFrom("0", "12", "1,234", "3.5", "/", "—", "规章", "一、本年新收"), fc.array(sign, { maxLength: 12 }).map((parts) => parts.join(""))); // prettier-ignore
const visible = line.filter((text) => text.trim() !== "");
const address = fc.constantFrom("requests/newReceived/total", "a\"b/<c>&'d");

const cell: fc.Arbitrary<DocCell> = fc.record(
  { text: line, head: fc.constantFrom("row", "column", "band"), address, value: fc.constantFrom(1, "2.5", null) },
  { requiredKeys: ["text"] },
);

/** Rows of a grid in which every place is covered once, with cells that span what is still free. */
const rows = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.infiniteStream(fc.nat(2)), fc.infiniteStream(cell))
  .map(([height, width, sizes, cells]) => {
    const taken = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
    const free = (row: number, column: number): boolean => taken[row]?.[column] === false;
    return taken.map((places, row) =>
      places.flatMap((_, column) => {
        if (!free(row, column)) return [];
        let columns = 1;
        for (const wanted = 1 + (sizes.next().value ?? 0); columns < wanted && free(row, column + columns); ) columns++;
        const most = Math.min(height - row, 1 + (sizes.next().value ?? 0));
        for (let down = 0; down < most; down++) taken[row + down]?.fill(true, column, column + columns);
        const span = { ...(most > 1 && { rows: most }), ...(columns > 1 && { columns }) };
        const made = cells.next().value ?? { text: "" };
        return [{ ...made, ...((most > 1 || columns > 1) && { span }) }];
      }),
    );
  });

/** Head rows only where no cell reaches below them. */
const headRowsOf = (made: DocTable["rows"], wanted: number): number =>
  made.slice(0, wanted).some((row, at) => row.some(({ span }) => at + (span?.rows ?? 1) > wanted)) ? 0 : Math.min(wanted, made.length);

const table: fc.Arbitrary<DocTable> = fc
  .tuple(rows, fc.nat(3), fc.option(visible, { nil: undefined }), fc.boolean())
  .map(([made, wanted, caption, borders]) => {
    const headRows = headRowsOf(made, wanted);
    return { kind: "table", rows: made, borders, ...(headRows > 0 && { headRows }), ...(caption !== undefined && { caption }) };
  });

const block: fc.Arbitrary<DocBlock> = fc.oneof(
  visible.map((text) => ({ kind: "paragraph" as const, text })),
  fc.record({ kind: fc.constant("heading" as const), level: fc.integer({ min: 1, max: 6 }), text: visible }),
  table,
);
const inner = fc.constantFrom("<", "\\", "u003c", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\ufffe", "\uffff", "\n", "\0", '"', "甲", "\ud800");
const json = fc
  .tuple(fc.jsonValue(), fc.array(inner, { maxLength: 8 }))
  .map(([value, parts]) => JSON.stringify({ value, text: parts.join("") }));
const doc: fc.Arbitrary<Doc> = fc.record(
  { meta: fc.constant({ title: "标题 <&>" }), blocks: fc.array(block, { maxLength: 6 }), data: json },
  { requiredKeys: ["meta", "blocks"] },
);

/** What the losses of the format leave of a document. */
function kept({ blocks, ...rest }: Doc): Doc {
  const text = (value: string): string => (value.trim() === "" ? "" : carried(value));
  const cellOf = ({ text: value, span, head }: DocCell): DocCell => ({ text: text(value), ...(span && { span }), ...(head && { head }) });
  return {
    ...rest,
    blocks: blocks.map((item) =>
      item.kind === "table"
        ? { ...item, rows: item.rows.map((row) => row.map(cellOf)), ...(item.caption !== undefined && { caption: text(item.caption) }) }
        : { ...item, text: text(item.text) },
    ),
  };
}

const placeless = ({ blocks, ...rest }: Doc): Doc => ({
  ...rest,
  blocks: blocks.map(({ where: _, ...item }) =>
    item.kind === "table" ? { ...item, rows: item.rows.map((row) => row.map(({ where: _gone, ...found }) => found)) } : item,
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
    { numRuns: numRuns / 3 },
  );
});

test("each loss is said in both languages", () => {
  for (const { zh, en } of html.losses) expect([zh, en].every((text) => text.length > 0)).toBe(true);
});

describe("what HTML cannot carry", () => {
  const one = (text: string): DocBlock => ({ kind: "paragraph", text });
  const blocksOf = (...blocks: DocBlock[]): readonly DocBlock[] => placeless(reread({ meta: { title: "t" }, blocks })).blocks;
  test.each<[string, DocBlock, readonly DocBlock[]]>([
    ["empty paragraphs", one(" \n"), []],
    ["control characters", one("a\u0001b"), [one("ab")]],
    ["other line ends", one("a\r\nb\u2028c"), [one("a\nb\nc")]],
    ["levels below six", { kind: "heading", level: 9, text: "甲" }, [{ kind: "heading", level: 6, text: "甲" }]],
    ["tables without cells", { kind: "table", rows: [[]] }, []],
    ["lines that are not spoken of", { kind: "table", rows: [[{ text: "1" }]] }, [{ kind: "table", rows: [[{ text: "1" }]], borders: true }]],
    [
      "head rows that a cell reaches out of",
      { kind: "table", rows: [[{ text: "1", span: { rows: 2 } }, { text: "2" }], [{ text: "3" }]], headRows: 1, borders: true },
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
          [{ text: "(勾稽关系)", head: "column", span: { columns: 1 } }, { text: "申请人", head: "column", span: { columns: 2 } }],
          [{ text: "内容", head: "column" }, { text: "自然人", head: "column" }, { text: "总计", head: "column" }],
          [{ text: "一、新收", head: "row" }, { text: "3", value: 3, address: "requests/newReceived/total" }, { text: "一百", value: "100" }],
          [{ text: "第（五）项", head: "band", span: { columns: 3 } }],
          [{ text: "许可", head: "row" }, { text: "/", value: null, span: { columns: 2 } }],
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
      </tbody>
      </table>
      "
    `);
  });
});

describe("nothing in a document becomes markup (EXP-03)", () => {
  const payloads = [
    ...["<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>"],
    ...["javascript:alert(1)", "data:text/html,<script>alert(1)</script>", '<a href="javascript:alert(1)">x</a>', "<a href=//evil.example>x</a>", "<iframe src=//evil.example>"],
    ...["<iframe srcdoc='<script>alert(1)</script>'>", "<object data=//evil.example>", "<embed src=//evil.example>", "<base href=//evil.example>", "<meta http-equiv=refresh content='0;url=//evil.example'>"],
    ...["<link rel=stylesheet href=//evil.example>", "<style>@import '//evil.example'</style>", "</style><script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>"],
    ...["--><script>alert(1)</script>", "<!--", "<!--<script>", "<![CDATA[<script>alert(1)</script>]]>", "<?xml version='1.0'?><script>alert(1)</script>"],
    ...["<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>", "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>", "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>", "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>"],
    ...['"><script>alert(1)</script>', "' onmouseover='alert(1)", '" onfocus=alert(1) autofocus x="', "` onclick=alert(1)", "x' style='background:url(//evil.example)"],
    ...["<details open ontoggle=alert(1)>", "<body onload=alert(1)>", "<video><source onerror=alert(1)>", "<audio src=x onerror=alert(1)>", "<input onfocus=alert(1) autofocus>"],
    ...["<select onfocus=alert(1)>", "<marquee onstart=alert(1)>", "<template><script>alert(1)</script></template>", "<plaintext>", "<xmp><script>alert(1)</script>"],
    ...["&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;alert(1)&#60;/script&#62;", "&#x3c;img src=x onerror=alert(1)&#x3e;", "<scr\0ipt>alert(1)</scr\0ipt>", "<script\u2028>alert(1)</script>"],
    ...["<script src=//evil.example></script>", "\\u003cscript>alert(1)\\u003c/script>", "<SCRIPT>alert(1)</SCRIPT >", "<ſcript>alert(1)</ſcript>", "＜script＞alert(1)＜/script＞"],
    ...["</td></tr></table><script>alert(1)</script>", "</main></body></html><script>alert(1)</script>", "{{constructor.constructor('alert(1)')()}}", "<x contenteditable onblur=alert(1)>", "<a href='vbscript:msgbox(1)'>"],
  ];
  const element = new Set("html head body meta title style main h1 p br table caption thead tbody tr th td script".split(" "));
  const attribute = new Set("lang charset http-equiv content name data-gongkai style scope id headers rowspan colspan class data-address type".split(" "));

  const elements = (node: DefaultTreeAdapterTypes.ParentNode): DefaultTreeAdapterTypes.Element[] =>
    node.childNodes.flatMap((child) => (tree.isElementNode(child) ? [child, ...elements(child)] : []));

  test("there are sixty", () => expect(new Set(payloads).size).toBe(60));

  test.each(payloads)("%s", (payload) => {
    const data = JSON.stringify({ text: payload, [payload]: [payload] });
    const page = written({
      meta: { title: payload },
      data,
      blocks: [
        { kind: "heading", level: 1, text: payload },
        { kind: "paragraph", text: payload },
        { kind: "paragraph", text: ` ${payload}\n\n` },
        { kind: "table", caption: payload, headRows: 1, rows: [[{ text: payload, head: "column" }], [{ text: payload, address: payload }]] },
      ],
    });
    const found = elements(parse(page));
    expect(found.filter(({ tagName }) => !element.has(tagName))).toEqual([]);
    expect(found.flatMap(({ attrs }) => attrs).filter(({ name }) => !attribute.has(name))).toEqual([]);
    // the two styles that are written, and no address anywhere
    for (const { attrs } of found) for (const { name, value } of attrs) if (name === "style") expect(value).toBe("white-space:pre-wrap");
    const scripts = found.filter(({ tagName }) => tagName === "script");
    expect(scripts.map(({ attrs }) => attrs)).toEqual([[{ name: "type", value: "application/json" }, { name: "id", value: "gongkai-data" }]]);
    expect(found.filter(({ tagName }) => tagName === "style" || tagName === "title")).toHaveLength(2);
    const island = scripts[0]?.childNodes[0];
    expect(JSON.parse(island && tree.isTextNode(island) ? island.value : "")).toEqual(JSON.parse(data));
    expect(reread({ meta: {}, blocks: [], data }).data).toBe(data);
  });
});
