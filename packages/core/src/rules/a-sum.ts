// A rollup is the sum of the reports it is made of, cell by cell. Only said where nobody is missing.
import { comparable, type Figure, figuresOf } from "../aggregate/yuan.ts";
import { formOf } from "../report/cells.ts";
import type { Cell, Report } from "../report/report.ts";
import { addDecimal } from "../text/decimal.ts";
import { addCounts, type Exact } from "./figures.ts";
import { reportsBy } from "./roster.ts";
import type { Context, Rule, Yield } from "./rule.ts";

/** The parts, where every body of the roster has handed in exactly one report for this year. */
const partsOf = (report: Report, { roster = [], children = [] }: Context): readonly Report[] | undefined => {
  const parts = children.filter((child) => child !== report);
  // a report of another year, or two of one body, would make the sum mean something else
  if (report.scope !== "rollup" || roster.length === 0 || parts.some(({ year }) => year !== report.year))
    return undefined;
  const reportsOf = reportsBy(report, parts);
  return roster.every((entry) => entry.vertical === true || reportsOf(entry).length === 1) ? parts : undefined;
};

const add = (figures: readonly Cell[], { zero }: Figure): Exact | null => {
  if (zero === 0) return addCounts(figures.map((figure) => (typeof figure === "number" ? figure : null)));
  let sum: string = zero;
  for (const figure of figures) {
    if (typeof figure !== "string") return null;
    sum = addDecimal(sum, figure);
  }
  return sum;
};

const differences = function* (report: Report, parts: readonly Report[], only?: string): Generator<Yield> {
  for (const figure of figuresOf(formOf(report))) {
    if (!figure.cell || (only !== undefined && figure.id !== only)) continue;
    const reported = comparable(report, figure);
    const sum =
      reported === null
        ? null
        : add(
            parts.map((part) => comparable(part, figure)),
            figure,
          );
    if (sum === null || sum === reported) continue;
    // documents issued jointly and cases with two defendants may be counted twice in 二 and 四, requests cannot
    const severity = figure.at[0] === "requests" ? "error" : "warning";
    yield { at: [figure.at], params: { reported, sum, parts: parts.length }, severity };
  }
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
    const parts = partsOf(report, context);
    if (parts) yield* differences(report, parts);
  },
  *checkCell(report, id, context) {
    const parts = partsOf(report, context);
    if (parts) yield* differences(report, parts, id);
  },
};
