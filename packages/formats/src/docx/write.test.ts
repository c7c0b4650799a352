import { strFromU8, unzipSync } from "fflate";
import { expect, test, vi } from "vitest";
import type { Doc, DocTable } from "@gongkai/core/doc";
import { reread } from "./test-docx.ts";
import { writeDocx } from "./write.ts";

const sample: Doc = {
  meta: { title: "某街道2024年政府信息公开工作年度报告", organ: "某街道" },
  blocks: [
    { kind: "heading", level: 1, text: "某街道2024年\n政府信息公开工作年度报告" },
    { kind: "heading", level: 2, text: "一、总体情况" },
    { kind: "paragraph", text: "正文。" },
    {
      kind: "table",
      headRows: 1,
      rows: [
        [
          { text: "项", head: "column" },
          { text: "数", head: "column" },
        ],
        [
          { text: "甲", head: "row" },
          { text: "1", value: 1, address: "a/b" },
        ],
      ],
    },
    { kind: "table", rows: [Array.from({ length: 15 }, (_, at) => ({ text: String(at) }))] },
  ],
  data: '{"format":1}',
};
const partsOf = (doc: Doc): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(writeDocx(doc))).map(([name, bytes]) => [name, strFromU8(bytes)]));

test("EXP-11 the same document gives the same bytes", () => {
  const first = writeDocx(sample);
  vi.useFakeTimers({ now: 1_938_000_000_000 });
  expect(writeDocx(structuredClone(sample))).toEqual(first);
  vi.useRealTimers();
});

test("EXP-05, EXP-13 nothing in it but the document", () => {
  const parts = partsOf(sample);
  expect(Object.keys(parts)).toEqual([
    "[Content_Types].xml",
    "_rels/.rels",
    "word/document.xml",
    "word/styles.xml",
    "word/settings.xml",
    "word/fontTable.xml",
    "word/footer1.xml",
    "word/footer2.xml",
    "word/_rels/document.xml.rels",
    "docProps/core.xml",
    "gongkai/report.json",
  ]);
  const all = Object.values(parts).join("\n");
  expect(all).not.toMatch(/instrText|attachedTemplate|External|creator|lastModifiedBy|dcterms|rsid|Application/);
  expect(parts["docProps/core.xml"]).toContain("<dc:title>某街道2024年政府信息公开工作年度报告</dc:title>");
  expect(parts["gongkai/report.json"]).toBe(sample.data);
  expect(partsOf({ meta: {}, blocks: [] })).not.toHaveProperty(["docProps/core.xml"]);
});

test("tables have a fixed layout and columns that add up to the width of the text", () => {
  const { "word/document.xml": xml = "" } = partsOf(sample);
  const grids = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = ""]) =>
    [...grid.matchAll(/w:w="(\d+)"/g)].map(([, width]) => Number(width)),
  );
  expect(grids.map((widths) => widths.length)).toEqual([2, 15]);
  for (const widths of grids) expect(widths.reduce((a, b) => a + b)).toBe(11906 - 1587 - 1474);
  expect(xml.match(/<w:tblLayout w:type="fixed"\/>/g)).toHaveLength(2);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength(3);
});

test("a table of nothing, a ragged one, and one that claims more rows than it has", () => {
  const blocks = (rows: DocTable["rows"]): unknown => {
    const [block] = reread({ meta: {}, blocks: [{ kind: "table", rows }] }).blocks;
    return block?.kind === "table" ? block.rows : undefined;
  };
  expect(blocks([])).toBeUndefined();
  expect(blocks([[{ text: "1" }, { text: "2" }], [{ text: "3" }]])).toEqual([
    [{ text: "1" }, { text: "2" }],
    [{ text: "3" }],
  ]);
  expect(blocks([[{ text: "1", span: { rows: 9 } }, { text: "2" }], [{ text: "3" }]])).toEqual([
    [{ text: "1", span: { rows: 2 } }, { text: "2" }],
    [{ text: "3" }],
  ]);
});

test("a page does not part a short table, heads from their rows, or the rows that a cell holds together", () => {
  const kept = (rows: DocTable["rows"], headRows: number): boolean[] => {
    const { "word/document.xml": xml = "" } = partsOf({ meta: {}, blocks: [{ kind: "table", rows, headRows }] });
    return [...xml.matchAll(/<w:tr>.*?<\/w:tr>/g)].map(([row]) => row.includes("<w:keepNext/>"));
  };
  const row = [{ text: "1" }, { text: "2" }];
  expect(kept([row, row, row], 0)).toEqual([true, true, false]);
  const group = [[{ text: "组", span: { rows: 3 } }, { text: "2" }], [{ text: "2" }], [{ text: "2" }]];
  const tall = Array.from({ length: 14 }, () => [{ text: "2" }]);
  const long = [row, ...group, [{ text: "高", span: { rows: 15 } }, { text: "2" }], ...tall];
  expect(kept(long, 1)).toEqual([true, true, true, false, ...Array.from({ length: 15 }, () => false)]);
});
