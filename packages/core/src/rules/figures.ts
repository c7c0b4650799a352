// Figures of a table, read and added up quickly and exactly. A blank makes a sum undecided.
import type { Address } from "../form/walk.ts";
import type { Report } from "../report/report.ts";

/** A table of a report as plain lookups; what does not stand there reads as undefined. */
export type Grid = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Grid => typeof value === "object" && value !== null;

const nothing: Grid = {};

export const gridOf = (report: Report, table: string): Grid => {
  const value: unknown = Reflect.get(report, table);
  return isRecord(value) ? value : nothing;
};

export const countIn = (grid: Grid, row: string, column: string): number | null => {
  const line = grid[row];
  const value = isRecord(line) ? line[column] : null;
  return typeof value === "number" ? value : null;
};

export const moneyIn = (grid: Grid, row: string, column: string): string | null => {
  const line = grid[row];
  const value = isRecord(line) ? line[column] : null;
  return typeof value === "string" ? value : null;
};

/** A sum beyond the safe integers is a string of digits, so that it is compared and shown exactly. */
export type Exact = number | string;

/** The exact sum of counts, or null where one of them is blank. */
export const addCounts = (counts: readonly (number | null)[]): Exact | null => {
  let sum = 0;
  let safe = true;
  for (const count of counts) {
    if (count === null) return null;
    sum += count;
    safe &&= Number.isSafeInteger(sum);
  }
  if (safe) return sum;
  const exact = counts.reduce<bigint>((all, count) => all + BigInt(count ?? 0), 0n);
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact.toString();
};

/** The exact sum of the cells of one table, or null where one of them is blank. */
export const sumOf = (grid: Grid, cells: readonly Address[]): Exact | null => {
  let sum = 0;
  for (const [, row = "", column = ""] of cells) {
    const count = countIn(grid, row, column);
    if (count === null) return null;
    sum += count;
    if (!Number.isSafeInteger(sum)) return addCounts(cells.map(([, row = "", column = ""]) => countIn(grid, row, column)));
  }
  return sum;
};
