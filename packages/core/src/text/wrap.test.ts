import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraphsOf, splice } from "./wrap.ts";

const long = "本年度我机关按照有关规定开展各项工作并取得了一定成效";

test.each<readonly [string, readonly string[], readonly string[]]>([
  ["nothing", [], []],
  ["one line", ["甲。"], ["甲。"]],
  ["outer spaces", ["　　甲。 "], ["甲。"]],
  ["lines that only wrapped", [long, `${long.slice(0, 20)}。`], [`${long}${long.slice(0, 20)}。`]],
  ["three lines of one paragraph", [long, long, "完。"], [`${long}${long}完。`]],
  ["a short line that ends", ["第一段。", long], ["第一段。", long]],
  [
    "a full line that ends and goes on",
    [`${long.slice(0, -1)}。`, long, "完。"],
    [`${long.slice(0, -1)}。${long}完。`],
  ],
  ["an indented line", [long, `　　${long}`], [long, long]],
  ["an indented line after two spaces", [long, `  ${long}`], [long, long]],
  ["a numbered line", [long, "1.甲", "2.乙"], [long, "1.甲", "2.乙"]],
  ["a bracketed line", [long, "（一）甲", "（二）乙"], [long, "（一）甲", "（二）乙"]],
  ["一是, 二是", [long, "一是甲", "二是乙"], [long, "一是甲", "二是乙"]],
  ["bullets", [long, "● 甲", "- 乙"], [long, "● 甲", "- 乙"]],
  ["Latin words", ["we publish", "reports"], ["we publish reports"]],
  ["a Latin word and Han", ["用OA", "系统办理"], ["用OA系统办理"]],
  ["a number cut in two", [`${long}12`, "3件。"], [`${long}12 3件。`]],
  ["empty lines", ["甲，", "", "乙。"], ["甲，乙。"]],
])("%s", (_, lines, paragraphs) => {
  expect(paragraphsOf(lines)).toEqual(paragraphs);
});

test("no character but a blank is lost or added, whatever the lines", () => {
  const line = fc.stringMatching(/^[甲乙。，：（一）1a 　]{0,30}$/u);
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const tight = (texts: readonly string[]) => texts.join("").replace(/\s/gu, "");
      expect(tight(paragraphsOf(lines))).toBe(tight(lines));
    }),
  );
});

test.each([
  ["a", "b", "a b"],
  ["甲", "b", "甲b"],
  ["a", "乙", "a乙"],
  ["甲", "乙", "甲乙"],
  ["a", "", "a"],
  ["", "b", "b"],
])("%j and %j are %j", (a, b, whole) => {
  expect(splice(a, b)).toBe(whole);
});
