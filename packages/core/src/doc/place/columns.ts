// What the heads of a table said about its columns.
import type { Address } from "../../form/walk.ts";
import type { Collected } from "./collect.ts";
import { type Filling, note } from "./filling.ts";
import type { Word } from "./lines.ts";
import type { Plan } from "./plan.ts";
import { sameAsPrinted } from "./vocabulary.ts";

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
  const told = new Set<string>();
  const plans = new Set<Plan | undefined>([plan, ...entries.map((entry) => entry.plan)]);
  for (const p of plans) {
    for (const [key, word] of p?.named.size ? p.named : byMeaning(p, section.key)) {
      const column = columns.find((c) => c.key === key);
      // a head that is repeated on the next page says nothing new
      if (!column || told.has(`${key}|${word.text}`)) continue;
      told.add(`${key}|${word.text}`);
      const at: Address = [section.key, "*", key];
      filling.labels.push({ at, seen: word.text });
      if (!sameAsPrinted(word.text, column.zh))
        note(filling, `label-variant|${word.text}`, {
          code: "label-variant",
          at: [at],
          seen: word.text,
          where: word.where,
          alternative: column.zh,
        });
    }
  }
  if (!plan || section.table.print !== "down" || plan.order.length === 0) return;
  const keys = columns.map((c) => c.key);
  const where = plan.words[0]?.where;
  const place = where ? { where } : {};
  const named = plan.order.filter((key) => key !== "+" && key !== "?");
  const lost = keys.filter((key) => !named.includes(key));
  for (const key of lost) filling.absent.push([section.key, "*", key]);
  if (lost.length > 0)
    filling.problems.push({ code: "column-missing", at: lost.map((key) => [section.key, "*", key]), ...place });
  if (named.length < plan.order.length)
    filling.problems.push({
      code: "column-extra",
      at: [[section.key]],
      seen: plan.words.find((w) => w.meanings.every((m) => m.role === "subtotal"))?.text ?? "",
      ...place,
    });
  if (keys.filter((key) => named.includes(key)).join() !== named.join())
    filling.problems.push({ code: "column-order", at: named.map((key) => [section.key, "*", key]), ...place });
};
