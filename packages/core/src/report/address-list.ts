// Which addresses a form has: the places that hold a value, and the lines and sections above them.
import type { Form } from "../form/form.ts";
import { type Address, cellsOf, idOf, rowsOf, tablesOf, textSectionsOf, textsOf } from "../form/walk.ts";
import type { Organ, Report } from "./report.ts";

/** What a report says of the organ; all but the name is optional. */
export const organKeys = [
  "name",
  "regionCode",
  "creditCode",
  "level",
  "kind",
] as const satisfies readonly (keyof Organ)[];

/** Optional keys of the report itself; an empty one says as much as none. */
export const optionalHeads = ["title", "publishedOn", "preamble"] as const satisfies readonly (keyof Report)[];

/** Heads in the order of the contract. */
export const headAddresses: readonly Address[] = [
  ["edition"],
  ["year"],
  ...organKeys.map((key) => ["organ", key]),
  ["scope"],
  ...optionalHeads.map((key) => [key]),
];

/** Fees that text sections state; money in 元 beside a text, no cells of a table. */
export const feesOf = (form: Form): readonly Address[] =>
  textSectionsOf(form).flatMap((section) => (section.fee === undefined ? [] : [[section.key, section.fee]]));

/** Whole columns; a column that several blocks of a table share is listed once. */
export const columnsOf = (form: Form): readonly Address[] =>
  tablesOf(form).flatMap((section) =>
    [...new Set(section.table.blocks.flatMap((block) => block.columns.map((column) => column.key)))].map((key) => [
      section.key,
      "*",
      key,
    ]),
  );

/** Whole rows, in printed order. */
export const rowAddressesOf = (form: Form): readonly Address[] =>
  tablesOf(form).flatMap((section) => rowsOf(section).map((row) => [section.key, row.key]));

const leaves = (form: Form): readonly Address[] => [
  ...headAddresses,
  ...textsOf(form),
  ...feesOf(form),
  ...cellsOf(form).map((cell) => cell.address),
];

/** Every address of the form, except those of further headed parts, which are a report's own. */
export const everyAddress = (form: Form): readonly Address[] => [
  ...leaves(form),
  ["organ"],
  ...form.sections.map((section) => [section.key]),
  ...rowAddressesOf(form),
  ...columnsOf(form),
];

interface Known {
  readonly leaves: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
}

const kept = new WeakMap<Form, Known>();

const known = (form: Form): Known => {
  const seen = kept.get(form);
  if (seen) return seen;
  const made = { leaves: new Set(leaves(form).map(idOf)), all: new Set(everyAddress(form).map(idOf)) };
  kept.set(form, made);
  return made;
};

/** [section, "more"], [section, "more", "0"] and the heading or text of one. */
const isMore = (form: Form, [key, more, index, part]: Address): boolean =>
  more === "more" &&
  textSectionsOf(form).some((section) => section.key === key) &&
  (index === undefined || /^(?:0|[1-9]\d?)$/u.test(index)) &&
  (part === undefined || (index !== undefined && (part === "heading" || part === "text")));

/** Whether the form has such an address. */
export const isAddress = (form: Form, address: Address): boolean =>
  known(form).all.has(idOf(address)) || (address.length <= 4 && isMore(form, address));

/** Whether a value of its own stands there: a cell, a text, a fee, a head. */
export const isLeaf = (form: Form, address: Address): boolean =>
  known(form).leaves.has(idOf(address)) || (address.length !== 3 && address.length <= 4 && isMore(form, address));
