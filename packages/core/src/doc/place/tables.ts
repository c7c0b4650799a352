// From collected lines to the three tables of one edition; a table printed on the other edition's form goes through the migration.
import { type Edition, editionFor, editions } from "../../form/editions/index.ts";
import { type Address, cellsOf, idOf, tablesOf } from "../../form/walk.ts";
import { blank } from "../../report/blank.ts";
import { cellAt, withValue } from "../../report/cells.ts";
import { migrate } from "../../report/migrate.ts";
import type { Cell, Report } from "../../report/report.ts";
import type { SeenTable } from "../../report/seen.ts";
import type { Problem } from "../doc.ts";
import type { Sources } from "./collect.ts";
import { decisive, editionOfTable } from "./edition.ts";
import { fill } from "./fill.ts";
import type { Filled, Taken } from "./filling.ts";
import type { Figure } from "./lines.ts";

export interface Tables {
  readonly edition: Edition;
  /** Values by address, units by row; a cell that nothing was read for is absent. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly units: ReadonlyMap<string, string>;
  /** The figure that each cell was read from. */
  readonly source: ReadonlyMap<string, Figure>;
  readonly problems: readonly Problem[];
  readonly seen: readonly SeenTable[];
  readonly blanks: readonly { readonly at: Address; readonly mark: string }[];
  readonly figures: number;
}

// the migration asks for some year and none of its results depends on it; only cells are taken from the report it makes
const year = 2024;

const taken = (): Taken => ({ cells: new Map(), units: new Map(), sources: new Map() });

/** Figures of one table carried over to the edition of the report. */
const moved = (from: Edition, to: Edition, filled: Filled): Pick<Tables, "cells" | "source" | "problems"> => {
  const problems: Problem[] = [];
  const table = filled.seen.section;
  let report: Report = blank(editions[from], { year });
  for (const [id, value] of filled.cells) report = withValue(report, id.split("/"), value);
  for (const [row, unit] of filled.units) report = withValue(report, [...row.split("/"), "unit"], unit);
  const { report: carried, losses, merged } = migrate(report, to);
  const cells = new Map<string, Cell>();
  const source = new Map<string, Figure>();
  for (const { id, address } of cellsOf(editions[to])) {
    if (address[0] !== table) continue;
    const value = cellAt(carried, address);
    const parts = merged.find((m) => idOf(m.at) === id)?.from.map(idOf) ?? [id];
    const origin = parts.map((part) => filled.sources.get(part)).find((s) => s !== undefined);
    if (origin) source.set(id, origin);
    if (value !== null) cells.set(id, value);
  }
  const empty = cellsOf(editions[to]).filter(({ id, address }) => address[0] === table && !source.has(id));
  const lost = [...losses.map((l) => l.at), ...empty.map((c) => c.address)];
  const seen = losses
    .map((l) => `${idOf(l.at)}=${String(l.value)}`)
    .join(" ")
    .slice(0, 500);
  problems.push({ code: "edition-mixed", at: lost.length > 0 ? lost : [[table]], seen, params: { from, to } });
  return { cells, source, problems };
};

export const readTables = (sources: Sources, reportYear: number | undefined): Tables => {
  const found = new Map(
    [...sources.tables].map(([key, collected]) => [key, { collected, edition: editionOfTable(collected) }] as const),
  );
  const decided = decisive.map((key) => found.get(key)?.edition).find((e) => e !== undefined);
  const owed = reportYear === undefined ? undefined : editionFor(reportYear)?.edition;
  const edition = decided ?? owed ?? "2021";
  const problems: Problem[] = [...sources.problems];
  if (decided === undefined) problems.push({ code: "edition-guessed", at: [["edition"]], seen: edition });
  const cells = new Map<string, Cell>();
  const units = new Map<string, string>();
  const source = new Map<string, Figure>();
  const seen: SeenTable[] = [];
  const blanks: { at: Address; mark: string }[] = [];
  let figures = 0;
  for (const section of tablesOf(editions[edition])) {
    const own = found.get(section.key);
    const printed = own?.edition ?? edition;
    const into = printed === edition ? { cells, units, sources: source } : taken();
    const before = into.cells.size;
    const filled = own && own.collected.entries.length > 0 ? fill(editions[printed], own.collected, into) : undefined;
    if (!filled) {
      problems.push({ code: "row-missing", at: [[section.key]] });
      continue;
    }
    figures += filled.cells.size - before;
    seen.push(filled.seen);
    blanks.push(...filled.blanks);
    problems.push(...filled.problems);
    if (printed === edition) continue;
    const placed = moved(printed, edition, filled);
    for (const [id, value] of placed.cells) cells.set(id, value);
    for (const [id, where] of placed.source) source.set(id, where);
    problems.push(...placed.problems);
  }
  return { edition, cells, units, source, problems, seen, blanks, figures };
};
