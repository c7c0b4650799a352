// Exact sums over cells. A blank is not a zero: a sum with a blank part is undecided, which is null.
import type { Form } from "../form/form.ts";
import { cellOf, identitiesAt, identitiesOf, type Identity } from "../form/walk.ts";
import { addDecimal } from "../text/decimal.ts";
import type { Cell, Report } from "./report.ts";
import { cellAt } from "./cells.ts";

const money = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/u;

/** Two figures of one kind together; null where one is blank, where the kinds differ or the result is too large to be stored exactly. */
const plus = (a: Cell, b: Cell): Cell => {
  if (typeof a === "number" && typeof b === "number") return Number.isSafeInteger(a + b) ? a + b : null;
  if (typeof a !== "string" || typeof b !== "string") return null;
  const sum = addDecimal(a, b);
  return money.test(sum) ? sum : null;
};

export const sumOf = (cells: readonly Cell[]): Cell => {
  const [first = null, ...rest] = cells;
  return rest.reduce(plus, first);
};

/** The sum of what has been entered; null where nothing has. */
export const runningSum = (cells: readonly Cell[]): Cell => sumOf(cells.filter((cell) => cell !== null));

/** The sums that the form makes of a cell: none, one, or two where a row of totals meets a column of totals. */
export const sumsAt = (form: Form, id: string): readonly Identity[] =>
  identitiesAt(form, id).filter(({ kind, left }) => kind !== "balance" && left[0] === id);

/** Ids of all cells that are totals, in the order of the form's sums. */
export const totalIds = (form: Form): readonly string[] => [
  ...new Set(identitiesOf(form).flatMap(({ kind, left }) => (kind === "balance" ? [] : left))),
];

/** Totals above a cell, their totals included. */
export const totalsAbove = (form: Form, id: string): readonly string[] => {
  const found = new Set<string>();
  const visit = (part: string): void => {
    for (const { kind, left, right } of identitiesAt(form, part))
      for (const total of kind !== "balance" && right.includes(part) ? left : [])
        if (!found.has(total)) {
          found.add(total);
          visit(total);
        }
  };
  visit(id);
  return [...found];
};

const valueOf = (form: Form, report: Report, id: string): Cell => {
  const cell = cellOf(form, id);
  return cell ? cellAt(report, cell.address) : null;
};

export interface Computed {
  /** null while a part is blank, and where two sums disagree. */
  readonly value: Cell;
  /** False where the form adds the cell up in two directions with two results. */
  readonly agreed: boolean;
}

/** What the parts of a total come to. */
export const computedAt = (form: Form, report: Report, id: string): Computed => {
  const sums = sumsAt(form, id).map(({ right }) => sumOf(right.map((part) => valueOf(form, report, part))));
  const [first = null] = sums;
  if (sums.includes(null)) return { value: null, agreed: true };
  return sums.every((sum) => sum === first) ? { value: first, agreed: true } : { value: null, agreed: false };
};

/** What is known of a cell: its figure or, for a blank total, the running sums of its parts where they are the same. */
const knownAt = (form: Form, report: Report, id: string): Cell =>
  valueOf(form, report, id) ?? runningAt(form, report, id);

export const runningAt = (form: Form, report: Report, id: string): Cell => {
  const sums = sumsAt(form, id).map(({ right }) => runningSum(right.map((part) => knownAt(form, report, part))));
  const [first = null] = sums;
  return sums.every((sum) => sum === first) ? first : null;
};
