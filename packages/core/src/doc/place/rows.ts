// The rows of a table of the form by the names they fold to, with what placing asks of a row again and again.
import type { Group, Row, TableSection } from "../../form/form.ts";
import { type Address, type FormCell, groupsAbove, idOf } from "../../form/walk.ts";
import { nameOf } from "../../text/fold.ts";

/** A cell of the form, as far as reading a figure into it asks. */
export type CellPlace = Pick<FormCell, "address" | "id" | "row" | "column">;

export interface RowPlace {
  readonly at: Address;
  readonly row: Row;
  readonly cells: readonly CellPlace[];
  readonly keys: readonly string[];
  /** How many groups stand above it, and the nearest of them. */
  readonly depth: number;
  readonly group: Group | undefined;
}

const indexes = new WeakMap<TableSection, ReadonlyMap<string, RowPlace>>();

const indexOf = (section: TableSection): ReadonlyMap<string, RowPlace> => {
  const index = new Map<string, RowPlace>();
  for (const { rows, columns } of section.table.blocks) {
    const keys = columns.map((c) => c.key);
    for (const row of rows) {
      const above = groupsAbove(section.table.rowGroups, row.under);
      const cells = columns.map((column): CellPlace => {
        const address = [section.key, row.key, column.key] as const;
        return { address, id: idOf(address), row, column };
      });
      const place = { at: [section.key, row.key], row, cells, keys, depth: above.length, group: above.at(-1) };
      for (const label of [row.zh, ...(row.also ?? [])]) if (!index.has(nameOf(label))) index.set(nameOf(label), place);
    }
  }
  return index;
};

/** The row of this edition's table that a folded name means. */
export const rowNamed = (section: TableSection, name: string): RowPlace | undefined => {
  const known = indexes.get(section);
  if (known) return known.get(name);
  const made = indexOf(section);
  indexes.set(section, made);
  return made.get(name);
};
