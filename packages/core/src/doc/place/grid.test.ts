import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DocCell, DocTable } from "../doc.ts";
import { table } from "../test-doc.ts";
import { gridOf } from "./grid.ts";

/** Where each cell of each row stands: text@column, with columns×; ↓ for what reaches down. */
const drawn = (...rows: readonly string[]): readonly string[] =>
  gridOf(table(...rows), 1).map(({ cells }) =>
    cells
      .map(
        ({ text, column, columns, continued }) =>
          `${text}${continued ? "↓" : ""}@${column}${columns > 1 ? `×${columns}` : ""}`,
      )
      .join(" "),
  );

test.each<readonly [string, readonly string[], readonly string[]]>([
  ["no spans", ["a | b", "c | d"], ["a@0 b@1", "c@0 d@1"]],
  ["a column span", ["a 2×1 | b", "c | d | e"], ["a@0×2 b@2", "c@0 d@1 e@2"]],
  ["a row span in front", ["a 1×2 | b", "c"], ["a@0 b@1", "a↓@0 c@1"]],
  ["a row span in the middle", ["a | b 1×2 | c", "d | e"], ["a@0 b@1 c@2", "d@0 b↓@1 e@2"]],
  ["a row span at the end", ["a | b 1×2", "c"], ["a@0 b@1", "c@0 b↓@1"]],
  ["a corner", ["a 2×2 | b | c", "d | e", "f | g | h | i"], ["a@0×2 b@2 c@3", "a↓@0×2 d@2 e@3", "f@0 g@1 h@2 i@3"]],
  ["spans side by side", ["a 1×3 | b 1×2 | c", "d", "e | f"], ["a@0 b@1 c@2", "a↓@0 b↓@1 d@2", "a↓@0 e@1 f@2"]],
  ["a span below the last row", ["a 1×9 | b"], ["a@0 b@1"]],
  ["an empty row under a span", ["a 1×2 | b", ""], ["a@0 b@1", "a↓@0 @1"]],
])("%s", (_, rows, expected) => {
  expect(drawn(...rows)).toEqual(expected);
});

test("places count from 1 and name their table; a place that the cell knows itself is kept", () => {
  const [row] = gridOf(
    { kind: "table", where: { page: 3 }, rows: [[{ text: " a " }, { text: "b", where: { sheet: "S", cell: "B7" } }]] },
    4,
  );
  expect(row?.cells.map(({ text, where }) => [text, where])).toEqual([
    ["a", { table: 4, row: 1, column: 1, page: 3 }],
    ["b", { table: 4, row: 1, column: 2, page: 3, sheet: "S", cell: "B7" }],
  ]);
});

describe("whatever spans claim", () => {
  const huge = 2 ** 31 - 1;

  test("a cell covers no more columns than a table can have", () => {
    const [row] = gridOf(
      {
        kind: "table",
        rows: [[{ text: "a", span: { columns: huge } }, { text: "b", span: { columns: huge } }, { text: "c" }]],
      },
      1,
    );
    for (const { column, columns } of row?.cells ?? []) {
      expect(column).toBeLessThanOrEqual(70);
      expect(columns).toBeLessThanOrEqual(64);
      expect(columns).toBeGreaterThanOrEqual(1);
    }
  });

  test("a cell reaches down no further than its table", () => {
    const rows = gridOf({ kind: "table", rows: [[{ text: "a", span: { rows: huge } }], [{ text: "b" }]] }, 1);
    expect(rows.map(({ cells }) => cells.length)).toEqual([1, 2]);
  });

  test.each([0, -1, -huge, Number.NaN])("a span of %d is one place at least", (span) => {
    const rows = gridOf(
      { kind: "table", rows: [[{ text: "a", span: { columns: span, rows: span } }, { text: "b" }], [{ text: "c" }]] },
      1,
    );
    expect(rows.map(({ cells }) => cells.map(({ text, column, columns }) => [text, column, columns]))).toEqual([
      [
        ["a", 0, 1],
        ["b", 1, 1],
      ],
      [["c", 0, 1]],
    ]);
  });

  const reaching = (count: number): DocTable => ({
    kind: "table",
    rows: Array.from({ length: count }, () => [{ text: "a", span: { rows: 65_534 } }]),
  });

  test("rows that all reach down to the end are bounded in what they hold", () => {
    const size = (count: number): number => gridOf(reaching(count), 1).reduce((n, { cells }) => n + cells.length, 0);
    // linear: the second thousand costs what the first did beyond the bound
    const [one, two, four] = [size(1000), size(2000), size(4000)];
    expect(two - one).toBeLessThanOrEqual(1000 * 130);
    expect(four - two).toBeLessThanOrEqual((two - one) * 2);
  });

  test("no two cells stand at one place, and none is lost", () => {
    const span = fc.constantFrom(undefined, 1, 2, 3, 70, huge);
    const cell = fc
      .record({ text: fc.constant("x"), columns: span, rows: span })
      .map(({ text, columns, rows }): DocCell => ({
        text,
        span: { ...(columns === undefined ? {} : { columns }), ...(rows === undefined ? {} : { rows }) },
      }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 }), (rows) => {
        const grid = gridOf({ kind: "table", rows }, 1);
        expect(grid.map(({ cells }) => cells.filter(({ continued }) => !continued).length)).toEqual(
          rows.map((r) => r.length),
        );
        for (const { cells } of grid)
          cells.forEach((c, i) => expect(c.column).toBeGreaterThanOrEqual((cells[i - 1]?.column ?? -1) + 1));
      }),
    );
  });
});
