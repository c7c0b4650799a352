// What somebody wrote in a cell, as a value or as a reason why there is none. Raw text is looked at before any normalisation:
// NFKC would turn ² into 2 and ① into 1.
import { addDecimal, shiftDecimal } from "./decimal.ts";
import { fromNumeral } from "./numeral.ts";

/** count: 0 and up · change: may be negative · money: decimal string. The kinds of a form's cells, seen from below. */
export type FigureKind = "count" | "change" | "money";

export type Reading =
  | {
      readonly state: "value";
      readonly value: number | string;
      /** The spelling or the unit that was taken off to get at the value. */
      readonly note?: "number-spelling" | "number-unit";
      /** For money whose unit stood in the cell. */
      readonly unit?: string;
      readonly alternative?: string;
    }
  | { readonly state: "blank" }
  | { readonly state: "mark" }
  | { readonly state: "unreadable"; readonly alternative?: number };

const marks = new Set([
  "/",
  "／",
  "\\",
  "＼",
  "-",
  "－",
  "—",
  "——",
  "–",
  "―",
  "一一",
  "无",
  "無",
  "空",
  "N/A",
  "n/a",
  "不适用",
  "*",
  "…",
  "……",
]);
const wide = new Map(
  [..."０１２３４５６７８９，．－−﹣＋﹢　（）"].map((c, i) => [c, "0123456789,.---++ ()".charAt(i)] as const),
);
const plainCount = /^(?:0|[1-9]\d{0,15})$/u;
const grouped = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/u;
const counters = /^(.*?)(件|个|項|项|条|條|份|次|宗|起|例|篇)$/su;
const money = /^(.*?)(万元|萬元|元|人民币元|圆)$/su;
const signWord = /^(增加|减少|減少|增|减|減|净增|净减)(.*)$/su;
const leading = /^(\d{1,15})(?=[(（])/u;

const unreadable = (text: string): Reading => {
  const found = leading.exec(text);
  return found ? { state: "unreadable", alternative: Number.parseInt(found[1] ?? "", 10) } : { state: "unreadable" };
};

const ungroup = (text: string): string => (grouped.test(text) ? text.replaceAll(",", "") : text);

/** Digits with an optional fraction, 万 or numerals, as a plain decimal string; null where it is none of these. */
const decimal = (text: string): string | null => {
  const plain = ungroup(text);
  if (/^\d{1,24}(?:\.\d{1,12})?$/u.test(plain)) return addDecimal(plain, "0");
  const scaled = /^(\d{1,12}(?:\.\d{1,8})?)([万萬亿億])$/u.exec(plain);
  if (scaled) return shiftDecimal(scaled[1] ?? "0", /[万萬]/u.test(scaled[2] ?? "") ? 4 : 8);
  const numeral = fromNumeral(plain);
  return numeral === null ? null : String(numeral);
};

const count = (text: string): number | null => {
  const value = decimal(text);
  if (value === null || value.includes(".")) return null;
  const number = Number.parseInt(value, 10);
  return Number.isSafeInteger(number) ? number : null;
};

const asCount = (text: string, raw: string): Reading => {
  const unit = counters.exec(text);
  const value = count((unit?.[1] ?? text).trim());
  if (value !== null) return { state: "value", value, note: unit ? "number-unit" : "number-spelling" };
  const bare = /^[+-]?(.*)$/u.exec(text)?.[1] ?? "";
  if (/^-0+$/u.test(text)) return { state: "value", value: 0, note: "number-spelling" };
  const plus = text.startsWith("+") ? count(bare) : null;
  return plus === null ? unreadable(raw) : { state: "value", value: plus, note: "number-spelling" };
};

const asChange = (text: string, raw: string): Reading => {
  const signed = /^([+-])(\d{1,15})$/u.exec(text);
  // the form asks for a signed figure, so a sign is no odd spelling
  if (signed) {
    const value = Number.parseInt(signed[2] ?? "", 10);
    return { state: "value", value: signed[1] === "-" && value !== 0 ? -value : value };
  }
  const unit = counters.exec(text);
  const body = (unit?.[1] ?? text).trim();
  const word = signWord.exec(body);
  const sign = /^[+-]/u.exec(body)?.[0];
  const value = count((word?.[2] ?? (sign ? body.slice(1) : body)).trim());
  if (value === null) return unreadable(raw);
  const down = sign === "-" || (word !== null && /减|減/u.test(word[1] ?? ""));
  return {
    state: "value",
    value: down && value !== 0 ? -value : value,
    note: word || !unit ? "number-spelling" : "number-unit",
  };
};

const moneyPattern = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/u;

const asMoney = (text: string, raw: string, unit: string | undefined): Reading => {
  // 12.5万 is 12.5万元, in whatever unit the column is printed
  const found = money.exec(/[万萬亿億]$/u.test(text) ? `${text}元` : text);
  if (!found && /[万萬亿億]/u.test(text)) return unreadable(raw);
  const value = decimal((found?.[1] ?? text).trim());
  if (value === null || !moneyPattern.test(value)) return unreadable(raw);
  const seen = found
    ? (found[2] ?? "").startsWith("万") || (found[2] ?? "").startsWith("萬")
      ? "万元"
      : "元"
    : undefined;
  if (seen === undefined) return { state: "value", value, note: "number-spelling" };
  if (unit === undefined || seen === unit) return { state: "value", value, note: "number-unit", unit: seen };
  const moved = shiftDecimal(value, seen === "元" ? -4 : 4);
  return moneyPattern.test(moved)
    ? { state: "value", value: moved, note: "number-unit", unit: seen, alternative: value }
    : unreadable(raw);
};

/** A plain figure, as nearly all cells have it, needs none of the above. */
const plainReading = (text: string, kind: FigureKind): Reading | null => {
  if (kind === "money") return moneyPattern.test(text) ? { state: "value", value: addDecimal(text, "0") } : null;
  if (!plainCount.test(text)) return null;
  const value = Number.parseInt(text, 10);
  return Number.isSafeInteger(value) ? { state: "value", value } : { state: "unreadable" };
};

/** Reads one cell; `unit` is the unit that the form prints for money. */
export const readNumber = (raw: string, kind: FigureKind, unit?: string): Reading => {
  const text = raw.trim();
  if (text === "") return { state: "blank" };
  const plain = plainReading(text, kind);
  if (plain) return plain;
  if (marks.has(text)) return { state: "mark" };
  if (text.length > 40) return { state: "unreadable" };
  const narrow = Array.from(text, (c) => wide.get(c) ?? c)
    .join("")
    .trim();
  const known = plainReading(narrow, kind);
  if (known?.state === "value") return { ...known, note: "number-spelling" };
  switch (kind) {
    case "count":
      return asCount(narrow, narrow);
    case "change":
      return asChange(narrow, narrow);
    case "money":
      return asMoney(narrow, narrow, unit);
  }
};
