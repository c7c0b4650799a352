import { describe, expect, test } from "vitest";
import type { DocBlock } from "@gongkai/core/doc";
import { readHtmlFragment } from "./fragment.ts";

/** Blocks in short: "# heading", "paragraph", and a table as its rows of texts. */
const brief = (blocks: readonly DocBlock[]): unknown[] =>
  blocks.map((block) => {
    if (block.kind === "table") return block.rows.map((row) => row.map((cell) => cell.text));
    return block.kind === "heading" ? `${"#".repeat(block.level)} ${block.text}` : block.text;
  });

const read = (html: string): unknown[] => brief(readHtmlFragment(html));
const cell = (html: string): string | undefined => {
  const [table] = readHtmlFragment(`<table><tr><td>甲</td>${html}</tr></table>`);
  return table?.kind === "table" ? table.rows[0]?.[1]?.text : undefined;
};
const table = (html: string) => {
  const found = readHtmlFragment(html).find((block) => block.kind === "table");
  if (found?.kind !== "table") throw new Error("no table");
  return found;
};

describe("paragraphs", () => {
  test.each([
    ["blocks end paragraphs", "<div>甲<p>乙</p>丙</div>丁", ["甲", "乙", "丙", "丁"]],
    ["headings have their level", "<h1>甲</h1><h3>乙<br>丙</h3>丁", ["# 甲", "### 乙\n丙", "丁"]],
    ["a paragraph inside a heading is the heading", "<h2><p>甲</p></h2><p>乙", ["## 甲", "乙"]],
    ["one <br> is a line break", "<p>甲<br>乙<br/>丙</p>", ["甲\n乙\n丙"]],
    ["two end the paragraph", "<p>甲<br> <br>乙<br><br><br>丙</p>", ["甲", "乙", "丙"]],
    ["a <br> at an end is nothing", "<p><br>甲<br></p>", ["甲"]],
    ["blanks run together", "<p>\n  a \t b\n c </p>", ["a b c"]],
    [
      "a source line that ends between Chinese characters is no blank",
      "<p>信息\n  公开，\n2024 年\n10\n件</p>",
      ["信息公开， 2024 年 10 件"],
    ],
    ["&nbsp; is a blank", "<p>&nbsp;&nbsp;甲&nbsp;&nbsp;乙&nbsp;</p>", ["甲 乙"]],
    ["ideographic indents go", "<p>　　甲　乙</p>", ["甲　乙"]],
    ["inline tags part nothing", "<p>政<b>府</b><span lang=EN-US>2</span>0<font>24</font>年</p>", ["政府2024年"]],
    [
      "references are decoded once",
      "<p>&lt;b&gt; &amp;amp; &#20013;&#x56FD; &hellip; &copy</p>",
      ["<b> &amp; 中国 … ©"],
    ],
    ["a lone < is text", "<p>1 < 2 &amp; 3 > 2</p>", ["1 < 2 & 3 > 2"]],
    ["empty paragraphs are none", "<p></p><p>&nbsp;</p><p> <br> </p>甲", ["甲"]],
    ["pre keeps its lines", "<pre>\n甲\n  乙</pre>丙", ["甲\n  乙", "丙"]],
    ["pre-wrap keeps blanks", '<p style="WHITE-SPACE: pre-wrap">  甲\n\n乙 </p>', ["  甲\n\n乙 "]],
    ["items of lists", "<ul><li>甲<li>乙<ul><li>丙</ul></ul><dl><dt>丁<dd>戊</dl>", ["甲", "乙", "丙", "丁", "戊"]],
    ["a stray </p> is a boundary", "甲</p>乙", ["甲", "乙"]],
    ["a list number that Word types is text", "<p><![if !supportLists]><span>1.</span><![endif]>甲</p>", ["1.甲"]],
    ["conditional comments are comments", "<!--[if gte mso 9]><p>x</p><![endif]-->甲<o:p></o:p><o:p/>乙", ["甲乙"]],
    ["a thousand empty elements of Word", `甲${"<o:p/>".repeat(1_000)}乙`, ["甲乙"]],
    ["an unclosed tag at the end is no text", "甲<p title='", ["甲"]],
  ])("%s", (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });
});

describe("what is not shown", () => {
  test.each([
    [
      "script, style, template, noscript",
      "甲<script>x</script><style>x</style><template>x</template><noscript>x</noscript>乙",
      ["甲乙"],
    ],
    [
      "iframe, svg, select, button, textarea",
      "甲<iframe>x</iframe><svg><title>x</title><text>x</text></svg><select><option>x</select><button>x</button><textarea>x</textarea>乙",
      ["甲乙"],
    ],
    ["display:none", '1<span style="color:red; DISPLAY : none !important">9</span>2', ["12"]],
    ["visibility:hidden", "1<b style='visibility:hidden'>9</b>2", ["12"]],
    ["Word's hidden text", "1<span style='mso-hide:all'>9</span>2", ["12"]],
    ["hidden and aria-hidden", "1<i hidden>9</i><i hidden=''>9</i><i aria-hidden=true>9</i>2", ["12"]],
    ["an encoded style", "1<b style='display&#58;none'>9</b>2", ["12"]],
    [
      "a class that the page's own sheet hides",
      "<style>/* x */ .h, p.k { display: none }</style>1<b class='a h'>9</b>2",
      ["12"],
    ],
    [
      "but not for print alone, and not if shown again",
      "<style>@media print{.h{display:none}} .t{display:none} .t.on{display:block}</style>1<b class=h>2</b><b class='t on'>3</b>",
      ["123"],
    ],
    ["struck out text", "<del>12</del>15<s>3</s><span style='text-decoration:line-through'>4</span>", ["15"]],
    ["comments, also unclosed ones", "甲<!-- x -->乙<!- x >丙<!-- x", ["甲乙丙"]],
    ["pinyin", "<ruby>汉<rp>(<rt>hàn<rp>)</ruby>字", ["汉字"]],
  ])("%s", (_, html, expected) => {
    expect(read(html)).toEqual(expected);
  });
});

describe("cells", () => {
  test.each([
    ["paragraphs in a cell are lines", "<td><p>甲</p><p>乙<br>丙</p></td>", "甲\n乙\n丙"],
    [
      "Word's mess",
      "<td style='padding:0'><p class=MsoNormal><span lang=EN-US style='font-size:9pt'>1<o:p></o:p></span><span>2</span></p></td>",
      "12",
    ],
    ["a note behind a figure", "<td>12<sup>①</sup></td>", "12"],
    ["a note in brackets, on its own line", "<td><p>1,234<sup><a href=#n>[1]</a></sup></p><p>件</p></td>", "1,234\n件"],
    ["a raised digit behind a figure is a note too", "<td>12<sup>1</sup></td>", "12"],
    ["a note behind words stays", "<td>规章<sup>①</sup></td>", "规章①"],
    ["a figure that is all raised stays", "<td><sup>12</sup></td>", "12"],
    ["hidden digits", "<td>1<span style='display:none'>0</span>2</td>", "12"],
    ["blanks only", "<td> &nbsp;\n </td>", ""],
    ["pre-wrap", "<td style='white-space:pre-wrap'>a\n\n b</td>", "a\n\n b"],
    ["a table of one cell inside a cell", "<td><table><tr><td>12</table></td>", "12"],
    ["a head", "<th>12</th>", "12"],
  ])("%s", (_, html, expected) => {
    expect(cell(html)).toBe(expected);
  });

  test("a hidden cell, row or table is gone", () => {
    expect(read("<table><tr><td>1<td hidden>9<td>2<tr style='display:none'><td>9<td>9<tr><td>3<td>4</table>")).toEqual([
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ]);
    expect(read("<table hidden><tr><td>1<td>2<td><table><tr><td>3<td>4</table></table>甲")).toEqual(["甲"]);
  });
});

describe("tables", () => {
  test("tags that HTML lets one leave out", () => {
    expect(read("<TABLE><td>1<td>2<tr><th>3<td>4<tbody><tr><td>5</table>6")).toEqual([
      [["1", "2"], ["3", "4"], ["5"]],
      "6",
    ]);
  });

  test("inline tags that are never closed end with their cell", () => {
    expect(read("<table><tr><td><b>1<td>2</b>3<tr><td><font>4</table>")).toEqual([[["1", "23"], ["4"]]]);
  });

  test("text between cells comes before the table, and nothing else moves", () => {
    expect(read("甲<table>乙<tr>丙<td>1<td>2</table>丁")).toEqual(["甲", "乙", "丙", [["1", "2"]], "丁"]);
  });

  test("a table that holds a table is layout", () => {
    const inner = "<table><tr><td>1<td>2</table>";
    expect(read(`<table><tr><td>甲<td><table><tr><td>乙${inner}</table><tr><td>丙</table>丁`)).toEqual([
      "甲",
      "乙",
      [["1", "2"]],
      "丙",
      "丁",
    ]);
  });

  test("a table of one cell is layout, and so is a narrow one that holds prose", () => {
    expect(read("<table><tr><td><h2>甲</h2><p>乙</table>")).toEqual(["## 甲", "乙"]);
    const prose = "公开。".repeat(400);
    expect(read(`<table><tr><td>左<td><p>${prose}</p><p>乙</p></table>`)).toEqual(["左", prose, "乙"]);
  });

  test("of two attributes of one name the first counts", () => {
    expect(table("<table><tr><td colspan=2 COLSPAN=3>1<td>2</table>").rows[0]?.[0]?.span).toEqual({ columns: 2 });
  });

  test("spans as written, at most to the end of the table", () => {
    const { rows } = table(
      "<table><tr><td rowspan=2 colspan='3'>1<td rowspan=9>2<tr><td colspan=0>3<td colspan=-4>4<td rowspan=x>5</table>",
    );
    expect(rows.map((row) => row.map((cell) => cell.span))).toEqual([
      [{ rows: 2, columns: 3 }, { rows: 2 }],
      [undefined, undefined, undefined],
    ]);
  });

  test("heads by scope, by thead, and by what stands beside them", () => {
    const { rows, headRows } = table(
      "<table><thead><tr><th>a<th>b</thead><tr><th colspan=2>c<tr><th>d<td>1<tr><th scope=row>e<th scope=colgroup>f<tr><th class=band>g</table>",
    );
    expect(rows.map((row) => row.map((cell) => cell.head))).toEqual([
      ["column", "column"],
      ["band"],
      ["row", undefined],
      ["row", "column"],
      ["band"],
    ]);
    expect(headRows).toBe(1);
  });

  test("captions", () => {
    expect(table("<table><caption>甲<br>乙</caption><tr><td>1<td>2</table>").caption).toBe("甲\n乙");
  });

  test("where things stand", () => {
    const html = "<p>甲</p>\n\n<p>\n乙</p><table>\n<tr>\n<td>1</td><td>2</td>\n<tr><td>3</table>";
    const blocks = readHtmlFragment(html);
    expect(blocks.map((block) => block.where?.line)).toEqual([1, 3, 4]);
    expect(table(html).rows.map((row) => row.map((cell) => cell.where?.line))).toEqual([[6, 6], [7]]);
  });
});

describe("borders", () => {
  const with2 = (attributes: string, style = "", cell = ""): boolean | undefined =>
    table(`${style && `<style>${style}</style>`}<table ${attributes}><tr><td ${cell}>1<td>2</table>`).borders;
  test.each<[string, boolean | undefined, string, string?, string?]>([
    ["nothing said", undefined, ""],
    ["border=1", true, "border=1"],
    ["border without a value", true, "border"],
    ["border=0", false, "border='0'"],
    ["rules", true, "rules=all"],
    ["a style", true, "style='border-collapse:collapse;border:1px solid #000'"],
    ["a style of no border", false, "style='border:none;border-color:#111'"],
    ["a reset", false, "style='border:0 solid #123456'"],
    ["Word's cells", true, "border=0", "", "style='border:solid windowtext 1.0pt;border-left:none'"],
    [
      "a class of the table",
      true,
      "class='MsoTableGrid x' border=0",
      "<!-- table.MsoTableGrid {border:solid windowtext 1.0pt} -->",
    ],
    ["a class of the cells", true, "class=t", ".t td, .t th { border: 1px solid }"],
    ["all tables", true, "", "table{width:1px} td,th{border-width:1px}"],
    ["all tables but this", false, "class=plain", "td{border:1px solid}table.plain td{border:none}"],
    ["a class of one cell (Excel)", true, "border=0", ".xl65{border:.5pt solid windowtext}", "class=xl65"],
  ])("%s", (_, expected, attributes, style, cell) => {
    expect(with2(attributes, style, cell)).toBe(expected);
  });
});
