// A table of cells with spans as places: where every cell stands once all spans are laid out. Bounded, whatever the spans claim.
import type { DocCell, DocTable, Where } from "../doc.ts";

export interface Placed {
  readonly cell: DocCell;
  /** The cell's text, trimmed at its ends. */
  readonly text: string;
  /** First place, counted from 0, and how many columns it covers. */
  readonly column: number;
  readonly columns: number;
  /** Whether the cell began in an earlier row and only reaches into this one. */
  readonly continued: boolean;
  readonly where: Where;
}

export interface GridRow {
  readonly cells: readonly Placed[];
  /** Counted from 1 in its table. */
  readonly row: number;
  readonly table: number;
}

const maxColumns = 64;

const spanned = (places: number | undefined): number => (places !== undefined && places >= 1 ? Math.floor(places) : 1);

const whereOf = (
  at: { readonly table: number; readonly row: number; readonly column: number },
  table: Where | undefined,
  cell: Where | undefined,
): Where => (table === undefined && cell === undefined ? at : { ...at, ...table, ...cell });

const byColumn = (a: Placed, b: Placed): number => a.column - b.column;

/** Two runs of cells as one, each of them in order; where two begin in one column, the first run's goes first. */
const merged = (taken: readonly Placed[], placed: readonly Placed[]): readonly Placed[] => {
  const cells: Placed[] = [];
  let next = 0;
  for (const cell of placed) {
    for (let hung = taken[next]; hung && hung.column <= cell.column; hung = taken[next]) {
      cells.push(hung);
      next += 1;
    }
    cells.push(cell);
  }
  return next < taken.length ? [...cells, ...taken.slice(next)] : cells;
};

/** Lays out one table; `table` is its number in the document, from 1. */
export const gridOf = ({ rows, where }: DocTable, table: number): readonly GridRow[] => {
  let hanging: { readonly placed: Placed; left: number }[] = [];
  return rows.map((cells, index) => {
    const row = index + 1;
    const taken = hanging.map(({ placed: { cell, text, column, columns, where: at } }): Placed => ({
      cell,
      text,
      column,
      columns,
      continued: true,
      where: at,
    }));
    if (taken.length > 1) taken.sort(byColumn);
    const placed: Placed[] = [];
    let column = 0;
    const next: typeof hanging = [];
    for (const hang of hanging) if (hang.left > 1) next.push({ placed: hang.placed, left: hang.left - 1 });
    for (const cell of cells) {
      for (let moved = true; moved;) {
        moved = false;
        for (const t of taken)
          if (column >= t.column && column < t.column + t.columns) [column, moved] = [t.column + t.columns, true];
      }
      const columns = Math.min(spanned(cell.span?.columns), Math.max(1, maxColumns - column));
      const at: Placed = {
        cell,
        text: cell.text.trim(),
        column,
        columns,
        continued: false,
        where: whereOf({ table, row, column: column + 1 }, where, cell.where),
      };
      placed.push(at);
      const left = spanned(cell.span?.rows) - 1;
      // what stands beyond the widest table reaches nowhere, so that a row never holds more than its own cells and these
      if (left > 0 && column < maxColumns) next.push({ placed: at, left });
      column += columns;
    }
    hanging = next;
    return {
      cells: taken.length === 0 ? placed : merged(taken, placed),
      row,
      table,
    };
  });
};
