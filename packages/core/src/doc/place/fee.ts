// The information-processing fee that section six states, in 元. Not established figures stay null.
import { addDecimal, compareDecimal } from "../../text/decimal.ts";
import { fold } from "../../text/fold.ts";
import { charges, type Said, sentenceOf } from "./fee-sentence.ts";

export interface Fee {
  readonly amount: string | null;
  /** The sum of the stated parts, or what an unsure statement would come to, where no total is established. */
  readonly parts?: string;
  readonly seen?: string;
}

const speaks = /处理费|收费|费用|收取|实收/u;
const unpaid = /未缴|未交|逾期|退还|退回|退费|放弃/u;

/** Years and numbers of what is cited: they date no fee. */
const citation =
  /[〔([【]20\d\d[〕)\]】]第?\d{1,4}号|自20\d\d年[^,。;]{0,8}起|20\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?(?:起|以来|,?(?:国务院|印发|施行|实施|颁布|修订|出台|发布|公布|制定))|上一?年度?结转|应收尽收/gu;

/** Paragraphs as one text; what ends without a full stop leads into the next. */
const flatOf = (text: string): string =>
  text
    .split("\n")
    .map((line) => fold(line).replace(citation, ""))
    .filter((line) => line !== "")
    .map((line) => (/[。;!?,:]$/u.test(line) ? line : `${line},`))
    .join("");

const positive = ({ value }: Said): boolean => compareDecimal(value, "0") > 0;
const sumOf = (said: readonly Said[]): string => said.reduce((sum, { value }) => addDecimal(sum, value), "0");

/** What was really collected overrides what was only to be collected, and what was said before it. */
const heard = (said: readonly Said[]): readonly Said[] => {
  const last = said.findLastIndex((s) => s.actual === "bare");
  const some = said.some((s) => s.actual);
  return said.filter((s, i) => s.actual || (i > last && !(some && s.noun)));
};

/** The total among the amounts, where they bear it out. */
const totalOf = (said: readonly Said[]): { readonly top: Said | undefined; readonly sure: boolean } => {
  const [only, ...more] = said;
  if (more.length === 0) return { top: only, sure: only?.unsure === false };
  const totals = said.filter((s) => s.total || s.parted);
  const top = totals.reduce<Said | undefined>(
    (a, b) => (a && compareDecimal(a.value, b.value) >= 0 ? a : b),
    undefined,
  );
  if (!top) return { top, sure: false };
  const rest = said.filter((s) => s !== top && !(s.total && s.value === top.value));
  const sum = sumOf(rest);
  const partly = top.parted && rest.length === 1 && compareDecimal(sum, top.value) < 0;
  const others = rest.some((s) => s.total);
  const sure = !top.unsure && (rest.length === 0 || sum === top.value || (partly && !others));
  return { top: !sure && others ? undefined : top, sure };
};

const read = (flat: string, year: number | undefined): Fee => {
  const all: Said[] = [];
  let [at, unread, near] = [0, false, false];
  for (const sentence of flat.split(/[。!?]/u)) {
    if (near || charges.test(sentence) || speaks.test(sentence)) {
      const found = sentenceOf(sentence, flat.slice(at, at + sentence.length + 20), year);
      for (const one of found.said) all.push(one);
      unread ||= found.unread;
      near = found.said.some(positive);
    }
    at += sentence.length + 1;
  }
  const said = heard(all);
  const found = said.filter(positive);
  if (found.length === 0) return { amount: said.length > 0 && !unread ? "0" : null };
  const { top, sure } = totalOf(found);
  const late = unpaid.test(flat) && !said.some((s) => s.actual);
  if (top && sure && !unread && !late) return { amount: top.value };
  return { amount: null, parts: top?.value ?? sumOf(found) };
};

const years = /20\d\d(?=年)/gu;

/** Reads a text of section six, of the report of a year. */
export const feeOf = (text: string, year?: number): Fee => {
  const flat = flatOf(text);
  if (!speaks.test(flat)) return { amount: null };
  const named = year === undefined ? new Set(Array.from(flat.matchAll(years), ([y]) => Number(y))) : new Set([year]);
  const readings = (named.size > 1 && named.size < 10 ? [...named] : [year]).map((y) => read(flat, y));
  const [first = { amount: null }] = readings;
  const same = readings.every((r) => r.amount === first.amount && r.parts === first.parts);
  const guess = same ? first.parts : (first.amount ?? first.parts);
  const fee: Fee = { amount: same ? first.amount : null };
  return guess === undefined || (same && fee.amount !== null)
    ? fee
    : { ...fee, parts: guess, seen: text.slice(0, 200) };
};
