// The 42 identities over a report that a schema library has let through.
import { tablesOf, form2021 } from "../bundled.ts";
import { faultsOf } from "../figures.ts";

const rows = tablesOf(form2021).flatMap(({ key, table }) =>
  table.blocks.flatMap((block) =>
    block.rows.map((row) => ({ table: key, row: row.key, columns: block.columns.map((column) => column.key) })),
  ),
);

/** A validated report: its cells by table, row and column. */
export type Tables = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, number | string | null>>>>>
>;

export const figuresIn = (report: Tables): number[] => {
  const numbers: number[] = [];
  for (const { table, row, columns } of rows) {
    const line = report[table]?.[row];
    for (const column of columns) numbers.push(Number(line?.[column]));
  }
  return numbers;
};

export const faultsIn = (report: Tables): number => faultsOf(figuresIn(report));
