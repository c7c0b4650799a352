// A report on the paper of the other edition: what keeps its meaning is carried, everything else is listed as lost.
import { type Edition, editions } from "../form/editions/index.ts";
import type { Form, Row, TableSection } from "../form/form.ts";
import { type Address, cellOf, cellsOf, idOf, rowsOf, sectionOf, tablesOf } from "../form/walk.ts";
import type { Text } from "../text/text.ts";
import { cellAt, formOf, valueAt } from "./cells.ts";
import { sumOf } from "./edit-sum.ts";
import { mergedRows, reasons, whyUnlike } from "./migrate-table.ts";
import { type Cell, type Report, type ReportOf, schemaOf } from "./report.ts";

/** A figure that the other edition has no place for. */
export interface Loss {
  readonly at: Address;
  readonly value: Exclude<Cell, null>;
  /** The unit that stood beside it, where the document chose one. */
  readonly unit?: string;
  readonly reason: Text;
}

/** Figures that went into one sum and cannot be told apart any more. */
export interface Merged {
  readonly at: Address;
  readonly from: readonly Address[];
}

export interface Migrated<R extends Report = Report> {
  readonly report: R;
  readonly losses: readonly Loss[];
  readonly merged: readonly Merged[];
}

/** The cells of the source whose figures make up a cell of the target: itself, several, or none. */
export const sourcesOf = (from: Form, to: Edition, at: Address): readonly Address[] =>
  cellOf(from, idOf(at)) ? [at] : (mergedRows(to, at) ?? []).filter((part) => cellOf(from, idOf(part)));

const valueOf = (report: Report, sources: readonly Address[]): Cell => sumOf(sources.map((at) => cellAt(report, at)));

const entries = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

const keysOf = (section: TableSection | undefined, row: string): ReadonlySet<string> => {
  const columns = section?.table.blocks.find((b) => b.rows.some((r) => r.key === row))?.columns ?? [];
  return new Set(columns.flatMap(({ key, units }) => (units ? [key, "unit"] : [key])));
};

interface Route {
  readonly report: Report;
  readonly from: Form;
  readonly to: (typeof editions)[Edition];
}

const unit = ({ report }: Route, [table = "", row = ""]: Address): string | undefined => {
  const found = valueAt(report, [table, row, "unit"]);
  return typeof found === "string" ? found : undefined;
};

/** One row of the target: keys that no edition knows, the cells, and the unit of a figure that brought one. */
const movedRow = (route: Route, section: TableSection, row: Row): unknown => {
  const { report, from, to } = route;
  const columns = section.table.blocks.find((b) => b.rows.includes(row))?.columns ?? [];
  const old = sectionOf(from, section.key);
  const known = new Set([...keysOf(section, row.key), ...keysOf(old?.kind === "table" ? old : undefined, row.key)]);
  return Object.fromEntries([
    ...entries(valueAt(report, [section.key, row.key])).filter(([key]) => !known.has(key)),
    ...columns.flatMap(({ key, units }) => {
      const at = [section.key, row.key, key];
      const value = valueOf(report, sourcesOf(from, to.edition, at));
      return [[key, value] as const, ...(units && value !== null ? [["unit", unit(route, at)] as const] : [])];
    }),
  ]);
};

/** Rows that the target does not have: unknown ones stay whole, those of the other edition keep their unknown keys alone. */
const strangeRows = ({ report, from }: Route, section: TableSection): readonly (readonly [string, unknown])[] => {
  const mine = new Set(rowsOf(section).map((row) => row.key));
  const old = sectionOf(from, section.key);
  return entries(valueAt(report, [section.key])).flatMap(([key, value]) => {
    if (mine.has(key)) return [];
    const known = keysOf(old?.kind === "table" ? old : undefined, key);
    if (known.size === 0) return [[key, value] as const];
    const rest = entries(value).filter(([inner]) => !known.has(inner));
    return rest.length === 0 ? [] : [[key, Object.fromEntries(rest)] as const];
  });
};

const movedTable = (route: Route, section: TableSection): unknown =>
  Object.fromEntries([
    ...rowsOf(section).map((row) => [row.key, movedRow(route, section, row)] as const),
    ...strangeRows(route, section),
  ]);

const loss = (route: Route, at: Address, reason: Text): readonly Loss[] => {
  const value = cellAt(route.report, at);
  if (value === null) return [];
  const beside = typeof value === "string" ? unit(route, at) : undefined;
  return [{ at, value, ...(beside === undefined ? {} : { unit: beside }), reason }];
};

const undecided = (route: Route, sources: readonly Address[]): Text =>
  sources.some((at) => cellAt(route.report, at) === null) ? reasons.blankPart : reasons.tooLarge;

const lossesOf = (route: Route): readonly Loss[] => {
  const { report, from, to } = route;
  const why = new Map<string, Text>(
    cellsOf(from).map((cell) => [cell.id, whyUnlike(formOf(report).edition, cell.address)]),
  );
  const displaced: Loss[] = [];
  for (const { address } of cellsOf(to)) {
    const sources = sourcesOf(from, to.edition, address);
    const carried = valueOf(report, sources) !== null;
    for (const source of sources)
      if (carried) why.delete(idOf(source));
      else why.set(idOf(source), undecided(route, sources));
    if (!cellOf(from, idOf(address))) displaced.push(...loss(route, address, reasons.displaced));
  }
  return [
    ...cellsOf(from).flatMap(({ id, address }) =>
      loss(route, address, why.get(id) ?? reasons.blankPart).filter(() => why.has(id)),
    ),
    ...displaced,
  ];
};

const mergedOf = ({ report, from, to }: Route): readonly Merged[] =>
  cellsOf(to).flatMap(({ address }) => {
    const sources = sourcesOf(from, to.edition, address);
    return sources.length > 1 && valueOf(report, sources) !== null ? [{ at: address, from: sources }] : [];
  });

/** The report in another edition. Texts, heads and unknown keys stay; every figure is carried, summed, or listed as lost. */
export const migrate = <E extends Edition>(report: Report, edition: E): Migrated<ReportOf<(typeof editions)[E]>> => {
  const to = editions[edition];
  const route = { report, from: formOf(report), to };
  const same = report.edition === edition;
  const tables = same ? [] : tablesOf(to).map((section) => [section.key, movedTable(route, section)] as const);
  return {
    report: schemaOf(to).parse({ ...report, edition, ...Object.fromEntries(tables) }),
    losses: same ? [] : lossesOf(route),
    merged: same ? [] : mergedOf(route),
  };
};
