// Reading the canonical JSON: lenient about what is missing, strict about types, and silent about nothing.
import { type AnyForm, editions, isEdition } from "../form/editions/index.ts";
import type { Section } from "../form/form.ts";
import { cellsOf, tablesOf } from "../form/walk.ts";
import { dropped } from "./json-clean.ts";
import {
  type Fields,
  isFields,
  type JsonProblem,
  type JsonSource,
  NotAReport,
  pointer,
  raw,
  type Reader,
  readTable,
  sourceOf,
} from "./json-table.ts";
import { problemsOf } from "./json-problems.ts";
import { type Parsed, parseJson, withoutMark } from "./json-text.ts";
import { readHeads, readTexts } from "./json-texts.ts";
import { isWhole } from "./json-whole.ts";
import { type Report, schemaOf } from "./report.ts";

export type JsonRead =
  | {
      readonly status: "read" | "partial";
      readonly report: Report;
      readonly problems: readonly JsonProblem[];
      readonly source: Readonly<Record<string, JsonSource>>;
    }
  | {
      readonly status: "refused";
      readonly refusal: {
        readonly code: "not-a-report" | "damaged" | "unsupported-format" | "pre-2019-form" | "too-large";
        readonly params?: Readonly<Record<string, string | number>>;
      };
      readonly report: null;
      readonly problems: readonly [];
      readonly source: Readonly<Record<string, never>>;
    };

const refuse = (
  code: Extract<JsonRead, { status: "refused" }>["refusal"]["code"],
  params?: Readonly<Record<string, string | number>>,
): JsonRead => ({
  status: "refused",
  refusal: params ? { code, params } : { code },
  report: null,
  problems: [],
  source: {},
});

const readSection = (reader: Reader, section: Section, given: unknown): Fields =>
  section.kind === "table" ? readTable(reader, section, given) : readTexts(reader, section, given);

// what could not be in a report is spelled with one of these, or is half a character
const escapes = ["\\u", "\\b", "\\f", "__proto__"];
const halves = /[\ud800-\udfff\ufffe\uffff]/u;
const isSuspicious = (text: string): boolean => escapes.some((sign) => text.includes(sign)) || halves.test(text);

interface Given {
  readonly fields: Fields;
  readonly text: string;
  readonly spelled: Reader["spelled"];
}

/** What its tables say, without the rest. */
const readTables = (form: AnyForm, report: Fields): Reader => {
  const reader: Reader = { problems: [], spelled: new Map(), seen: [] };
  for (const section of tablesOf(form)) readTable(reader, section, report[section.key]);
  return reader;
};

/** Read from the text, since by now the report is its owner's. */
const sourceIn = (form: AnyForm, text: string): Readonly<Record<string, JsonSource>> => {
  const given: unknown = JSON.parse(withoutMark(text));
  return sourceOf(readTables(form, isFields(given) ? given : {}));
};

/** A report that is whole needs no reading; its blanks are listed, and where its cells stand is looked up when somebody asks. */
const whole = (form: AnyForm, report: Report, text: string): JsonRead => {
  const problems = text.includes("null") ? problemsOf(readTables(form, report)) : [];
  let source: Readonly<Record<string, JsonSource>> | undefined;
  return {
    status: "read",
    report,
    problems,
    get source() {
      source ??= sourceIn(form, text);
      return source;
    },
  };
};

const accept = (form: AnyForm, { fields: given, text, spelled }: Given): JsonRead => {
  const reader: Reader = { problems: [], spelled, seen: [] };
  const clean = isSuspicious(text) ? dropped(given) : { value: given, dropped: [] };
  for (const { at, code, seen } of clean.dropped) reader.problems.push({ code, at: [at], seen, where: pointer(at) });
  try {
    const fields = isFields(clean.value) ? clean.value : {};
    const sections = Object.fromEntries(
      form.sections.map((section) => [section.key, readSection(reader, section, fields[section.key])]),
    );
    const report = schemaOf(form).parse({ ...readHeads(reader, fields), ...sections });
    const complete =
      reader.seen.length === cellsOf(form).length &&
      !reader.problems.some((p) => p.code === "cell-unreadable" && p.at[0]?.length === 3);
    let source: Readonly<Record<string, JsonSource>> | undefined;
    return {
      status: complete ? "read" : "partial",
      report,
      problems: problemsOf(reader),
      get source() {
        source ??= sourceOf(reader);
        return source;
      },
    };
  } catch (error) {
    if (error instanceof NotAReport) return refuse("not-a-report", { at: error.message });
    throw error;
  }
};

const faults = { syntax: "damaged", duplicate: "damaged", depth: "too-large" } as const satisfies Record<
  Extract<Parsed, { fault: string }>["fault"],
  string
>;

/** Reads the canonical JSON of format 1. Never throws for bad content. */
export const readJson = (text: string): JsonRead => {
  const parsed = parseJson(text);
  if ("fault" in parsed) return refuse(faults[parsed.fault], { fault: parsed.fault, seen: parsed.seen });
  const { value, spelled, plain } = parsed;
  if (!isFields(value)) return refuse("not-a-report", { at: "" });
  const { edition, year, format } = value;
  if (typeof edition !== "string" || typeof year !== "number" || !Number.isInteger(year) || year < 1900 || year > 2999)
    return refuse("not-a-report", { at: typeof edition === "string" ? "year" : "edition" });
  if (format !== 1) return refuse("unsupported-format", { format: raw(format ?? null) });
  if (!isEdition(edition))
    return /^\d{4}$/u.test(edition) && edition < "2019"
      ? refuse("pre-2019-form", { year: edition })
      : refuse("not-a-report", { at: "edition" });
  const form = editions[edition];
  return plain && isWhole(form, value) ? whole(form, value, text) : accept(form, { fields: value, text, spelled });
};
