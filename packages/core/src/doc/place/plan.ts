// What the heads of a table say about its columns: which there are, in which order, and in which grid column each stands.
import type { Line, Word } from "./lines.ts";

export interface Plan {
  readonly table: string;
  /** Column keys in the order of the document; "+" stands for a column that the form does not have. */
  readonly order: readonly string[];
  /** Grid column of each, where the heads say it. */
  readonly positions: readonly number[] | undefined;
  readonly words: readonly Word[];
}

const tableOfHead = (words: readonly Word[], around: string | undefined): string | undefined => {
  // where two tables share the words, the one that is being read goes on
  const counts = new Map<string, number>(around === undefined ? [] : [[around, 0.5]]);
  for (const { meanings } of words)
    for (const table of new Set(meanings.filter((m) => m.role !== "subtotal").map((m) => m.table))) counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
};

/** The table whose head a row is, if it is one: words of heads, and no figure. `around` is the table being read. */
export const headOf = (lines: readonly Line[], around: string | undefined, across: (table: string) => boolean): string | undefined => {
  if (lines.some((line) => line.figures.some(({ text }) => text !== ""))) return undefined;
  const words = lines.flatMap((line) => line.labels).filter((word) => word.meanings.length > 0);
  const table = tableOfHead(words, around);
  if (table === undefined || words.length === 0) return undefined;
  const own = words.map(({ meanings }) => meanings.filter((m) => m.table === table));
  if (own.some((ms) => ms.some((m) => m.role === "corner" || m.role === "stub" || m.key.startsWith("/")))) return table;
  if (across(table) && own.some((ms) => ms.some((m) => m.role === "row" || m.role === "group"))) return table;
  return new Set(own.flatMap((ms) => ms.filter((m) => m.role === "column").map((m) => m.key))).size >= 2 ? table : undefined;
};

/** Reads the head rows of one table. */
export const planOf = (table: string, heads: readonly (readonly Line[])[]): Plan => {
  const words: { key: string; word: Word }[] = [];
  for (const word of heads.flat().flatMap((line) => line.labels)) {
    if (word.continued) continue;
    const column = word.meanings.find((m) => m.table === table && m.role === "column" && !m.key.startsWith("/"));
    const extra = word.meanings.some((m) => m.table === table && m.role === "subtotal");
    if (column) words.push({ key: column.key, word });
    else if (extra) words.push({ key: "+", word });
  }
  const named = words.filter(({ key }) => key !== "+").map(({ key }) => key);
  const columns = words.map(({ word }) => word.column);
  const distinct = new Set(columns).size === columns.length && new Set(named).size === named.length && !columns.includes(-1);
  const sorted = distinct ? words.toSorted((a, b) => a.word.column - b.word.column) : words;
  return {
    table,
    order: sorted.map(({ key }) => key),
    positions: distinct ? sorted.map(({ word }) => word.column) : undefined,
    words: sorted.map(({ word }) => word),
  };
};
