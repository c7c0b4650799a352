import { describe, expect, test } from "vitest";
import { form2019 } from "../../form/editions/2019.ts";
import { form2021 } from "../../form/editions/2021.ts";
import { cellsOf } from "../../form/walk.ts";
import { blank } from "../../report/blank.ts";
import { valueAt, withValue } from "../../report/cells.ts";
import type { Report } from "../../report/report.ts";
import { carry } from "./carried.ts";

const filled = (form: typeof form2019 | typeof form2021): Report =>
  cellsOf(form).reduce<Report>(
    (report, { address, column }) => withValue(report, address, column.kind === "money" ? "1.5" : 1),
    blank(form, { year: form.years.from, organ: "甲市" }),
  );

const shown = filled(form2021);
const total = ["requests", "granted", "total"];

const carried = (change: (report: Report) => Report, own: Report = shown) => carry(own, JSON.stringify(change(own)));

test.each([undefined, ""])("no data (%j): the report as the document shows it", (data) => {
  expect(carry(shown, data)).toEqual({ report: shown, problems: [] });
});

test("data that agrees says nothing", () => {
  const { report, problems } = carried((r) => r);
  expect([report, problems]).toEqual([shown, []]);
});

describe("what no form prints is filled", () => {
  test.each([
    [["organ", "regionCode"], "410403"],
    [["organ", "creditCode"], "91350100M000100Y43"],
    [["organ", "level"], "township"],
    [["organ", "kind"], "dispatched"],
    [["scope"], "rollup"],
    [["publishedOn"], "2025-01-20"],
  ] as const)("%j", (at, value) => {
    const { report, problems } = carried((r) => withValue(r, at, value));
    expect([valueAt(report, at), problems]).toEqual([value, []]);
  });

  test("a date that the document states is the document's", () => {
    const own = withValue(shown, ["publishedOn"], "2025-01-21");
    const { report, problems } = carried((r) => withValue(r, ["publishedOn"], "2025-01-20"), own);
    expect(report.publishedOn).toBe("2025-01-21");
    expect(problems).toMatchObject([{ code: "data-differs", at: [["publishedOn"]] }]);
  });
});

describe("keys that nobody knows are kept at every level", () => {
  test.each([
    [["x"]],
    [["organ", "x"]],
    [["overview", "x"]],
    [["requests", "x"]],
    [["requests", "other"]],
    [["requests", "granted", "x"]],
  ])("%j", (at) => {
    for (const value of [5, "甲", null, [], { a: [1] }]) {
      const { report, problems } = carried((r) => withValue(r, at, value));
      expect([valueAt(report, at), problems]).toEqual([value, []]);
    }
  });

  test("but no prototype", () => {
    const data = JSON.stringify({ ...shown, "@@": { isAdmin: true } }).replace('"@@"', '"__proto__"');
    const { report } = carry(shown, data);
    expect(Object.keys(report)).not.toContain("__proto__");
    expect(Reflect.get(report, "isAdmin")).toBeUndefined();
  });
});

describe("what the document shows wins, and the difference is one problem", () => {
  test.each<readonly [string, (report: Report) => Report, readonly (readonly string[])[]]>([
    ["a cell", (r) => withValue(r, total, 9), [total]],
    ["a blank cell in the data", (r) => withValue(r, total, null), [total]],
    [
      "two cells",
      (r) => withValue(withValue(r, total, 9), ["disclosure", "rules", "issued"], 9),
      [["disclosure", "rules", "issued"], total],
    ],
    ["a text", (r) => withValue(r, ["overview", "general"], "别的"), [["overview", "general"]]],
    ["the year", (r) => withValue(r, ["year"], 2030), [["year"]]],
    ["the name", (r) => withValue(r, ["organ", "name"], "乙市"), [["organ", "name"]]],
    ["a title that is not shown", (r) => withValue(r, ["title"], "甲市报告"), [["title"]]],
    ["a preamble that is not shown", (r) => withValue(r, ["preamble"], "引言。"), [["preamble"]]],
    [
      "parts that are not shown",
      (r) => withValue(r, ["overview", "more"], [{ heading: "甲", text: "乙" }]),
      [["overview", "more"]],
    ],
  ])("%s", (_, change, at) => {
    const { report, problems } = carried(change);
    expect(report).toEqual(shown);
    expect(problems).toEqual([{ code: "data-differs", at }]);
  });

  test("a cell that the document leaves blank stays blank", () => {
    const own = withValue(shown, total, null);
    const { report, problems } = carried((r) => withValue(r, total, 9), own);
    expect(valueAt(report, total)).toBeNull();
    expect(problems).toMatchObject([{ code: "data-differs", at: [total] }]);
  });

  test("a further part that is shown differs at its own place", () => {
    const own = withValue(
      shown,
      ["overview", "more"],
      [
        { heading: "甲", text: "乙" },
        { heading: "丙", text: "丁" },
      ],
    );
    const { problems } = carried((r) => withValue(r, ["overview", "more", "1", "text"], "戊"), own);
    expect(problems).toEqual([{ code: "data-differs", at: [["overview", "more", "1", "text"]] }]);
  });

  test("a unit that the document does not show", () => {
    const own = withValue(filled(form2019), ["disclosure", "procurement", "unit"], "元");
    const { report, problems } = carried((r) => withValue(r, ["disclosure", "procurement", "unit"], "万元"), own);
    expect(valueAt(report, ["disclosure", "procurement", "unit"])).toBe("元");
    expect(problems).toEqual([{ code: "data-differs", at: [["disclosure", "procurement", "unit"]] }]);
  });
});

test("the fee is read from the text, so only a stated one can differ", () => {
  const at = ["otherMatters", "processingFee"];
  expect(carried((r) => withValue(r, at, "880")).problems).toEqual([]);
  expect(carried((r) => withValue(r, at, "880"), withValue(shown, at, "90")).problems).toEqual([
    { code: "data-differs", at: [at] },
  ]);
});

test.each([
  ["no JSON", "{"],
  ["a key twice", '{"a":1,"a":2}'],
  ["no report", "{}"],
  ["another format", JSON.stringify({ ...shown, format: 2 })],
  ["a row that is none", JSON.stringify({ ...shown, requests: { granted: 5 } })],
])("data that cannot be read (%s) is one problem, and nothing of it is used", (_, data) => {
  const { report, problems } = carry(shown, data);
  expect(report).toEqual(shown);
  expect(problems).toEqual([{ code: "data-differs", at: [], seen: data.slice(0, 200) }]);
});

test("data of the other edition fills no table", () => {
  const { report, problems } = carry(shown, JSON.stringify(filled(form2019)));
  expect(report.edition).toBe("2021");
  for (const { address } of cellsOf(form2021)) expect(valueAt(report, address)).toEqual(valueAt(shown, address));
  expect(problems.map(({ code }) => code)).toEqual(["data-differs"]);
  expect(problems[0]?.at).toContainEqual(["edition"]);
});
