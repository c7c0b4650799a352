// A table with spans as places: what formats without spans print.
import type { DocTable } from "@gongkai/core/doc";
import { limits } from "../limits.ts";

/** One text for every place: a merged cell's at its first place, "" at the others; all rows are equally long. */
export function places(table: DocTable): readonly (readonly string[])[] {
  const grid: (string | undefined)[][] = table.rows.map(() => []);
  table.rows.forEach((cells, at) => {
    const row = grid[at] ?? [];
    let column = 0;
    for (const { text, span } of cells) {
      while (row[column] !== undefined) column++;
      const columns = Math.min(span?.columns ?? 1, limits.tableColumns);
      const below = grid.slice(at, at + Math.min(span?.rows ?? 1, limits.tableRows));
      for (const line of below) for (let next = column; next < column + columns; next++) line[next] ??= "";
      row[column] = text;
      column += columns;
    }
  });
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  return grid.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}
