// What was carried forward last year is what was carried over this year, in every column.
import { formOf } from "../report/cells.ts";
import { countIn, gridOf } from "./figures.ts";
import { lastYear, lineageReads } from "./lineage.ts";
import { lineOf } from "./lines.ts";
import type { Rule, Yield } from "./rule.ts";

export const yCarry: Rule = {
  id: "Y-CARRY",
  severity: "warning",
  basis: {
    kind: "custom",
    zh: "{notice}未印此关系；已发布的年度报告中，本年“上年结转”逐列等于上年“结转下年度”",
    en: "{notice} does not print this; in published reports item 2 equals item 4 of the year before, column by column",
  },
  message: {
    zh: "{at}填为 {carriedIn}，而 {year} 年报告“结转下年度继续办理”的同一列为 {carriedOut}，两者应一致；请核对两年的报告",
    en: "{at} says {carriedIn}, while the {year} report carried {carriedOut} forward in the same column; the two should agree. Check both reports",
  },
  reads: ["requests", ...lineageReads],
  readsCell: (_form, { row }) => row.key === "carriedIn" || row.key === "carriedOut",
  *check(report, context) {
    const before = lastYear(report, context);
    if (!before) return;
    const [now, then] = [gridOf(report, "requests"), gridOf(before, "requests")];
    const split: Yield[] = [];
    for (const { address, column } of lineOf(formOf(report), "requests", "carriedIn")) {
      const carriedIn = countIn(now, "carriedIn", column.key);
      const carriedOut = countIn(then, "carriedOut", column.key);
      if (carriedIn === null || carriedOut === null || carriedIn === carriedOut) continue;
      const found = { at: [address], params: { carriedIn, carriedOut, year: before.year } };
      // a total that differs explains its columns; they are told only where it agrees or is blank
      if (column.sum) return yield found;
      split.push({ ...found, severity: "hint" });
    }
    yield* split;
  },
};
