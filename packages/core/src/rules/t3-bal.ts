// The one relation that the form prints itself.
import type { Rule } from "./rule.ts";
import { totals } from "./totals.ts";

export const t3Bal: Rule = {
  id: "T3-BAL",
  severity: "error",
  basis: {
    kind: "printed",
    zh: "{notice}，表三表头所印勾稽关系：第一项加第二项之和，等于第三项加第四项之和",
    en: "{notice}, printed in the head of table 3: items 1 and 2 together equal items 3 and 4 together",
  },
  message: {
    zh: "表三“{at.column}”列：新收与上年结转合计 {in}，办理结果总计与结转下年度合计 {out}，两者应相等；请核对这一列的四项",
    en: "Table 3, column “{at.column}”: newly received and carried over make {in}, results and carried forward make {out}; the two should be equal. Check the four items of this column",
  },
  ...totals({ table: "requests", kind: "balance", names: ["in", "out"] }),
};
