import { expect, test } from "vitest";
import { harmless, json, print, tone } from "./ink.ts";

const esc = "\u001b";

test.each([
  ["a colour", `红${esc}[31m字`, "红字"],
  ["a cursor move", `${esc}[2J${esc}[1;1H标题`, "标题"],
  ["a title change, ended by BEL", `${esc}]0;假标题\u0007正文`, "正文"],
  ["a clipboard write, ended by ST", `${esc}]52;c;ZXZpbA==${esc}\\正文`, "正文"],
  ["a link", `${esc}]8;;http://x${esc}\\看${esc}]8;;${esc}\\`, "看"],
  ["a sequence of one byte", "\u009b31m字\u009d0;t\u009c尾", "字尾"],
  ["a device string", `${esc}Pq#0${esc}\\尾`, "尾"],
  ["a sequence without an end", `首${esc}]52;c;AAAA`, "首"],
  ["an escape at the end", `首${esc}`, "首"],
  ["line ends and tabs", "甲\r\n乙\t丙", "甲 乙 丙"],
  ["marks that turn the writing", "甲\u202e乙\u2069", "甲 乙 "],
  ["half a character", "甲\ud800", "甲\ufffd"],
])("%s is stripped", (_, text, expected) => {
  expect(harmless(text)).toBe(expected);
});

test("colour is put around harmless text only, and only where it is wanted", () => {
  const line = ["甲", tone("error")(`乙${esc}[0m`)];
  expect(print(line, true)).toBe(`甲${esc}[31m乙${esc}[39m`);
  expect(print(line, false)).toBe("甲乙");
});

test("JSON says the same and moves no terminal", () => {
  const value = { a: `${esc}]0;x\u0007`, b: "\u009b31m" };
  expect(json(value)).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/u);
  expect(JSON.parse(json(value))).toEqual(value);
});

test("a long run of escapes is stripped to its end", () => {
  expect(harmless(`${esc}]`.repeat(200_000))).not.toContain(esc);
  expect(harmless(`${esc}[${"0;".repeat(500_000)}`)).not.toContain(esc);
});
