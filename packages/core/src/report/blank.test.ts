import { expect, test } from "vitest";
import { cellsOf, textsOf } from "../form/walk.ts";
import { feesOf } from "./address-list.ts";
import { blank } from "./blank.ts";
import { valueAt } from "./cells.ts";
import { schemaOf } from "./report.ts";
import { bothForms } from "./test-report.ts";

test.each(bothForms.map((form) => [form.edition, form] as const))(
  "an untouched report of %s: cells null, texts empty, nothing else",
  (edition, form) => {
    const report = blank(form, { year: 2024, organ: "甲局" });
    expect(cellsOf(form).map((cell) => valueAt(report, cell.address))).toEqual(cellsOf(form).map(() => null));
    expect(textsOf(form).map((at) => valueAt(report, at))).toEqual(textsOf(form).map(() => ""));
    expect(feesOf(form).map((at) => valueAt(report, at))).toEqual([null]);
    expect(Object.keys(report)).toEqual([
      "format",
      "edition",
      "year",
      "organ",
      "scope",
      ...form.sections.map((section) => section.key),
    ]);
    expect(report).toMatchObject({ format: 1, edition, year: 2024, organ: { name: "甲局" }, scope: "own" });
    expect(schemaOf(form).safeParse(report).success).toBe(true);
  },
);

test("two blank reports share nothing that could be written to", () => {
  const [form] = bothForms;
  if (!form) throw new Error("no form");
  expect(blank(form, { year: 2024 })).toEqual(blank(form, { year: 2024 }));
  expect(blank(form, { year: 2024 }).requests).not.toBe(blank(form, { year: 2024 }).requests);
});

test("a year that is none is our own fault", () => {
  for (const form of bothForms) expect(() => blank(form, { year: 24 })).toThrow();
});
