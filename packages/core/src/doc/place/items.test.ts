import { expect, test } from "vitest";
import type { Doc } from "../doc.ts";
import { docOf, table } from "../test-doc.ts";
import { itemsOf } from "./items.ts";

/** Items as lines: text, with # for headings; tables as [n: rows]. */
const drawn = (doc: Doc): readonly string[] =>
  itemsOf(doc).map((item) =>
    item.kind === "table"
      ? `[${item.number}: ${item.table.rows.map((r) => r.map(({ text }) => text).join(",")).join(" / ")}]`
      : `${"#".repeat(item.level ?? 0)}${item.text}`,
  );

const prose = `${"本机关认真贯彻落实有关规定，".repeat(6)}现将有关情况报告如下。`;

test.each<readonly [string, Doc, readonly string[]]>([
  ["blocks in their order", docOf("# 甲", "乙", table("规章 | 1"), "丙"), ["#甲", "乙", "[1: 规章,1]", "丙"]],
  ["lines of one paragraph", docOf("甲\n\n乙\n 　\n丙"), ["甲", "乙", "丙"]],
  ["tables are counted", docOf(table("规章 | 1"), "乙", table("规章 | 2")), ["[1: 规章,1]", "乙", "[2: 规章,2]"]],
  [
    "a page laid out as one table",
    docOf(
      table(
        "甲市2024年报告 4×1",
        "一、总体情况 4×1",
        `${prose} 4×1`,
        "二、主动公开政府信息情况 4×1",
        "规章 | 1 | 2 | 3",
        "三、收到和处理政府信息公开申请情况 4×1",
        "（一）予以公开 | 1",
      ),
    ),
    [
      "甲市2024年报告",
      "一、总体情况",
      prose,
      "二、主动公开政府信息情况",
      "[1: 规章,1,2,3]",
      "三、收到和处理政府信息公开申请情况",
      "[2: （一）予以公开,1]",
    ],
  ],
  [
    "a page of which each row repeats its text",
    docOf(table("一、总体情况 | 一、总体情况", "总述。 | 总述。", "规章 | 1")),
    ["一、总体情况", "总述。", "[1: 规章,1]"],
  ],
  [
    "words of the form in a row of their own stay in the table",
    docOf(table("二、主动公开政府信息情况", "第二十条第（一）项 4×1", "规章 | 1", "总计", "12")),
    ["二、主动公开政府信息情况", "[1: 第二十条第（一）项 / 规章,1 / 总计 / 12]"],
  ],
  ["a table with notes stays a table", docOf(table("规章 | 1", "注：含修改 2×1")), ["[1: 规章,1 / 注：含修改]"]],
  [
    "several lines in one cell",
    docOf(table("一、总体情况\n总述。", "规章 | 1")),
    ["一、总体情况", "总述。", "[1: 规章,1]"],
  ],
  [
    "a heading broken over two lines",
    docOf("三、收到和处理政府信息公开\n申请情况", "（四）政府信息公开平", "台建设"),
    ["三、收到和处理政府信息公开申请情况", "（四）政府信息公开平台建设"],
  ],
  ["nothing", docOf(), []],
  ["an empty paragraph, an empty table", docOf("", table()), ["[1: ]"]],
])("%s", (_, doc, expected) => {
  expect(drawn(doc)).toEqual(expected);
});

test("lines of one block share its number, and count their lines", () => {
  const items = itemsOf({
    meta: {},
    blocks: [
      { kind: "paragraph", text: "甲\n\n乙", where: { line: 7 } },
      { kind: "paragraph", text: "丙" },
    ],
  });
  expect(items.map((i) => (i.kind === "text" ? [i.text, i.block, i.where] : []))).toEqual([
    ["甲", 1, { line: 7 }],
    ["乙", 1, { line: 9 }],
    ["丙", 2, {}],
  ]);
});
