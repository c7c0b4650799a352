// A row that is far larger or smaller than the year before; small figures jump by nature.
import { formOf } from "../report/cells.ts";
import { countIn, gridOf } from "./figures.ts";
import { lastYear, lineageReads } from "./lineage.ts";
import { rowTotals } from "./lines.ts";
import type { Rule } from "./rule.ts";

const limits = { ratio: 5, least: 20 } as const;

export const yJump: Rule = {
  id: "Y-JUMP",
  severity: "hint",
  basis: {
    kind: "custom",
    zh: "经验阈值：与上年相差五倍以上，且较大一方不少于 20；不是规定",
    en: "a threshold from practice, no rule: more than five times apart, the larger at least 20",
  },
  message: {
    zh: "{at}本年为 {now}，{year} 年为 {before}，变化较大；请再与原始台账核对口径，属实的可不改",
    en: "{at} is {now} this year and was {before} in {year}, a large change. Compare with the records; if it is right, leave it",
  },
  reads: ["requests", "disputes", ...lineageReads],
  readsCell: (form, { id }) => rowTotals(form).some((total) => total.id === id),
  *check(report, context) {
    const previous = lastYear(report, context);
    if (!previous) return;
    for (const { address } of rowTotals(formOf(report))) {
      const [table, row, column] = address;
      const now = countIn(gridOf(report, table), row, column);
      const before = countIn(gridOf(previous, table), row, column);
      if (now === null || before === null) continue;
      const [small, large] = now < before ? [now, before] : [before, now];
      if (large >= limits.least && large > small * limits.ratio)
        yield { at: [address], params: { now, before, year: previous.year } };
    }
  },
};
