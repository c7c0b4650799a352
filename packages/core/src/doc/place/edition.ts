// Which edition a table is printed on: words that only one edition has decide, rows that both have say nothing.
import { type Edition, editions, isEdition } from "../../form/editions/index.ts";
import { tablesOf } from "../../form/walk.ts";
import type { Collected } from "./collect.ts";
import { allNames, type Meaning, meaningsOf } from "./vocabulary.ts";

type Counts = (meaning: Meaning) => boolean;

const asWord: Counts = ({ role }) => role !== "subtotal";
const asRow: Counts = ({ role }) => role === "row";

/** The one edition that has this word in this table; undefined where all or none have it. */
const onlyEdition = (table: string, name: string, counts: Counts): Edition | undefined => {
  const own = new Set(meaningsOf(name).flatMap((m) => (m.table === table && counts(m) ? [m.edition] : [])));
  const [only] = own;
  return own.size === 1 && only !== undefined && isEdition(only) ? only : undefined;
};

/** The edition of every word of the form that only one has in this table. */
const telling = (table: string, counts: Counts): ReadonlyMap<string, Edition> =>
  new Map(
    allNames.flatMap((name) => {
      const only = onlyEdition(table, name, counts);
      return only === undefined ? [] : [[name, only] as const];
    }),
  );

const tables = new Map(
  Object.values(editions)
    .flatMap((form) => tablesOf(form))
    .map(({ key }) => [key, { words: telling(key, asWord), rows: telling(key, asRow) }] as const),
);

/** The edition of one table by its words; undefined where they do not say. */
export const editionOfTable = ({ table, names, entries }: Collected): Edition | undefined => {
  const told = tables.get(table);
  const votes = new Map<Edition, number>();
  for (const name of names) {
    const only = told?.words.get(name);
    if (only !== undefined) votes.set(only, (votes.get(only) ?? 0) + 1);
  }
  const [first, second] = [...votes].toSorted(([, a], [, b]) => b - a);
  if (first && first[1] !== second?.[1]) return first[0];
  for (const { name } of entries) {
    // a row of one edition that the other prints as a group: figures behind it are evidence
    const only = told?.rows.get(name);
    if (only !== undefined) return only;
  }
  return undefined;
};

/** Tables whose printed words differ between the editions, in the order in which they decide. */
export const decisive: readonly string[] = tablesOf(editions["2021"]).map((s) => s.key);
