// A document as a report: what each heading, paragraph and cell of it means. Knows the form, and no format.
import { type AnyForm, type Edition, editions } from "../form/editions/index.ts";
import { type Address, cellsOf } from "../form/walk.ts";
import { isWhole } from "../report/json-whole.ts";
import { type Report, type ReportOf, schemaOf } from "../report/report.ts";
import type { SeenDocument } from "../report/seen.ts";
import { carriedHead, carry } from "./place/carried.ts";
import { collected, sourcesOf, takeLine, takeTable } from "./place/collect.ts";
import { isCatalogue } from "./place/furniture.ts";
import type { Source } from "./place/filling.ts";
import { headsOf } from "./place/heads.ts";
import { itemsOf, type TextItem } from "./place/items.ts";
import { type Outline, outlineOf } from "./place/outline.ts";
import { proseOf } from "./place/prose.ts";
import { refusalOf } from "./place/refuse.ts";
import { shiftedRows } from "./place/shift.ts";
import { readTables } from "./place/tables.ts";
import { writeSections, writeTexts } from "./place/write.ts";
import type { Doc, Problem, ReadRefusal, Where } from "./doc.ts";

export interface PlaceOptions {
  /** What the caller knows where the document does not say. */
  readonly year?: number;
  readonly organ?: string;
}

export type Placed =
  | {
      /** read: every cell of the edition has a source in the document · partial: at least one has none or was unreadable. */
      readonly status: "read" | "partial";
      readonly report: Report;
      readonly problems: readonly Problem[];
      readonly source: Readonly<Record<string, Source>>;
      readonly document: SeenDocument;
    }
  | {
      readonly status: "refused";
      readonly refusal: ReadRefusal;
      readonly report: null;
      readonly problems: readonly Problem[];
      readonly source: Readonly<Record<string, Source>>;
    };

const unplaced = (items: readonly TextItem[], at: Address | undefined): Problem[] =>
  items.map((item) => ({
    code: "text-unplaced",
    at: at ? [at] : [],
    seen: item.text.trim().slice(0, 500),
    where: item.where,
  }));

/** Text in tables that is nobody's: one problem a table, none for the table in which a web site files the page. */
const looseCells = (cells: readonly { readonly text: string; readonly where: Where }[]): readonly Problem[] => {
  const tables = new Map<number, (typeof cells)[number][]>();
  for (const cell of cells) {
    const table = cell.where.table ?? 0;
    const own = tables.get(table);
    if (own) own.push(cell);
    else tables.set(table, [cell]);
  }
  return [...tables.values()].flatMap((own): Problem[] => {
    const [first] = own;
    const seen = own.map(({ text }) => text).join(" ");
    if (!first || seen.length < 2 || own.filter(({ text }) => isCatalogue(text)).length > 1) return [];
    return [{ code: "text-unplaced", at: [], seen: seen.slice(0, 500), where: first.where }];
  });
};

/** Gathers all tables: those that are tables, and those that were run into the text of their section. */
const gather = (
  outline: Outline,
): { readonly sources: ReturnType<typeof sourcesOf>; readonly loose: readonly Problem[] } => {
  const sources = sourcesOf();
  const loose: Problem[] = [];
  for (const { table, number } of outline.tables) takeTable(sources, table, { number, section: undefined });
  for (const { section, items } of outline.regions) {
    const own = section.kind === "table" ? section.key : undefined;
    for (const item of items)
      if (item.kind === "table") takeTable(sources, item.table, { number: item.number, section: own });
    if (own === undefined) continue;
    const texts = items.filter((item): item is TextItem => item.kind === "text");
    const prose = texts.length === 0 ? undefined : proseOf(texts, own);
    for (const { line, plan } of prose?.lines ?? []) {
      if (plan) collected(sources, own).plan ??= plan;
      takeLine(sources, line, { table: own, plan });
    }
    loose.push(
      ...unplaced(
        texts.filter((item) => !prose?.used.has(item)),
        [own],
      ),
    );
  }
  loose.push(...looseCells(sources.loose));
  return { sources, loose };
};

const missingSections = (form: AnyForm, outline: Outline): Problem[] => {
  const lost = form.sections.filter((s) => !outline.regions.some((r) => r.headed && r.section.key === s.key));
  return lost.length === 0 ? [] : [{ code: "section-missing", at: lost.map((s) => [s.key]) }];
};

// made of figures that were read one by one, so it is whole, and asking the schema takes longer than looking
const report = <E extends Edition>(edition: E, value: unknown): ReportOf<(typeof editions)[E]> =>
  isWhole(editions[edition], value) ? value : schemaOf(editions[edition]).parse(value);

/** Reads a document as a report of whichever edition it is printed on. */
export const place = (doc: Doc, options: PlaceOptions = {}): Placed => {
  const items = itemsOf(doc);
  const outline = outlineOf(items);
  const texts = items.filter((item): item is TextItem => item.kind === "text");
  const known = outline.title?.year === undefined ? { ...carriedHead(doc.data), ...options } : options;
  const heads = headsOf(outline, { meta: doc.meta, texts, year: known.year, organ: known.organ });
  const { sources, loose } = gather(outline);
  const tables = readTables(sources, heads.year);
  const refusal =
    refusalOf(items, outline, tables) ??
    (heads.year === undefined ? ({ code: "not-a-report", params: { missing: 0 } } as const) : undefined);
  if (refusal) return { status: "refused", refusal, report: null, problems: [], source: {} };
  const form = editions[tables.edition];
  const written = writeTexts(form, outline.regions, { organ: heads.organ, year: heads.year });
  const shifts = [...sources.tables.values()].flatMap((found) => shiftedRows(found) ?? []);
  const placed = report(tables.edition, {
    format: 1,
    edition: tables.edition,
    year: heads.year,
    organ: { name: heads.organ },
    scope: "own",
    ...(heads.title === undefined ? {} : { title: heads.title }),
    ...(heads.publishedOn === undefined ? {} : { publishedOn: heads.publishedOn }),
    ...(heads.preamble === undefined ? {} : { preamble: heads.preamble }),
    ...writeSections(form, written.sections, tables),
  });
  const carried = carry(placed, doc.data);
  const problems = [
    ...heads.problems,
    ...outline.problems,
    ...missingSections(form, outline),
    ...shifts,
    ...tables.problems,
    ...written.problems,
    ...loose,
    ...carried.problems,
  ];
  const unread = problems.some((p) => p.code === "cell-unreadable" && p.at.some((at) => at.length === 3));
  let source: Readonly<Record<string, Source>> | undefined;
  return {
    status: !unread && tables.source.size === cellsOf(form).length ? "read" : "partial",
    report: carried.report,
    problems,
    // two hundred places, which few callers ask for
    get source() {
      source ??= Object.fromEntries(Array.from(tables.source, ([id, { where, text }]) => [id, { where, raw: text }]));
      return source;
    },
    document: { sections: outline.seen, tables: tables.seen, blanks: tables.blanks },
  };
};
