// The reports that are measured: two samples of the project, four made from the form, and the same with sums that do not hold.
import { qingshi2024, qingshi2025, reportOf } from "@gongkai/fixtures";
import fc from "fast-check";
import { cellAt, form2021, withValue } from "./bundled.ts";
import type { Report } from "@gongkai/core";

const seed = 20_261_123;
/** Offices that get few requests are most of those that report. */
const largest = 9_999;

const isUsual = (report: Report): boolean => Number(cellAt(report, ["requests", "newReceived", "total"])) <= largest;

const made = fc.sample(reportOf(form2021).filter(isUsual), { seed, numRuns: 4 });

export const reports: readonly Report[] = [qingshi2024, qingshi2025, ...made];

/** One cell more in the middle of the great table: its row and its column no longer add up. */
const spoilt = (report: Report): Report => {
  const at = ["requests", "partial", "naturalPerson"];
  return withValue(report, at, Number(cellAt(report, at)) + 1);
};

export const faultyReports: readonly Report[] = reports.map(spoilt);
