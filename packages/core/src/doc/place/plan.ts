// What the heads of a table say about its columns: which there are, in which order, and in which grid column each stands.
import { editions } from "../../form/editions/index.ts";
import type { Column } from "../../form/form.ts";
import { groupsAbove, tablesOf } from "../../form/walk.ts";
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

const form = editions["2021"];
const columnsOf = new Map(tablesOf(form).map((s) => [s.key, s.table.blocks.flatMap((b): readonly Column[] => b.columns)] as const));

interface Leaf {
  readonly key: string;
  readonly word: Word;
  readonly row: number;
}

/** Whether the order across several head rows can be believed: leaves stand below their own group and no other leaf does. */
const underGroups = (table: string, leaves: readonly Leaf[], words: readonly Word[]): boolean =>
  words.every((word) => {
    const group = word.meanings.find((m) => m.table === table && m.role === "column" && m.key.startsWith("/"))?.key.slice(1);
    if (group === undefined || word.continued) return true;
    return leaves.every(({ key, word: leaf }) => {
      const column = columnsOf.get(table)?.find((c) => c.key === key);
      const inside = leaf.column >= word.column && leaf.column < word.column + word.columns;
      const below = column?.under === group || groupsAbove(groupsOf(table), column?.under).some((g) => g.key === group);
      return column === undefined || inside === below;
    });
  });

const groupsOf = (table: string) => tablesOf(form).find((s) => s.key === table)?.table.columnGroups ?? [];

const isForms = (table: string, named: readonly string[]): boolean =>
  (columnsOf.get(table) ?? []).map((c) => c.key).filter((key) => named.includes(key)).join() === named.join();

/** Reads the head rows of one table. */
export const planOf = (table: string, heads: readonly (readonly Line[])[]): Plan => {
  const leaves: Leaf[] = [];
  const all = heads.flat().flatMap((line) => line.labels);
  heads.forEach((lines, row) => {
    for (const word of lines.flatMap((line) => line.labels)) {
      if (word.continued) continue;
      const column = word.meanings.find((m) => m.table === table && m.role === "column" && !m.key.startsWith("/"));
      const extra = word.meanings.some((m) => m.table === table && m.role === "subtotal");
      const key = column?.key ?? (extra ? "+" : undefined);
      // a merged head copied into each of its places is one head
      if (key !== undefined && !leaves.some((l) => l.key === key && l.word.column === word.column)) leaves.push({ key, word, row });
    }
  });
  const sorted = leaves.toSorted((a, b) => a.word.column - b.word.column);
  const named = sorted.map(({ key }) => key).filter((key) => key !== "+");
  const distinct = new Set(sorted.map((l) => l.word.column)).size === sorted.length && new Set(named).size === named.length;
  const oneRow = new Set(sorted.map((l) => l.row)).size === 1;
  if (distinct && (isForms(table, named) || oneRow || underGroups(table, sorted, all)))
    return { table, order: sorted.map((l) => l.key), positions: sorted.map((l) => l.word.column), words: sorted.map((l) => l.word) };
  // the grid of the heads is lost: the columns are known, their order is taken to be the form's
  return { table, order: inFormOrder(table, leaves.map((l) => l.key)), positions: undefined, words: leaves.map((l) => l.word) };
};

/** Column keys in the order of the form, each once; an added column stands before the last, as people add it. */
export const inFormOrder = (table: string, keys: readonly string[]): readonly string[] => {
  const known = [...new Set((columnsOf.get(table) ?? []).map((c) => c.key))].filter((key) => keys.includes(key));
  return keys.includes("+") ? [...known.slice(0, -1), "+", ...known.slice(-1)] : known;
};
