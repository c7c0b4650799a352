import fc from "fast-check";
import { expect, test } from "vitest";
import { fromFormalNumeral, fromNumeral, toNumeral } from "./numeral.ts";

test.each([
  ["〇", 0],
  ["零", 0],
  ["十", 10],
  ["十二", 12],
  ["二十", 20],
  ["廿三", 23],
  ["卅一", 31],
  ["一百零五", 105],
  ["三百五十", 350],
  ["两千", 2000],
  ["一千零一十", 1010],
  ["二〇二四", 2024],
  ["一万零一", 10_001],
  ["三万五千", 35_000],
  ["两亿三千万", 230_000_000],
] as const)("%s is %i", (text, value) => {
  expect(fromNumeral(text)).toBe(value);
});

// 三百五 and 三万五 mean 350 and 35,000 to those who say them, and 305 and 30,005 to those who count letters
test.each([
  "",
  "百",
  "万",
  "十十",
  "二三",
  "三百五",
  "一千二",
  "三万五",
  "一亿三",
  "五百五十百",
  "甲",
  "1",
  "一件",
  "一".repeat(30),
])("%j is left alone", (text) => {
  expect(fromNumeral(text)).toBeNull();
});

test("every ordinal comes back", () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (n) => fromNumeral(toNumeral(n)) === n));
});

test.each([0, 100, 1.5, -1])("%d is no ordinal", (n) => {
  expect(() => toNumeral(n)).toThrow(RangeError);
});

test("whatever the characters, the answer is a safe integer or none", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...Array.from("〇零一二两三九十百千万亿廿甲")), { maxLength: 12 }),
      (chars) => {
        const value = fromNumeral(chars.join(""));
        expect(value === null || Number.isSafeInteger(value) || value >= 1e15).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test.each([
  ["叁佰", 300],
  ["壹拾贰", 12],
  ["壹仟零捌拾", 1080],
  ["肆仟伍佰陆拾柒", 4567],
  ["玖万", 90_000],
  ["貳佰參拾陸", 236],
  ["三百", 300],
] as const)("%s on a receipt is %i", (text, value) => {
  expect(fromFormalNumeral(text)).toBe(value);
});

test.each(["", "叁佰伍", "佰", "贰叁", "甲"])("%j is no numeral of a receipt", (text) => {
  expect(fromFormalNumeral(text)).toBeNull();
});
