import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber } from "./number.ts";

type Kind = Parameters<typeof readNumber>[1];

const kinds: readonly Kind[] = ["count", "change", "money"];

const value = (raw: string, kind: Kind, unit?: string) => {
  const reading = readNumber(raw, kind, unit);
  return reading.state === "value" ? reading.value : reading.state;
};

/** Spellings that are no figure in a cell of any kind; the row of the plan that asks for it in front. */
const nothing: readonly (readonly [string, readonly string[]])[] = [
  [
    "NUM-01",
    "1e309 NaN Infinity -Infinity 0x1F 0X1F 1e3 1E3 １ｅ３ 1e-3 0b11 0o17 1_000 null true false undefined".split(" "),
  ],
  ["NUM-05", "1,23 12,34 1,2345 12,34,567 0,123 1,234, ,123 1.2.3 10-2 12+3 --5 ++5 +-5 -+5 5- 5+ 12. .5".split(" ")],
  ["NUM-06", "² ½ ① Ⅻ 12² 1½ 12① ㈠ ㊀ ⒈ 𝟏𝟐 ⅓ ⁵ ₅".split(" ")],
  ["NUM-07", "٣ 1٣ १२ ٠ ۱۲ ߁".split(" ")],
  ["NUM-08", ["1\u200b2", "1\u00ad2", "\u202e12", "1\u202e2", "1\u20602", "1\ufeff2", "12\u0301", "\u200f12"]],
  ["NUM-09", "1O O1 l2 1l I S5 １O 1o B".split(" ")],
  [
    "NUM-10",
    "百 万 亿 十十 一二三 二〇 三百五 一千二 百二 零十 二十零 一千十 十几 几 半 若干 壹 贰拾 三点五".split(" "),
  ],
  [
    "NUM-12",
    ["12\n34", "12\t34", "1 2", "12　34", "12 345", "12件3", "12/3", "1/2", "12～13", "12、", "12,", "12;", "2^60"],
  ],
  ["words around", "约12 近12 12余 12多 共12 第12 12% 12人 12月 2024年 2024-01-01 [12] (12) （12） ≈12".split(" ")],
  ["marks that nobody knows", "// -- --- ** _ · 、 . ， ; ? 没有 none 未 否".split(" ")],
];

describe.each(nothing)("%s", (_, spellings) => {
  test.each(spellings)("%j is no figure", (raw) => {
    for (const kind of kinds) expect(readNumber(raw, kind, "万元").state).toBe("unreadable");
  });
});

test.each(["/", "／", "\\", "—", "——", "-", "–", "―", "一一", "无", "無", "空", "N/A", "n/a", "不适用", "*", "…"])(
  "%j is a mark and not a zero, whatever the kind",
  (raw) => {
    for (const kind of kinds) expect(readNumber(` ${raw}　`, kind)).toEqual({ state: "mark" });
  },
);

test.each(["", " ", "　", "\n\t", "\u00a0", "\ufeff"])("%j is blank", (raw) => {
  for (const kind of kinds) expect(readNumber(raw, kind)).toEqual({ state: "blank" });
});

describe("a count", () => {
  test.each([
    ["0", 0],
    ["7", 7],
    ["12", 12],
    [" 7 ", 7],
    ["\u00a07\u00a0", 7],
    ["7\n", 7],
    ["　12", 12],
    ["999999999999999", 999_999_999_999_999],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ] as const)("%j is plainly %s", (raw, count) => {
    expect(readNumber(raw, "count")).toEqual({ state: "value", value: count });
  });

  test.each([
    ["-0", 0],
    ["+0", 0],
    ["00", 0],
    ["０", 0],
    ["0.0", 0],
    ["〇", 0],
    ["零", 0],
    ["007", 7],
    ["１２", 12],
    ["１２３", 123],
    ["1,234", 1234],
    ["１，２３４", 1234],
    ["1,234,567", 1_234_567],
    ["1,234.0", 1234],
    ["12.0", 12],
    ["12.00", 12],
    ["+208", 208],
    ["＋208", 208],
    ["+1,036", 1036],
    ["3万", 30_000],
    ["3.5万", 35_000],
    ["1.5亿", 150_000_000],
    ["一", 1],
    ["两", 2],
    ["十", 10],
    ["十二", 12],
    ["二十", 20],
    ["廿三", 23],
    ["一百二十", 120],
    ["一百零五", 105],
    ["三百五十", 350],
    ["一千零一", 1001],
    ["一万零一十", 10_010],
    ["二〇二四", 2024],
  ] as const)("%j is %i in another spelling", (raw, count) => {
    expect(readNumber(raw, "count")).toEqual({ state: "value", value: count, note: "number-spelling" });
    expect(Object.is(value(raw, "count"), -0)).toBe(false);
  });

  test.each([
    ["0件", 0],
    ["零件", 0],
    ["124件", 124],
    ["12 件", 12],
    ["１２３件", 123],
    ["1,234件", 1234],
    ["十二件", 12],
    ["二十 件", 20],
    ["12个", 12],
    ["12项", 12],
    ["12項", 12],
    ["12条", 12],
    ["12份", 12],
    ["12次", 12],
    ["12宗", 12],
    ["12起", 12],
    ["12例", 12],
    ["12篇", 12],
  ] as const)("%j is %i with its unit taken off", (raw, count) => {
    expect(readNumber(raw, "count")).toEqual({ state: "value", value: count, note: "number-unit" });
  });

  test.each([
    "-1",
    "－1",
    "−1",
    "—1",
    "-12件",
    "-零",
    "10.5",
    "1.234",
    "0.00001万",
    "9007199254740992",
    "9007199254740993",
    "99999999999999999999",
    "９００７１９９２５４７４０９９３",
    "9007199254740993件",
    "减3",
    "增3",
    "减十二",
    "12元",
    "￥12",
    "9".repeat(41),
    "1".repeat(100_000),
  ])("%j is unreadable", (raw) => {
    expect(value(raw, "count")).toBe("unreadable");
  });

  test.each(["12（其中重复1）", "12(3)", "12 （含上年3件）", "１２（含上年3件）"])(
    "%j is unreadable, with the first figure as the alternative",
    (raw) => {
      const reading = readNumber(raw, "count");
      expect(reading.state).toBe("unreadable");
      if (!/\s/u.test(raw)) expect(reading).toEqual({ state: "unreadable", alternative: 12 });
    },
  );
});

describe("a change", () => {
  test.each([
    ["+1036", 1036],
    ["+4", 4],
    ["-3", -3],
    ["－3", -3],
    ["−3", -3],
    ["0", 0],
    ["+0", 0],
    ["-0", 0],
    ["－0", 0],
    ["减0", 0],
    ["减3", -3],
    ["減3", -3],
    ["减少2项", -2],
    ["净减2", -2],
    ["增加4项", 4],
    ["净增4", 4],
    ["增　4", 4],
    ["+1,036", 1036],
    ["-1,036", -1036],
    ["-3项", -3],
    ["+3件", 3],
    ["- 3", -3],
    ["减十二", -12],
    ["-3.5万", -35_000],
    ["-9007199254740991", Number.MIN_SAFE_INTEGER],
  ] as const)("%j is %i", (raw, change) => {
    expect(value(raw, "change")).toBe(change);
    expect(Object.is(value(raw, "change"), -0)).toBe(false);
  });

  test.each(["+1036", "-3", "－3", "+0", "0"])("%j is the form's own spelling", (raw) => {
    const reading = readNumber(raw, "change");
    if (/^[+-]?\d+$/u.test(raw)) expect(reading).not.toHaveProperty("note");
  });

  test.each(["减3", "增加4项", "- 3", "-1,036"])("%j is another spelling", (raw) => {
    expect(readNumber(raw, "change")).toMatchObject({ note: "number-spelling" });
  });

  test.each(["持平", "不变", "1.5", "-1.5", "减-3", "增-3", "减+3", "增", "减少", "+", "↑3", "-9007199254740992"])(
    "%j is unreadable",
    (raw) => {
      expect(value(raw, "change")).toBe("unreadable");
    },
  );
});

describe("money", () => {
  test.each([
    ["0", "0"],
    ["316441", "316441"],
    ["59237.2449", "59237.2449"],
    ["0.10", "0.1"],
    ["0.00", "0"],
    ["12.50", "12.5"],
    ["999999999999999.99999999", "999999999999999.99999999"],
  ] as const)("%j is plainly %s 万元", (raw, amount) => {
    expect(readNumber(raw, "money", "万元")).toEqual({ state: "value", value: amount });
  });

  test.each([
    ["00.5", "0.5"],
    ["1,234.5", "1234.5"],
    ["１２．５", "12.5"],
    ["十二", "12"],
    ["零", "0"],
  ] as const)("%j is %s in another spelling", (raw, amount) => {
    expect(readNumber(raw, "money", "万元")).toEqual({ state: "value", value: amount, note: "number-spelling" });
  });

  test.each([
    ["25.1万元", "25.1"],
    ["25.1 萬元", "25.1"],
    ["25.1万", "25.1"],
    ["十二万元", "12"],
    ["0万元", "0"],
  ] as const)("%j is %s 万元, its unit taken off", (raw, amount) => {
    expect(readNumber(raw, "money", "万元")).toEqual({
      state: "value",
      value: amount,
      note: "number-unit",
      unit: "万元",
    });
  });

  test.each([
    ["251000元", "25.1", "251000"],
    ["251,000 元", "25.1", "251000"],
    ["10元", "0.001", "10"],
    ["一万二千元", "1.2", "12000"],
    ["1.5亿元", "15000", "150000000"],
    ["1.5亿", "15000", "150000000"],
    ["0元", "0", "0"],
  ] as const)("%j is %s 万元, converted exactly", (raw, amount, alternative) => {
    expect(readNumber(raw, "money", "万元")).toEqual({
      state: "value",
      value: amount,
      note: "number-unit",
      unit: "元",
      alternative,
    });
  });

  test.each([
    ["251000元", "251000", "元"],
    ["25.1万元", "25.1", "万元"],
    ["25.1万", "25.1", "万元"],
  ] as const)("where the document chooses the unit, that of %j is kept", (raw, amount, unit) => {
    expect(readNumber(raw, "money")).toEqual({ state: "value", value: amount, note: "number-unit", unit });
  });

  test("a bare figure has no unit of its own", () => {
    expect(readNumber("251000", "money")).toEqual({ state: "value", value: "251000" });
  });

  test.each([
    "-1",
    "+1",
    "1.123456789",
    "1,234.567890123",
    "1234567890123456",
    "1e3",
    "12.5.1",
    "12,34.5",
    "元",
    "万元",
    "￥",
    "￥12",
    "0.00001元",
    "12美元",
    "12百元",
    "12百万元",
    "12千元",
    "一万二千",
    "12件",
  ])("%j is unreadable", (raw) => {
    expect(value(raw, "money", "万元")).toBe("unreadable");
  });
});

test("a number comes back from the spellings that offices use", () => {
  const spelled = fc.tuple(fc.nat(9_999_999), fc.constantFrom("plain", "grouped", "wide", "unit")).map(([n, how]) => {
    const plain = String(n);
    const text = {
      plain,
      grouped: plain.replace(/\B(?=(?:\d{3})+$)/gu, ","),
      wide: Array.from(plain, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join(""),
      unit: `${plain}件`,
    }[how];
    return [n, text ?? plain] as const;
  });
  fc.assert(fc.property(spelled, ([n, text]) => value(text, "count") === n));
});

/** A numeral below a hundred million, one digit after another. */
const inWords = (n: number): string => {
  const words: readonly string[] = ["", "十", "百", "千", "万", "十", "百", "千"];
  const places = String(n).length;
  let out = "";
  for (let i = 0; i < places; i += 1) {
    const place = places - 1 - i;
    const digit = Number(String(n).charAt(i));
    if (digit > 0) out += `${"零一二三四五六七八九".charAt(digit)}${words[place]}`;
    else {
      if (!out.endsWith("零")) out += "零";
      if (place === 4) out = `${out.replace(/零$/u, "")}万`;
    }
  }
  return n === 0 ? "零" : out.replace(/零+$/u, "").replace(/(?<=万)零?(?=千)/u, "");
};

/** What a person would read who knows digits, groups of three and one-to-ten; undefined where they would ask back. */
const oracle = (raw: string): bigint | undefined => {
  const narrow = Array.from(raw.trim(), (c) => (/[０-９，．－＋　]/u.test(c) ? c.normalize("NFKC") : c))
    .join("")
    .trim();
  const bare = narrow
    .replace(/(?:件|个|项|条|份|次)$/u, "")
    .trim()
    .replace(/^\+(?!\s|[+-])/u, "");
  const [, whole, fraction = "", scale = ""] = /^(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?(万|亿)?$/u.exec(bare) ?? [];
  if (whole !== undefined) {
    const zeros = { 万: 4, 亿: 8, "": 0 }[scale] ?? 0;
    const tail = fraction.slice(zeros);
    return /[1-9]/u.test(tail)
      ? undefined
      : BigInt(`${whole.replaceAll(",", "")}${fraction.slice(0, zeros).padEnd(zeros, "0")}`);
  }
  if (/^-0+$/u.test(bare)) return 0n;
  if (/^[零一二十百万]+$/u.test(bare)) {
    if (/^[零一二]+$/u.test(bare)) return BigInt(Array.from(bare, (c) => String("零一二".indexOf(c))).join("") || "0");
    for (let n = 0; n < 130_000; n += n < 13_000 ? 1 : 10) {
      const words = inWords(n);
      if (words === bare || words.replaceAll("一十", "十") === bare) return BigInt(n);
    }
  }
  return undefined;
};

test("whatever stands in a cell, a figure is the one that a person would read, or none", () => {
  const soup = fc.oneof(
    { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 12 }) },
    {
      weight: 6,
      arbitrary: fc
        .array(fc.constantFrom(...Array.from("00129.,，１０+-－万件项亿 （）/²eO\u200b\n")), { maxLength: 8 })
        .map((c) => c.join("")),
    },
    {
      weight: 2,
      arbitrary: fc.array(fc.constantFrom(...Array.from("零一二十百件")), { maxLength: 5 }).map((c) => c.join("")),
    },
  );
  fc.assert(
    fc.property(soup, (raw) => {
      const reading = readNumber(raw, "count");
      if (reading.state !== "value") return;
      expect({ raw, value: BigInt(reading.value) }).toEqual({ raw, value: oracle(raw) });
    }),
    { numRuns: 5_000 },
  );
});

test("what a person would read without doubt is read", () => {
  const neat = fc.oneof(
    fc.maxSafeNat().map((n) => [String(n), n] as const),
    fc.nat(99_999).map((n) => [`${n}件`, n] as const),
    fc.nat(9999).map((n) => [inWords(n), n] as const),
  );
  fc.assert(fc.property(neat, ([raw, n]) => value(raw, "count") === n));
});

test("whatever stands in a cell, a value is of its type and nothing is thrown", () => {
  const soup = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc
      .array(fc.constantFrom(...Array.from("0129.,+-万元件十百零亿增减（） /²")), { maxLength: 10 })
      .map((c) => c.join("")),
  );
  fc.assert(
    fc.property(soup, (raw) => {
      const count = readNumber(raw, "count");
      if (count.state === "value") expect(Number.isSafeInteger(count.value) && Number(count.value) >= 0).toBe(true);
      for (const unit of ["万元", undefined]) {
        const money = readNumber(raw, "money", unit);
        if (money.state === "value") expect(money.value).toMatch(/^(?:0|[1-9]\d{0,14})(?:\.\d{0,7}[1-9])?$/u);
      }
      const change = readNumber(raw, "change");
      if (change.state === "value") expect(Number.isSafeInteger(change.value)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
