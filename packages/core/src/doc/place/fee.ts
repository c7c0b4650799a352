// The information-processing fee that section six states, in 元. Not established figures stay null.
import { addDecimal, compareDecimal, shiftDecimal } from "../../text/decimal.ts";
import { fold } from "../../text/fold.ts";
import { fromNumeral } from "../../text/numeral.ts";

export interface Fee {
  readonly amount: string | null;
  /** The sum of the stated parts, where no total is stated. */
  readonly parts?: string;
  readonly seen?: string;
}

const speaks = /处理费|收费|费用|收取/u;
const none =
  /(?:未|没有|无|不)(?:[^，。；]{0,6})(?:收取|产生|发生|涉及|收费|征收)|(?:收取|产生|发生|收费)[^，。；\d]{0,12}(?:为零|为0(?![.\d])|零元)|无(?:信息处理费|收费|费用)|(?<![\d.,])0(?:\.0+)?(?:万)?元/u;
const amount =
  /(?<![\d.,])(\d[\d,]{0,18}(?:\.\d{1,8})?|[零〇一二三四五六七八九十百千两]{1,9})(万?)元(?!\/|每|一件|一页)/gu;
const total = /(?:共计|合计|总计|总共|累计|一共|共收取|共)[^，。；]{0,16}$/u;
const parted = /^[^。]{0,6}。?(?:其中|分别|包括)/u;
const standard = /(?:每件|每页|标准|件\/|按)[^，。；]{0,4}$/u;

interface Stated {
  readonly value: string;
  readonly total: boolean;
}

const valueOf = (digits: string, scale: string): string | undefined => {
  const plain = digits.replaceAll(",", "");
  const value = /^\d/u.test(plain) ? plain : String(fromNumeral(plain) ?? "");
  return value === "" ? undefined : shiftDecimal(value, scale === "" ? 0 : 4);
};

/** Reads a text of section six. */
export const feeOf = (text: string): Fee => {
  const flat = fold(text);
  if (!speaks.test(flat)) return { amount: null };
  const stated: Stated[] = [];
  for (const found of flat.matchAll(amount)) {
    const [whole, digits = "", scale = ""] = found;
    const before = flat.slice(Math.max(0, found.index - 24), found.index);
    const value = valueOf(digits, scale);
    if (value === undefined || standard.test(before)) continue;
    stated.push({
      value,
      total: total.test(before) || parted.test(flat.slice(found.index + whole.length, found.index + whole.length + 12)),
    });
  }
  const positive = stated.filter(({ value }) => compareDecimal(value, "0") > 0);
  const said = positive.find((s) => s.total) ?? (positive.length === 1 ? positive[0] : undefined);
  if (said) return { amount: said.value };
  if (positive.length > 1)
    return {
      amount: null,
      parts: positive.reduce((sum, { value }) => addDecimal(sum, value), "0"),
      seen: text.slice(0, 200),
    };
  return { amount: stated.length > 0 || none.test(flat) ? "0" : null };
};
