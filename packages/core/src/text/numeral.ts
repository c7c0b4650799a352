// Chinese numerals up to 亿: 十二, 一百零五, 两千, 廿三, 〇. Null where the characters are no numeral.

const digits = new Map<string, number>([..."〇一二三四五六七八九"].map((c, i) => [c, i] as const));
for (const [char, value] of [
  ["零", 0],
  ["两", 2],
  ["兩", 2],
] as const)
  digits.set(char, value);
const units = new Map<string, number>([
  ["十", 10],
  ["百", 100],
  ["千", 1000],
]);
const large = new Map<string, number>([
  ["亿", 1e8],
  ["億", 1e8],
  ["万", 1e4],
  ["萬", 1e4],
]);

/** The value below 10,000 of a numeral such as 三百零五, or of plain digits such as 二〇二四. */
const section = (text: string): number | null => {
  if (text === "") return 0;
  if ([...text].every((c) => digits.has(c)))
    return text.length > 1 && !/^[零〇]/u.test(text) && text.length < 4 ? null : positional(text);
  let sum = 0;
  let digit: number | null = null;
  let last = Number.POSITIVE_INFINITY;
  for (const char of text.replaceAll("廿", "二十").replaceAll("卅", "三十")) {
    const unit = units.get(char);
    if (unit === undefined) {
      const next = digits.get(char);
      if (next === undefined || (digit !== null && digit !== 0)) return null;
      digit = next;
    } else {
      if (unit >= last || (digit === null && unit !== 10)) return null;
      sum += (digit ?? 1) * unit;
      last = unit;
      digit = null;
    }
  }
  // 三百五 is 350 in speech and 305 by its letters: not for us to say
  return last > 10 && Number.isFinite(last) && digit !== null && digit !== 0 && !/[零〇].$/u.test(text)
    ? null
    : sum + (digit ?? 0);
};

const positional = (text: string): number | null => {
  let value = 0;
  for (const char of text) value = value * 10 + (digits.get(char) ?? 0);
  return Number.isSafeInteger(value) ? value : null;
};

const value = (text: string): number | null => {
  for (const [char, scale] of large) {
    const at = text.indexOf(char);
    if (at < 0) continue;
    if (digits.has(text.slice(at + 1)) && digits.get(text.slice(at + 1)) !== 0) return null;
    const [high, low] = [value(text.slice(0, at)), at + 1 === text.length ? 0 : value(text.slice(at + 1))];
    return high === null || low === null || high === 0 || low >= scale ? null : high * scale + low;
  }
  return section(text);
};

const scales = [
  [1e8, "亿"],
  [1e4, "万"],
  [1000, "千"],
  [100, "百"],
  [10, "十"],
] as const;

/** A value in full, one before ten included: 一百一十. */
const spell = (amount: number): string => {
  for (const [scale, char] of scales) {
    if (amount < scale) continue;
    const [high, low] = [Math.floor(amount / scale), amount % scale];
    return `${spell(high)}${char}${low === 0 ? "" : `${low < scale / 10 ? "零" : ""}${spell(low)}`}`;
  }
  return "零一二三四五六七八九".charAt(amount);
};

const alike = new Map([
  ["〇", "零"],
  ["两", "二"],
  ["兩", "二"],
  ["廿", "二十"],
  ["卅", "三十"],
  ["萬", "万"],
  ["億", "亿"],
]);

const inFull = (text: string): string =>
  Array.from(text, (c) => alike.get(c) ?? c)
    .join("")
    .replace(/(?<![一二三四五六七八九])十/gu, "一十");

/** The value of a numeral as it is properly written, or of plain digits; null for anything else. */
export const fromNumeral = (text: string): number | null => {
  if (text === "" || text.length > 20) return null;
  const found = value(text);
  if (found === null || Array.from(text).every((c) => digits.has(c))) return found;
  return spell(found) === inFull(text) ? found : null;
};

const ten = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** 1 → 一, 12 → 十二, 21 → 二十一; for ordinals, so 1 … 99. */
export const toNumeral = (value: number): string => {
  if (!Number.isInteger(value) || value < 1 || value > 99) throw new RangeError(`no ordinal for ${value}`);
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? (ten[tens] ?? "") : ""}${tens > 0 ? "十" : ""}${ten[ones] ?? ""}`;
};

const formal = "壹贰叁肆伍陆柒捌玖拾佰仟貳參陸";
const everyday = "一二三四五六七八九十百千二三六";

/** The value of a numeral as cheques and receipts write it, 叁佰, or as everyone does. */
export const fromFormalNumeral = (text: string): number | null =>
  fromNumeral(Array.from(text, (c) => (formal.includes(c) ? everyday.charAt(formal.indexOf(c)) : c)).join(""));
