import fc from "fast-check";
import { expect, test } from "vitest";
import { escape, unescape } from "./escape.ts";

test.each([
  ["# 甲", "\\# 甲"],
  ["甲乙丙丁\n   # 戊", "甲乙丙丁\n   \\# 戊"],
  ["甲乙丙丁\n # 戊", "甲乙丙丁\n \\# 戊"],
  ["甲 # 乙", "甲 # 乙"],
  ["    # 甲", "    # 甲"],
  ["a|b", "a\\|b"],
  ["a\\|b", "a\\\\\\|b"],
  ["C:\\temp \\", "C:\\temp \\"],
  ["a<b></b>", "a<b>\\</b>"],
  ["a\\</b>", "a\\\\\\</b>"],
])("%j is written %j", (text, written) => {
  expect(escape(text)).toBe(written);
  expect(unescape(written)).toBe(text);
});

test("nothing is lost on the way", () => {
  const text = fc.string({ unit: fc.constantFrom("\\", "|", "#", "\n", " ", "甲", "<", "/") });
  fc.assert(
    fc.property(text, (value) => {
      expect(unescape(escape(value))).toBe(value);
    }),
  );
});
