// Word's rows of cells, with spans counted in each row for itself, as a table of ours.
import type { DocCell, DocTable } from "@gongkai/core/doc";
import { limits, type Bounds } from "../limits.ts";
import type { RawCell, RawRow, RawTable } from "./raw.ts";

/** A cell while cells below and beside it may still join it. */
interface Open {
  readonly text: string;
  readonly head: DocCell["head"];
  rows: number;
  columns: number;
}

/** What a cell says; its place in the grid is decided here. */
type Reading = (cell: RawCell, inHeadRow: boolean) => Pick<Open, "text" | "head">;

const finish = ({ text, head, rows, columns }: Open): DocCell => {
  const span = { ...(rows > 1 && { rows }), ...(columns > 1 && { columns }) };
  return { text, ...((rows > 1 || columns > 1) && { span }), ...(head && { head }) };
};

const blank = (columns: number): Open => ({ text: "", head: undefined, rows: 1, columns });

/** One row: which open cells begin in it, and which open cell is at each place, for the next row to join. */
const placeRow = (
  row: RawRow,
  above: ReadonlyMap<number, Open>,
  read: (cell: RawCell) => Pick<Open, "text" | "head">,
) => {
  const begun: Open[] = row.before > 0 ? [blank(row.before)] : [];
  const below = new Map<number, Open>();
  let [column, over] = [row.before, false];
  for (const cell of row.cells) {
    if (cell.dropped) continue;
    const room = limits.tableColumns - column;
    if (room <= 0 || cell.columns > room) over = true;
    if (room <= 0) break;
    const columns = Math.min(Math.max(cell.columns, 1), room);
    const joined = cell.down === "continue" ? above.get(column) : undefined;
    const left = begun.at(-1);
    if (joined) joined.rows++;
    else if (cell.across === "continue" && left) left.columns += columns;
    else begun.push({ ...read(cell), rows: 1, columns });
    const here = joined ?? begun.at(-1);
    if (cell.down && here) below.set(column, here);
    column += columns;
  }
  return { begun, below, width: column, over };
};

/** The table that a page shows: deleted rows gone, joined cells one, nothing wider or longer than allowed. */
export const gridOf = (table: RawTable, read: Reading, bounds: Bounds & { places: number }): DocTable => {
  const shown = table.rows.filter(({ dropped }) => !dropped);
  const heads = shown.findIndex(({ header }) => !header);
  const headRows = heads < 0 ? shown.length : heads;
  const rows: Open[][] = [];
  let above: ReadonlyMap<number, Open> = new Map();
  for (const [at, row] of shown.entries()) {
    if (at >= limits.tableRows) bounds.meet("tableRows");
    if (bounds.places >= limits.gridPlaces) bounds.meet("gridPlaces");
    if (at >= limits.tableRows || bounds.places >= limits.gridPlaces) break;
    const placed = placeRow({ ...row, before: Math.min(row.before, limits.tableColumns) }, above, (cell) =>
      read(cell, at < headRows),
    );
    if (placed.over) bounds.meet("tableColumns");
    bounds.places += placed.width;
    above = placed.below;
    rows.push(placed.begun);
  }
  return {
    kind: "table",
    rows: rows.map((row) => row.map(finish)),
    ...(headRows > 0 && { headRows: Math.min(headRows, rows.length) }),
    ...(table.caption !== undefined && { caption: table.caption }),
    borders: table.borders,
  };
};
