// 元 entered where the form asks for 万元 shows as too many decimals for a sum in 元, or as a leap of four places.
import type { form2021 } from "../form/editions/2021.ts";
import { idOf } from "../form/walk.ts";
import { compareDecimal, decimalPlaces, shiftDecimal } from "../text/decimal.ts";
import { lastYear, lineageReads } from "./lineage.ts";
import type { Rule } from "./rule.ts";

const at = [["disclosure", "adminFees", "amount"]];

export const t2Feeprec: Rule<typeof form2021> = {
  id: "T2-FEEPREC",
  severity: "warning",
  editions: ["2021"],
  basis: {
    kind: "custom",
    zh: "{notice}所印单位为万元，四位小数即到元；由此推出",
    en: "{notice} prints the unit 万元 (10,000 yuan), of which four decimals are one yuan; inferred from that",
  },
  message: {
    zh: "{at}填为 {amount} 万元，{why}；请核对单位是否为万元",
    en: "{at} says {amount} 万元 (10,000 yuan), {why}. Check that the unit is 万元",
  },
  words: {
    why: {
      places: { zh: "小数多于四位，不足一元", en: "with more than four decimals, less than one yuan" },
      scale: {
        zh: "达到上年的一万倍以上，像是以元填写",
        en: "ten thousand times last year's or more, as if entered in yuan",
      },
    },
  },
  reads: ["disclosure", ...lineageReads],
  readsCell: (_form, { id }) => at.some((address) => idOf(address) === id),
  *check(report, context) {
    const { amount } = report.disclosure.adminFees;
    if (amount === null) return;
    if (amount.includes(".") && decimalPlaces(amount) > 4) yield { at, params: { amount, why: "places" } };
    const before = lastYear(report, context);
    const last = before?.edition === "2021" ? before.disclosure.adminFees.amount : null;
    if (last === null || compareDecimal(last, "0") === 0) return;
    if (compareDecimal(amount, shiftDecimal(last, 4)) >= 0) yield { at, params: { amount, why: "scale" } };
  },
};
