import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf, rowsOf, tablesOf, textsOf } from "../form/walk.ts";
import { formOf, valueAt, withValue } from "./cells.ts";
import { readJson } from "./json.ts";
import { isWhole } from "./json-whole.ts";
import { type Report, schemaOf } from "./report.ts";
import { anyReport, bothForms } from "./test-report.ts";

type Path = readonly string[];

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The same value with whatever `change` makes of the record at a path. */
const changed = (
  value: unknown,
  [key, ...rest]: Path,
  change: (fields: Record<string, unknown>) => unknown,
): unknown =>
  !isObject(value) ? value : key === undefined ? change(value) : { ...value, [key]: changed(value[key], rest, change) };

const put = (report: unknown, at: Path, to: unknown): unknown =>
  changed(report, at.slice(0, -1), (fields) => ({ ...fields, [at.at(-1) ?? ""]: to }));

const take = (report: unknown, at: Path): unknown =>
  changed(report, at.slice(0, -1), (fields) =>
    Object.fromEntries(Object.entries(fields).filter(([key]) => key !== at.at(-1))),
  );

const turned = (report: unknown, at: Path): unknown =>
  changed(report, at, (fields) => Object.fromEntries(Object.entries(fields).toReversed()));

const heads = ["format", "edition", "year", "organ", "scope", "title", "publishedOn", "preamble"];
const organ = ["name", "regionCode", "creditCode", "level", "kind"];

/** Every place of a form, unknown ones among them. */
const places = (form: (typeof bothForms)[number]): readonly Path[] => [
  ...[...heads, "own"].map((key) => [key]),
  ...[...organ, "own"].map((key) => ["organ", key]),
  ...form.sections.flatMap(({ key }) => [[key], [key, "own"], [key, "more"], [key, "processingFee"]]),
  ...textsOf(form),
  ...tablesOf(form).flatMap((section) =>
    rowsOf(section).flatMap((row) => [
      [section.key, row.key],
      [section.key, row.key, "unit"],
      [section.key, row.key, "own"],
    ]),
  ),
  ...cellsOf(form).map(({ address }) => address),
];

const values: readonly unknown[] = [
  null,
  true,
  "",
  " ",
  "甲",
  "元",
  "1",
  "1.50",
  "01",
  0,
  -0,
  -1,
  1.5,
  2024,
  2 ** 53,
  "2019",
  "2024-02-29",
  "2023-02-29",
  "110000",
  "91350100M000100Y43",
  "own",
  "county",
  "government",
  [],
  [{ heading: "甲", text: "" }],
  [{ text: "", heading: "甲" }],
  [{ heading: "甲", text: "", own: 1 }],
  [{ heading: 1, text: "" }],
  {},
];

/** The report with every blank filled: a blank is a value, but one that reading lists. */
const filled = (report: Report): Report => {
  const form = formOf(report);
  const whole = cellsOf(form).reduce(
    (next, { address, column }) => {
      const [table, row] = address;
      if (valueAt(next, address) !== null) return next;
      const put = withValue(next, address, column.kind === "money" ? "0" : 0);
      return column.units ? withValue(put, [table, row, "unit"], column.units[0]) : put;
    },
    withValue(report, ["organ", "name"], "甲市"),
  );
  return schemaOf(form).parse(whole);
};

/** Reports as they are written, and spoilt in up to two places. */
const spoilt = anyReport().chain((report) => {
  const at = fc.constantFrom(...places(formOf(report)));
  const value = fc.oneof(fc.constantFrom(...values), fc.jsonValue({ maxDepth: 2 }));
  const spoil = fc.oneof(
    fc.tuple(at, value).map(
      ([where, to]) =>
        (whole: unknown) =>
          put(whole, where, to),
    ),
    at.map((where) => (whole: unknown) => take(whole, where)),
    at.map((where) => (whole: unknown) => turned(whole, where.slice(0, -1))),
  );
  return fc.array(spoil, { maxLength: 2 }).map((steps) => ({
    form: formOf(report),
    value: steps.reduce<unknown>((whole, step) => step(whole), report),
  }));
});

const withoutNegativeZero = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test("what is whole, the schema accepts and gives back to the letter", () => {
  fc.assert(
    fc.property(spoilt, ({ form, value }) => {
      if (!isWhole(form, value)) return;
      const parsed = schemaOf(form).safeParse(value);
      expect(parsed.success).toBe(true);
      expect(JSON.stringify(parsed.data)).toBe(JSON.stringify(value));
    }),
    { numRuns: 300 },
  );
});

test("reading accepts what the schema accepts, and gives what it gives", () => {
  fc.assert(
    fc.property(spoilt, ({ form, value }) => {
      const read = readJson(JSON.stringify(value));
      if (read.report === null) return;
      const again = schemaOf(formOf(read.report)).safeParse(read.report);
      expect(again.success).toBe(true);
      expect(JSON.stringify(again.data)).toBe(JSON.stringify(read.report));
      // nothing to say of the text: then it was whole, or only in another order
      if (read.problems.length === 0 && read.status === "read" && schemaOf(form).safeParse(value).success)
        expect(read.report).toEqual(schemaOf(form).parse(withoutNegativeZero(value)));
    }),
    { numRuns: 200 },
  );
});

test("every report with a name, read by its schema, is whole", () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const named = filled(report);
      expect(isWhole(formOf(named), named)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

describe.each(bothForms.map((form) => [form.edition, form] as const))("%s", (_edition, form) => {
  test.each([
    ["a missing scope", (whole: unknown) => take(whole, ["scope"])],
    ["keys in another order", (whole: unknown) => turned(whole, ["requests", "newReceived"])],
    ["heads in another order", (whole: unknown) => turned(whole, [])],
    ["a negative zero", (whole: unknown) => put(whole, ["requests", "newReceived", "total"], -0)],
    ["a blank name", (whole: unknown) => put(whole, ["organ", "name"], " ")],
  ])("%s is not whole", (_claim, spoil) => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        if (formOf(report) !== form) return;
        const named = filled(report);
        expect(isWhole(form, named)).toBe(true);
        expect(isWhole(form, spoil(named))).toBe(false);
      }),
      { numRuns: 10 },
    );
  });

  test("an unknown key behind the known ones is, and stays", () => {
    fc.assert(
      fc.property(anyReport(0), (report) => {
        if (formOf(report) !== form) return;
        const named = put(filled(report), ["requests", "newReceived", "own"], [1]);
        expect(isWhole(form, named)).toBe(true);
        const { report: again } = readJson(JSON.stringify(named));
        expect(again && valueAt(again, ["requests", "newReceived", "own"])).toEqual([1]);
      }),
      { numRuns: 10 },
    );
  });
});
