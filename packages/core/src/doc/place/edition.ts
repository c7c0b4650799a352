// Which edition a table is printed on: words that only one edition has decide, rows that both have say nothing.
import { type Edition, editions, isEdition } from "../../form/editions/index.ts";
import { tablesOf } from "../../form/walk.ts";
import type { Collected } from "./collect.ts";
import { meaningsOf } from "./vocabulary.ts";

const known = new Map<string, string | undefined>();

/** The one edition that has this word in this table (as a row, where only rows count); undefined where all or none have it. */
const onlyEdition = (table: string, name: string, rowsOnly: boolean): string | undefined => {
  const key = `${table}|${String(rowsOnly)}|${name}`;
  if (known.has(key)) return known.get(key);
  const meanings = meaningsOf(name);
  const own = new Set(
    meanings.flatMap((m) =>
      m.table === table && (rowsOnly ? m.role === "row" : m.role !== "subtotal") ? [m.edition] : [],
    ),
  );
  const only = own.size === 1 ? [...own][0] : undefined;
  // only words of the form are kept, so that what documents say does not pile up
  if (meanings.length > 0) known.set(key, only);
  return only;
};

/** The edition of one table by its words; undefined where they do not say. */
export const editionOfTable = ({ table, names, entries }: Collected): Edition | undefined => {
  const votes = new Map<string, number>();
  for (const name of names) {
    const only = onlyEdition(table, name, false);
    if (only !== undefined) votes.set(only, (votes.get(only) ?? 0) + 1);
  }
  const [first, second] = [...votes].toSorted(([, a], [, b]) => b - a);
  if (first && first[1] !== second?.[1]) return isEdition(first[0]) ? first[0] : undefined;
  for (const { name } of entries) {
    // a row of one edition that the other prints as a group: figures behind it are evidence
    const only = onlyEdition(table, name, true);
    if (only !== undefined && isEdition(only)) return only;
  }
  return undefined;
};

/** Tables whose printed words differ between the editions, in the order in which they decide. */
export const decisive: readonly string[] = tablesOf(editions["2021"]).map((s) => s.key);
