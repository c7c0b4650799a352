// Where the cells of a table of ours stand: the grid that Word wants spelt out, and how wide its columns are.
import type { DocCell, DocTable } from "@gongkai/core/doc";
import { limits } from "../limits.ts";

/** A stretch of one row that belongs to one cell, which may have begun in a row above. */
export interface Slot {
  readonly cell: DocCell;
  readonly columns: number;
  readonly rows: number;
  readonly begins: boolean;
}

/** For each row its slots by the column where they begin. */
export type Grid = readonly (readonly (Slot | undefined)[])[];

const put = (row: (Slot | undefined)[], column: number, slot: Slot): void => {
  for (let at = column; at < column + slot.columns; at++) row[at] = slot;
};

/** Cells in order, each at the first free place of its row. */
export const slotsOf = ({ rows }: DocTable): Grid => {
  const grid: (Slot | undefined)[][] = rows.map(() => []);
  for (const [at, cells] of rows.entries()) {
    const row = grid[at] ?? [];
    let column = 0;
    for (const cell of cells) {
      while (row[column]) column++;
      const room = Math.max(1, limits.tableColumns - column);
      let columns = 1;
      while (columns < Math.min(cell.span?.columns ?? 1, room) && !row[column + columns]) columns++;
      const below = grid.slice(at, at + Math.max(1, cell.span?.rows ?? 1));
      for (const [down, line] of below.entries())
        put(line, column, { cell, columns, rows: below.length, begins: down === 0 });
      column += columns;
    }
  }
  return grid;
};

export const columnCount = (grid: Grid): number => grid.reduce((most, row) => Math.max(most, row.length), 0);

/** How wide text is, in characters of full width. */
const breadth = (text: string): number => {
  let sum = 0;
  for (const sign of text) sum += (sign.codePointAt(0) ?? 0) < 0x2e80 ? 0.55 : 1;
  return sum;
};

/** What a cell asks of its column: figures stand in one line, words may take up to four, or as many as the cell has rows. */
const wish = ({ cell: { text }, rows }: Slot): number => {
  const widest = text.split("\n").reduce((most, line) => Math.max(most, breadth(line)), 0);
  if (!/[\u2e80-\uffff]/.test(text)) return Math.min(widest, 8);
  const lines = Math.max(rows + 1, widest <= 4 ? 2 : 4);
  return Math.min(widest / lines, 12);
};

const least = 2;
/** The white space at both sides of a cell, in the same unit. */
const padding = 0.7;

/** The width of each column; they add up to the width of the text exactly. */
export const columnWidths = (grid: Grid, total: number): readonly number[] => {
  const wishes = Array.from({ length: columnCount(grid) }, () => least);
  for (const row of grid) {
    for (const [column, slot] of row.entries()) {
      if (slot?.begins && slot.columns === 1) wishes[column] = Math.max(wishes[column] ?? least, wish(slot));
    }
  }
  const sum = wishes.reduce((a, b) => a + b + padding, 0);
  let [asked, given] = [0, 0];
  return wishes.map((width) => {
    asked += width + padding;
    const end = Math.round((asked / sum) * total);
    const part = end - given;
    given = end;
    return part;
  });
};
