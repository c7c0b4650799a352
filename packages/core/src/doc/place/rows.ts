// The rows of a table of the form by the names they fold to, with what placing asks of a row again and again.
import type { Column, Row, TableSection } from "../../form/form.ts";
import { type Address, groupsAbove } from "../../form/walk.ts";
import { nameOf } from "../../text/fold.ts";

export interface RowPlace {
  readonly at: Address;
  readonly row: Row;
  readonly columns: readonly Column[];
  readonly keys: readonly string[];
  /** How many groups stand above it. */
  readonly depth: number;
}

const indexes = new WeakMap<TableSection, ReadonlyMap<string, RowPlace>>();

const indexOf = (section: TableSection): ReadonlyMap<string, RowPlace> => {
  const index = new Map<string, RowPlace>();
  for (const { rows, columns } of section.table.blocks) {
    const keys = columns.map((c) => c.key);
    for (const row of rows) {
      const depth = groupsAbove(section.table.rowGroups, row.under).length;
      const place = { at: [section.key, row.key], row, columns, keys, depth };
      for (const label of [row.zh, ...(row.also ?? [])]) if (!index.has(nameOf(label))) index.set(nameOf(label), place);
    }
  }
  return index;
};

/** The row of this edition's table that a folded name means. */
export const rowNamed = (section: TableSection, name: string): RowPlace | undefined => {
  const known = indexes.get(section) ?? indexOf(section);
  indexes.set(section, known);
  return known.get(name);
};
