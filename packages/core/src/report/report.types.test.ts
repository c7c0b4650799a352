// Type tests: a misspelt row or column does not compile, and the kind of a cell follows the form.
import { expect, expectTypeOf, test } from "vitest";
import { block } from "../form/form.ts";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { blank } from "./blank.ts";
import type { Count, Money, Report, ReportOf } from "./report.ts";

test("cells have the type of their kind", () => {
  const report = blank(form2021, { year: 2024 });
  expectTypeOf(report.requests["denied.process"].naturalPerson).toEqualTypeOf<Count>();
  expectTypeOf(report.disclosure.adminFees.amount).toEqualTypeOf<Money>();
  expectTypeOf(report.otherMatters.processingFee).toEqualTypeOf<Money>();
  expectTypeOf(report.overview.onRequest).toEqualTypeOf<string>();
  expectTypeOf(blank(form2019, { year: 2019 }).disclosure.procurement.unit).toEqualTypeOf<"元" | "万元" | undefined>();
  expect(report.requests.resultTotal.total).toBeNull();
});

test("a misspelt key does not compile", () => {
  const report = blank(form2021, { year: 2024 });
  // @ts-expect-error no such row
  expect(report.requests.newRecieved).toBeUndefined();
  // @ts-expect-error no such column of this row
  expect(report.disclosure.licensing.issued).toBeUndefined();
  // @ts-expect-error a row of the edition of 2019
  expect(report.requests.other).toBeUndefined();
});

test("code for every edition may only touch what all editions have", () => {
  const total = (report: Report): Count => report.requests.resultTotal.total;
  // @ts-expect-error only in 2019
  const other = (report: Report): unknown => report.requests.other;
  const one = blank(form2019, { year: 2019 });
  expectTypeOf<ReportOf<typeof form2019>>().toExtend<Report>();
  expect([total(one), other(one)]).toEqual([null, { ...one.requests.other }]);
});

test("a sum over a key that the block does not have does not compile", () => {
  const about = { zh: "", en: "", certainty: "unknown" } as const;
  const column = { key: "total", zh: "总计", en: "Total", kind: "count", about } as const;
  const wrong = block({
    rows: [{ key: "a", zh: "甲", en: "A", about }],
    // @ts-expect-error no such column
    columns: [{ ...column, sum: ["nobody"] }],
  });
  expect(wrong.columns).toHaveLength(1);
});
