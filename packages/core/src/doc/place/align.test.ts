import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { table } from "../test-doc.ts";
import { align, core, type Frame, orderFor, unglued } from "./align.ts";
import { gridOf } from "./grid.ts";
import { type Figure, type Line, linesOf } from "./lines.ts";
import { planOf } from "./plan.ts";

const lineOf = (drawn: string): Line => {
  const [row] = gridOf(table(drawn), 1);
  const [line] = row ? linesOf(row) : [];
  if (!line) throw new Error(`no line in ${drawn}`);
  return line;
};

const headsOf = (...rows: readonly string[]) =>
  planOf(
    "requests",
    gridOf(table(...rows), 1).map((row) => linesOf(row)),
  );

const keys = ["issued", "repealed", "inForce"] as const;
const frame: Frame = { plan: undefined, trusted: false, tooLong: false, width: 3 };

/** What each column got, blanks as _; undefined where nothing is certain. */
const got = (drawn: string, more: Partial<Frame> = {}, columns: readonly string[] = keys): string | undefined => {
  const found = align(lineOf(drawn), columns, { ...frame, ...more });
  return (
    found &&
    columns
      .map((key) => found.get(key)?.text ?? "?")
      .map((text) => text || "_")
      .join(" ")
  );
};

describe("as many figures as columns", () => {
  test.each([
    ["规章 | 1 | 2 | 3", "1 2 3"],
    ["规章 | 1 |  | 3", "1 _ 3"],
    ["规章 |  |  | ", "_ _ _"],
    ["规章 |  | 2 | ", "_ 2 _"],
    ["规章 | / | — | 无", "/ — 无"],
    ["规章 | 12件3 | x2 | 3", "12件3 x2 3"],
  ])("%j is %s", (drawn, expected) => {
    expect(got(drawn)).toBe(expected);
  });
});

describe("more cells than columns", () => {
  test.each([
    ["fillers behind", "规章 | 1 | 2 | 3 |  | ", "1 2 3"],
    ["fillers in front and behind", "规章 |  | 1 | 2 | 3 | ", "1 2 3"],
    ["a blank within, fillers around", "规章 |  | 1 |  | 3 | ", "1 _ 3"],
    ["blanks alone", "规章 |  |  |  |  | ", "_ _ _"],
  ])("%s", (_, drawn, expected) => {
    expect(got(drawn)).toBe(expected);
  });

  test.each([
    ["a blank at the end that may be a filler", "规章 | 1 | 2 |  | "],
    ["a blank in front that may be a filler", "规章 |  | 2 | 3 | "],
    ["one figure among blanks", "规章 |  | 2 |  |  | "],
    ["four figures for three columns", "规章 | 1 | 2 | 3 | 4"],
    ["a figure cut in two", "规章 | 1 | 0 | 2 | 3"],
    ["a blank between too many", "规章 | 1 |  | 3 | 4"],
  ])("%s: nothing, and no neighbour's number", (_, drawn) => {
    expect(got(drawn)).toBeUndefined();
  });

  test("a line that is longer than its table gives nothing, though its figures would fit", () => {
    expect(got("规章 | 1 | 2 | 3 | ", { tooLong: true })).toBeUndefined();
  });
});

describe("fewer cells than columns", () => {
  test.each(["规章 | 1", "规章 | 1 | 2", "规章 | 1 | "])("%j gives nothing", (drawn) => {
    expect(got(drawn)).toBeUndefined();
  });

  test.each([
    ["000", "0 0 0"],
    ["012", "0 1 2"],
  ])("digits in one run that can be no number, %j: one each", (digits, expected) => {
    expect(got(`规章 | ${digits}`)).toBe(expected);
    expect(align(lineOf(`规章 | ${digits}`), keys, frame)?.get("issued")?.glued).toBe(digits);
  });

  test.each(["100", "123", "00", "0000", "0a0", "0.0", "０００"])("other digits, %j: nothing", (digits) => {
    expect(got(`规章 | ${digits}`)).toBeUndefined();
  });
});

describe("one column", () => {
  test.each([
    ["行政许可 | 7", "7"],
    ["行政许可 | 7 | 7 | 7", "7"],
    ["行政许可 | 7 |  | ", "7"],
    ["行政许可 |  | 7 | ", "7"],
    ["行政许可 |  |  | ", "_"],
    ["行政许可 | 7 | 8", undefined],
    ["行政许可 | 7 | 7 | 0", undefined],
  ])("%j is %s", (drawn, expected) => {
    expect(got(drawn, {}, ["decisions"])).toBe(expected);
  });
});

describe("a line with fewer columns than its table", () => {
  const two = ["itemsLastYear", "change"];
  test.each([
    ["行政事业性收费 | 5 | 2 | 2", "5 2"],
    ["行政事业性收费 | 5 | 2", "5 2"],
    ["行政事业性收费 | 5 | 2 | 3", undefined],
    ["行政事业性收费 | 5 | 5 | 2", undefined],
  ])("%j is %s", (drawn, expected) => {
    expect(got(drawn, {}, two)).toBe(expected);
  });
});

describe("by the heads, where the grid can be believed", () => {
  const seven = ["naturalPerson", "commercial", "research", "publicInterest", "legalService", "otherOrg", "total"];
  const own = headsOf(
    "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3 | 申请人情况 7×1",
    "自然人 1×2 | 法人或其他组织 5×1 | 总计 1×2",
    "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
  );
  const trusted = { plan: own, trusted: true, width: 7 };

  test.each([
    ["一、本年新收政府信息公开申请数量 3×1 | 1 | 2 | 3 | 4 | 5 | 6 | 21", "1 2 3 4 5 6 21"],
    ["一、本年新收政府信息公开申请数量 3×1 |  |  | 3 |  |  |  | 3", "_ _ 3 _ _ _ 3"],
    ["一、本年新收政府信息公开申请数量 3×1 |  |  |  |  |  | 6 | ", "_ _ _ _ _ 6 _"],
  ])("%j", (drawn, expected) => {
    expect(got(drawn, trusted, seven)).toBe(expected);
  });

  test("a cell too many gives nothing", () => {
    expect(
      got("一、本年新收政府信息公开申请数量 3×1 | 1 | 0 | 2 | 3 | 4 | 5 | 6 | 21", trusted, seven),
    ).toBeUndefined();
  });

  test("the order of the document counts, not that of the form", () => {
    const first = headsOf("信息内容 3×1 | 总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他");
    for (const believed of [true, false])
      expect(
        got(
          "一、本年新收政府信息公开申请数量 3×1 | 21 | 1 | 2 | 3 | 4 | 5 | 6",
          { plan: first, trusted: believed, width: 7 },
          seven,
        ),
      ).toBe("1 2 3 4 5 6 21");
  });

  test("an added column is nobody's, a missing one stays open", () => {
    const added = headsOf(
      "申请人情况 3×1 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 小计 | 总计",
    );
    expect(
      got("一、本年新收政府信息公开申请数量 3×1 | 1 | 2 | 3 | 4 | 5 | 6 | 20 | 21", { plan: added, width: 7 }, seven),
    ).toBe("1 2 3 4 5 6 21");
    const missing = headsOf("申请人情况 3×1 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他");
    expect(
      got("一、本年新收政府信息公开申请数量 3×1 | 1 | 2 | 3 | 4 | 5 | 6", { plan: missing, width: 7 }, seven),
    ).toBe("1 2 3 4 5 6 ?");
  });

  test("heads of another table say nothing", () => {
    expect(orderFor(keys, own)).toBe(keys);
    expect(orderFor(seven, own)).toEqual(seven);
    expect(orderFor(keys, undefined)).toBe(keys);
  });
});

const figures = (texts: readonly string[]): readonly Figure[] =>
  texts.map((text, i) => ({ text, column: i + 1, where: {} }));

test.each<readonly [readonly string[], readonly string[]]>([
  [[], []],
  [["", ""], []],
  [
    ["", "1", "", "2", ""],
    ["1", "", "2"],
  ],
  [["1"], ["1"]],
])("the core of %j is %j", (texts, expected) => {
  expect(core(figures(texts)).map(({ text }) => text)).toEqual(expected);
});

test("whatever stands in a line, a figure keeps its place among the others and none is given twice", () => {
  const text = fc.constantFrom("", "", "1", "2", "0", "/", "000", "33");
  fc.assert(
    fc.property(fc.array(text, { maxLength: 7 }), fc.boolean(), (texts, tooLong) => {
      const line: Line = { labels: [], figures: figures(texts), where: {}, table: 1, cells: true };
      const found = align(line, keys, { ...frame, tooLong });
      if (!found) return;
      const columns = keys.flatMap((key) => found.get(key)?.column ?? []);
      const run = keys.some((key) => found.get(key)?.glued !== undefined);
      if (run) expect(texts.join("")).toMatch(/^0\d\d$/u);
      else {
        expect(columns).toEqual([columns[0], (columns[0] ?? 0) + 1, (columns[0] ?? 0) + 2]);
        // nothing that was seen is left over
        const given = new Set(columns);
        expect(
          texts.filter((t, i) => t !== "" && !given.has(i + 1)).every((t) => t === found.get("inForce")?.text),
        ).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("a run of digits is cut only where one figure stands for several columns", () => {
  expect(unglued(figures(["00"]), 2)?.length).toBe(2);
  expect(unglued(figures(["0"]), 1)).toBeUndefined();
  expect(unglued(figures(["00", "0"]), 2)).toBeUndefined();
  expect(unglued(figures([]), 0)).toBeUndefined();
});
