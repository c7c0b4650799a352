// Reports for the tests of rules: one small clean report of each edition, and any number of generated ones.
import type { AnyForm } from "../form/editions/index.ts";
import fc from "fast-check";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf, idOf, identitiesOf, tablesOf } from "../form/walk.ts";
import { formOf, withValue } from "../report/cells.ts";
import { type Cell, type ReportOf, schemaOf, type Report } from "../report/report.ts";
import type { SeenDocument } from "../report/seen.ts";
import { type Narrative, narratives } from "./test-narratives.ts";

type Cells = Map<string, Cell>;

const countOf = (cells: Cells, id: string): number => {
  const value = cells.get(id);
  return typeof value === "number" ? value : 0;
};

/** Fills totals and the first line of each balance, so that every identity holds. */
const settled = (form: AnyForm, cells: Cells): Cells => {
  const sum = (ids: readonly string[]) => ids.reduce((all, id) => all + countOf(cells, id), 0);
  const ofKind = (wanted: string) => identitiesOf(form).filter(({ kind }) => kind === wanted);
  for (const { left, right } of ofKind("rows")) cells.set(left[0]!, sum(right));
  for (const { left, right } of ofKind("balance")) {
    cells.set(left[1]!, Math.min(countOf(cells, left[1]!), sum(right)));
    cells.set(left[0]!, sum(right) - countOf(cells, left[1]!));
  }
  for (const { left, right } of ofKind("columns")) cells.set(left[0]!, sum(right));
  return cells;
};

const zeros = (form: AnyForm): Cells =>
  new Map(cellsOf(form).map(({ id, column }) => [id, column.kind === "money" ? "0" : 0]));

interface Parts {
  readonly year: number;
  readonly cells: Cells;
  readonly narrative: Narrative;
}

const assembled = <F extends AnyForm>(form: F, { year, cells, narrative }: Parts): ReportOf<F> => {
  const { organ, texts } = narrative;
  const said = (text: string) =>
    text
      .replaceAll("{year}", String(year))
      .replaceAll("{last}", String(year - 1))
      .replaceAll("{next}", String(year + 1));
  const tables = tablesOf(form).map(({ key, table }) => {
    const rows = table.blocks.flatMap((block) =>
      block.rows.map((row) => {
        const line = block.columns.map(
          (column) => [column.key, cells.get(`${key}/${row.key}/${column.key}`) ?? null] as const,
        );
        return [
          row.key,
          Object.fromEntries([...line, ...(block.columns.some(({ units }) => units) ? [["unit", "元"] as const] : [])]),
        ];
      }),
    );
    return [key, Object.fromEntries(rows)];
  });
  const text = (section: string, keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, said(texts[`${section}.${key}`] ?? "")]));
  return schemaOf(form).parse({
    format: 1,
    edition: form.edition,
    year,
    organ,
    scope: "own",
    title: `${organ.name}${year}年政府信息公开工作年度报告`,
    preamble: said(texts["preamble"] ?? ""),
    overview: text("overview", ["general", "proactive", "onRequest", "infoManagement", "platform", "oversight"]),
    problems: text("problems", ["general", "problems", "improvements"]),
    otherMatters: { text: said(texts["otherMatters"] ?? ""), processingFee: "0" },
    ...Object.fromEntries(tables),
  });
};

/** A clean report of a county bureau (or whichever narrative is asked for), everything at zero but 12 requests. */
export const clean = <F extends AnyForm>(
  form: F,
  { year, narrative = narratives[0]! }: { year: number; narrative?: Narrative },
): ReportOf<F> => {
  const cells = zeros(form);
  cells.set("requests/granted/naturalPerson", 7);
  cells.set("requests/granted/commercial", 2);
  cells.set("requests/carriedOut/naturalPerson", 3);
  cells.set("requests/carriedIn/naturalPerson", 1);
  return assembled(form, { year, cells: settled(form, cells), narrative });
};

export const clean2021: ReportOf<typeof form2021> = clean(form2021, { year: 2024 });
export const clean2019: ReportOf<typeof form2019> = clean(form2019, { year: 2020 });

const count = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(30) },
  { weight: 1, arbitrary: fc.nat(9_999_999) },
);

/** Any clean report: all sums hold, every text is there. */
export const cleanReports = <F extends AnyForm>(form: F): fc.Arbitrary<ReportOf<F>> => {
  const cells = cellsOf(form);
  const years = fc.integer({ min: form.years.from, max: "to" in form.years ? form.years.to : 2030 });
  return fc
    .record({
      year: years,
      narrative: fc.constantFrom(...narratives),
      values: fc.array(count, { minLength: cells.length, maxLength: cells.length }),
    })
    .map(({ year, narrative, values }) => {
      const filled: Cells = new Map();
      cells.forEach(({ id, row, column }, i) => {
        const value = row.key === "rules" || id.endsWith("/repealed") ? 0 : values[i]!;
        filled.set(id, column.kind === "money" ? String(value / 100) : value);
      });
      const [issued, inForce] = ["disclosure/normativeDocs/issued", "disclosure/normativeDocs/inForce"];
      if (filled.has(inForce)) filled.set(inForce, countOf(filled, inForce) + countOf(filled, issued));
      return assembled(form, { year, cells: settled(form, filled), narrative });
    });
};

/** The same report with other values at some addresses, written with slashes. */
export const edited = <R extends Report>(report: R, changes: Readonly<Record<string, unknown>>): R =>
  Object.entries(changes).reduce((now, [id, to]) => withValue(now, id.split("/"), to), report);

/** What a reader sees of a file that prints the form as it should be. */
export const seen = (report: Report): SeenDocument => {
  const form = formOf(report);
  return {
    sections: form.sections.map(({ key, ordinal, zh }) => ({ key, ordinal, title: `${ordinal}、${zh}` })),
    tables: tablesOf(form).map(({ key, table }) => ({
      section: key,
      borders: true,
      missing: [],
      labels: table.blocks.flatMap(({ rows, columns }) => [
        ...rows.map((row) => ({ at: [key, row.key], seen: row.zh })),
        ...columns.map((column) => ({ at: [key, "*", column.key], seen: column.zh })),
      ]),
    })),
    blanks: [],
  };
};

export const everyCell = (form: AnyForm): readonly string[] => cellsOf(form).map(({ address }) => idOf(address));
