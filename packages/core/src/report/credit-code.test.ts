import fc from "fast-check";
import { expect, test } from "vitest";
import { isCreditCode } from "./credit-code.ts";

// the first is the example of GB 32100-2015, the others keep its check
const good = ["91350100M000100Y43", "000000000000000000"];

test.each(good)("%s is a code", (code) => {
  expect(isCreditCode(code)).toBe(true);
});

test.each([
  ["one digit short", "91350100M000100Y4"],
  ["one digit long", "91350100M000100Y433"],
  ["small letters", "91350100m000100y43"],
  ["a letter that no code has", "91350100I000100Y43"],
  ["full width", "９1350100M000100Y43"],
  ["a blank", " 1350100M000100Y43"],
  ["nothing", ""],
  ["Han characters", "一".repeat(18)],
])("%s is none", (_, code) => {
  expect(isCreditCode(code)).toBe(false);
});

test("no other last character passes", () => {
  for (const last of "0123456789ABCDEFGHJKLMNPQRTUWXY") {
    const code = `91350100M000100Y4${last}`;
    expect([code, isCreditCode(code)]).toEqual([code, last === "3"]);
  }
});

test("any one character mistyped, and any two neighbours exchanged, is found", () => {
  const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  fc.assert(
    fc.property(fc.nat(17), fc.constantFrom(...alphabet), (at, char) => {
      const [code = ""] = good;
      const typed = `${code.slice(0, at)}${char}${code.slice(at + 1)}`;
      expect(isCreditCode(typed)).toBe(typed === code);
    }),
  );
  const [code = ""] = good;
  for (let at = 0; at < 17; at += 1) {
    const swapped = `${code.slice(0, at)}${code.charAt(at + 1)}${code.charAt(at)}${code.slice(at + 2)}`;
    expect([swapped, isCreditCode(swapped)]).toEqual([swapped, swapped === code]);
  }
});
