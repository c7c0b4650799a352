import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { texts } from "../test-doc.ts";
import { tighten } from "../../text/wrap.ts";
import { findTitle, isOrganName, titleOf } from "./title.ts";

describe("a line that is a title", () => {
  test.each([
    ["甲市青石局2024年度政府信息公开工作年度报告", "甲市青石局", 2024],
    ["甲市青石局2024年政府信息公开工作年度报告", "甲市青石局", 2024],
    ["2024年青石街道办事处政府信息公开工作年度报告", "青石街道办事处", 2024],
    ["2024年度青石街道办事处政府信息公开工作年度报告", "青石街道办事处", 2024],
    ["甲市人民政府政府信息公开工作年度报告（2024年）", "甲市人民政府", 2024],
    ["甲市人民政府政府信息公开工作年度报告(2024年度)", "甲市人民政府", 2024],
    ["甲市人民政府政府信息公开工作年度报告（2024）", "甲市人民政府", 2024],
    ["甲市人民政府信息公开工作2024年度报告", "甲市人民", 2024],
    ["甲市人民政府办公室关于2024年政府信息公开工作的年度报告", "甲市人民政府办公室", 2024],
    ["甲市人民政府二〇二四年政府信息公开工作年度报告", "甲市人民政府", 2024],
    ["甲市人民政府二○二四年政府信息公开工作年度报告", "甲市人民政府", 2024],
    ["甲市人民政府二零二四年政府信息公开工作年度报告", "甲市人民政府", 2024],
    ["甲市人民政府二O二四年政府信息公开工作年度报告", "甲市人民政府", 2024],
    ["甲市人民政府２０２４年政府信息公开工作年度报告", "甲市人民政府", 2024],
    ["甲市 人民政府 2024 年 政府信息公开工作 年度报告", "甲市人民政府", 2024],
    ["甲 市 人 民 政 府 2 0 2 4 年 政府信息公开工作年度报告", "甲市人民政府", 2024],
    ["　甲市人民政府　2024年度　政府信息公开工作年度报告　", "甲市人民政府", 2024],
    ["甲市人民政府2024年政府信息公开年报", "甲市人民政府", 2024],
    ["甲市人民政府2024年政府信息公开年度报告", "甲市人民政府", 2024],
    ["甲市人民政府2024年政府信息公开工作报告", "甲市人民政府", 2024],
    ["甲縣人民政府2024年政府信息公開工作年度報告", "甲縣人民政府", 2024],
    ["青石廳2024年度政府信息公開工作年度報告", "青石廳", 2024],
    ["《甲市人民政府2024年政府信息公开工作年度报告", "甲市人民政府", 2024],
    ["甲市人民政府1999年政府信息公开工作年度报告", "甲市人民政府", 1999],
    ["2024年度政府信息公开工作年度报告", "", 2024],
    ["2024年政府信息公开工作年度报告", "", 2024],
    ["甲市人民政府政府信息公开工作年度报告", "甲市人民政府", undefined],
    ["政府信息公开工作年度报告", "", undefined],
  ] as const)("%j", (line, organ, year) => {
    expect(titleOf(line)).toMatchObject({ organ, year });
  });

  test("is kept as it stands, without spaces between Han characters and digits", () => {
    expect(titleOf("甲市 2024 年 政府信息公开工作 年度报告")?.title).toBe("甲市2024年政府信息公开工作年度报告");
    expect(titleOf("甲縣2024年政府信息公開工作年度報告")?.title).toBe("甲縣2024年政府信息公開工作年度報告");
  });

  test("whatever organ and year, both come back", () => {
    const name = fc.stringMatching(/^[甲乙丙丁青石松风]{2,8}(?:市人民政府|街道办事处|局)$/u);
    fc.assert(
      fc.property(name, fc.integer({ min: 2008, max: 2099 }), fc.constantFrom("年", "年度"), (organ, year, unit) => {
        expect(titleOf(`${organ}${year}${unit}政府信息公开工作年度报告`)).toMatchObject({ organ, year });
        expect(titleOf(`${year}${unit}${organ}政府信息公开工作年度报告`)).toMatchObject({ organ, year });
      }),
    );
  });
});

test.each([
  "",
  "甲市人民政府2024年工作报告",
  "甲市2024年法治政府建设年度报告",
  "甲市2024年政府信息公开指南",
  "关于做好2024年政府信息公开工作年度报告编制工作的通知",
  "中华人民共和国政府信息公开工作年度报告格式",
  "甲市2024年政府信息公开工作年度报告解读",
  "2024年政府信息公开工作年度报告公布情况",
  "甲市政府信息公开年报目录",
  "甲市2024年政府信息公开工作年度报告编制方案",
  "甲市2024年政府信息公开工作年度报告模板",
  "当前位置：首页 > 政府信息公开 > 年度报告",
  "首页 > 政府信息公开年报 > 2024年",
  "政府信息公开 | 年度报告",
  "本报告是甲市人民政府2024年政府信息公开工作年度报告。",
  "甲市人民政府按规定发布政府信息公开工作年度报告；内容如下",
  "标题：甲市2024年政府信息公开工作年度报告",
  `${"甲".repeat(90)}2024年政府信息公开工作年度报告`,
])("%j is no title", (line) => {
  expect(titleOf(line)).toBeUndefined();
});

describe("the title among the first lines", () => {
  test.each([
    ["stands alone", ["甲市人民政府2024年政府信息公开工作年度报告"], [0, 0]],
    [
      "stands below furniture",
      ["首页 > 公开", "甲市人民政府2024年政府信息公开工作年度报告", "发布日期：2025-01-20"],
      [1, 1],
    ],
    ["is broken in two before the year", ["甲市人民政府", "2024年政府信息公开工作年度报告"], [0, 1]],
    ["is broken in two behind the year", ["甲市人民政府2024年", "政府信息公开工作年度报告"], [0, 1]],
    ["is broken in two within the subject", ["甲市人民政府2024年政府信息公开", "工作年度报告"], [0, 1]],
    ["is broken in three", ["甲市人民政府", "2024年", "政府信息公开工作年度报告"], [0, 2]],
    ["is broken in the middle of the name", ["甲市人民政府办", "公室2024年政府信息公开工作年度报告"], [0, 1]],
    ["wins over one without a name", ["2024年政府信息公开年报", "甲市人民政府2024年政府信息公开工作年度报告"], [1, 1]],
  ] as const)("%s", (_, lines, [from, to]) => {
    const found = findTitle(texts(...lines));
    expect(found).toMatchObject({ year: 2024, from, to });
    expect(found?.organ).toMatch(/^甲市人民政府(?:办公室)?$/u);
  });

  test("does not take the line above for a part of the name where the name is whole", () => {
    const found = findTitle(texts("政务公开", "甲市青石局2024年政府信息公开工作年度报告"));
    expect(found).toMatchObject({ organ: "甲市青石局", from: 1, to: 1 });
  });

  test("is none where there is none", () => {
    expect(findTitle(texts("甲市人民政府", "一般性说明。"))).toBeUndefined();
    expect(findTitle([])).toBeUndefined();
  });

  test("may name nobody", () => {
    expect(findTitle(texts("2024年政府信息公开工作年度报告"))).toMatchObject({ organ: "", year: 2024 });
  });
});

test.each([
  ["甲 市", "甲市"],
  ["2024 年", "2024年"],
  ["第 12 条（ 一 ）", "第12条（一）"],
  ["a b", "a b"],
  ["OA  系统", "OA 系统"],
  [" 甲\t\n市 ", "甲市"],
  ["甲\u200b市", "甲市"],
])("%j is tightened to %j", (text, tight) => {
  expect(tighten(text)).toBe(tight);
  expect(tighten(tighten(text))).toBe(tight);
});

test.each([
  ["甲市人民政府", true],
  ["青石街道办事处", true],
  ["青石街道", true],
  ["市局", false],
  ["甲市人民政府，乙市人民政府", false],
  ["来源：甲市人民政府", false],
  ["首页>公安局", false],
  [`${"甲".repeat(40)}局`, false],
  ["本年新收", false],
])("%j may be the name of an organ: %s", (text, is) => {
  expect(isOrganName(text)).toBe(is);
});
