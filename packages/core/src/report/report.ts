// The report as a type and as a schema, both derived from the form. Shapes: the contract of format 1.
import { z } from "zod";
import type { Column, Form, Section, TableSection, TextSection } from "../form/form.ts";
import type { AnyForm } from "../form/editions/index.ts";

/** Integer from 0 to 2^53−1; null is blank, never 0. */
export type Count = number | null;
/** Decimal string in the printed unit; null is blank. */
export type Money = string | null;
export type Cell = Count | Money;

export interface Organ {
  readonly name: string;
  readonly regionCode?: string;
  readonly creditCode?: string;
  readonly level?: Level;
  readonly kind?: OrganKind;
}
export const levels = ["state", "province", "city", "county", "township"] as const;
export type Level = (typeof levels)[number];
export const organKinds = ["government", "department", "dispatched", "authorised", "other"] as const;
export type OrganKind = (typeof organKinds)[number];
export const scopes = ["own", "rollup"] as const;
export type Scope = (typeof scopes)[number];

export interface MorePart {
  readonly heading: string;
  readonly text: string;
}

type CellOf<C extends Column> = C["kind"] extends "money" ? Money : Count;
type UnitsOf<C extends Column> = C extends { readonly units: readonly (infer U)[] } ? U : never;
type RowOf<C extends Column> = { readonly [K in C as K["key"]]: CellOf<K> } & ([UnitsOf<C>] extends [never]
  ? unknown
  : { readonly unit?: UnitsOf<C> });
type TableOf<S extends TableSection> = {
  readonly [B in S["table"]["blocks"][number] as B["rows"][number]["key"]]: RowOf<B["columns"][number]>;
};
type TextOf<S extends TextSection> = { readonly [K in S["lead"] | S["parts"][number]["key"]]: string } & {
  readonly more?: readonly MorePart[];
} & (S extends { readonly fee: infer K extends string } ? { readonly [P in K]: Money } : unknown);
type SectionOf<S extends Section> = S extends TableSection ? TableOf<S> : S extends TextSection ? TextOf<S> : never;

// a type and not an interface, so that a report can be read as a plain record
type Head<E extends string> = {
  readonly format: 1;
  readonly edition: E;
  /** The year reported on. */
  readonly year: number;
  readonly organ: Organ;
  /** own: 本级 · rollup: 汇总. */
  readonly scope: Scope;
  readonly title?: string;
  /** ISO date. */
  readonly publishedOn?: string;
  readonly preamble?: string;
};

/** The report on the paper of one edition. */
export type ReportOf<F extends Form> = F extends Form
  ? Head<F["edition"]> & { readonly [S in F["sections"][number] as S["key"]]: SectionOf<S> }
  : never;

/** A report of any edition. */
export type Report = ReportOf<AnyForm>;

const money = z.string().regex(/^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/u);
const kinds = { count: z.int().min(0).nullable(), change: z.int().nullable(), money: money.nullable() };

const rowSchema = (columns: readonly Column[]): z.ZodType =>
  z.looseObject({
    ...Object.fromEntries(columns.map((c) => [c.key, kinds[c.kind]])),
    ...Object.fromEntries(columns.flatMap((c) => (c.units ? [["unit", z.enum([...c.units]).optional()]] : []))),
  });

const more = z.array(z.looseObject({ heading: z.string(), text: z.string() })).optional();

const sectionSchema = (section: Section): z.ZodType =>
  section.kind === "table"
    ? z.looseObject(
        Object.fromEntries(section.table.blocks.flatMap((b) => b.rows.map((row) => [row.key, rowSchema(b.columns)]))),
      )
    : z.looseObject({
        ...Object.fromEntries([section.lead, ...section.parts.map((p) => p.key)].map((key) => [key, z.string()])),
        ...(section.fee === undefined ? {} : { [section.fee]: kinds.money }),
        more,
      });

const organ = z.looseObject({
  name: z.string(),
  regionCode: z
    .string()
    .regex(/^\d{6}(?:\d{3}){0,2}$/u)
    .optional(),
  creditCode: z
    .string()
    .regex(/^[0-9A-HJ-NP-RTUW-Y]{18}$/u)
    .optional(),
  level: z.enum(levels).optional(),
  kind: z.enum(organKinds).optional(),
});

const made = new WeakMap<Form, z.ZodType>();

/** The zod schema of an edition's report: strict about what it knows, and keeping keys that it does not. */
export const schemaOf = <F extends AnyForm>(form: F): z.ZodType<ReportOf<F>> => {
  const known = made.get(form) ?? build(form);
  made.set(form, known);
  // the one place where the derived type and the derived schema are declared to be the same; pinned by report.types.test.ts
  return known as z.ZodType<ReportOf<F>>;
};

const build = (form: Form): z.ZodType =>
  z.looseObject({
    format: z.literal(1),
    edition: z.literal(form.edition),
    year: z.int().min(1900).max(2999),
    organ,
    scope: z.enum(scopes),
    title: z.string().optional(),
    publishedOn: z.iso.date().optional(),
    preamble: z.string().optional(),
    ...Object.fromEntries(form.sections.map((section) => [section.key, sectionSchema(section)])),
  });
