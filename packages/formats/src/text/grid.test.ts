import { expect, test } from "vitest";
import { limits } from "../limits.ts";
import { places } from "./grid.ts";

const cell = (text: string, rows = 1, columns = 1) => ({ text, span: { rows, columns } });

test("a merged cell is printed once, the places it covers are blank", () => {
  const rows = [[cell("甲", 2, 2), cell("乙")], [cell("丙", 2)], [cell("丁"), cell("戊")], [cell("己")]];
  expect(places({ kind: "table", rows })).toEqual([
    ["甲", "", "乙"],
    ["", "", "丙"],
    ["丁", "戊", ""],
    ["己", "", ""],
  ]);
});

test("spans are no wider and no higher than a table may be", () => {
  const grid = places({ kind: "table", rows: [[cell("甲", 2 ** 31, 2 ** 31)], []] });
  expect(grid.map((row) => row.length)).toEqual([limits.tableColumns, limits.tableColumns]);
});

test("a table of many rows keeps them all", () => {
  const rows = Array.from({ length: 200_000 }, () => [cell("甲")]);
  expect(places({ kind: "table", rows })).toHaveLength(200_000);
});
