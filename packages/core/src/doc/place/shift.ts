// Rows whose label lost its place: the blank of a merged cell above was dropped, and everything moved to the left.
import { editions } from "../../form/editions/index.ts";
import type { TableSection } from "../../form/form.ts";
import { tablesOf } from "../../form/walk.ts";
import type { Problem } from "../doc.ts";
import type { Collected, Entry } from "./collect.ts";
import { type RowPlace, rowNamed } from "./rows.ts";

export interface Standing {
  readonly place: RowPlace;
  readonly entry: Entry;
  readonly column: number;
}

/** Where the label of each row stands; the form prints it as many columns in as there are groups above it. */
export const standings = (section: TableSection, { entries }: Collected): readonly Standing[] =>
  entries.flatMap((entry): Standing[] => {
    const place = rowNamed(section, entry.name);
    return !place || !entry.word || entry.word.column < 0 ? [] : [{ place, entry, column: entry.word.column }];
  });

const printedSections = new Map(
  Object.values(editions).flatMap((form): [string, TableSection][] => tablesOf(form).map((s) => [s.key, s])),
);

/** One problem for all rows of a table that stand left of where rows of their level stand. */
export const shiftedRows = (found: Collected): Problem | undefined => {
  const section = printedSections.get(found.table);
  if (!section || section.table.print !== "down") return undefined;
  const rows = standings(section, found);
  const proper = new Set(rows.filter((r) => r.column === r.place.depth).map((r) => r.column));
  const shifted = rows.filter((r) => r.column < r.place.depth && proper.has(r.place.depth));
  const [first] = shifted;
  if (!first?.entry.word) return undefined;
  return {
    code: "row-shifted",
    at: shifted.map((r) => r.place.at),
    seen: first.entry.word.text,
    where: first.entry.word.where,
  };
};
