import type { DocBlock } from "@gongkai/core/doc";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "../limits.ts";
import { blocksOf, docs, roundTrips } from "../test-doc.ts";
import { places } from "./grid.ts";
import { read } from "./read.ts";
import { text } from "./text.ts";
import { write } from "./write.ts";

const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);

/** Blocks without places: a paragraph as its text, a table as rows of texts. */
const shape = (blocks: readonly DocBlock[]): unknown =>
  blocks.map((block) => (block.kind === "table" ? block.rows.map((row) => row.map((cell) => cell.text)) : block.text));

const seen = (value: string): unknown => shape(blocksOf(read(bytes(value))));

describe("lines become blocks", () => {
  test.each<[claim: string, input: string, expected: unknown]>([
    ["lines that stand together are one paragraph", "甲\n乙\n\n丙", ["甲\n乙", "丙"]],
    ["indents and columns of blanks are left to place", "　　甲  乙\n  丙", ["　　甲  乙\n  丙"]],
    [
      "tabs part cells, which are trimmed",
      "甲 \t 1\n乙\t2",
      [
        [
          ["甲", "1"],
          ["乙", "2"],
        ],
      ],
    ],
    [
      "bars part cells, with or without outer ones",
      "|甲|1|\n乙 | 2",
      [
        [
          ["甲", "1"],
          ["乙", "2"],
        ],
      ],
    ],
    ["a bar after a backslash is text", "|a\\|b|c\\\\|", [[["a|b", "c\\\\"]]]],
    [
      "blank cells inside stay, those beyond all content go",
      "甲\t\t\n\t\t1\t\n乙\t2\t\t",
      [
        [
          ["甲", "", ""],
          ["", "", "1"],
          ["乙", "2", ""],
        ],
      ],
    ],
    [
      "a line drawn between rows is no row",
      "+---+---+\n| 甲 | 1 |\n|---+---|\n| 乙 | 2 |\n+---+---+",
      [[["甲", "1"], ["---+---"], ["乙", "2"]]],
    ],
    [
      "the line below a head is no row",
      "|甲|乙|\n|---|:-:|\n|1|2|",
      [
        [
          ["甲", "乙"],
          ["1", "2"],
        ],
      ],
    ],
    [
      "a row of dashes is a row of blanks",
      "|甲|乙|\n|-|-|\n|1|2|\n|-|-|",
      [
        [
          ["甲", "乙"],
          ["1", "2"],
          ["-", "-"],
        ],
      ],
    ],
    [
      "a blank line does not end a table",
      "甲\t1\n\n\n乙\t2",
      [
        [
          ["甲", "1"],
          ["乙", "2"],
        ],
      ],
    ],
    ["a text line does", "甲\t1\n丙\n乙\t2", [[["甲", "1"]], "丙", [["乙", "2"]]]],
    [
      "a much wider row after a blank line starts a table",
      "甲\t1\n\n一\t二\t三\t四\t五\t六",
      [[["甲", "1"]], [["一", "二", "三", "四", "五", "六"]]],
    ],
    [
      "tabs and bars never mix",
      "甲\t1\n|乙|2|\n|丙|3|",
      [
        [["甲", "1"]],
        [
          ["乙", "2"],
          ["丙", "3"],
        ],
      ],
    ],
    ["a tab before a paragraph is an indent", "\t甲\n\t乙", ["甲\n乙"]],
    [
      "but a blank cell inside a table",
      "甲\t1\n\t2",
      [
        [
          ["甲", "1"],
          ["", "2"],
        ],
      ],
    ],
    ["tabs behind paragraphs are nothing", "甲\t\n乙\t\t", ["甲\n乙"]],
    ["one bar makes no table", "甲 | 乙", ["甲 | 乙"]],
    ["a spreadsheet quotes cells with line ends", '"结果\n维持"\t"a ""b"""\t1', [[["结果\n维持", 'a "b"', "1"]]]],
    [
      "a quotation is no quoted cell",
      '"甲"等\t1\n"乙\t2',
      [
        [
          ['"甲"等', "1"],
          ['"乙', "2"],
        ],
      ],
    ],
    ["a quotation does not reach over a blank line", '"甲\n\n乙"\t1', ['"甲', [['乙"', "1"]]]],
    ["a number sign is nothing here", "# 甲", ["# 甲"]],
    ["blanks alone are nothing", " \n\t\t\n　\n", []],
  ])("%s", (_, input, expected) => {
    expect(seen(input)).toEqual(expected);
  });

  test("every block and cell knows its line", () => {
    expect(blocksOf(read(bytes("甲\n\n\n乙\t1\n丙\t2\n")))).toEqual([
      { kind: "paragraph", text: "甲", where: { line: 1 } },
      {
        kind: "table",
        rows: [
          [
            { text: "乙", where: { line: 4 } },
            { text: "1", where: { line: 4 } },
          ],
          [
            { text: "丙", where: { line: 5 } },
            { text: "2", where: { line: 5 } },
          ],
        ],
        where: { line: 4 },
      },
    ]);
  });
});

describe("a table run together on one line", () => {
  const many = Array.from({ length: limits.tableColumns + 9 }, (_, at) => String(at));
  const [bars, tabs] = [many.join("|"), many.join("\t")];
  const table = [["甲", "1"]];

  test.each<[claim: string, input: string, expected: unknown]>([
    ["by bars", bars, [bars]],
    ["by bars around it", `|${bars}|`, [`|${bars}|`]],
    ["by tabs", tabs, [tabs]],
    ["several such lines", `${bars}\n${bars}`, [`${bars}\n${bars}`]],
    ["below a small table and above one", `甲\t1\n${tabs}\n甲\t1`, [table, tabs, table]],
  ])("%s stays text, with every figure", (_, input, expected) => {
    const result = read(bytes(input));
    expect(result).toMatchObject({ problems: [] });
    expect(shape(blocksOf(result))).toEqual(expected);
  });

  test("a row that is a little too wide for its table is cut, and that is told", () => {
    const input = `${many.slice(0, limits.tableColumns).join("\t")}\n${tabs}`;
    const result = read(bytes(input));
    expect(shape(blocksOf(result))).toMatchObject([{ length: 2 }]);
    expect(result).toMatchObject({
      problems: [{ code: "bounded", params: { limit: "tableColumns" }, where: { line: 2 } }],
    });
  });
});

test("characters that a line of text cannot hold, as the losses say", () => {
  const text = `${"甲".repeat(99)}\r\n乙\r丙\f丁\v戊\u2028己\0\ud800`;
  const kept = `${"甲".repeat(99)}\n乙\n丙 丁 戊\n己\ufffd`;
  const blocks: DocBlock[] = [
    { kind: "paragraph", text },
    { kind: "table", caption: text, rows: [[{ text }, { text: "1" }]] },
  ];
  const result = read(write({ meta: {}, blocks }));
  expect(shape(blocksOf(result))).toEqual([kept, kept, [[kept, "1"]]]);
  expect(result).toMatchObject({ problems: [{ code: "encoding-guessed", params: { count: 3 } }] });
});

describe("what is written is read again", () => {
  test("texts and grids, in order", () => {
    fc.assert(
      fc.property(docs, (doc) => {
        fc.pre(doc.blocks.length > 0);
        expect(seen(new TextDecoder().decode(write(doc)))).toEqual(doc.blocks.flatMap(lossy));
      }),
      { numRuns: roundTrips },
    );
  });

  /** A block as the losses of this format say that it comes back. */
  function lossy(block: DocBlock): unknown[] {
    if (block.kind !== "table") return paragraphs(block.text);
    const rows = places(block).map((row) => row.map((cell) => cell.trim().replace(/\n\s*\n/g, "\n")));
    const width = Math.max(...rows.map((row) => row.findLastIndex((cell) => cell !== "") + 1));
    if (width === 0) return [];
    return rows[0]?.length === 1
      ? paragraphs(places(block).flat().join("\n"))
      : [rows.map((row) => row.slice(0, width))];
  }

  function paragraphs(value: string): string[] {
    const lines = value
      .replaceAll("\t", " ")
      .split("\n")
      .map((line) => line.trimEnd());
    return lines
      .join("\n")
      .split(/\n\n+/)
      .map((part) => part.replace(/^\n+|\n+$/g, ""))
      .filter((part) => part !== "");
  }

  test.each(["a\tb", "a|b|c", "|a|", "\\|", "\\\\|x", "# a", "\\# a", "   # a", "a\n# b"])(
    "the paragraph %j",
    (line) => {
      expect(seen(new TextDecoder().decode(write({ meta: {}, blocks: [{ kind: "paragraph", text: line }] })))).toEqual([
        line.replaceAll("\t", " "),
      ]);
    },
  );

  test("losses are named", () => {
    expect(text.losses.length).toBeGreaterThan(0);
  });
});
