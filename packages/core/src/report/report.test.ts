import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf } from "../form/walk.ts";
import { blank } from "./blank.ts";
import { valueAt, withValue } from "./cells.ts";
import { schemaOf } from "./report.ts";
import { arbitraryReport, bothForms } from "./test-report.ts";

const empty = blank(form2021, { year: 2024 });
const accepts = (at: string, value: unknown) =>
  schemaOf(form2021).safeParse(withValue(empty, at.split("/"), value)).success;

describe("a count", () => {
  const at = "requests/granted/total";
  test.each([0, 1, Number.MAX_SAFE_INTEGER, null])("may be %s", (value) => {
    expect(accepts(at, value)).toBe(true);
  });
  test.each([-1, 10.5, Number.MAX_SAFE_INTEGER + 1, 2 ** 60, Number.NaN, Infinity, "3", "", true, undefined, {}, []])(
    "may not be %s",
    (value) => {
      expect(accepts(at, value)).toBe(false);
    },
  );
});

describe("money", () => {
  test.each(["0", "59237.2449", "999999999999999.99999999", "0.5", null])("may be %s", (value) => {
    expect(accepts("disclosure/adminFees/amount", value)).toBe(true);
    expect(accepts("otherMatters/processingFee", value)).toBe(true);
  });
  test.each([
    0,
    12.5,
    "",
    "01",
    "1.",
    ".5",
    "-1",
    "1e3",
    "1.123456789",
    "1234567890123456",
    "１",
    "1,000",
    "1 ",
    "1\n",
  ])("may not be %j", (value) => {
    expect(accepts("disclosure/adminFees/amount", value)).toBe(false);
    expect(accepts("otherMatters/processingFee", value)).toBe(false);
  });
});

test("a change of 2019 may be negative", () => {
  const old = blank(form2019, { year: 2019 });
  expect(schemaOf(form2019).safeParse(withValue(old, ["disclosure", "licensing", "change"], -3)).success).toBe(true);
  expect(schemaOf(form2019).safeParse(withValue(old, ["disclosure", "licensing", "decisions"], -3)).success).toBe(
    false,
  );
});

test.each([
  ["organ/regionCode", "410403", true],
  ["organ/regionCode", "410403005", true],
  ["organ/regionCode", "410403005000", true],
  ["organ/regionCode", "4104030", false],
  ["organ/level", "township", true],
  ["organ/level", "village", false],
  ["organ/kind", "dispatched", true],
  ["organ/name", undefined, false],
  ["scope", "rollup", true],
  ["scope", undefined, false],
  ["publishedOn", "2025-01-20", true],
  ["publishedOn", "2025-13-20", false],
  ["year", 2024.5, false],
  ["format", 2, false],
  ["edition", "2019", false],
  ["overview/general", undefined, false],
  ["overview/more", [{ heading: "", text: "" }], true],
  ["overview/more", [{ heading: "" }], false],
] as const)("%s = %j: %s", (at, value, fine) => {
  expect(accepts(at, value)).toBe(fine);
});

test("keys that the schema does not know are kept at every level", () => {
  const strange = {
    ...empty,
    x: 1,
    organ: { ...empty.organ, x: 1 },
    overview: { ...empty.overview, x: 1, more: [{ heading: "", text: "", x: 1 }] },
    requests: { ...empty.requests, x: { y: 1 }, granted: { ...empty.requests.granted, x: 1 } },
  };
  expect(schemaOf(form2021).parse(strange)).toEqual(strange);
});

test("a row may not be missing", () => {
  for (const { address } of cellsOf(form2021)) {
    expect(accepts(address.slice(0, 2).join("/"), undefined)).toBe(false);
    expect(accepts(address.join("/"), undefined)).toBe(false);
  }
});

test("the schema of a form is made once", () => {
  expect(schemaOf(form2021)).toBe(schemaOf(form2021));
});

test("a generated report passes, and comes back from JSON", () => {
  for (const form of bothForms)
    fc.assert(
      fc.property(arbitraryReport(form), (report) => {
        expect(schemaOf(form).parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
        expect(valueAt(report, ["edition"])).toBe(form.edition);
      }),
      { numRuns: 20 },
    );
});
