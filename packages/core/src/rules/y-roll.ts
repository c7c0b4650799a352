// Documents in force move on from year to year by what was issued and what was repealed.
import type { form2021 } from "../form/editions/2021.ts";
import { lastYear, lineageReads } from "./lineage.ts";
import type { Rule } from "./rule.ts";

const rows = ["rules", "normativeDocs"] as const;

export const yRoll: Rule<typeof form2021> = {
  id: "Y-ROLL",
  severity: "warning",
  editions: ["2021"],
  basis: {
    kind: "custom",
    zh: "{notice}未印此关系；见于已发布的年度报告，集中清理、机构改革等可能打破",
    en: "{notice} does not print this; it holds in published reports, and clean-ups or reorganisations may break it",
  },
  message: {
    zh: "{at}填为 {inForce}，而上年现行有效 {before} + 本年制发 {issued} − 本年废止 {repealed} = {expected}；请核对，确有清理或机构改革的可不改",
    en: "{at} says {inForce}, while {before} in force last year + {issued} issued − {repealed} repealed = {expected}. Check; a clean-up or reorganisation may explain it",
  },
  reads: ["disclosure", ...lineageReads],
  readsCell: (_form, { row }) => rows.some((key) => key === row.key),
  *check(report, context) {
    const previous = lastYear(report, context);
    if (previous?.edition !== "2021") return;
    for (const row of rows) {
      const { issued, repealed, inForce } = report.disclosure[row];
      const before = previous.disclosure[row].inForce;
      if (issued === null || repealed === null || inForce === null || before === null) continue;
      const expected = before + issued - repealed;
      if (inForce === expected) continue;
      yield {
        at: ["inForce", "issued", "repealed"].map((column) => ["disclosure", row, column]),
        params: { inForce, before, issued, repealed, expected },
      };
    }
  },
};
