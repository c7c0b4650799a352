import type { form2021 } from "../form/editions/2021.ts";
import type { Rule } from "./rule.ts";

const rows = ["rules", "normativeDocs"] as const;

export const t2Valid: Rule<typeof form2021> = {
  id: "T2-VALID",
  severity: "warning",
  editions: ["2021"],
  basis: {
    kind: "custom",
    zh: "由栏目含义推出：本年没有废止，则本年制发的到年末仍有效",
    en: "follows from what the columns mean: with nothing repealed, what was issued this year is in force at its end",
  },
  message: {
    zh: "{at}填为 {inForce}，而本年制发 {issued}、废止 0，现行有效不应少于本年制发；请核对这一行",
    en: "{at} says {inForce}, while {issued} were issued and none repealed; in force should not be fewer than issued. Check this row",
  },
  reads: ["disclosure"],
  readsCell: (_form, { row }) => rows.some((key) => key === row.key),
  *check({ disclosure }) {
    for (const row of rows) {
      const { issued, repealed, inForce } = disclosure[row];
      if (repealed !== 0 || issued === null || inForce === null || inForce >= issued) continue;
      yield {
        at: ["inForce", "issued", "repealed"].map((column) => ["disclosure", row, column]),
        params: { inForce, issued },
      };
    }
  },
};
