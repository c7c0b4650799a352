// Moving over a table as it is printed, for every surface that has a keyboard.
import type { Form, TableSection } from "./form.ts";
import { type Address, type FormCell, cellsOf, idOf, rowsOf } from "./walk.ts";

export const directions = [
  "up",
  "down",
  "left",
  "right",
  "tab",
  "backtab",
  "home",
  "end",
  "pageup",
  "pagedown",
  "first",
  "last",
] as const;
export type Direction = (typeof directions)[number];

type Line = readonly FormCell[];

/** The printed lines of a table: a row each, or all rows side by side in one line. */
const linesOf = (form: Form, section: TableSection): readonly Line[] => {
  const cells = cellsOf(form).filter((cell) => cell.section === section);
  if (section.table.print === "across") return [cells];
  return rowsOf(section).map((row) => cells.filter((cell) => cell.row === row));
};

/** Where a jump by page stops: the first line of each band, or of each group of rows; across, the first cell of each row. */
const stop = ({ section, block, row }: FormCell): unknown =>
  section.table.print === "bands" ? block : section.table.print === "across" ? row : (row.under ?? row);

interface Grid {
  readonly lines: readonly Line[];
  readonly line: number;
  readonly column: number;
}

const locate = (form: Form, address: Address): Grid | undefined => {
  const id = idOf(address);
  const section = cellsOf(form).find((cell) => cell.id === id)?.section;
  const lines = section ? linesOf(form, section) : [];
  const line = lines.findIndex((cells) => cells.some((cell) => cell.id === id));
  return line < 0 ? undefined : { lines, line, column: (lines[line] ?? []).findIndex((cell) => cell.id === id) };
};

/** The cell at a position; a line that is shorter lets its last cell span the rest. */
const at = (lines: readonly Line[], line: number, column: number): FormCell | undefined =>
  lines[line]?.[column] ?? lines[line]?.at(-1);

const along = ({ lines, line, column }: Grid, by: 1 | -1): FormCell | undefined => lines[line]?.[column + by];

/** The next cell in reading order, over the ends of lines. */
const inOrder = ({ lines, line, column }: Grid, by: 1 | -1): FormCell | undefined => {
  const cells = lines.flat();
  const here = lines.slice(0, line).reduce((sum, one) => sum + one.length, column);
  return cells[here + by];
};

const startsGroup = (cells: Line, i: number): boolean => {
  const [here, before] = [cells[i], cells[i - 1]];
  return here !== undefined && (before === undefined || stop(here) !== stop(before));
};

/** The start of the next or previous group, in the same column where lines lie one under another; at the ends, the outermost line. */
const byGroup = ({ lines, line, column }: Grid, by: 1 | -1): FormCell | undefined => {
  const [only] = lines;
  const flat = lines.length === 1 && only !== undefined;
  const track = flat ? only : lines.flatMap((cells) => cells.slice(0, 1));
  const from = flat ? column : line;
  let to = from + by;
  while (to > 0 && to < track.length - 1 && !startsGroup(track, to)) to += by;
  if (to < 0 || to >= track.length) return undefined;
  return flat ? only[to] : at(lines, to, column);
};

/** The cell to which a key leads from a cell; undefined where the table ends, and the surface decides what follows. */
export const move = (form: Form, address: Address, direction: Direction): FormCell["address"] | undefined => {
  const grid = locate(form, address);
  if (!grid) return undefined;
  const { lines, line, column } = grid;
  switch (direction) {
    case "up":
      return at(lines, line - 1, column)?.address;
    case "down":
      return at(lines, line + 1, column)?.address;
    case "left":
      return along(grid, -1)?.address;
    case "right":
      return along(grid, 1)?.address;
    case "tab":
      return inOrder(grid, 1)?.address;
    case "backtab":
      return inOrder(grid, -1)?.address;
    case "home":
      return lines[line]?.[0]?.address;
    case "end":
      return lines[line]?.at(-1)?.address;
    case "pageup":
      return byGroup(grid, -1)?.address;
    case "pagedown":
      return byGroup(grid, 1)?.address;
    case "first":
      return lines[0]?.[0]?.address;
    case "last":
      return lines.at(-1)?.at(-1)?.address;
  }
};
