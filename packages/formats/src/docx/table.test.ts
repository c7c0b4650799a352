import { expect, test } from "vitest";
import type { DocBlock, DocTable } from "@gongkai/core/doc";
import { limits } from "../limits.ts";
import { blocksOf, docOf, docxOf, p, r, read, tbl, tc, tr, wordPart } from "./test-docx.ts";
import { readDocx } from "./read.ts";

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const start = '<w:vMerge w:val="restart"/>';
const down = "<w:vMerge/>";

const tables = (blocks: readonly DocBlock[]): DocTable[] => blocks.filter((block) => block.kind === "table");
const table = (body: string, more?: Record<string, string>): DocTable => tables(blocksOf(body, more))[0]!;

test("cells joined across and down are one cell each", () => {
  const rows = [
    tr(tc("头", span(2) + start) + tc("申请人", span(2))),
    tr(tc("", span(2) + down) + tc("自然人") + tc("总计")),
    tr(tc("三、结果", start) + tc("公开") + tc("1") + tc("1")),
    tr(tc("", down) + tc("部分") + tc("2") + tc("2")),
    tr(tc("", '<w:vMerge w:val="continue"/>') + tc("其他") + tc("3") + tc("3")),
  ];
  expect(table(tbl(rows.join(""))).rows).toEqual([
    [
      { text: "头", span: { rows: 2, columns: 2 } },
      { text: "申请人", span: { columns: 2 } },
    ],
    [{ text: "自然人" }, { text: "总计" }],
    [{ text: "三、结果", span: { rows: 3 } }, { text: "公开" }, { text: "1" }, { text: "1" }],
    [{ text: "部分" }, { text: "2" }, { text: "2" }],
    [{ text: "其他" }, { text: "3" }, { text: "3" }],
  ]);
});

test.each<[name: string, rows: string, expected: DocTable["rows"]]>([
  ["a cell that continues nothing stands for itself", tr(tc("甲", down) + tc("1")), [[{ text: "甲" }, { text: "1" }]]],
  [
    "a join ends where the next begins",
    tr(tc("甲", start) + tc("1")) + tr(tc("乙", start) + tc("2")) + tr(tc("", down) + tc("3")),
    [[{ text: "甲" }, { text: "1" }], [{ text: "乙", span: { rows: 2 } }, { text: "2" }], [{ text: "3" }]],
  ],
  [
    "the old way to join across",
    tr(tc("甲", '<w:hMerge w:val="restart"/>') + tc("", "<w:hMerge/>") + tc("1")),
    [[{ text: "甲", span: { columns: 2 } }, { text: "1" }]],
  ],
  [
    "columns left out in front",
    tr(tc("甲") + tc("1")) + tr(tc("2"), '<w:gridBefore w:val="1"/>'),
    [
      [{ text: "甲" }, { text: "1" }],
      [{ text: "" }, { text: "2" }],
    ],
  ],
  [
    "a deleted row is gone",
    tr(tc("甲") + tc("1")) + tr(tc("乙") + tc("2"), '<w:del w:id="1"/>'),
    [[{ text: "甲" }, { text: "1" }]],
  ],
  ["an inserted row is there", tr(tc("甲") + tc("1"), '<w:ins w:id="1"/>'), [[{ text: "甲" }, { text: "1" }]]],
  [
    "a hidden row is gone",
    tr(tc("甲") + tc("1")) + tr(tc("乙") + tc("2"), "<w:hidden/>"),
    [[{ text: "甲" }, { text: "1" }]],
  ],
  [
    "a deleted cell is gone",
    tr(tc("甲") + tc("0", '<w:cellDel w:id="1"/>') + tc("1")),
    [[{ text: "甲" }, { text: "1" }]],
  ],
  [
    "controls around rows and cells",
    `<w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc("甲")}</w:sdtContent></w:sdt>${tc("1")}`)}</w:sdtContent></w:sdt>`,
    [[{ text: "甲" }, { text: "1" }]],
  ],
  [
    "paragraphs of a cell are its lines, without the empty ones at its ends",
    tr(`<w:tc><w:p/>${p("甲")}${p("")}${p("乙")}<w:p/></w:tc>${tc("1")}`),
    [[{ text: "甲\n\n乙" }, { text: "1" }]],
  ],
  [
    "alternatives in a cell",
    tr(
      `<w:tc><w:p><mc:AlternateContent><mc:Choice Requires="wps">${r("12")}</mc:Choice><mc:Fallback>${r("12")}</mc:Fallback></mc:AlternateContent></w:p></w:tc>${tc("1")}`,
    ),
    [[{ text: "12" }, { text: "1" }]],
  ],
])("%s", (_, rows, expected) => expect(table(tbl(rows)).rows).toEqual(expected));

test("rows that repeat on each page are heads", () => {
  const { headRows, rows } = table(tbl(tr(tc("项") + tc("数"), "<w:tblHeader/>") + tr(tc("甲") + tc("1"))));
  expect(headRows).toBe(1);
  expect(rows[0]).toEqual([
    { text: "项", head: "column" },
    { text: "数", head: "column" },
  ]);
});

test.each<[name: string, properties: string, cell: string, borders: boolean]>([
  ["lines of its own", '<w:tblBorders><w:top w:val="single"/></w:tblBorders>', "", true],
  ["none", '<w:tblBorders><w:top w:val="none"/><w:insideH w:val="nil"/></w:tblBorders>', "", false],
  ["by its style", '<w:tblStyle w:val="Grid"/>', "", true],
  ["by what its style builds on", '<w:tblStyle w:val="Own"/>', "", true],
  ["against its style", '<w:tblStyle w:val="Grid"/><w:tblBorders><w:top w:val="none"/></w:tblBorders>', "", false],
  ["a style without lines", '<w:tblStyle w:val="Plain"/>', "", false],
  [
    "margins are no lines",
    '<w:tblStyle w:val="Grid"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/></w:tblCellMar>',
    "",
    true,
  ],
  ["at its cells", "", '<w:tcBorders><w:left w:val="single"/></w:tcBorders>', true],
  ["nothing said", "", "", false],
])("borders: %s", (_, properties, cell, borders) => {
  const styles = wordPart(
    "styles",
    '<w:style w:type="table" w:styleId="Grid"><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>' +
      '<w:style w:type="table" w:styleId="Own"><w:basedOn w:val="Grid"/></w:style><w:style w:type="table" w:styleId="Plain"/>',
  );
  expect(table(tbl(tr(tc("甲", cell) + tc("1")), properties), { "word/styles.xml": styles }).borders).toBe(borders);
});

const inner = tbl(tr(tc("甲") + tc("1")));

test.each<[name: string, body: string, blocks: unknown[]]>([
  [
    "a frame of one cell is taken off",
    tbl(tr(`<w:tc>${p("一、总体情况")}${inner}${p("二、")}</w:tc>`)),
    ["一、总体情况", [["甲", "1"]], "二、"],
  ],
  ["frames in frames", tbl(tr(`<w:tc>${tbl(tr(`<w:tc>${p("文")}</w:tc>`))}<w:p/></w:tc>`)), ["文"]],
  [
    "a column of frames",
    tbl(tr(`<w:tc>${p("上")}</w:tc>`) + tr(`<w:tc>${inner}</w:tc>`) + tr(tc("下"))),
    ["上", [["甲", "1"]], "下"],
  ],
  [
    "a table in a cell follows its table",
    tbl(tr(`<w:tc>${p("外")}${inner}<w:p/></w:tc>${tc("旁")}`)),
    [[["外", "旁"]], [["甲", "1"]]],
  ],
  ["tables that touch stay two", inner + inner, [[["甲", "1"]], [["甲", "1"]]]],
  ["a list of one column is a table", tbl(tr(tc("甲")) + tr(tc("乙"))), [[["甲"], ["乙"]]]],
])("%s", (_, body, blocks) => expect(read(body)).toEqual(blocks));

const bounded = (body: string) =>
  docOf(readDocx(docxOf(body))).problems.map(({ code, params }) => [code, params?.["limit"]]);

test("spans and rows beyond all measure are cut and reported", () => {
  const wide = tbl(tr(tc("甲", span(2 ** 31 - 1)) + tc("1")));
  expect(table(wide).rows).toEqual([[{ text: "甲", span: { columns: limits.tableColumns } }]]);
  expect(bounded(wide)).toEqual([["bounded", "tableColumns"]]);
  const before = tbl(tr(tc("1"), `<w:gridBefore w:val="999999999"/>`));
  expect(bounded(before + tbl(tr(tc("a") + tc("b"))))).toEqual([["bounded", "tableColumns"]]);
  const long = tbl(tr(tc("1") + tc("2")).repeat(limits.tableRows + 1));
  expect(table(long).rows).toHaveLength(limits.tableRows);
  expect(bounded(long)).toEqual([["bounded", "tableRows"]]);
  const many = tbl(tr(tc("1", span(64))).repeat(500)).repeat(8);
  expect(bounded(many)).toEqual([["bounded", "gridPlaces"]]);
});

test("endless text is cut and reported", () => {
  const long = "字".repeat(limits.narrativeCharacters + 1);
  expect(bounded(p(long))).toEqual([["bounded", "narrativeCharacters"]]);
  expect(bounded(tbl(tr(tc(long) + tc("1"))))).toEqual([["bounded", "cellCharacters"]]);
});
