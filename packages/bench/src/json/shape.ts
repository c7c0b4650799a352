// The shape of a report of 2021 in plain words, from which every schema library gets its schema.
import { form2021 } from "../bundled.ts";
import type { Section } from "@gongkai/core";

export type Shape =
  | { readonly kind: "count" | "money" | "text" }
  | { readonly kind: "year"; readonly from: number; readonly to: number }
  | { readonly kind: "literal"; readonly value: string | number }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "optional" | "list"; readonly of: Shape }
  | { readonly kind: "object"; readonly fields: Fields };

export type Fields = Readonly<Record<string, Shape>>;

export const moneyPattern = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/u;

const text = { kind: "text" } as const;
const optional = (of: Shape): Shape => ({ kind: "optional", of });
const object = (fields: Fields): Shape => ({ kind: "object", fields });
const choice = (...values: readonly string[]): Shape => ({ kind: "choice", values });

const more = optional({ kind: "list", of: object({ heading: text, text }) });

const sectionShape = (section: Section): Shape => {
  if (section.kind === "text") {
    const texts = [section.lead, ...section.parts.map(({ key }) => key)].map((key) => [key, text] as const);
    return object({ ...Object.fromEntries(texts), ...(section.fee && { [section.fee]: { kind: "money" } }), more });
  }
  const rows = section.table.blocks.flatMap(({ rows: lines, columns }) => {
    const cells = columns.map(({ key, kind }) => [key, { kind: kind === "money" ? kind : "count" } as const] as const);
    return lines.map(({ key }) => [key, object(Object.fromEntries(cells))] as const);
  });
  return object(Object.fromEntries(rows));
};

export const reportShape: Fields = {
  format: { kind: "literal", value: 1 },
  edition: { kind: "literal", value: form2021.edition },
  year: { kind: "year", from: 1900, to: 2999 },
  organ: object({
    name: text,
    regionCode: optional(text),
    creditCode: optional(text),
    level: optional(choice("state", "province", "city", "county", "township")),
    kind: optional(choice("government", "department", "dispatched", "authorised", "other")),
  }),
  scope: choice("own", "rollup"),
  title: optional(text),
  publishedOn: optional(text),
  preamble: optional(text),
  ...Object.fromEntries(form2021.sections.map((section) => [section.key, sectionShape(section)])),
};

export const mapFields = <T>(fields: Fields, make: (shape: Shape) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(fields).map(([key, shape]) => [key, make(shape)]));
