import { expect, test } from "vitest";
import { inline } from "./inline.ts";

test.each([
  ["**重点：**内容", "重点：内容"],
  ["*甲*、_乙_，***丙***丁", "甲、乙，丙丁"],
  ["a_b_c 2*3*4 5 * 6 * 7", "a_b_c 2*3*4 5 * 6 * 7"],
  ["12* 13*", "12* 13*"],
  ["甲（注*）乙（注*）", "甲（注*）乙（注*）"],
  ["**甲", "**甲"],
  ["年：____，____。", "年：____，____。"],
  ["\\*甲\\* \\\\ C:\\temp", "*甲* \\ C:\\temp"],
  ["``a`b`` `*c*` `d", "a`b *c* `d"],
  ['[网站](http://a.b/c "d")和<https://e.f>', "网站和https://e.f"],
  ["国办发[2021](30号)", "国办发[2021](30号)"],
  ["甲![图](a.png)乙[![图](a.png)丙](b.c)", "甲乙丙"],
  ["<b>甲</b><BR/>乙<span class='x'>丙</span>", "甲\n乙丙"],
  ["<办法> a<b <x>", "<办法> a<b <x>"],
  ["12<sup>2</sup> m<sup>2</sup>", "12 m2"],
  ["&lt;甲&gt; &nbsp;&#20013;&#x6587; &unknown; R&D &#0; &#xd800;", "<甲> \u00a0中文 &unknown; R&D &#0; &#xd800;"],
  ["![*图](a.png)甲乙*", "甲乙*"],
  ["~~12~~15", "~~12~~15"],
])("%s", (input, expected) => {
  expect(inline(input)).toBe(expected);
});

test("backticks in runs of every length", () => {
  expect(inline(Array.from({ length: 1_400 }, (_, length) => `${"`".repeat(length)}a`).join(""))).toContain("a");
});
