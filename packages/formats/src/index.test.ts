import type { Doc } from "@gongkai/core/doc";
import { describe, expect, test } from "vitest";
import type { Format } from "./format.ts";
import * as names from "./index.ts";
import { formats, readBytes, sniff } from "./index.ts";
import { blocksOf } from "./test-doc.ts";
import { places } from "./text/grid.ts";

test("the public names", () => {
  expect(Object.keys(names).sort()).toEqual(["formats", "limits", "readBytes", "sniff"]);
});

const doc: Doc = {
  meta: { title: "甲" },
  blocks: [
    { kind: "heading", level: 1, text: "某街道办事处2024年政府信息公开工作年度报告" },
    { kind: "heading", level: 2, text: "一、总体情况" },
    { kind: "paragraph", text: "依据《条例》<第五十条>，1*2 & a_b_c “三安全一稳定”。" },
    { kind: "paragraph", text: "1.属于国家秘密；\\ # | 2024年" },
    {
      kind: "table",
      rows: [
        [
          { text: "信息内容", head: "column", span: { rows: 2 } },
          { text: "件数", head: "column", span: { columns: 2 } },
        ],
        [
          { text: "制发", head: "column" },
          { text: "废止", head: "column" },
        ],
        [
          { text: "规章", head: "row" },
          { text: "0", value: 0 },
          { text: "12", value: 12 },
        ],
      ],
      headRows: 2,
    },
    { kind: "paragraph", text: "以上。" },
  ],
};

describe.each<[string, Format]>(Object.entries(formats))("%s", (name, format) => {
  const { write } = format;
  if (write === undefined) return;

  test("says in both languages what it is and what it loses", () => {
    for (const { zh, en } of [format, ...format.losses]) {
      expect(zh).not.toBe("");
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
    expect(format.extensions.every((extension) => /^\.[a-z]+$/.test(extension))).toBe(true);
  });

  test("is recognised in what it writes itself, and reads it again", async () => {
    const bytes = await write(doc);
    expect(sniff(bytes)).toEqual({ format: name });
    const read = await readBytes(bytes);
    if (!("doc" in read)) throw new Error(JSON.stringify(read));
    const texts = blocksOf(read).map((block) => (block.kind === "table" ? places(block) : block.text));
    expect(texts).toEqual(doc.blocks.map((block) => (block.kind === "table" ? places(block) : block.text)));
    expect(read.problems).toEqual([]);
  });

  test("writes the same bytes twice", async () => {
    expect(await write(doc)).toEqual(await write(doc));
  });
});

test("no two formats share an extension", () => {
  const all = Object.values(formats).flatMap(({ extensions }) => extensions);
  expect(new Set(all).size).toBe(all.length);
});

test("HTML in Markdown is read as HTML", async () => {
  const read = await readBytes(
    new TextEncoder().encode(
      "# 甲\n\n<table><tr><td colspan=2>乙</td></tr>\n<tr><td>1</td><td>2</td></tr></table>\n\n丙",
    ),
  );
  if (!("doc" in read)) throw new Error(JSON.stringify(read));
  expect(blocksOf(read)).toMatchObject([
    { text: "甲" },
    { rows: [[{ text: "乙", span: { columns: 2 } }], [{ text: "1" }, { text: "2" }]] },
    { text: "丙" },
  ]);
});
