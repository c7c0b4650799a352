// Which heads each cell of a table stands under, so that a screen reader can say them.
import type { DocCell } from "@gongkai/core/doc";
import { limits } from "../limits.ts";

interface Held {
  /** Heads of this column, from the last block of heads above. */
  heads: readonly string[];
  /** The row in which the last of them ends. */
  until: number;
  /** The head of the row that still reaches over this column. */
  row: string | undefined;
  rowUntil: number;
  /** The row up to which a cell from above takes this place. */
  taken: number;
}

export interface Placed {
  readonly cell: DocCell;
  /** Of a head: its id inside the table. */
  readonly id: string | undefined;
  /** Of any other cell: the ids of its heads. */
  readonly headers: readonly string[];
}

/** Every cell with its own id or the ids of its heads, row by row; one pass over the cells. */
export function placed(rows: readonly (readonly DocCell[])[]): readonly (readonly Placed[])[] {
  const columns: Held[] = [];
  const column = (at: number): Held =>
    (columns[at] ??= { heads: [], until: -1, row: undefined, rowUntil: -1, taken: -1 });
  return rows.map((row, at) => {
    let next = 0;
    const rowHeads: string[] = [];
    // heads of rows above that reach down to this one, in the order of their columns
    for (const held of columns)
      if (held.row !== undefined && held.rowUntil >= at && !rowHeads.includes(held.row)) rowHeads.push(held.row);
    return row.map((cell, index) => {
      while (column(next).taken >= at) next++;
      const from = next;
      const width = Math.min(limits.tableColumns, Math.max(1, cell.span?.columns ?? 1));
      const last = at + Math.max(1, cell.span?.rows ?? 1) - 1;
      const id = cell.head && `${at + 1}-${index + 1}`;
      const covered = Array.from({ length: width }, (_, offset) => column(from + offset));
      next = from + width;
      for (const held of covered) held.taken = last;
      if (id !== undefined && cell.head === "row") {
        rowHeads.push(id);
        for (const held of covered) Object.assign(held, { row: id, rowUntil: last });
      } else if (id !== undefined)
        for (const held of covered) underHead(held, id, { at, last, band: cell.head === "band" });
      const heads = id === undefined ? [...new Set([...covered.flatMap((held) => held.heads), ...rowHeads])] : [];
      return { cell, id, headers: heads };
    });
  });
}

/** A band, or a head under something that is none, begins a new block of heads; a head under a head adds to it. */
function underHead(held: Held, id: string, { at, last, band }: { at: number; last: number; band: boolean }): void {
  held.heads = !band && held.until === at - 1 ? [...held.heads, id] : [id];
  held.until = last;
}
