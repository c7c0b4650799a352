// What a place of the form is: its names, what it counts, on which article, and how sure that is.
import type { About, CellKind, Certainty, Column, Form, Row } from "../form/form.ts";
import { printedPath } from "../form/path.ts";
import { type Address, cellOf, identitiesAt, type Identity, idOf, sectionOf, tablesOf } from "../form/walk.ts";
import type { Text } from "../text/text.ts";
import { shortForm } from "./address.ts";
import { isAddress } from "./address-list.ts";

export interface Explanation {
  readonly at: Address;
  readonly id: string;
  readonly printed: Text;
  /** R10C1, 一（二）. */
  readonly short: string;
  /** The labels of the row and the column alone. */
  readonly label: Text;
  /** 口径, of the row and of the column; absent where the form says nothing about the place. */
  readonly meaning?: Text;
  readonly law?: string;
  /** The weaker of what is known about the row and about the column. */
  readonly certainty?: Certainty;
  readonly kind?: CellKind;
  readonly unit?: string;
  /** Units among which the document chooses. */
  readonly units?: readonly string[];
  /** Every sum and balance that reads the cell. */
  readonly sums: readonly Identity[];
}

const strongest: readonly Certainty[] = ["official", "reports", "inferred", "unknown"];

const weaker = (abouts: readonly About[]): Certainty | undefined =>
  strongest.findLast((certainty) => abouts.some((about) => about.certainty === certainty));

const joined = (texts: readonly Text[], zh: string, en: string): Text => ({
  zh: [...new Set(texts.map((t) => t.zh))].join(zh),
  en: [...new Set(texts.map((t) => t.en))].join(en),
});

/** The row and the column that an address names, as far as it names them. */
const linesOf = (form: Form, [table, row, column]: Address): readonly [Row | undefined, Column | undefined] => {
  const blocks = tablesOf(form).find((section) => section.key === table)?.table.blocks ?? [];
  const block = blocks.find((b) => b.rows.some((r) => r.key === row));
  const columns = (block ? [block] : blocks).flatMap((b) => b.columns);
  return [block?.rows.find((r) => r.key === row), columns.find((c) => c.key === column)];
};

/** What the form itself calls a place that is neither row nor column. */
const heading = (form: Form, [key = "", part]: Address): Text => {
  const section = sectionOf(form, key);
  const named = section?.kind === "text" ? section.parts.find((p) => p.key === part) : undefined;
  const label =
    named ?? (part === undefined || (section?.kind === "text" && part === section.lead) ? section : undefined);
  return label ? { zh: label.zh, en: label.en } : { zh: "", en: "" };
};

const about = (lines: readonly (Row | Column)[]): Partial<Explanation> => {
  const abouts = lines.map((line) => line.about);
  const certainty = weaker(abouts);
  const laws = [...new Set(abouts.flatMap(({ law }) => (law === undefined ? [] : [law])))];
  return {
    ...(certainty === undefined ? {} : { meaning: joined(abouts, "；", "; "), certainty }),
    ...(laws.length === 0 ? {} : { law: laws.join("；") }),
  };
};

const figure = (column: Column | undefined): Partial<Explanation> =>
  column
    ? {
        kind: column.kind,
        ...(column.unit === undefined ? {} : { unit: column.unit }),
        ...(column.units === undefined ? {} : { units: column.units }),
      }
    : {};

/** Explains a cell, row, column, table or text; undefined where the form has no such address. */
export const explain = (form: Form, at: Address): Explanation | undefined => {
  if (!isAddress(form, at)) return undefined;
  const [row, column] = linesOf(form, at);
  const lines = [row, column].filter((line) => line !== undefined);
  const printed = { zh: printedPath(form, at, "zh"), en: printedPath(form, at, "en") };
  const named = lines.length > 0 ? joined(lines, " · ", " · ") : heading(form, at);
  return {
    at,
    id: idOf(at),
    printed,
    short: shortForm(form, at),
    label: named.zh === "" ? printed : named,
    ...about(lines),
    ...figure(column),
    sums: cellOf(form, idOf(at)) ? identitiesAt(form, idOf(at)) : [],
  };
};
