// What the heads of a table say about its columns: which there are, in which order, and in which grid column each stands.
import { editions } from "../../form/editions/index.ts";
import type { TableSection } from "../../form/form.ts";
import { tablesOf } from "../../form/walk.ts";
import type { Line, Word } from "./lines.ts";

export interface Plan {
  readonly table: string;
  /** Column keys in the order of the document; "+" stands for a column that the form does not have. */
  readonly order: readonly string[];
  /** Grid column of each, where the heads say it. */
  readonly positions: readonly number[] | undefined;
  /** Grid columns whose head is a copy of the one before: a merged cell that was taken apart. */
  readonly copies: ReadonlySet<number>;
  /** Grid columns that the heads reach over, blanks included. */
  readonly width: number;
  readonly words: readonly Word[];
}

const tableOfHead = (words: readonly Word[], around: string | undefined): string | undefined => {
  // where two tables share the words, the one that is being read goes on
  const counts = new Map<string, number>(around === undefined ? [] : [[around, 0.5]]);
  for (const { meanings } of words)
    for (const table of new Set(meanings.filter((m) => m.role !== "subtotal").map((m) => m.table)))
      counts.set(table, (counts.get(table) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
};

/** The table whose head a row is, if it is one: words of heads, and no figure. `around` is the table being read. */
export const headOf = (
  lines: readonly Line[],
  around: string | undefined,
  across: (table: string) => boolean,
): string | undefined => {
  if (lines.some((line) => line.figures.some(({ text }) => text !== ""))) return undefined;
  const words = lines.flatMap((line) => line.labels).filter((word) => word.meanings.length > 0);
  const table = tableOfHead(words, around);
  if (table === undefined || words.length === 0) return undefined;
  const own = words.map(({ meanings }) => meanings.filter((m) => m.table === table));
  if (own.some((ms) => ms.some((m) => m.role === "corner" || m.role === "stub" || m.key.startsWith("/")))) return table;
  if (across(table) && own.some((ms) => ms.some((m) => m.role === "row" || m.role === "group"))) return table;
  return new Set(own.flatMap((ms) => ms.filter((m) => m.role === "column").map((m) => m.key))).size >= 2
    ? table
    : undefined;
};

const sections = Object.values(editions).flatMap((form): readonly TableSection[] => tablesOf(form));

/** The group above a column or a group ("/key") of a table. */
const parents = new Map(
  sections.flatMap(({ key, table }) => [
    ...table.columnGroups.flatMap((g) => (g.under === undefined ? [] : [[`${key}//${g.key}`, `/${g.under}`] as const])),
    ...table.blocks.flatMap((b) =>
      b.columns.flatMap((c) => (c.under === undefined ? [] : [[`${key}/${c.key}`, `/${c.under}`] as const])),
    ),
  ]),
);

const formOrder = new Map(
  sections.toReversed().map((s) => [s.key, s.table.blocks.flatMap((b) => b.columns.map((c) => c.key))] as const),
);

interface Node {
  readonly key: string;
  readonly word: Word;
  readonly below: Node[];
}

interface Tree {
  readonly roots: Node[];
  readonly nodes: Node[];
  /** Columns that only repeat the head beside or above them. */
  readonly copies: Set<number>;
  twice: boolean;
}

const keyIn = (table: string, { meanings }: Word): string | undefined =>
  meanings.find((m) => m.table === table && m.role === "column")?.key ??
  (meanings.some((m) => m.table === table && m.role === "subtotal") ? "+" : undefined);

/** Puts a head below the nearest of its groups that stood above it; an added column stands with its neighbour. */
const hang = (tree: Tree, table: string, { node, left }: { node: Node; left: Node | undefined }): void => {
  let group = parents.get(`${table}/${node.key}`);
  if (node.key === "+") group = left && parents.get(`${table}/${left.key}`);
  for (; group !== undefined; group = parents.get(`${table}/${group}`)) {
    const above = tree.nodes.find((n) => n.key === group);
    if (above) return void above.below.push(node);
  }
  tree.roots.push(node);
};

const treeOf = (table: string, heads: readonly (readonly Line[])[]): Tree => {
  const tree: Tree = { roots: [], nodes: [], copies: new Set(), twice: false };
  for (const lines of heads) {
    const fresh: Node[] = [];
    let left: Node | undefined;
    for (const word of lines.flatMap((line) => line.labels)) {
      const key = keyIn(table, word);
      if (key === undefined || word.continued) continue;
      const same = left?.key === key || tree.nodes.some((n) => n.key === key && n.word.column === word.column);
      if (same) {
        if (left?.key === key) tree.copies.add(word.column);
        continue;
      }
      // a group that is copied over its columns goes on; a column that stands twice makes the heads unclear
      if (tree.nodes.some((n) => n.key === key) || fresh.some((n) => n.key === key)) {
        if (key.startsWith("/")) continue;
        tree.twice = true;
      }
      if (!key.startsWith("/"))
        for (let column = word.column + 1; column < word.column + word.columns; column += 1) tree.copies.add(column);
      const node: Node = { key, word, below: [] };
      hang(tree, table, { node, left });
      fresh.push(node);
      left = node;
    }
    tree.nodes.push(...fresh);
  }
  return tree;
};

const leavesOf = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => (node.key.startsWith("/") ? leavesOf(node.below) : [node]));

/** Reads the head rows of one table: groups are opened where they stand, so that the order survives lost spans. */
export const planOf = (table: string, heads: readonly (readonly Line[])[]): Plan => {
  const tree = treeOf(table, heads);
  const leaves = leavesOf(tree.roots);
  const columns = leaves.map((l) => l.word.column);
  const words = leaves.map((l) => l.word);
  const { copies } = tree;
  const width = Math.max(
    0,
    ...heads
      .flat()
      .flatMap((l) => [...l.labels.map((w) => w.column + w.columns), ...l.figures.map((f) => f.column + 1)]),
  );
  if (tree.twice)
    return {
      table,
      order: inFormOrder(
        table,
        leaves.map((l) => l.key),
      ),
      positions: undefined,
      copies,
      width,
      words,
    };
  const rising = columns.every((column, i) => column >= 0 && column > (columns[i - 1] ?? -1));
  return { table, order: leaves.map((l) => l.key), positions: rising ? columns : undefined, copies, width, words };
};

/** Column keys in the order of the form, each once; an added column stands before the last, as people add it. */
export const inFormOrder = (table: string, keys: readonly string[]): readonly string[] => {
  const known = [...new Set(formOrder.get(table) ?? [])].filter((key) => keys.includes(key));
  return keys.includes("+") ? [...known.slice(0, -1), "+", ...known.slice(-1)] : known;
};
