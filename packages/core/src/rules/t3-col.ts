import type { Rule } from "./rule.ts";
import { totals } from "./totals.ts";

export const t3Col: Rule = {
  id: "T3-COL",
  severity: "error",
  basis: {
    kind: "custom",
    zh: "{notice}未印此关系；按“总计”字义，且已发布的年度报告均如此",
    en: "{notice} does not print this; it follows from the word total and holds in published reports",
  },
  message: {
    zh: "{at}填为 {total}，而自然人与各类法人或其他组织之和为 {sum}，两者应相等；请核对这一行",
    en: "{at} says {total}, while natural persons and organisations add up to {sum}; the two should be equal. Check this row",
  },
  ...totals({ table: "requests", kind: "columns", names: ["total", "sum"] }),
};
