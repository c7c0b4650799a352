// The figures of a report in printed order, read once for all rules of a check, and added up exactly. A blank makes a sum undecided.
import { tablesOf } from "../form/walk.ts";
import { formOf } from "../report/cells.ts";
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

/** What stands in each cell of one table, in the order of `cellsOf`; neither a number nor a string is a blank. */
const read = (report: Report, only: string | undefined): readonly unknown[] => {
  const values: unknown[] = [];
  for (const { key, table } of tablesOf(formOf(report))) {
    const grid = only === undefined || key === only ? gridOf(report, key) : nothing;
    for (const { rows, columns } of table.blocks)
      for (const row of rows) {
        const given = grid[row.key];
        const line = isRecord(given) ? given : undefined;
        for (const column of columns) values.push(line ? line[column.key] : null);
      }
  }
  return values;
};

// kept only while a check runs: nothing is remembered of a report that its owner might change in place
let open: { readonly report: Report; readonly figures: readonly unknown[] } | undefined;

/** Runs a check during which the figures of the report are read once. */
export const withFigures = <T>(report: Report, run: () => T): T => {
  const around = open;
  open = { report, figures: read(report, undefined) };
  try {
    return run();
  } finally {
    open = around;
  }
};

/** The figures by their place in `cellsOf`; outside a check, only those of the table asked for. */
export const figuresOf = (report: Report, table?: string): readonly unknown[] =>
  open?.report === report ? open.figures : read(report, table);

/** A sum beyond the safe integers is a string of digits, so that it is compared and shown exactly. */
export type Exact = number | string;

const exactly = (counts: readonly number[]): Exact => {
  const sum = counts.reduce<bigint>((all, count) => all + BigInt(count), 0n);
  return Number.isSafeInteger(Number(sum)) ? Number(sum) : sum.toString();
};

/** The exact sum of counts, or null where one of them is blank. */
export const addCounts = (counts: readonly unknown[]): Exact | null => {
  let sum = 0;
  let safe = true;
  for (const count of counts) {
    if (typeof count !== "number") return null;
    sum += count;
    safe &&= Number.isSafeInteger(sum);
  }
  return safe ? sum : exactly(counts.filter((count) => typeof count === "number"));
};

/** The same for some of the figures, named by their places. */
export const sumOf = (figures: readonly unknown[], places: readonly number[]): Exact | null => {
  let sum = 0;
  for (const place of places) {
    const count = figures[place];
    if (typeof count !== "number") return null;
    sum += count;
    if (!Number.isSafeInteger(sum)) return addCounts(places.map((each) => figures[each]));
  }
  return sum;
};
