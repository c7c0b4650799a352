// What the heads of a table say about its columns: which there are, in which order, and in which grid column each stands.
import { editions } from "../../form/editions/index.ts";
import type { TableSection } from "../../form/form.ts";
import { tablesOf } from "../../form/walk.ts";
import type { Line, Word } from "./lines.ts";
import type { Meaning } from "./vocabulary.ts";

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
  /** The head of each column, by its key. */
  readonly named: ReadonlyMap<string, Word>;
  /** The head of each group of columns, by its key. */
  readonly groups: ReadonlyMap<string, Word>;
}

const tablesKnown = new WeakMap<readonly Meaning[], readonly string[]>();

/** The tables that have a word, added columns aside. */
const tablesWith = (meanings: readonly Meaning[]): readonly string[] => {
  const known = tablesKnown.get(meanings);
  if (known) return known;
  const made = [...new Set(meanings.flatMap((m) => (m.role === "subtotal" ? [] : [m.table])))];
  tablesKnown.set(meanings, made);
  return made;
};

const tableOfHead = (words: readonly Word[], around: string | undefined): string | undefined => {
  // where two tables share the words, the one that is being read goes on
  const counts = new Map<string, number>(around === undefined ? [] : [[around, 0.5]]);
  for (const { meanings } of words)
    for (const table of tablesWith(meanings)) counts.set(table, (counts.get(table) ?? 0) + 1);
  let best: string | undefined;
  for (const [table, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = table;
  return best;
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
  const lying = across(table);
  const columns = new Set<string>();
  for (const { meanings } of words)
    for (const { table: own, role, key } of meanings) {
      if (own !== table) continue;
      if (role === "corner" || role === "stub" || key.startsWith("/")) return table;
      if (lying && (role === "row" || role === "group")) return table;
      if (role === "column") columns.add(key);
    }
  return columns.size >= 2 ? table : undefined;
};

const sections = Object.values(editions).flatMap((form): readonly TableSection[] => tablesOf(form));

const parents = new Map<string, Map<string, string>>();
for (const { key, table } of sections) {
  const own = parents.get(key) ?? new Map<string, string>();
  parents.set(key, own);
  for (const { key: group, under } of table.columnGroups) if (under !== undefined) own.set(`/${group}`, `/${under}`);
  for (const { key: column, under } of table.blocks.flatMap((b) => b.columns))
    if (under !== undefined) own.set(column, `/${under}`);
}

/** The group above a column or a group ("/key") of a table. */
const parentOf = (table: string, key: string): string | undefined => parents.get(table)?.get(key);

const formOrder = new Map(
  sections.toReversed().map((s) => [s.key, s.table.blocks.flatMap((b) => b.columns.map((c) => c.key))] as const),
);

const blocks = sections
  .toReversed()
  .flatMap(({ key: table, table: { blocks: printed } }) =>
    printed.map((b) => ({ table, keys: b.columns.map((c) => c.key) })),
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

/** "?" is a head that nobody knows: it keeps its place, and may be a group by what stands below it. */
const keyIn = (table: string, { meanings }: Word): string | undefined =>
  meanings.find((m) => m.table === table && m.role === "column")?.key ??
  (meanings.some((m) => m.table === table && m.role === "subtotal") ? "+" : meanings.length === 0 ? "?" : undefined);

const covers = ({ word }: Node, column: number): boolean =>
  column >= word.column && column < word.column + word.columns;

/** Puts a head below the nearest of its groups that stood above it; an added or unknown column stands with its neighbour. */
const hang = (tree: Tree, table: string, { node, left }: { node: Node; left: Node | undefined }): void => {
  let group = parentOf(table, node.key);
  if (node.key === "+" || node.key === "?") group = left && parentOf(table, left.key);
  // below a group that is spelt in a way nobody knows, by the place where it stands
  const stranger =
    group !== undefined && tree.nodes.some((n) => n.key === group)
      ? undefined
      : tree.nodes.findLast((n) => n.key === "?" && covers(n, node.word.column));
  if (stranger) return void stranger.below.push(node);
  for (; group !== undefined; group = parentOf(table, group)) {
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
    const words = lines.flatMap((line) => line.labels);
    words.forEach((head, i) => {
      const key = keyIn(table, head);
      if (key === undefined || head.continued) return;
      // blanks behind a head that nobody knows are the places of a merged cell
      const next = words[i + 1]?.column ?? head.column + head.columns;
      const word = key === "?" ? { ...head, columns: Math.max(head.columns, next - head.column) } : head;
      const same =
        (key !== "?" && left?.key === key) || tree.nodes.some((n) => n.key === key && n.word.column === word.column);
      if (same) {
        if (left?.key === key) tree.copies.add(word.column);
        return;
      }
      // a group that is copied over its columns goes on; a column that stands twice makes the heads unclear
      if (key !== "?" && (tree.nodes.some((n) => n.key === key) || fresh.some((n) => n.key === key))) {
        if (key.startsWith("/")) return;
        tree.twice = true;
      }
      if (key !== "?" && !key.startsWith("/"))
        for (let column = word.column + 1; column < word.column + word.columns; column += 1) tree.copies.add(column);
      const node: Node = { key, word, below: [] };
      hang(tree, table, { node, left });
      fresh.push(node);
      left = node;
    });
    tree.nodes.push(...fresh);
  }
  return tree;
};

const leavesOf = (nodes: readonly Node[]): readonly Node[] =>
  nodes.flatMap((node) => (node.key.startsWith("/") || node.below.length > 0 ? leavesOf(node.below) : [node]));

/** Heads in front of the first known one stand above the labels. */
const fromFirstKnown = (leaves: readonly Node[]): readonly Node[] =>
  leaves.slice(leaves.findIndex((l) => l.key !== "?"));

const added = /^(?:合计|共计)$/u;

/** A head that nobody knows, standing exactly where the form prints one that is missing, is taken for it. */
const guessed = (table: string, leaves: readonly Node[]): readonly Node[] => {
  const known = leaves.map((l) => l.key);
  const block = blocks.filter((b) => b.table === table).find((b) => known.some((key) => b.keys.includes(key)));
  const missing = block?.keys.filter((key) => !known.includes(key)) ?? [];
  if (!block || missing.length === 0) return leaves;
  const rest = [...missing];
  const taken = leaves.map((leaf) => {
    const open = leaf.key === "?" || (leaf.key === "+" && added.test(leaf.word.name));
    const key = open ? rest.shift() : undefined;
    return key === undefined ? leaf : { ...leaf, key };
  });
  return taken.map((l) => l.key).join() === block.keys.join() ? taken : leaves;
};

/** Grid columns that heads reach over, blanks included. */
export const widthOf = (heads: readonly (readonly Line[])[]): number => {
  let width = 0;
  for (const lines of heads)
    for (const { labels, figures } of lines) {
      for (const word of labels) width = Math.max(width, word.column + word.columns);
      for (const { column } of figures) width = Math.max(width, column + 1);
    }
  return width;
};

/** Reads the head rows of one table: groups are opened where they stand, so that the order survives lost spans. */
export const planOf = (table: string, heads: readonly (readonly Line[])[]): Plan => {
  const tree = treeOf(table, heads);
  const leaves = guessed(table, fromFirstKnown(leavesOf(tree.roots)));
  const columns = leaves.map((l) => l.word.column);
  const words = leaves.map((l) => l.word);
  const named = new Map(leaves.map((l) => [l.key, l.word]));
  const groups = new Map(tree.nodes.flatMap((n) => (n.key.startsWith("/") ? [[n.key.slice(1), n.word] as const] : [])));
  const { copies } = tree;
  const width = widthOf(heads);
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
      named,
      groups,
    };
  const rising = columns.every((column, i) => column >= 0 && column > (columns[i - 1] ?? -1));
  return {
    table,
    order: leaves.map((l) => l.key),
    positions: rising ? columns : undefined,
    copies,
    width,
    words,
    named,
    groups,
  };
};

/** Column keys in the order of the form, each once; an added column stands before the last, as people add it. */
export const inFormOrder = (table: string, keys: readonly string[]): readonly string[] => {
  const known = [...new Set(formOrder.get(table) ?? [])].filter((key) => keys.includes(key));
  return keys.includes("+") ? [...known.slice(0, -1), "+", ...known.slice(-1)] : known;
};
