import { describe, expect, test } from "vitest";
import { form2019 } from "../../form/editions/2019.ts";
import { form2021 } from "../../form/editions/2021.ts";
import { rowsOf, tablesOf } from "../../form/walk.ts";
import { nameOf } from "../../text/fold.ts";
import { meaningsOf, namesByStart, nearestName, quickName, sameAsPrinted } from "./vocabulary.ts";

const rows = [form2019, form2021].flatMap((form) =>
  tablesOf(form).flatMap((section) => rowsOf(section).map((row) => [form.edition, section.key, row] as const)),
);

test("every label of every edition means its line there, and so does every variant", () => {
  for (const [edition, table, row] of rows)
    for (const label of [row.zh, ...("also" in row ? row.also : [])]) {
      const own = meaningsOf(quickName(label)).filter(
        (m) => m.edition === edition && m.table === table && m.role === "row",
      );
      expect([label, own.map(({ key }) => key)]).toContainEqual(expect.arrayContaining([row.key]));
    }
});

test("a label that is printed means one line of its table, never two", () => {
  for (const [edition, table, row] of rows) {
    const own = meaningsOf(nameOf(row.zh)).filter(
      (m) => m.edition === edition && m.table === table && m.role === "row",
    );
    expect([row.zh, own.length]).toEqual([row.zh, 1]);
  }
});

test("a word of several meanings has them all", () => {
  const kinds = meaningsOf("其他")
    .filter(({ edition }) => edition === "2021")
    .map(({ table, role, key }) => `${table} ${role} ${key}`);
  expect(kinds.toSorted()).toEqual(["requests column otherOrg", "requests row other.misc"]);
});

test("words that nobody prints mean nothing", () => {
  for (const word of ["", "甲", "__proto__", "constructor", "toString"]) expect(meaningsOf(word)).toEqual([]);
});

test("names are sought longest first", () => {
  for (const names of namesByStart.values())
    expect(names.map((n) => n.length)).toEqual(names.map((n) => n.length).toSorted((a, b) => b - a));
});

describe("a misspelt label", () => {
  test.each([
    ["本年新收政府信息公开申请数最", "本年新收政府信息公开申请数量"],
    ["上年结转政府信息公开申请数", "上年结转政府信息公开申请数量"],
    ["属于四类过程信息", "属于四类过程性信息"],
    ["没有现成信息需另行制作", "没有现成信息需要另行制作"],
    ["本机关不掌握相关信息", "本机关不掌握相关政府信息"],
    ["其它", undefined],
    ["重复申情", undefined],
    ["行政处理", undefined],
    ["甲乙丙丁戊己庚", undefined],
    ["", undefined],
    ["长".repeat(61), undefined],
  ])("%j is near %j", (seen, name) => {
    expect(nearestName(seen)).toBe(name);
  });

  test("no label of the form is nearer to another than to itself", () => {
    for (const [, , row] of rows) {
      const name = nameOf(row.zh);
      expect([undefined, name]).toContain(nearestName(name));
    }
  });
});

test.each([
  ["1．属于国家秘密", "1.属于国家秘密", true],
  ["1. 属于国家秘密", "1.属于国家秘密", true],
  ["3.危及「三安全一稳定」", "3.危及“三安全一稳定”", true],
  ["（一）予以公开", "（一）予以公开", true],
  ["(一)予以公开", "（一）予以公开", true],
  ["規章", "规章", undefined],
  ["2.属于国家秘密", "1.属于国家秘密", false],
  ["规范性文件", "行政规范性文件", false],
] as const)("%j is verbatim %j: %s", (seen, printed, is) => {
  if (is !== undefined) expect(sameAsPrinted(seen, printed)).toBe(is);
});
