// Which edition a table is printed on: words that only one edition has decide, rows that both have say nothing.
import { type Edition, editions, isEdition } from "../../form/editions/index.ts";
import { tablesOf } from "../../form/walk.ts";
import type { Collected } from "./collect.ts";
import { meaningsOf } from "./vocabulary.ts";

/** Rows of a table that stand in every edition under the same name, and those of one edition alone. */
const editionsOf = (name: string, table: string): ReadonlySet<string> =>
  new Set(meaningsOf(name).flatMap((m) => (m.table === table && m.role !== "subtotal" ? [m.edition] : [])));

/** A row of one edition that the other prints as a group: figures behind it are evidence. */
const rowOnlyIn = (name: string, table: string): string | undefined => {
  const rows = new Set(meaningsOf(name).flatMap((m) => (m.table === table && m.role === "row" ? [m.edition] : [])));
  return rows.size === 1 ? [...rows][0] : undefined;
};

/** The edition of one table by its words; undefined where they do not say. */
export const editionOfTable = ({ table, names, entries }: Collected): Edition | undefined => {
  const votes = new Map<string, number>();
  for (const name of names) {
    const own = editionsOf(name, table);
    const [only] = own;
    if (own.size === 1 && only !== undefined) votes.set(only, (votes.get(only) ?? 0) + 1);
  }
  const [first, second] = [...votes].toSorted(([, a], [, b]) => b - a);
  if (first && first[1] !== second?.[1]) return isEdition(first[0]) ? first[0] : undefined;
  for (const { name } of entries) {
    const only = rowOnlyIn(name, table);
    if (only !== undefined && isEdition(only)) return only;
  }
  return undefined;
};

/** Tables whose printed words differ between the editions, in the order in which they decide. */
export const decisive: readonly string[] = tablesOf(editions["2021"]).map((s) => s.key);
