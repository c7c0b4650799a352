// Numbers as Word prints them in front of a numbered paragraph.

const digits = [..."〇一二三四五六七八九"];
const places = ["", "十", "百", "千"];

/** 一百零五; from ten to nineteen without the one in front. */
const chinese = (number: number, figures: readonly string[], units: readonly string[]): string => {
  let [text, zero] = ["", false];
  const written = String(number);
  for (const [at, figure] of [...written].entries()) {
    const unit = units[written.length - 1 - at] ?? "";
    if (figure === "0") zero = true;
    else {
      text += (zero ? (figures[0] ?? "") : "") + (figures[Number(figure)] ?? "") + unit;
      zero = false;
    }
  }
  return text;
};

const counting =
  (zero: string) =>
  (number: number): string => {
    if (number < 1 || number > 9_999) return String(number);
    const text = chinese(number, [zero, ...digits.slice(1)], places);
    return number >= 10 && number < 20 ? text.slice(1) : text;
  };

const legal = (number: number): string =>
  number < 1 || number > 9_999 ? String(number) : chinese(number, [..."零壹贰叁肆伍陆柒捌玖"], ["", "拾", "佰", "仟"]);

const positional = (number: number): string =>
  [...String(number)].map((figure) => digits[Number(figure)] ?? figure).join("");

const romans: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

const roman = (number: number): string => {
  if (number > 3_999) return String(number);
  let [text, rest] = ["", number];
  for (const [value, letters] of romans) {
    text += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return text;
};

/** A … Z, AA, BB …, as Word counts with letters. */
const letters = (number: number): string =>
  number < 1 || number > 780
    ? String(number)
    : String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

const cycle =
  (signs: string) =>
  (number: number): string =>
    [...signs][number - 1] ?? String(number);

/** Signs that Unicode has as a run of code points, for the numbers it has them for. */
const run =
  (first: number, from: number, to: number) =>
  (number: number): string | undefined =>
    number >= from && number <= to ? String.fromCodePoint(first + number - from) : undefined;

const circled = (number: number): string =>
  run(0x2460, 1, 20)(number) ?? run(0x3251, 21, 35)(number) ?? run(0x32b1, 36, 50)(number) ?? String(number);

const wide = (number: number): string =>
  [...String(number)].map((figure) => String.fromCodePoint(0xff10 + Number(figure))).join("");

const stems = cycle("甲乙丙丁戊己庚辛壬癸");
const branches = cycle("子丑寅卯辰巳午未申酉戌亥");
const hundreds = counting("零");

const formats: ReadonlyMap<string, (number: number) => string> = new Map([
  ["none", () => ""],
  ["decimalZero", (number) => String(number).padStart(2, "0")],
  ["ordinal", (number) => `${number}.`],
  ["upperRoman", roman],
  ["lowerRoman", (number) => roman(number).toLowerCase()],
  ["upperLetter", letters],
  ["lowerLetter", (number) => letters(number).toLowerCase()],
  ["chineseCounting", counting("〇")],
  ["chineseCountingThousand", hundreds],
  ["taiwaneseCounting", hundreds],
  ["taiwaneseCountingThousand", hundreds],
  ["japaneseCounting", counting("〇")],
  ["japaneseDigitalTenThousand", positional],
  ["ideographDigital", positional],
  ["taiwaneseDigital", positional],
  ["chineseLegalSimplified", legal],
  ["ideographLegalTraditional", legal],
  ["japaneseLegal", legal],
  ["ideographTraditional", stems],
  ["ideographZodiac", branches],
  ["decimalFullWidth", wide],
  ["decimalFullWidth2", wide],
  ["decimalEnclosedCircle", circled],
  ["decimalEnclosedCircleChinese", circled],
  ["decimalEnclosedParen", (number) => run(0x2474, 1, 20)(number) ?? `(${number})`],
  ["decimalEnclosedFullstop", (number) => run(0x2488, 1, 20)(number) ?? `${number}.`],
  ["ideographEnclosedCircle", (number) => run(0x3280, 1, 10)(number) ?? String(number)],
]);

/** A number in one of Word's number formats; one that is not known here is printed in Arabic digits. */
export const numeral = (format: string, number: number): string => (formats.get(format) ?? String)(number);
