// A rollup is the sum of the reports it is made of, cell by cell. Only said where nobody is missing.
import { cellsOf, type FormCell } from "../form/walk.ts";
import { cellAt, formOf, textAt } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import { addDecimal, shiftDecimal } from "../text/decimal.ts";
import { addCounts, type Exact } from "./figures.ts";
import { reportsOf } from "./roster.ts";
import type { Context, Rule } from "./rule.ts";

/** The parts, where every body of the roster has handed in exactly one report for this year. */
const partsOf = (report: Report, { roster = [], children = [] }: Context): readonly Report[] | undefined => {
  const parts = children.filter((child) => child !== report);
  // a report of another year, or two of one body, would make the sum mean something else
  if (roster.length === 0 || parts.some(({ year }) => year !== report.year)) return undefined;
  return roster.every((entry) => entry.vertical === true || reportsOf(report, entry, parts).length === 1) ? parts : undefined;
};

/** The figure in the unit that all reports share: where a document chooses its unit, the smaller one. */
const figureAt = (report: Report, { address, column }: FormCell): Exact | null => {
  const value = cellAt(report, address);
  if (column.units === undefined || typeof value !== "string") return value;
  const unit = textAt(report, [...address.slice(0, 2), "unit"]);
  return unit === "" ? null : shiftDecimal(value, unit === "万元" ? 4 : 0);
};

const add = (figures: readonly (Exact | null)[], kind: FormCell["column"]["kind"]): Exact | null => {
  if (kind !== "money") return addCounts(figures.map((figure) => (typeof figure === "number" ? figure : null)));
  let sum = "0";
  for (const figure of figures) {
    if (typeof figure !== "string") return null;
    sum = addDecimal(sum, figure);
  }
  return sum;
};

export const aSum: Rule = {
  id: "A-SUM",
  severity: "error",
  basis: {
    kind: "custom",
    zh: "汇总报告等于本级机关与各下级报告主体之和；见于地方通知和已发布的汇总报告，{notice}未印此关系",
    en: "a rollup equals its own offices and all reporting bodies together; local notices and published rollups say so, {notice} does not print it",
  },
  message: {
    zh: "{at}汇总填为 {reported}，而 {parts} 份报告之和为 {sum}；请核对汇总数和各单位报告",
    en: "{at}: the rollup says {reported}, its {parts} reports add up to {sum}. Check the rollup and the reports",
  },
  reads: ["scope", "year", "organ", "disclosure", "requests", "disputes"],
  *check(report, context) {
    const parts = report.scope === "rollup" ? partsOf(report, context) : undefined;
    if (!parts) return;
    for (const cell of cellsOf(formOf(report))) {
      const reported = figureAt(report, cell);
      const sum = reported === null ? null : add(parts.map((part) => figureAt(part, cell)), cell.column.kind);
      if (sum === null || sum === reported) continue;
      // documents issued jointly and cases with two defendants may be counted twice in 二 and 四, requests cannot
      const severity = cell.section.key === "requests" ? "error" : "warning";
      yield { at: [cell.address], params: { reported, sum, parts: parts.length }, severity };
    }
  },
};
