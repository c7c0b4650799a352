import type { Rule } from "./rule.ts";
import { totals } from "./totals.ts";

export const t4Sum: Rule = {
  id: "T4-SUM",
  severity: "error",
  basis: {
    kind: "custom",
    zh: "{notice}未印此关系；按“总计”字义，且已发布的年度报告均如此",
    en: "{notice} does not print this; it follows from the word total and holds in published reports",
  },
  message: {
    zh: "{at}填为 {total}，而维持、纠正、其他结果、尚未审结之和为 {sum}，两者应相等；请核对这一组",
    en: "{at} says {total}, while upheld, corrected, other outcome and pending add up to {sum}; the two should be equal. Check this group",
  },
  ...totals({ table: "disputes", kind: "columns", names: ["total", "sum"] }),
};
