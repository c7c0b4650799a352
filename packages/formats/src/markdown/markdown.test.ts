import type { DocBlock } from "@gongkai/core/doc";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { limits } from "../limits.ts";
import { blocksOf, denseDocs, roundTrips } from "../test-doc.ts";
import { places } from "../text/grid.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

const bytes = (value: string): Uint8Array => new TextEncoder().encode(value);
/** Stands for the reader of HTML: what it was handed is what it says. */
const fragment = (text: string): readonly DocBlock[] => [{ kind: "paragraph", text: `HTML ${text}` }];
const parse = (value: string) => read(bytes(value), fragment);

/** A heading as its marks and text, a paragraph as its text, a table as rows of texts. */
const shape = (blocks: readonly DocBlock[]): unknown =>
  blocks.map((block) => {
    if (block.kind === "table") return block.rows.map((row) => row.map((cell) => cell.text));
    return block.kind === "heading" ? `${"#".repeat(block.level)} ${block.text}` : block.text;
  });

const seen = (value: string): unknown => shape(blocksOf(parse(value)));

describe("lines become blocks", () => {
  test.each<[claim: string, input: string, expected: unknown]>([
    ["headings", "# 甲\n乙\n### 丙 ###\n###### 丁#", ["# 甲", "乙", "### 丙", "###### 丁#"]],
    [
      "headings without a blank, as people write them",
      "##一、总体\n####（一）主动\n#话题#\n#5",
      ["## 一、总体", "#### （一）主动", "#话题#\n#5"],
    ],
    ["underlined headings", "甲\n===\n\n乙\n----\n丙", ["# 甲", "## 乙", "丙"]],
    ["a dash or two are marks for a blank", "甲\n-\n--\n- \n0", ["甲\n-\n--\n-\n0"]],
    ["a line across the page ends what stands above", "甲\n乙\n---\n丙\n\n* * *\n丁", ["甲\n乙", "丙", "丁"]],
    ["paragraphs keep their line ends", "甲  \n乙\\\n丙\n\n　　丁", ["甲\n乙\n丙", "　　丁"]],
    [
      "bullets go, ordinals stay",
      "- 甲\n* 乙\n  + 丙\n1. 丁\n2) 戊\n12. 己",
      ["甲", "乙", "丙", "1. 丁", "2) 戊", "12. 己"],
    ],
    ["quotes go, however deep", "> 甲\n>> 乙\n> > - > 丙", ["甲\n乙", "丙"]],
    [
      "a table in a quote",
      "> | 甲 | 乙 |\n> |---|---|\n> | 1 | 2 |",
      [
        [
          ["甲", "乙"],
          ["1", "2"],
        ],
      ],
    ],
    [
      "tables by bars, two in a row",
      "|甲|乙|\n|---|---|\n|1|2|\n\n|丙|丁|\n|:--|--:|\n|3|4|",
      [
        [
          ["甲", "乙"],
          ["1", "2"],
        ],
        [
          ["丙", "丁"],
          ["3", "4"],
        ],
      ],
    ],
    [
      "cells with markup",
      "|**甲**|a\\|b<br>c|\n|-|-|\n|`0`|12<sup>①</sup>|",
      [
        [
          ["甲", "a|b\nc"],
          ["0", "12"],
        ],
      ],
    ],
    [
      "tables by tabs",
      "甲\t乙\n1. 丙\t0\n\t2",
      [
        [
          ["甲", "乙"],
          ["1. 丙", "0"],
          ["", "2"],
        ],
      ],
    ],
    ["front matter is not the document", "---\ntitle: 甲\nlayout: page\n---\n# 乙", ["# 乙"]],
    ["but a line across the page at its top is nothing", "---\n甲\n\n---\n乙", ["甲", "乙"]],
    [
      "code is plain text",
      "```text\n# 甲\n*乙*\n\n丙\t1\n丁\t2\n```\n*戊*",
      [
        "# 甲\n*乙*",
        [
          ["丙", "1"],
          ["丁", "2"],
        ],
        "戊",
      ],
    ],
    ["a fence that is never closed is none", "```甲\n# 乙", ["```甲", "# 乙"]],
    ["comments go", "<!-- 甲 -->\n乙<!-- 丙 -->丁\n<!--\n# 戊\n--> 己\n<!-- 庚", ["乙丁\n己\n<!-- 庚"]],
    ["HTML is handed over, to its blank line", "甲\n<div>\n乙\n</div>\n\n丙", ["甲", "HTML <div>\n乙\n</div>", "丙"]],
    ["an HTML table without an end, to its blank line", "<table>\n\n甲", ["HTML <table>", "甲"]],
    [
      "an HTML table to its end",
      "<table>\n\n<tr><td><table></table>\n</table>\n甲",
      ["HTML <table>\n\n<tr><td><table></table>\n</table>", "甲"],
    ],
  ])("%s", (_, input, expected) => {
    expect(seen(input)).toEqual(expected);
  });

  test("a report as a converter left it: headings of all levels, tables by tabs", () => {
    const report =
      "\n\n# 某办事处 2024 年年度报告\n\n## 二、主动公开\n\n第二十条第（一）项\t\t\t\n信息内容\t本年制发\t本年废止\t现行有效\n规章\t0\t0\t0\n\n#### 四、行政复议\n\n结果 维持\t总计\n0\t0\n\n(二) 改进：依据<办法>（国办函〔2020〕109号）。";
    expect(seen(report)).toEqual([
      "# 某办事处 2024 年年度报告",
      "## 二、主动公开",
      [
        ["第二十条第（一）项", "", "", ""],
        ["信息内容", "本年制发", "本年废止", "现行有效"],
        ["规章", "0", "0", "0"],
      ],
      "#### 四、行政复议",
      [
        ["结果 维持", "总计"],
        ["0", "0"],
      ],
      "(二) 改进：依据<办法>（国办函〔2020〕109号）。",
    ]);
    const [, , table] = blocksOf(parse(report));
    expect(table).toHaveProperty("where", { line: 7 });
    expect(table).toHaveProperty(["rows", 2, 0], { text: "规章", where: { line: 9 } });
  });
});

test("what HTML counts from its own first line is counted from the file's", () => {
  const cell = { text: "1", where: { line: 2 } };
  const table: DocBlock = { kind: "table", rows: [[cell, { text: "2" }]], where: { line: 1 } };
  expect(blocksOf(read(bytes("甲\n\n<table>\n1</table>"), () => [table]))[1]).toEqual({
    kind: "table",
    rows: [[{ text: "1", where: { line: 4 } }, { text: "2" }]],
    where: { line: 3 },
  });
});

test("a table run together on one line stays text, with every figure", () => {
  const line = `|${Array.from({ length: limits.tableColumns + 9 }, (_, at) => at).join("|")}|`;
  const result = parse(`# 甲\n\n${line}`);
  expect(shape(blocksOf(result))).toEqual(["# 甲", line]);
  expect(result).toMatchObject({ problems: [] });
});

describe("characters that a line cannot hold", () => {
  const text = `\r\n${"甲".repeat(99)}\r乙\f丙\v丁\u2028戊\0\ud800\f`;
  const kept = `\n${"甲".repeat(99)}\n乙 丙 丁\n戊\ufffd `;

  test.each<[where: string, block: DocBlock, left: unknown]>([
    ["a heading", { kind: "heading", level: 2, text }, [`## ${kept}`]],
    ["a paragraph", { kind: "paragraph", text }, [kept]],
    ["a table", { kind: "table", caption: text, rows: [[{ text }, { text: "1" }]] }, [kept, [[kept, "1"]]]],
  ])("%s", (_, block, left) => {
    const written = write({ meta: {}, blocks: [block] });
    expect(new TextDecoder().decode(written)).not.toMatch(/&#1[0-3];|[\r\f\v\0\u2028]/);
    const result = read(written, fragment);
    expect(shape(blocksOf(result))).toEqual(left);
    expect(result).toMatchObject({ problems: [{ code: "encoding-guessed", params: { kind: "undecodable" } }] });
  });

  test("blanks that can be written come back", () => {
    for (const blank of [" ", "\t", "\n", "　", "\u00a0", "\ufeff"]) {
      const blocks: DocBlock[] = [{ kind: "paragraph", text: `${blank}甲${blank}` }];
      expect(shape(blocksOf(read(write({ meta: {}, blocks }), fragment)))).toEqual([`${blank}甲${blank}`]);
    }
  });

  test.each(["\r", "\f", "\v", "\0", "\u2028"])("a block of nothing but %j is left out", (mark) => {
    for (const kind of ["paragraph", "heading"] as const)
      expect(write({ meta: {}, blocks: [{ kind, level: 1, text: mark }] })).toHaveLength(0);
  });
});

describe("what is written is read again", () => {
  test("every block with its text, level and grid", () => {
    fc.assert(
      fc.property(denseDocs, fc.option(fc.string({ unit: "grapheme" }), { nil: undefined }), (doc, data) => {
        fc.pre(doc.blocks.length > 0);
        const again = read(write({ ...doc, ...(data !== undefined && { data }) }), fragment);
        const grids = doc.blocks.map((block): DocBlock =>
          block.kind === "table"
            ? { ...block, rows: places(block).map((row) => row.map((text) => ({ text }))) }
            : block,
        );
        expect(shape(blocksOf(again))).toEqual(shape(grids));
        expect(again).toHaveProperty("problems", []);
        expect("doc" in again && again.doc.data).toBe(data);
      }),
      { numRuns: roundTrips },
    );
  });

  test("what it looks like", () => {
    const doc = {
      meta: {},
      blocks: [
        { kind: "heading", level: 2, text: "甲 #" },
        { kind: "paragraph", text: "1. 乙\n2. <丙> a|b" },
        { kind: "table", rows: [[{ text: "丁", span: { columns: 2 } }], [{ text: "-" }, { text: "a\nb" }]] },
      ],
      data: "{}",
    } as const;
    expect(new TextDecoder().decode(write(doc))).toMatchInlineSnapshot(`
      "## 甲 \\#

      1. 乙
      2\\. \\<丙> a\\|b

      | 丁 |  |
      | --- | --- |
      | - | a<br>b |

      <!-- gongkai-data: e30= -->
      "
    `);
  });

  test("data that cannot be read is told", () => {
    expect(parse("甲\n<!-- gongkai-data: %% -->")).toMatchObject({
      problems: [{ code: "data-differs", seen: "gongkai-data: %%", where: { line: 2 } }],
    });
  });
});
