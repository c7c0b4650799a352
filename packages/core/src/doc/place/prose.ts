// Lines of figures out of running text: one cell a line, several rows in a line, or a whole table in one paragraph.
import type { Where } from "../doc.ts";
import { isDown } from "./collect.ts";
import type { TextItem } from "./items.ts";
import { type Figure, isFigure, type Line, type Word } from "./lines.ts";
import { inFormOrder, type Plan } from "./plan.ts";
import { search } from "./running.ts";
import { meaningsOf, quickName } from "./vocabulary.ts";

export interface Prose {
  readonly lines: readonly { readonly line: Line; readonly plan: Plan | undefined }[];
  /** Items that turned out to be (part of) a table. */
  readonly used: ReadonlySet<TextItem>;
}

const wordOf = (text: string, name: string, where: Where): Word => ({
  text,
  name,
  meanings: meaningsOf(name),
  column: -1,
  columns: 1,
  continued: false,
  where,
});

/** What the words of a head without a grid say: the columns in the order of the form, an added one before the last. */
const planFrom = (table: string, words: readonly Word[]): Plan | undefined => {
  const columns = words.flatMap((w) =>
    w.meanings
      .filter((m) => m.table === table && m.role === "column" && !m.key.startsWith("/"))
      .map((m) => ({ key: m.key, word: w })),
  );
  const keys = [...new Set(columns.map(({ key }) => key))];
  if (!isDown(table) || keys.length < 4) return undefined;
  const extra = words.some((w) => w.meanings.some((m) => m.table === table && m.role === "subtotal"));
  return {
    table,
    order: inFormOrder(table, extra ? [...keys, "+"] : keys),
    positions: undefined,
    copies: new Set(),
    named: new Map(),
    groups: new Map(),
    width: 0,
    words: extra ? words : columns.map(({ word }) => word),
  };
};

export const proseOf = (items: readonly TextItem[], table: string): Prose => {
  const starts: number[] = [];
  let text = "";
  for (const item of items) {
    starts.push(text.length);
    text += `${item.text}\n`;
  }
  const itemAt = (offset: number): TextItem | undefined => items[starts.findLastIndex((start) => start <= offset)];
  const lines: { line: Line; plan: Plan | undefined }[] = [];
  const used = new Set<TextItem>();
  let labels: Word[] = [];
  let plan: Plan | undefined;
  for (const hit of search(text)) {
    const item = itemAt(hit.start);
    const where = item?.where ?? {};
    labels.push(wordOf(hit.text, hit.name, where));
    if (item) used.add(item);
    const end = hit.figures.findIndex((f) => !isFigure(f));
    const own = end < 0 ? hit.figures : hit.figures.slice(0, end);
    if (own.length === 0) continue;
    const heads = labels.filter(
      (w) => !w.meanings.some((m) => m.role === "row") || w.meanings.some((m) => m.role === "column"),
    );
    plan = planFrom(table, heads) ?? plan;
    const figures: Figure[] = own.map((f) => ({ text: f, column: -1, where }));
    lines.push({ line: { labels, figures, where, table: 0, cells: false }, plan });
    labels = [];
    // a label that nobody knows, with figures of its own: they are not this line's
    const rest = end < 0 ? [] : hit.figures.slice(end);
    const stranger = rest.findIndex((f) => isFigure(f));
    if (stranger > 0) {
      const name = rest.slice(0, stranger).join("");
      lines.push({
        line: {
          labels: [wordOf(name, quickName(name), where)],
          figures: rest
            .slice(stranger)
            .filter(isFigure)
            .map((f) => ({ text: f, column: -1, where })),
          where,
          table: 0,
          cells: false,
        },
        plan,
      });
    }
  }
  if (lines.length > 0)
    for (const item of items)
      if (item.text.split(/[\s|｜]+/u).every((piece) => piece === "" || isFigure(piece))) used.add(item);
  return { lines, used: lines.length > 0 ? used : new Set() };
};
