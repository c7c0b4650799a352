// What the heads of a table said about its columns.
import type { Collected } from "./collect.ts";
import { type Filling, variant } from "./filling.ts";
import type { Word } from "./lines.ts";
import type { Plan } from "./plan.ts";

/** The heads of running text, where no grid says which head is whose. */
const byMeaning = (plan: Plan | undefined, table: string): readonly (readonly [string, Word])[] =>
  (plan?.words ?? []).flatMap((word) => {
    const column = word.meanings.find((m) => m.table === table && m.role === "column");
    return column ? [[column.key, word] as const] : [];
  });

/** What the heads said about the columns: order, missing ones, added ones, other spellings. */
export const columnsSeen = (filling: Filling, { plan, repeated, entries }: Collected): void => {
  const { section } = filling;
  if (repeated) filling.problems.push({ code: "header-repeated", at: [[section.key]], where: repeated });
  const columns = section.table.blocks.flatMap((b) => b.columns);
  const told = new Map<string, Set<string>>();
  const plans = new Set<Plan | undefined>([plan, ...entries.map((entry) => entry.plan)]);
  const tell = (key: string, word: Word, printed: string | undefined): void => {
    // a head that is repeated on the next page says nothing new
    const texts = told.get(key) ?? new Set<string>();
    if (printed === undefined || texts.has(word.text)) return;
    told.set(key, texts.add(word.text));
    variant(filling, [section.key, "*", key], { word, printed });
  };
  for (const p of plans) {
    for (const [key, word] of p?.groups ?? [])
      tell(key, word, section.table.columnGroups.find((g) => g.key === key)?.zh);
    for (const [key, word] of p?.named.size ? p.named : byMeaning(p, section.key))
      tell(key, word, columns.find((c) => c.key === key)?.zh);
  }
  if (!plan || section.table.print !== "down" || plan.order.length === 0) return;
  const keys = columns.map((c) => c.key);
  const where = plan.words[0]?.where;
  const place = where ? { where } : {};
  const extra = plan.named.get("+") ?? plan.named.get("?");
  const named = plan.order.filter((key) => key !== "+" && key !== "?");
  const lost = keys.filter((key) => !named.includes(key));
  for (const key of lost) filling.absent.push([section.key, "*", key]);
  if (lost.length > 0)
    filling.problems.push({ code: "column-missing", at: lost.map((key) => [section.key, "*", key]), ...place });
  if (named.length < plan.order.length)
    filling.problems.push({
      code: "column-extra",
      at: [[section.key]],
      seen: (extra ?? plan.words.find((w) => w.meanings.some((m) => m.role === "subtotal")))?.text ?? "",
      ...place,
    });
  if (keys.filter((key) => named.includes(key)).join() !== named.join())
    filling.problems.push({ code: "column-order", at: named.map((key) => [section.key, "*", key]), ...place });
};
