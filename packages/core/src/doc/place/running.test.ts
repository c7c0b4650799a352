import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { form2021 } from "../../form/editions/2021.ts";
import { tablesOf } from "../../form/walk.ts";
import { nameOf } from "../../text/fold.ts";
import { search, split } from "./running.ts";

const found = (text: string): readonly string[] =>
  search(text).map(({ text: label, figures }) => `${label} = ${figures.join(" ")}`);

test.each<readonly [string, string, readonly string[]]>([
  ["nothing", "", []],
  ["no label", "甲乙丙 1 2 3", []],
  ["a label and figures", "规章 1 2 3", ["规章 = 1 2 3"]],
  ["two labels", "规章 1 2 3 行政规范性文件 4 5 6", ["规章 = 1 2 3", "行政规范性文件 = 4 5 6"]],
  ["bars", "规章|1|2|3|行政规范性文件|4|5|6", ["规章 = 1 2 3", "行政规范性文件 = 4 5 6"]],
  ["tabs and lines", "规章\t1\t2\n3\n行政许可\n7", ["规章 = 1 2 3", "行政许可 = 7"]],
  ["a label broken over lines", "行政规范\n性文件 4 5 6", ["行政规范\n性文件 = 4 5 6"]],
  [
    "a label with its ordinal",
    "1.属于国家秘密 0 2.其他法律行政法规禁止公开 5",
    ["1.属于国家秘密 = 0", "2.其他法律行政法规禁止公开 = 5"],
  ],
  [
    "an ordinal is no figure of the line before",
    "（一）予以公开 3 （二）部分公开 4",
    ["（一）予以公开 = 3", "（二）部分公开 = 4"],
  ],
  ["the longer label wins", "其他处理 1 其他 2", ["其他处理 = 1", "其他 = 2"]],
  ["a short word within a longer one is none", "其他人 1 总计数 2", []],
  ["a label cut by a figure is none", "行政1许可 2", []],
  ["traditional characters", "行政許可 7", ["行政許可 = 7"]],
  ["a label that ends with a quotation mark", "3.危及“三安全一稳定” 7", ["3.危及“三安全一稳定” = 7"]],
  ["full-width figures", "规章 １ ２ ３", ["规章 = １ ２ ３"]],
  ["labels alone", "行政许可 行政处罚", ["行政许可 = ", "行政处罚 = "]],
])("%s", (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test("a text without a figure behind any label is not cut", () => {
  expect(split("行政许可 行政处罚")).toBeUndefined();
  expect(split("甲 1")).toBeUndefined();
  expect(split("行政许可 7")?.length).toBe(1);
});

test("every row of the form is found by its label, with the figures behind it", () => {
  for (const { table } of tablesOf(form2021))
    for (const row of table.blocks.flatMap((b) => b.rows)) {
      const hits = search(`${row.zh} 11 22 33 `);
      expect([row.zh, hits.at(-1)?.figures, hits.at(-1)?.name]).toEqual([row.zh, ["11", "22", "33"], nameOf(row.zh)]);
    }
});

test("labels and figures of any order come back, each with its own", () => {
  const rows = ["行政许可", "行政处罚", "行政强制", "规章", "行政规范性文件", "（一）予以公开", "2.重复申请"];
  const line = fc.tuple(fc.constantFrom(...rows), fc.array(fc.nat(9999), { minLength: 1, maxLength: 7 }));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(" ", "|", "\t", "\n"),
      (lines, gap) => {
        const text = lines.map(([label, figures]) => [label, ...figures].join(gap)).join(gap);
        expect(found(text)).toEqual(lines.map(([label, figures]) => `${label} = ${figures.join(" ")}`));
      },
    ),
  );
});

test("offsets are those of the text, in order and without overlap", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(..."行政许可处罚其他总计规章 1２|（一）“\n"), { maxLength: 60 }), (chars) => {
      const text = chars.join("");
      let last = 0;
      for (const { start, end } of search(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        last = end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});

describe("what a text costs", () => {
  afterEach(() => void vi.restoreAllMocks());

  /** Characters handed to the string functions that the search is made of. */
  const cost = (text: string): number => {
    const slices = vi.spyOn(String.prototype, "slice");
    const starts = vi.spyOn(String.prototype, "startsWith");
    search(text);
    const pieces = slices.mock.results.map(({ value }) => 1 + String(value).length);
    const names = starts.mock.calls.map(([name]) => name.length);
    vi.restoreAllMocks();
    const count = [...pieces, ...names].reduce((sum, n) => sum + n, 0);
    return count;
  };

  test.each(["总计 1 ", "其他", "行政", "政府信息公开", "行政规范性文件", "（一）", "1", "“", " ", "总计“", "a1"])(
    "%j again and again: twice the text, twice the work",
    (unit) => {
      const [one, two] = [cost(unit.repeat(400)), cost(unit.repeat(800))];
      expect(two).toBeLessThanOrEqual(2.2 * one + 200);
    },
  );

  test.each(["“", "（", "1", " ", "其他", "总计1", "一、"])("a megabyte of %j ends", (unit) => {
    expect(search(`总计 ${unit.repeat(300_000)}x`).length).toBeGreaterThanOrEqual(1);
  });
});
