// Reading the canonical JSON: lenient about what is missing, strict about types, and silent about nothing.
import { z } from "zod";
import { type AnyForm, editions, isEdition } from "../form/editions/index.ts";
import type { Column, Section, TableSection, TextSection } from "../form/form.ts";
import { type Address, cellsOf, idOf } from "../form/walk.ts";
import { addDecimal } from "../text/decimal.ts";
import { isCreditCode } from "./credit-code.ts";
import { dropped } from "./json-clean.ts";
import { type Parsed, parseJson } from "./json-text.ts";
import { type Cell, levels, organKinds, type Report, schemaOf, scopes } from "./report.ts";

export interface JsonProblem {
  readonly code:
    | "cell-unreadable"
    | "cell-blank"
    | "row-missing"
    | "section-missing"
    | "organ-guessed"
    | "key-dropped"
    | "characters-dropped"
    | "text-unplaced"
    | "number-unit";
  readonly at: readonly Address[];
  readonly seen?: string;
  readonly where?: { readonly pointer: string };
  readonly alternative?: string;
}

export interface JsonSource {
  readonly where: { readonly pointer: string };
  readonly raw: string;
}

export type JsonRead =
  | { readonly status: "read" | "partial"; readonly report: Report; readonly problems: readonly JsonProblem[]; readonly source: Readonly<Record<string, JsonSource>> }
  | {
      readonly status: "refused";
      readonly refusal: { readonly code: "not-a-report" | "damaged" | "unsupported-format" | "pre-2019-form" | "too-large"; readonly params?: Readonly<Record<string, string | number>> };
      readonly report: null;
      readonly problems: readonly [];
      readonly source: Readonly<Record<string, never>>;
    };

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);

const raw = (value: unknown): string => (JSON.stringify(value) ?? "").slice(0, 200);

const pointer = (at: Address): { readonly pointer: string } => ({ pointer: at.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("") });

const moneyForm = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/u;

/** The value of a cell, or undefined where it is outside its type. */
const cellValue = (value: unknown, kind: Column["kind"]): Cell | undefined => {
  if (value === null) return null;
  if (kind === "money") return typeof value === "string" && moneyForm.test(value) ? (value.includes(".") ? addDecimal(value, "0") : value) : undefined;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || (kind === "count" && value < 0)) return undefined;
  return value === 0 ? 0 : value;
};

interface Reader {
  readonly problems: JsonProblem[];
  readonly source: Record<string, JsonSource>;
}

const refuse = (code: Extract<JsonRead, { status: "refused" }>["refusal"]["code"], params?: Readonly<Record<string, string | number>>): JsonRead => ({
  status: "refused",
  refusal: params ? { code, params } : { code },
  report: null,
  problems: [],
  source: {},
});

const readCell = (reader: Reader, at: Address, { row, column }: { row: Fields; column: Column }): Cell => {
  if (!Object.hasOwn(row, column.key)) {
    reader.problems.push({ code: "cell-blank", at: [at], where: pointer(at.slice(0, -1)) });
    return null;
  }
  const given = row[column.key];
  const where = pointer(at);
  reader.source[idOf(at)] = { where, raw: typeof given === "string" ? given : raw(given) };
  const value = cellValue(given, column.kind);
  if (value === undefined) reader.problems.push({ code: "cell-unreadable", at: [at], seen: raw(given), where });
  return value ?? null;
};

const readUnit = (reader: Reader, at: Address, { row, column, amount }: { row: Fields; column: Column; amount: Cell }): Fields => {
  const { units } = column;
  if (!units) return {};
  const [assumed = "", other] = units;
  if (amount === null) return { unit: undefined };
  const { unit } = row;
  if (typeof unit === "string" && units.includes(unit)) return { unit };
  reader.problems.push({ code: "number-unit", at: [at], seen: raw(unit ?? null), where: pointer(at), ...(other === undefined ? {} : { alternative: other }) });
  return { unit: assumed };
};

class NotAReport extends Error {}

const readTable = (reader: Reader, section: TableSection, given: unknown): Fields => {
  if (given === undefined) reader.problems.push({ code: "section-missing", at: [[section.key]] });
  else if (!isFields(given)) throw new NotAReport(section.key);
  const table = given ?? {};
  const rows = section.table.blocks.flatMap(({ rows: lines, columns }) =>
    lines.map((line): readonly [string, Fields] => {
      const at = [section.key, line.key];
      const row = table[line.key];
      if (row === undefined) {
        if (given !== undefined) reader.problems.push({ code: "row-missing", at: [at] });
        return [line.key, Object.fromEntries(columns.map((c) => [c.key, null]))];
      }
      if (!isFields(row)) throw new NotAReport(at.join("/"));
      const cells = columns.map((column) => ({ column, value: readCell(reader, [...at, column.key], { row, column }) }));
      const units = cells.map(({ column, value }) => readUnit(reader, [...at, column.key], { row, column, amount: value }));
      const merged: Fields = Object.assign({}, row, Object.fromEntries(cells.map(({ column, value }) => [column.key, value])), ...units);
      return [line.key, merged.unit === undefined && Object.hasOwn(merged, "unit") ? Object.fromEntries(Object.entries(merged).filter(([key]) => key !== "unit")) : merged];
    }),
  );
  return { ...table, ...Object.fromEntries(rows) };
};

const readText = (reader: Reader, at: Address, value: unknown): string => {
  if (value === undefined || typeof value === "string") return value ?? "";
  reader.problems.push({ code: "text-unplaced", at: [at], seen: raw(value), where: pointer(at) });
  return "";
};

const readMore = (reader: Reader, at: Address, value: unknown): Fields => {
  if (value === undefined) return {};
  if (Array.isArray(value) && value.every((part) => isFields(part) && typeof part.heading === "string" && typeof part.text === "string")) return { more: value };
  reader.problems.push({ code: "text-unplaced", at: [at], seen: raw(value), where: pointer(at) });
  return { more: undefined };
};

const readTexts = (reader: Reader, section: TextSection, given: unknown): Fields => {
  if (given !== undefined && !isFields(given)) throw new NotAReport(section.key);
  const fields = given ?? {};
  const keys = [section.lead, ...section.parts.map((p) => p.key)];
  const { fee } = section;
  const amount = fee === undefined || fields[fee] === undefined ? null : cellValue(fields[fee], "money");
  if (fee !== undefined && amount === undefined)
    reader.problems.push({ code: "cell-unreadable", at: [[section.key, fee]], seen: raw(fields[fee]), where: pointer([section.key, fee]) });
  return without({
    ...fields,
    ...Object.fromEntries(keys.map((key) => [key, readText(reader, [section.key, key], fields[key])])),
    ...(fee === undefined ? {} : { [fee]: amount ?? null }),
    ...readMore(reader, [section.key, "more"], fields.more),
  });
};

const without = (fields: Fields): Fields => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const date = z.iso.date();
const oneOf = (values: readonly string[]) => (value: unknown) => typeof value === "string" && values.includes(value);
const isText = (value: unknown): boolean => typeof value === "string";

const optionalHeads: readonly (readonly [Address, (value: unknown) => boolean])[] = [
  [["title"], isText],
  [["preamble"], isText],
  [["publishedOn"], (v) => date.safeParse(v).success],
  [["scope"], oneOf(scopes)],
  [["organ", "regionCode"], (v) => typeof v === "string" && /^\d{6}(?:\d{3}){0,2}$/u.test(v)],
  [["organ", "creditCode"], (v) => typeof v === "string" && isCreditCode(v)],
  [["organ", "level"], oneOf(levels)],
  [["organ", "kind"], oneOf(organKinds)],
];

/** Optional heads that are outside their type are left out, and said. */
const readHeads = (reader: Reader, given: Fields): Fields => {
  if (given.organ !== undefined && !isFields(given.organ)) reader.problems.push({ code: "key-dropped", at: [["organ"]], seen: raw(given.organ), where: pointer(["organ"]) });
  const organ: Record<string, unknown> = { ...(isFields(given.organ) ? given.organ : {}) };
  const heads: Record<string, unknown> = { ...given };
  for (const [at, valid] of optionalHeads) {
    const [first = "", second] = at;
    const target = second === undefined ? heads : organ;
    const key = second ?? first;
    if (target[key] === undefined || valid(target[key])) continue;
    reader.problems.push({ code: "key-dropped", at: [at], seen: raw(target[key]), where: pointer(at) });
    Reflect.deleteProperty(target, key);
  }
  if (typeof organ.name !== "string" || organ.name.trim() === "") {
    reader.problems.push({ code: "organ-guessed", at: [["organ", "name"]], seen: "" });
    organ.name = "";
  }
  return { ...heads, organ, scope: heads.scope ?? "own" };
};

const readSection = (reader: Reader, section: Section, given: unknown): Fields =>
  section.kind === "table" ? readTable(reader, section, given) : readTexts(reader, section, given);

const accept = (form: AnyForm, given: Fields): JsonRead => {
  const reader: Reader = { problems: [], source: {} };
  const clean = dropped(given);
  for (const { at, code, seen } of clean.dropped) reader.problems.push({ code, at: [at], seen, where: pointer(at) });
  try {
    const fields = isFields(clean.value) ? clean.value : {};
    const sections = Object.fromEntries(form.sections.map((section) => [section.key, readSection(reader, section, fields[section.key])]));
    const report = schemaOf(form).parse({ ...readHeads(reader, fields), ...sections });
    const whole = cellsOf(form).every(({ id }) => Object.hasOwn(reader.source, id)) && !reader.problems.some((p) => p.code === "cell-unreadable" && p.at[0]?.length === 3);
    return { status: whole ? "read" : "partial", report, problems: reader.problems, source: reader.source };
  } catch (error) {
    if (error instanceof NotAReport) return refuse("not-a-report", { at: error.message });
    throw error;
  }
};

const faults = { syntax: "damaged", duplicate: "damaged", depth: "too-large" } as const satisfies Record<Extract<Parsed, { fault: string }>["fault"], string>;

/** Reads the canonical JSON of format 1. Never throws for bad content. */
export const readJson = (text: string): JsonRead => {
  const parsed = parseJson(text);
  if ("fault" in parsed) return refuse(faults[parsed.fault], { fault: parsed.fault, seen: parsed.seen });
  const { value } = parsed;
  if (!isFields(value)) return refuse("not-a-report", { at: "" });
  const { edition, year, format } = value;
  if (typeof edition !== "string" || typeof year !== "number" || !Number.isInteger(year) || year < 1900 || year > 2999) return refuse("not-a-report", { at: typeof edition === "string" ? "year" : "edition" });
  if (format !== 1) return refuse("unsupported-format", { format: raw(format ?? null) });
  if (!isEdition(edition)) return /^\d{4}$/u.test(edition) && edition < "2019" ? refuse("pre-2019-form", { year: edition }) : refuse("not-a-report", { at: "edition" });
  return accept(editions[edition], value);
};
