// The rows of a table of the form by the names they fold to, with what placing asks of a row again and again.
import type { Group, Row, TableSection } from "../../form/form.ts";
import { type Address, type FormCell, groupsAbove, idOf } from "../../form/walk.ts";
import { nameOf } from "../../text/fold.ts";

/** A cell of the form, as far as reading a figure into it asks. */
export type CellPlace = Pick<FormCell, "address" | "id" | "row" | "column">;

export interface RowPlace {
  readonly key: string;
  readonly at: Address;
  readonly id: string;
  readonly row: Row;
  readonly cells: readonly CellPlace[];
  readonly keys: readonly string[];
  /** The row without any figure. */
  readonly blank: Readonly<Record<string, null>>;
  /** Whether the document chooses the unit of one of its cells. */
  readonly units: boolean;
  /** How many groups stand above it, and the nearest of them. */
  readonly depth: number;
  readonly group: Group | undefined;
}

const rowsIn = (section: TableSection): readonly RowPlace[] =>
  section.table.blocks.flatMap(({ rows, columns }) => {
    const keys = columns.map((c) => c.key);
    const blank = Object.fromEntries(keys.map((key) => [key, null]));
    const units = columns.some((c) => c.units);
    return rows.map((row): RowPlace => {
      const above = groupsAbove(section.table.rowGroups, row.under);
      const cells = columns.map((column): CellPlace => {
        const address = [section.key, row.key, column.key] as const;
        return { address, id: idOf(address), row, column };
      });
      const at = [section.key, row.key];
      const [depth, group] = [above.length, above.at(-1)];
      return { key: row.key, at, id: idOf(at), row, cells, keys, blank, units, depth, group };
    });
  });

const places = new WeakMap<TableSection, readonly RowPlace[]>();

/** The rows of a table of the form, in printed order. */
export const rowPlacesOf = (section: TableSection): readonly RowPlace[] => {
  const known = places.get(section);
  if (known) return known;
  const made = rowsIn(section);
  places.set(section, made);
  return made;
};

const indexes = new WeakMap<TableSection, ReadonlyMap<string, RowPlace>>();

const indexOf = (section: TableSection): ReadonlyMap<string, RowPlace> => {
  const index = new Map<string, RowPlace>();
  for (const place of rowPlacesOf(section))
    for (const label of [place.row.zh, ...(place.row.also ?? [])])
      if (!index.has(nameOf(label))) index.set(nameOf(label), place);
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
