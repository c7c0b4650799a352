// What the heads of a table said about its columns.
import type { Address } from "../../form/walk.ts";
import type { Collected } from "./collect.ts";
import { type Filling, note } from "./filling.ts";
import type { Plan } from "./plan.ts";
import { sameAsPrinted } from "./vocabulary.ts";

/** What the heads said about the columns: order, missing ones, added ones, other spellings. */
export const columnsSeen = (filling: Filling, { plan, repeated, entries }: Collected): void => {
  const { section } = filling;
  if (repeated) filling.problems.push({ code: "header-repeated", at: [[section.key]], where: repeated });
  const columns = section.table.blocks.flatMap((b) => b.columns);
  const told = new Set<string>();
  const plans = new Set<Plan | undefined>([plan, ...entries.map((entry) => entry.plan)]);
  for (const word of [...plans].flatMap((p) => p?.words ?? [])) {
    const column = columns.find((c) =>
      word.meanings.some((m) => m.table === section.key && m.role === "column" && m.key === c.key),
    );
    // a head that is repeated on the next page says nothing new
    if (!column || told.has(`${column.key}|${word.text}`)) continue;
    told.add(`${column.key}|${word.text}`);
    const at: Address = [section.key, "*", column.key];
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
  if (!plan || section.table.print !== "down" || plan.order.length === 0) return;
  const keys = columns.map((c) => c.key);
  const where = plan.words[0]?.where;
  const place = where ? { where } : {};
  const named = plan.order.filter((key) => key !== "+");
  const lost = keys.filter((key) => !named.includes(key));
  for (const key of lost) filling.absent.push([section.key, "*", key]);
  if (lost.length > 0)
    filling.problems.push({ code: "column-missing", at: lost.map((key) => [section.key, "*", key]), ...place });
  if (named.length < plan.order.length)
    filling.problems.push({
      code: "column-extra",
      at: [[section.key]],
      seen: plan.words.find((w) => w.meanings.some((m) => m.role === "subtotal"))?.text ?? "",
      ...place,
    });
  if (keys.filter((key) => named.includes(key)).join() !== named.join())
    filling.problems.push({ code: "column-order", at: named.map((key) => [section.key, "*", key]), ...place });
};
