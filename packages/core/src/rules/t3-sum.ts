import type { Rule } from "./rule.ts";
import { totals } from "./totals.ts";

export const t3Sum: Rule = {
  id: "T3-SUM",
  severity: "error",
  basis: {
    kind: "custom",
    zh: "{notice}未印此关系；按“总计”字义，且已发布的年度报告均如此",
    en: "{notice} does not print this; it follows from the word total and holds in published reports",
  },
  message: {
    zh: "{at}填为 {total}，而（一）至（六）各项之和为 {sum}，两者应相等；请核对总计和各分项",
    en: "{at} says {total}, while items (1) to (6) add up to {sum}; the two should be equal. Check the total and its items",
  },
  ...totals({ table: "requests", kind: "rows", names: ["total", "sum"] }),
};
