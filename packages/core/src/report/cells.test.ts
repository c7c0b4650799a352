import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf, idOf } from "../form/walk.ts";
import { blank } from "./blank.ts";
import { cellAt, countAt, formNamed, formOf, isCell, narrative, textAt, valueAt, withValue } from "./cells.ts";
import { anyReport, arbitraryCell } from "./test-report.ts";

const empty = blank(form2021, { year: 2024 });

test("the form of a report is that of its edition, and a form is known by name", () => {
  expect(formOf(empty)).toBe(form2021);
  expect(formNamed("2019")).toBe(form2019);
  expect(formNamed("constructor")).toBeUndefined();
});

test.each([
  [["requests", "granted", "total"], null],
  [["organ", "name"], ""],
  [["requests", "grantd", "total"], undefined],
  [["requests", "granted", "total", "x"], undefined],
  [["toString"], undefined],
  [["requests", "__proto__"], undefined],
  [["organ", "name", "length"], undefined],
] as const)("at %j stands %j", (at, value) => {
  expect(valueAt(empty, at)).toBe(value);
});

test("the empty address is the report", () => {
  expect(valueAt(empty, [])).toBe(empty);
});

test("a cell is a figure or blank, a count a number or blank, a text a text or empty", () => {
  const report = withValue(
    withValue(empty, ["disclosure", "adminFees", "amount"], "1.5"),
    ["requests", "granted", "total"],
    3,
  );
  expect(cellAt(report, ["disclosure", "adminFees", "amount"])).toBe("1.5");
  expect(countAt(report, ["disclosure", "adminFees", "amount"])).toBeNull();
  expect(countAt(report, ["requests", "granted", "total"])).toBe(3);
  expect(cellAt(report, ["requests", "granted"])).toBeNull();
  expect(textAt(report, ["requests", "granted", "total"])).toBe("");
  expect(textAt(report, ["title"])).toBe("");
});

describe("another value at an address", () => {
  test("is there, everything else is as it was, and the argument is untouched", () => {
    fc.assert(
      fc.property(
        anyReport().chain((report) =>
          fc
            .constantFrom(...cellsOf(formOf(report)))
            .chain((cell) => fc.tuple(fc.constant(report), fc.constant(cell), arbitraryCell(cell))),
        ),
        ([report, cell, value]) => {
          const before = structuredClone(report);
          const after = withValue(report, cell.address, value);
          expect(report).toEqual(before);
          for (const { id, address } of cellsOf(formOf(report)))
            expect(cellAt(after, address)).toBe(id === cell.id ? value : cellAt(report, address));
          expect(after.overview).toBe(report.overview);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("may be a place that was not there, or one part of a list", () => {
    expect(
      valueAt(withValue(empty, ["disclosure", "procurement", "unit"], "元"), ["disclosure", "procurement"]),
    ).toEqual({ unit: "元" });
    const listed = withValue(
      empty,
      ["overview", "more"],
      [
        { heading: "甲", text: "乙" },
        { heading: "丙", text: "丁" },
      ],
    );
    expect(valueAt(withValue(listed, ["overview", "more", "1", "text"], "戊"), ["overview", "more"])).toEqual([
      { heading: "甲", text: "乙" },
      { heading: "丙", text: "戊" },
    ]);
    expect(withValue(empty, [], 1)).toBe(empty);
  });
});

test("only cells of the form are cells", () => {
  expect(cellsOf(form2021).every((cell) => isCell(form2021, cell.address))).toBe(true);
  expect(
    [["requests", "granted"], ["requests", "*", "total"], ["overview", "general"], []].some((at) =>
      isCell(form2021, at),
    ),
  ).toBe(false);
});

test("the narrative is every text in the order of the document, further parts after those of the form", () => {
  const report = withValue(
    withValue(empty, ["preamble"], "引言"),
    ["overview", "more"],
    [{ heading: "标准化", text: "甲" }],
  );
  expect(narrative(report).map(({ at, heading, text }) => [idOf(at), heading, text])).toEqual([
    ["preamble", undefined, "引言"],
    ["overview/general", undefined, ""],
    ["overview/proactive", "主动公开", ""],
    ["overview/onRequest", "依申请公开", ""],
    ["overview/infoManagement", "政府信息管理", ""],
    ["overview/platform", "政府信息公开平台建设", ""],
    ["overview/oversight", "监督保障", ""],
    ["overview/more/0/text", "标准化", "甲"],
    ["problems/general", undefined, ""],
    ["problems/problems", "存在的主要问题", ""],
    ["problems/improvements", "改进情况", ""],
    ["otherMatters/text", undefined, ""],
  ]);
});
