// Which rules read a place of the form: what a person who asks about a cell wants to know.
import type { AnyForm } from "../form/editions/index.ts";
import { type Address, cellsOf, type FormCell } from "../form/walk.ts";
import { rules } from "./index.ts";
import type { Rule } from "./rule.ts";

const below = (form: AnyForm, at: Address): readonly FormCell[] =>
  cellsOf(form).filter(({ address }) => at.every((key, i) => key === "*" || key === address[i]));

const readsPlace = (rule: Rule, form: AnyForm, at: Address): boolean => {
  const cells = below(form, at);
  // a rule about reading names the cells it speaks of, and no key of the report
  const known =
    rule.reads === undefined ||
    rule.reads.some((key) => key === at[0]) ||
    (rule.reads.length === 0 && rule.readsCell !== undefined);
  if (!known) return false;
  return cells.length === 0 || rule.readsCell === undefined || cells.some((cell) => rule.readsCell?.(form, cell));
};

/** Ids of the rules that read a cell, a row, a column or a text of an edition, in the order of the catalogue. */
export const rulesReading = (form: AnyForm, at: Address): readonly string[] =>
  rules
    .filter((rule) => (rule.editions ?? [form.edition]).includes(form.edition) && readsPlace(rule, form, at))
    .map(({ id }) => id);
