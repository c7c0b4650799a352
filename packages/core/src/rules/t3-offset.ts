// Two columns off by the same amount in opposite directions while the total balances: what totals alone would hide.
import { identitiesAt } from "../form/walk.ts";
import { formOf } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import { figuresOf, sumOf } from "./figures.ts";
import type { Rule } from "./rule.ts";
import { type Share, sumsOf } from "./totals.ts";

const balance: Share = { table: "requests", kind: "balance", names: ["in", "out"] };

/** By how much each column is off, the total among them; a column with a blank says nothing. */
const differences = function* (report: Report): Generator<readonly [column: string, by: number]> {
  const figures = figuresOf(report, balance.table);
  for (const { left, right, at } of sumsOf(formOf(report), balance)) {
    const into = sumOf(figures, left);
    const out = into === null ? null : sumOf(figures, right);
    if (typeof into === "number" && typeof out === "number") yield [at[0]?.[2] ?? "", into - out];
  }
};

export const t3Offset: Rule = {
  id: "T3-OFFSET",
  severity: "hint",
  basis: {
    kind: "custom",
    zh: "见于已发布的年度报告：两列差额相抵而总计仍平，多为申请人类型归错",
    en: "seen in a published report: two columns are off by the same amount while the total balances, mostly an applicant type mistaken",
  },
  message: {
    zh: "表三“{at.column}”列与“{at2.column}”列的差额正好相抵（各差 {n} 件），总计列仍平；可能有 {n} 件申请记在了别的申请人类型下，请核对这两列",
    en: "Table 3: columns “{at.column}” and “{at2.column}” are off by {n} in opposite directions while the total balances; probably {n} recorded under the wrong applicant type. Check these two columns",
  },
  sums: true,
  reads: [balance.table],
  readsCell: (form, { id }) =>
    identitiesAt(form, id).some(({ table, kind }) => table === balance.table && kind === balance.kind),
  *check(report) {
    const off = new Map<number, string[]>();
    let balanced = false;
    for (const [column, by] of differences(report)) {
      if (column === "total") balanced = by === 0;
      else if (by !== 0) off.set(by, [...(off.get(by) ?? []), column]);
    }
    if (!balanced) return;
    const told = new Set<number>();
    for (const [by, [one = "", ...more]] of off) {
      const [other, ...others] = off.get(-by) ?? [];
      // a third column off by as much would leave open which two belong together
      if (other === undefined || more.length + others.length > 0 || told.has(-by)) continue;
      told.add(by);
      const column = (key: string) => [balance.table, "*", key];
      yield { at: [column(one), column(other)], params: { n: Math.abs(by) } };
    }
  },
};
