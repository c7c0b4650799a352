import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "../limits.ts";
import { blocksOf, hostileLength, tangle } from "../test-doc.ts";
import { read } from "./read.ts";

const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);

describe("hostile input", () => {
  test.each([
    "<",
    "#",
    "|",
    "*",
    "7",
    " ",
    "　",
    "[",
    "(",
    "\n",
    "\t",
    '"',
    "\\",
    "\\|",
    '"\t',
    '"\n',
    '"a\t',
    "a\tb\n",
    "|a|\n",
    "|\n",
    "甲\n\n",
    "+-\n",
    '""\t',
    "-|",
  ])("nothing but %j", (unit) => {
    const result = read(bytes(unit.repeat(hostileLength / unit.length)));
    expect("doc" in result || result.refusal.code === "damaged").toBe(true);
  });

  test.each<[limit: string, input: string]>([
    ["narrativeCharacters", "甲".repeat(limits.narrativeCharacters + 1)],
    ["cellCharacters", `${"甲".repeat(limits.cellCharacters + 1)}\t1`],
    ["tableRows", "甲\t1\n".repeat(limits.tableRows + 1)],
    [
      "tableColumns",
      [0, 1]
        .map((more) =>
          Array(limits.tableColumns + more)
            .fill("1")
            .join("\t"),
        )
        .join("\n"),
    ],
    ["gridPlaces", `${`${"1\t".repeat(64)}\n`.repeat(500)}甲\n`.repeat(7)],
    ["blocks", "甲\n\n".repeat(limits.blocks + 1)],
  ])("over %s is cut and told, once", (limit, input) => {
    const result = read(bytes(input));
    expect(result).toMatchObject({ problems: [{ code: "bounded", params: { limit } }] });
  });

  test("the first place that is over a limit is named", () => {
    const result = read(bytes("甲\t1\n".repeat(limits.tableRows + 9)));
    expect(result).toMatchObject({ problems: [{ where: { line: limits.tableRows + 1 } }] });
  });

  test("a pair of surrogates is not parted by a cut", () => {
    const [block] = blocksOf(read(bytes(`甲${"𠮷".repeat(limits.narrativeCharacters)}`)));
    expect(block).toMatchObject({ text: expect.stringMatching(/𠮷$/u) });
  });

  test.each<[limit: string, input: string]>([
    ["lineCharacters", "1".repeat(limits.lineCharacters + 1)],
    ["textCharacters", "1\n".repeat(limits.textCharacters / 2 + 1)],
  ])("over %s is refused", (limit, input) => {
    expect(read(bytes(input))).toMatchObject({ refusal: { code: "too-large", params: { limit } } });
  });

  test("no character of any text is lost, and their order stays", () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from("一二0。 \t\n\n　#*<")), maxLength: 80 });
    fc.assert(
      fc.property(text, (value) => {
        const printed = blocksOf(read(bytes(`甲${value}`))).flatMap((block) =>
          block.kind === "table" ? block.rows.flat().map((cell) => cell.text) : block.text,
        );
        expect(printed.join("").replace(/\s/g, "")).toBe(`甲${value}`.replace(/\s/g, ""));
      }),
    );
  });

  test("any tangle of marks is read", () => {
    fc.assert(
      fc.property(tangle, (value) => {
        expect(read(bytes(`甲${value}`))).toMatchObject({ problems: [] });
      }),
    );
  });
});
