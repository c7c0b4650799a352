import { expect, test } from "vitest";
import { form2019 } from "./editions/2019.ts";
import { form2021 } from "./editions/2021.ts";
import { printedPath, rowPath } from "./path.ts";
import { cellsOf, idOf, rowsOf, tablesOf, textsOf } from "./walk.ts";

// the four examples of the contract first
test.each([
  [
    "requests/denied.process/naturalPerson",
    "表三 三（三）6.属于四类过程性信息 · 自然人",
    "Table 3 3 (3) 6. Four kinds of process information · Natural persons",
  ],
  ["disclosure/rules/issued", "表二 规章 · 本年制发件数", "Table 2 Rules · Issued this year"],
  ["disputes/reconsideration/upheld", "表四 行政复议 · 结果维持", "Table 4 Administrative reconsideration · Upheld"],
  ["overview/onRequest", "第一部分（二）依申请公开", "Part 1 (2) Disclosure upon request"],
  [
    "disputes/direct/total",
    "表四 行政诉讼 未经复议直接起诉 · 总计",
    "Table 4 Administrative litigation Sued directly · Total",
  ],
  ["requests/newReceived", "表三 一、本年新收政府信息公开申请数量", "Table 3 1. Newly received this year"],
  ["requests/resultTotal/total", "表三 三（七）总计 · 总计", "Table 3 3 (7) Total · Total"],
  ["requests/*/commercial", "表三 · 商业企业", "Table 3 · Commercial enterprises"],
  ["requests", "表三", "Table 3"],
  ["overview", "第一部分", "Part 1"],
  ["overview/general", "第一部分", "Part 1"],
  ["overview/more/0/text", "第一部分（六）", "Part 1 (6)"],
  ["problems/more/1", "第五部分（四）", "Part 5 (4)"],
  ["otherMatters/processingFee", "第六部分 信息处理费", "Part 6 information-processing fee"],
  ["title", "标题", "Title"],
  ["organ", "机关名称", "Organ"],
  ["organ/name", "机关名称", "Organ"],
  ["organ/creditCode", "统一社会信用代码", "Unified social credit code"],
  ["organ/regionCode", "区划代码", "Region code"],
  ["unheard/of", "unheard/of", "unheard/of"],
])("%s is %s", (id, zh, en) => {
  expect(printedPath(form2021, id.split("/"))).toBe(zh);
  expect(printedPath(form2021, id.split("/"), "en")).toBe(en);
});

test.each([
  ["2019", form2019],
  ["2021", form2021],
] as const)("in %s no two cells, rows or texts are printed alike, in either language", (_, form) => {
  const rows = tablesOf(form).flatMap((section) => rowsOf(section).map((row) => [section.key, row.key]));
  const addresses = [...cellsOf(form).map((cell) => cell.address), ...rows, ...textsOf(form)];
  for (const lang of ["zh", "en"] as const) {
    const paths = new Map(addresses.map((address) => [printedPath(form, address, lang), idOf(address)]));
    expect(paths.size).toBe(addresses.length);
  }
});

test("a row alone is printed with the ordinals of its groups", () => {
  const section = tablesOf(form2021).find((table) => table.table.print === "down");
  const row = section && rowsOf(section).find(({ key }) => key === "unable.unclear");
  expect(section && row && rowPath(section, row, "zh")).toBe("三（四）3.补正后申请内容仍不明确");
  expect(section && row && rowPath(section, row, "en")).toBe("3 (4) 3. Still unclear after supplementation");
});
