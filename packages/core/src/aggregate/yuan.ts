// One figure of several reports on one scale: money whose unit the document chose is brought to 元, exactly.
import type { Form } from "../form/form.ts";
import { type Address, cellsOf, idOf } from "../form/walk.ts";
import { feesOf } from "../report/address-list.ts";
import { cellAt, valueAt } from "../report/cells.ts";
import type { Cell, Report } from "../report/report.ts";
import { shiftDecimal, subtractDecimal } from "../text/decimal.ts";

/** Places by which the point moves on the way to 元. */
const places = new Map([
  ["元", 0],
  ["万元", 4],
]);

export const yuan = "元";

/** A place whose figures add up over reports: a cell of a table, or a fee that a text states. */
export interface Figure {
  readonly at: Address;
  readonly id: string;
  readonly zero: 0 | "0";
  /** Whether the document chooses the unit, so that figures are brought to 元 first. */
  readonly chosen: boolean;
  /** A cell of a table, and no fee. */
  readonly cell: boolean;
  /** Whether it may be below zero. */
  readonly signed: boolean;
}

export const figuresOf = (form: Form): readonly Figure[] => [
  ...cellsOf(form).map(({ address, id, column }) => ({
    at: address,
    id,
    zero: column.kind === "money" ? ("0" as const) : (0 as const),
    chosen: column.units !== undefined,
    cell: true,
    signed: column.kind === "change",
  })),
  ...feesOf(form).map((at) => ({ at, id: idOf(at), zero: "0" as const, chosen: false, cell: false, signed: false })),
];

export const unitAt = ({ at: [table = "", row = ""] }: Figure): Address => [table, row, "unit"];

/** The figure of a report as it compares and adds up with that of another; null is blank, or money without its unit. */
export const comparable = (report: Report, figure: Figure): Cell => {
  const value = cellAt(report, figure.at);
  if (!figure.chosen || typeof value !== "string") return value;
  const by = places.get(String(valueAt(report, unitAt(figure))));
  return by === undefined ? null : shiftDecimal(value, by);
};

/** b − a, exactly: a number where it can be one, otherwise a decimal string; null where one of them is blank. */
export const difference = (a: Cell, b: Cell): Cell => {
  if (a === null || b === null) return null;
  if (typeof a === "number" && typeof b === "number" && Number.isSafeInteger(b - a)) return b - a;
  return subtractDecimal(String(b), String(a));
};

/** Below zero, zero or above. */
export const signOf = (value: number | string): number => {
  if (typeof value === "number") return Math.sign(value);
  return value.startsWith("-") ? -1 : /[1-9]/u.test(value) ? 1 : 0;
};
