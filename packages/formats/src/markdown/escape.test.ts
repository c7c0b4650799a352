import { expect, test } from "vitest";
import { escapeInline, escapeParagraph } from "./escape.ts";

test.each([
  ["a*b_c`d[e]<f>|g~h\\", "a\\*b\\_c\\`d\\[e]\\<f>\\|g\\~h\\\\"],
  ["R&D; &lt; & 甲", "R\\&D; \\&lt; & 甲"],
  [" a\tb　", "&#32;a&#9;b&#12288;"],
  ["a\nb", "a<br>b"],
])("inside a line, %j is written %j", (text, written) => {
  expect(escapeInline(text)).toBe(written);
});

test.each([
  ["# 甲\n- 乙\n> 丙\n+ 丁\n===", "\\# 甲\n\\- 乙\n\\> 丙\n\\+ 丁\n\\==="],
  ["1. 甲\n2. 乙\n3) 丙\n4.5", "1. 甲\n2\\. 乙\n3\\) 丙\n4.5"],
  ["甲\n\n乙", "甲<br><br>乙"],
])("the paragraph %j is written %j", (text, written) => {
  expect(escapeParagraph(text)).toBe(written);
});
