// Rows whose label lost its place: the blank of a merged cell above was dropped, and everything moved to the left.
import { editions } from "../../form/editions/index.ts";
import type { TableSection } from "../../form/form.ts";
import { type Address, groupsAbove, rowsOf, tablesOf } from "../../form/walk.ts";
import type { Problem } from "../doc.ts";
import type { Collected, Entry } from "./collect.ts";
import { meaningsOf } from "./vocabulary.ts";

export interface Standing {
  readonly at: Address;
  readonly depth: number;
  readonly entry: Entry;
}

/** Where the label of each row stands, and at which depth the form prints it. */
export const standings = (section: TableSection, { entries }: Collected): readonly Standing[] =>
  entries.flatMap((entry): Standing[] => {
    const key = meaningsOf(entry.name).find((m) => m.role === "row" && m.table === section.key)?.key;
    const row = rowsOf(section).find((r) => r.key === key);
    if (!row || !entry.word || entry.word.column < 0) return [];
    return [{ at: [section.key, row.key], depth: groupsAbove(section.table.rowGroups, row.under).length, entry }];
  });

/** One problem for all rows of a table that stand left of where rows of their level stand. */
export const shiftedRows = (found: Collected): Problem | undefined => {
  const section = Object.values(editions)
    .flatMap((form): readonly TableSection[] => tablesOf(form))
    .findLast((s) => s.key === found.table);
  if (!section || section.table.print !== "down") return undefined;
  const rows = standings(section, found);
  const proper = new Set(rows.filter((r) => r.entry.word?.column === r.depth).map((r) => r.depth));
  const shifted = rows.filter((r) => (r.entry.word?.column ?? r.depth) < r.depth && proper.has(r.depth));
  const [first] = shifted;
  if (!first?.entry.word) return undefined;
  return {
    code: "row-shifted",
    at: shifted.map((r) => r.at),
    seen: first.entry.word.text,
    where: first.entry.word.where,
  };
};
