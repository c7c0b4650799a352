import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hostileLength, tangle } from "../test-doc.ts";
import { read } from "./read.ts";

const parse = (value: string) => read(new TextEncoder().encode(value), () => []);

describe("hostile input", () => {
  const units = [
    "<",
    "#",
    "|",
    "*",
    "7",
    " ",
    "[",
    "]",
    "[](",
    "![",
    "](",
    "\n",
    "\\",
    "`",
    "``` \n",
    "~~~\n",
    "<!--",
    "-->",
    "<!---->",
    "&",
    "&#1",
    "_a",
    "**a_",
    "> ",
    "- ",
    "1. ",
    "<a",
    "<a ",
    "<table>",
    "<table>\n",
    "</table>",
    "<div>\n",
    "<div>\n\n",
    "# \n",
    "甲\n---\n",
    "|-|\n",
    "a|\n\n",
    "``a`",
    "[a](b.c",
    "*a ",
    " *a",
    "<sup>",
  ];
  test.each(units)("nothing but %j", (unit) => {
    const result = parse(`甲12${unit.repeat(hostileLength / unit.length)}`);
    expect("doc" in result).toBe(true);
  });

  test("lists and quotes 1,500 deep, each line deeper", () => {
    const lists = Array.from({ length: 1_500 }, (_, depth) => `${" ".repeat(depth)}- 甲${"> ".repeat(depth)}`).join(
      "\n",
    );
    expect("doc" in parse(lists)).toBe(true);
  });

  test("any tangle of markup is read, without a problem of its own making", () => {
    fc.assert(
      fc.property(tangle, (text) => {
        const result = parse(`甲${text}`);
        expect("doc" in result && result.problems).toEqual([]);
      }),
    );
  });
});
