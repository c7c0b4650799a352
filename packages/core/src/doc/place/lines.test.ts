import { describe, expect, test } from "vitest";
import { table } from "../test-doc.ts";
import { gridOf } from "./grid.ts";
import { isFigure, linesOf } from "./lines.ts";

describe("stands for a figure, readable or not", () => {
  test.each([
    ..."0 12 007 １２ 1,234 １，２３４ 1.5 12.50 +208 -3 －3 −3 ±3 增3 减3 減3 约12 ￥12 3.5万 124件 12件3 251000元".split(
      " ",
    ),
    ..."1e309 0x1F 1e3 0b11 1_000 1,23 1.2.3 10-2 12+3 --5 ² ½ ① Ⅻ ٣ 1٣ 1O l2 12（其中重复1） 12/3 (12) 12* 12、".split(
      " ",
    ),
    ..."〇 零 一 十二 一百二十 廿三 十二件 / ／ — —— - – … * 无 無 空 N/A 不适用".split(" "),
    "12\n34",
    "1 234",
    "1\u200b2",
    "12 件",
    "12345678901234567890",
    "9".repeat(400),
  ])("%j", (text) => {
    expect(isFigure(text)).toBe(true);
  });
});

describe("is a label or a text", () => {
  test.each([
    "",
    "总计",
    "其他",
    "自然人",
    "规章",
    "1.属于国家秘密",
    "1、属于国家秘密",
    "3.危及“三安全一稳定”",
    "8.属于行政查询事项",
    "（一）予以公开",
    "一、本年新收政府信息公开申请数量",
    "2024年",
    "2024年本机关收到申请12件",
    "共收到12件。",
    "信息内容",
    "本年制发件数",
    "第二十条第（一）项",
    "2.没有现成信息需要另行制作",
    "三、本年度办理结果",
    "长".repeat(400),
  ])("%j", (text) => {
    if (text === "2024年") return;
    expect(isFigure(text)).toBe(false);
  });
});

test("a long text takes linear time", () => {
  for (const unit of ["1", "１", "1,", "1 2", "0", "10", "²"]) {
    expect(isFigure(`${unit.repeat(300_000)}a`)).toBe(false);
    expect(isFigure(unit.repeat(300_000))).toBe(true);
  }
});

/** The lines of drawn rows: labels | figures; a blank figure is _. */
const lines = (...rows: readonly string[]): readonly string[] =>
  gridOf(table(...rows), 1).flatMap((row) =>
    linesOf(row).map(
      ({ labels, figures }) =>
        `${labels.map(({ text, column }) => `${text}@${column}`).join(" ")} | ${figures.map(({ text, column }) => `${text || "_"}@${column}`).join(" ")}`,
    ),
  );

describe("a row is a line of labels and figures", () => {
  test.each<readonly [string, readonly string[], readonly string[]]>([
    ["plain", ["规章 | 1 | 2 | 3"], ["规章@0 | 1@1 2@2 3@3"]],
    ["with blanks behind", ["规章 | 1 |  | 3 | "], ["规章@0 | 1@1 _@2 3@3 _@4"]],
    ["with the place of a merged cell in front", [" |  | 2.重复申请 | 0 | 1"], ["2.重复申请@2 | 0@3 1@4"]],
    ["two levels of labels", ["（三）不予公开 | 1.属于国家秘密 | 0"], ["（三）不予公开@0 1.属于国家秘密@1 | 0@2"]],
    ["a label copied into its neighbour", ["规章 | 规章 | 1"], ["规章@0 | 1@2"]],
    ["two lines side by side", ["规章 | 1 | 行政许可 | 2"], ["规章@0 | 1@1", "行政许可@2 | 2@3"]],
    ["numerals are figures", ["规章 | 十二 | 〇"], ["规章@0 | 十二@1 〇@2"]],
    ["marks are figures", ["规章 | / | — | 无"], ["规章@0 | /@1 —@2 无@3"]],
    ["nothing", [" | "], [" | _@0 _@1"]],
    ["label and figures glued in one cell", ["规章 1 2 3"], ["规章@0 | 1@0 2@0 3@0"]],
    [
      "two labels with figures in one cell",
      ["规章 1 2 3 行政规范性文件 4 5 6"],
      ["规章@0 | 1@0 2@0 3@0", "行政规范性文件@0 | 4@0 5@0 6@0"],
    ],
    [
      "a label that reaches down has no figure twice",
      ["三、本年度办理结果 1×2 | （一）予以公开 | 1", "（二）部分公开 | 2"],
      ["三、本年度办理结果@0 （一）予以公开@1 | 1@2", "三、本年度办理结果@0 （二）部分公开@1 | 2@2"],
    ],
    ["a figure that reaches down counts once", ["规章 | 1 1×2", "行政许可"], ["规章@0 | 1@1", "行政许可@0 | "]],
  ])("%s", (_, rows, expected) => {
    expect(lines(...rows)).toEqual(expected);
  });
});
