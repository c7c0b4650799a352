import type { Rule } from "./rule.ts";
import { unreadable } from "./unreadable.ts";

export const money: Rule = {
  id: "MONEY",
  severity: "error",
  basis: {
    kind: "custom",
    zh: "金额应为不小于 0 的数；{notice}要求按所印单位填写",
    en: "sums of money are numbers of 0 or more, in the unit that {notice} prints",
  },
  message: {
    zh: "{at}：“{seen}”读不成金额，应为不小于 0 的数；请按所印单位改填",
    en: "{at}: “{seen}” is no sum of money; a number of 0 or more belongs here. Enter it in the printed unit",
  },
  ...unreadable((kind) => kind === "money"),
};
