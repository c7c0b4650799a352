// A table whose rows stand side by side: one line of figures, or, where it was turned, a line for each row.
import type { TableSection } from "../../form/form.ts";
import { idOf, rowsOf } from "../../form/walk.ts";
import { unglued } from "./align.ts";
import type { Collected, Entry } from "./collect.ts";
import type { Figure, Word } from "./lines.ts";
import { widthOf } from "./plan.ts";
import { rowPlacesOf } from "./rows.ts";
import { meaningsOf } from "./vocabulary.ts";

const roleOf = (word: Word, table: string, role: "row" | "column"): string | undefined =>
  word.meanings.find((m) => m.table === table && m.role === role)?.key;

/** Words that differ in what is asked of them, the first of each. */
const once = (words: readonly Word[], keyOf: (word: Word) => string): readonly Word[] => {
  const known = new Map<string, Word>();
  for (const word of words) {
    const key = keyOf(word);
    if (!known.has(key)) known.set(key, word);
  }
  return [...known.values()];
};

interface Order {
  readonly ids: readonly string[];
  /** The grid column of each, where the heads say it. */
  readonly columns: readonly number[] | undefined;
}

/** The cells in the order of the document's heads; the form's own order where the heads do not say another. */
const orderOf = (section: TableSection, { heads }: Collected): Order => {
  const words = heads
    .flat()
    .flatMap((line) => line.labels)
    .filter((word) => !word.continued);
  // a merged head copied into each of its places is one head
  const rows = once(
    words.filter((w) => roleOf(w, section.key, "row") !== undefined),
    ({ name }) => name,
  );
  const leaves = once(
    words.filter((w) => roleOf(w, section.key, "column") !== undefined),
    ({ name, column }) => `${column}|${name}`,
  ).toSorted((a, b) => a.column - b.column);
  const printed = rowPlacesOf(section).flatMap(({ cells }) => cells.map(({ id }) => id));
  const sorted = rows.toSorted((a, b) => a.column - b.column);
  const distinct = (list: readonly Word[]) => new Set(list.map((w) => w.column)).size === list.length;
  const size = printed.length / rowsOf(section).length;
  // a document may leave out whole groups, but a group that it has is whole
  if (rows.length === 0 || leaves.length !== rows.length * size || !distinct(leaves) || !distinct(sorted))
    return { ids: printed, columns: undefined };
  const found = leaves.map((leaf, i) => {
    const row = sorted[Math.floor(i / size)];
    return idOf([
      section.key,
      (row && roleOf(row, section.key, "row")) ?? "",
      roleOf(leaf, section.key, "column") ?? "",
    ]);
  });
  return new Set(found).size === leaves.length
    ? { ids: found, columns: leaves.map((leaf) => leaf.column) }
    : { ids: printed, columns: undefined };
};

/** Each figure under its head: every head has its cell, and no figure stands elsewhere. */
const underHeads = (
  figures: readonly Figure[],
  columns: readonly number[] | undefined,
): readonly Figure[] | undefined => {
  if (!columns || figures.some((f) => f.text !== "" && !columns.includes(f.column))) return undefined;
  const found = columns.flatMap((column) => figures.find((f) => f.column === column) ?? []);
  return found.length === columns.length ? found : undefined;
};

/** Exactly `size` figures, blanks at the ends left out where there are more. */
const exactly = (figures: readonly Figure[], size: number): readonly Figure[] | undefined => {
  if (figures.length === size) return figures;
  const first = figures.findIndex((f) => f.text !== "");
  const last = figures.findLastIndex((f) => f.text !== "");
  const filled = figures.slice(first, last + 1);
  if (filled.length === size) return filled;
  return unglued(figures, size);
};

/** A line that is longer than its heads has a cell too many, and nobody knows which. */
const beyond = (figures: readonly Figure[], width: number | undefined): boolean =>
  width !== undefined && figures.some((f) => f.column >= width);

const oneLine = (section: TableSection, found: Collected): ReadonlyMap<string, Figure> | undefined => {
  const { ids, columns } = orderOf(section, found);
  const candidates = found.entries.flatMap(({ line }) =>
    beyond(line.figures, columns && widthOf(found.heads))
      ? []
      : (underHeads(line.figures, columns) ?? exactly(line.figures, ids.length) ?? []),
  );
  const lines = Array.from({ length: Math.floor(candidates.length / ids.length) }, (_, i) =>
    candidates.slice(i * ids.length, (i + 1) * ids.length),
  );
  // an empty line beside the real one says nothing
  const line = lines.find((figures) => figures.some((f) => f.text !== "")) ?? lines[0];
  return line && new Map(ids.flatMap((id, i) => (line[i] ? [[id, line[i]] as const] : [])));
};

const lineEach = (section: TableSection, entries: readonly Entry[]): ReadonlyMap<string, Figure> => {
  const cells = new Map<string, Figure>();
  for (const { line, name } of entries) {
    // in running text, figures behind several rows' heads are nobody's in particular
    if (!line.cells && line.labels.filter((w) => roleOf(w, section.key, "row") !== undefined).length > 1) continue;
    const key = meaningsOf(name).find((m) => m.table === section.key && m.role === "row")?.key;
    const block = section.table.blocks.find((b) => b.rows.some((row) => row.key === key));
    const figures = exactly(line.figures, block?.columns.length ?? 0);
    if (key === undefined || !figures) continue;
    block?.columns.forEach((column, i) => {
      const figure = figures[i];
      if (figure) cells.set(idOf([section.key, key, column.key]), figure);
    });
  }
  return cells;
};

/** Every cell's figure by its address; empty where the line cannot be told apart. */
export const acrossFigures = (section: TableSection, found: Collected): ReadonlyMap<string, Figure> =>
  oneLine(section, found) ?? lineEach(section, found.entries);
