import { expect, test } from "vitest";
import { fill, placeholders } from "./text.ts";

test.each([
  ["{a}与{b}", { a: 1, b: "乙" }, "1与乙"],
  ["{a.b}", { "a.b": 2 }, "2"],
  ["空白{a}", { a: null }, "空白"],
  ["未给{a}", {}, "未给{a}"],
  ["{a}{a}", { a: "{b}", b: 1 }, "{b}{b}"],
  ["{ a }", { a: 1 }, "{ a }"],
  ["$& {a}", { a: "$1" }, "$& $1"],
] as const)("%s with %j is %s", (template, params, text) => {
  expect(fill(template, params)).toBe(text);
});

test("placeholders are listed once, in order", () => {
  expect(placeholders("{in}={out}，{in}{column.zh}")).toEqual(["in", "out", "column.zh"]);
  expect(placeholders("没有")).toEqual([]);
});
