// Where an address stands in the printed report, as a number to sort by.
import type { Form, Section } from "../form/form.ts";
import { type Address, idOf } from "../form/walk.ts";

const heads = ["title", "organ", "year", "scope", "edition", "publishedOn", "preamble"];

const idsOf = (section: Section): readonly string[] => {
  const { key } = section;
  if (section.kind === "text") {
    const fee = section.fee === undefined ? [] : [`${key}/${section.fee}`];
    return [
      key,
      ...[section.lead, ...section.parts.map((part) => part.key), "more"].map((text) => `${key}/${text}`),
      ...fee,
    ];
  }
  const columns = section.table.blocks.flatMap((block) => block.columns.map((column) => `${key}/*/${column.key}`));
  const lines = section.table.blocks.flatMap(({ rows, columns: cells }) =>
    rows.flatMap((row) => [`${key}/${row.key}`, ...cells.map((column) => `${key}/${row.key}/${column.key}`)]),
  );
  return [key, ...columns, ...lines];
};

const orders = new WeakMap<Form, ReadonlyMap<string, number>>();

const orderOf = (form: Form): ReadonlyMap<string, number> => {
  const known = orders.get(form);
  if (known) return known;
  const order = new Map<string, number>();
  // a column key that several blocks share stands where it is printed first
  for (const id of [...heads, ...form.sections.flatMap(idsOf)]) if (!order.has(id)) order.set(id, order.size);
  orders.set(form, order);
  return order;
};

/** Positions count up in the order of the page; what is not on it comes last. */
export const positionOf = (form: Form, address: Address | undefined): number => {
  if (!address) return Number.MAX_SAFE_INTEGER;
  const order = orderOf(form);
  const known = order.get(idOf(address));
  if (known !== undefined) return known;
  // a further headed part: behind the printed parts, by its number
  const [section = "", more = "", index = "0"] = address;
  const base = order.get(`${section}/${more}`);
  return base === undefined ? Number.MAX_SAFE_INTEGER : base + Number.parseInt(index, 10) / 1e6;
};
