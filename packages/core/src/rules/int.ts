import type { Rule } from "./rule.ts";
import { unreadable } from "./unreadable.ts";

export const int: Rule = {
  id: "INT",
  severity: "error",
  basis: {
    kind: "custom",
    zh: "件数应为不小于 0 的整数；{notice}的表格均按件数填写",
    en: "counts are whole numbers of 0 or more; the tables of {notice} ask for counts",
  },
  message: {
    zh: "{at}：“{seen}”读不成件数，应为不小于 0 的整数；请按原始台账改填",
    en: "{at}: “{seen}” is no count; a whole number of 0 or more belongs here. Enter the figure from the records",
  },
  ...unreadable((kind) => kind !== "money"),
};
