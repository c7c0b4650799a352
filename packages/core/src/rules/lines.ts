// Lines of a form that rules ask for again and again, found once.
import type { Form } from "../form/form.ts";
import { cellsOf, type FormCell } from "../form/walk.ts";

const lines = new WeakMap<Form, Map<string, FormCell[]>>();

const index = (form: Form): Map<string, FormCell[]> => {
  const made = new Map<string, FormCell[]>();
  for (const cell of cellsOf(form)) {
    const key = cell.address.slice(0, 2).join("/");
    const line = made.get(key) ?? [];
    made.set(key, line);
    line.push(cell);
  }
  lines.set(form, made);
  return made;
};

/** The cells of one row, in printed order; none where the form has no such row. */
export const lineOf = (form: Form, table: string, row: string): readonly FormCell[] =>
  (lines.get(form) ?? index(form)).get(`${table}/${row}`) ?? [];

const totals = new WeakMap<Form, readonly FormCell[]>();

/** The cells that close their row: one a row, in tables whose columns are summed. */
export const rowTotals = (form: Form): readonly FormCell[] => {
  const known = totals.get(form) ?? cellsOf(form).filter(({ column }) => column.sum !== undefined);
  totals.set(form, known);
  return known;
};
