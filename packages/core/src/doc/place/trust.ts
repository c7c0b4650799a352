// How far the grid of a table can be believed: lines that fill all their places show whether heads and figures still agree.
import type { TableSection } from "../../form/form.ts";
import { core, type Frame, orderFor } from "./align.ts";
import type { Collected, Entry } from "./collect.ts";
import { rowNamed } from "./rows.ts";
import { standings } from "./shift.ts";

interface Whole {
  readonly entry: Entry;
  readonly first: number;
}

/** Lines that leave no choice: as many figures, from the first to the last, as there are columns. */
const wholeLines = (section: TableSection, { entries }: Collected): readonly Whole[] =>
  entries.flatMap((entry) => {
    const keys = rowNamed(section, entry.name)?.keys ?? [];
    const figures = core(entry.line.figures);
    const first = figures[0]?.column ?? -1;
    return keys.length > 1 && first >= 0 && figures.length === orderFor(keys, entry.plan).length
      ? [{ entry, first }]
      : [];
  });

const endOf = ({ line }: Entry): number => line.figures.at(-1)?.column ?? -1;

const sizeOf = ({ line }: Entry): number => {
  let size = line.figures.length;
  for (const word of line.labels) if (!word.continued) size += 1;
  return size;
};

/** What most lines of a table measure; the larger of two that are as frequent. */
const usual = (entries: readonly Entry[], measure: (entry: Entry) => number): number => {
  const counts = new Map<number, number>();
  for (const entry of entries) {
    const value = measure(entry);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].toSorted(([a, n], [b, m]) => m - n || b - a)[0]?.[0] ?? -1;
};

/** What each line of the table may be aligned by. */
export const framesOf = (section: TableSection, found: Collected): ((entry: Entry) => Frame) => {
  const rows = standings(section, found);
  const displaced = new Set(rows.filter((r) => r.column < r.place.depth).map((r) => r.entry));
  const whole = wholeLines(section, found).filter(({ entry }) => !displaced.has(entry));
  const agree = whole.every(({ entry, first }) => !entry.plan?.positions || entry.plan.positions[0] === first);
  const width = Math.max(...section.table.blocks.map((b) => b.columns.length));
  const few = displaced.size * 2 < rows.length || rows.length === 0;
  const [end, size] = [usual(found.entries, endOf), usual(found.entries, sizeOf)];
  return (entry) => ({
    plan: entry.plan,
    trusted: agree && few && !displaced.has(entry),
    tooLong: endOf(entry) > end && sizeOf(entry) > size,
    width,
  });
};
