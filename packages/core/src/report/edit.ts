// Pure edits: one value goes in, the totals that followed their parts go on following them, and all of it is one undo step.
import type { Form } from "../form/form.ts";
import { type Address, cellOf, cellsOf, type FormCell, idOf } from "../form/walk.ts";
import { isLeaf } from "./address-list.ts";
import { cellAt, formOf, valueAt, withValue } from "./cells.ts";
import { computedAt, totalsAbove } from "./edit-sum.ts";
import { type Cell, type MorePart, type Report, schemaOf } from "./report.ts";

/** What may stand at an address: a count, money, a text, or the list of further parts. */
export type Value = Cell | readonly MorePart[];

/** One place before and after; `from` or `to` is absent where the key itself is. Plain JSON. */
export interface Change {
  readonly at: Address;
  readonly from?: Value;
  readonly to?: Value;
}

export type Patch = readonly Change[];

export interface Edited<R extends Report> {
  readonly report: R;
  /** What changed, the edit first; empty where it changed nothing. */
  readonly patch: Patch;
}

const isPart = (value: unknown): value is MorePart =>
  typeof value === "object" && value !== null && "heading" in value && "text" in value;

const asValue = (value: unknown): Value | undefined => {
  if (value === null || typeof value === "number" || typeof value === "string") return value;
  return Array.isArray(value) ? value.filter(isPart) : undefined;
};

const removed = <R extends Report>(report: R, at: Address): R => {
  const [above, key] = [at.slice(0, -1), at.at(-1) ?? ""];
  const parent = above.length === 0 ? report : valueAt(report, above);
  if (typeof parent !== "object" || parent === null) return report;
  const copy = { ...parent };
  Reflect.deleteProperty(copy, key);
  if (above.length > 0) return withValue(report, above, copy);
  const bare = { ...report };
  Reflect.deleteProperty(bare, key);
  return bare;
};

const written = <R extends Report>(report: R, at: Address, to: Value | undefined): R =>
  to === undefined ? removed(report, at) : withValue(report, at, to);

const change = (at: Address, from: Value | undefined, to: Value | undefined): Change => ({
  at,
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

export const applyPatch = <R extends Report>(report: R, patch: Patch): R =>
  patch.reduce((now, { at, to }) => written(now, at, to), report);

/** The patch that undoes a patch. */
export const invert = (patch: Patch): Patch => patch.toReversed().map(({ at, from, to }) => change(at, to, from));

/** The cell of a row whose unit the document chooses; [table, row, "unit"] speaks of it. */
const chosenUnit = (form: Form, [table, row, key]: Address): FormCell | undefined =>
  key === "unit"
    ? cellsOf(form).find((c) => c.section.key === table && c.row.key === row && c.column.units)
    : undefined;

/** Whether the form has such a place and the value is of its type. */
export const fits = (report: Report, at: Address, value: Value | undefined): boolean => {
  const form = formOf(report);
  const unitOf = chosenUnit(form, at);
  const known = unitOf
    ? value !== undefined && cellAt(report, unitOf.address) !== null
    : isLeaf(form, at) && at[0] !== "edition";
  return known && schemaOf(form).safeParse(written(report, at, value)).success;
};

/** A unit stands beside its figure exactly while there is one; the first that the form offers, until another is chosen. */
const unitChange = (report: Report, { address, column }: FormCell, value: Value | undefined): Patch => {
  if (!column.units) return [];
  const at = [address[0], address[1], "unit"];
  const unit = asValue(valueAt(report, at));
  if (value === null) return unit === undefined ? [] : [change(at, unit, undefined)];
  return unit === undefined ? [change(at, undefined, column.units[0])] : [];
};

/** Totals that equalled their computed sum before, and what they come to now; the others stay as they are. */
const followed = (before: Report, edited: Report, id: string): Patch => {
  const form: Form = formOf(before);
  const followers = totalsAbove(form, id).flatMap((total) => {
    const cell = cellOf(form, total);
    const { value, agreed } = computedAt(form, before, total);
    return cell && agreed && cellAt(before, cell.address) === value ? [cell] : [];
  });
  let now = edited;
  for (let settled = false; !settled;) {
    settled = true;
    for (const { id: total, address } of followers) {
      const { value, agreed } = computedAt(form, now, total);
      const to = agreed ? value : cellAt(before, address);
      if (to === cellAt(now, address)) continue;
      now = withValue(now, address, to);
      settled = false;
    }
  }
  return followers.flatMap(({ address }) => {
    const [from, to] = [cellAt(before, address), cellAt(now, address)];
    return from === to ? [] : [change(address, from, to)];
  });
};

/**
 * Enters a value; undefined takes an optional key away. A total that equalled the sum of its parts (null for an undecided sum)
 * is rewritten with them; a disputed one, or one whose two sums disagree, is left. Throws where the form has no such place or
 * the value is not of its type: what people type is read and refused before.
 */
export const edit = <R extends Report>(report: R, at: Address, value: Value | undefined): Edited<R> => {
  if (!fits(report, at, value)) throw new RangeError(`no such value at ${idOf(at)}`);
  const from = asValue(valueAt(report, at));
  if (Object.is(from, value)) return { report, patch: [] };
  const cell = cellOf(formOf(report), idOf(at));
  const own = [change(at, from, value), ...(cell ? unitChange(report, cell, value) : [])];
  const edited = applyPatch(report, own);
  const patch = cell ? [...own, ...followed(report, edited, cell.id)] : own;
  return { report: applyPatch(report, patch), patch };
};

/** The one deliberate act of a body to which nothing happened: every cell 0. Texts and the fee they state stay. */
export const nil = <R extends Report>(report: R): Edited<R> => {
  const patch = cellsOf(formOf(report)).flatMap((cell) => {
    const [from, to] = [cellAt(report, cell.address), cell.column.kind === "money" ? "0" : 0];
    return [...(from === to ? [] : [change(cell.address, from, to)]), ...unitChange(report, cell, to)];
  });
  return { report: applyPatch(report, patch), patch };
};
