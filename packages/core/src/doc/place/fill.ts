// From lines to the cells of one edition: each figure read once, each cell with its source, each guess a problem.
import type { Column, Form, Row, TableSection } from "../../form/form.ts";
import { type Address, idOf, rowsOf, tablesOf } from "../../form/walk.ts";
import type { Cell } from "../../report/report.ts";
import type { SeenTable } from "../../report/seen.ts";
import { readNumber } from "../../text/number.ts";
import type { Problem, Where } from "../doc.ts";
import { align, type Frame } from "./align.ts";
import { framesOf } from "./trust.ts";
import { type Collected, type Entry, isAcross } from "./collect.ts";
import type { Figure } from "./lines.ts";
import { acrossFigures } from "./across.ts";
import { meaningsOf, sameAsPrinted } from "./vocabulary.ts";

export interface Source {
  readonly where: Where;
  readonly raw: string;
}

export interface Filled {
  readonly cells: Map<string, Cell>;
  readonly units: Map<string, string>;
  readonly sources: Map<string, Source>;
  readonly problems: Problem[];
  readonly blanks: { readonly at: Address; readonly mark: string }[];
  readonly seen: SeenTable;
}

interface RowPlace {
  readonly row: Row;
  readonly columns: readonly Column[];
}

const placesOf = (section: TableSection): ReadonlyMap<string, RowPlace> =>
  new Map(section.table.blocks.flatMap(({ rows, columns }) => rows.map((row) => [row.key, { row, columns }] as const)));

const rowKeyOf = (entry: Entry, section: TableSection, form: Form): string | undefined =>
  meaningsOf(entry.name).find((m) => m.role === "row" && m.table === section.key && m.edition === form.edition)?.key;

interface Filling extends Filled {
  readonly section: TableSection;
  readonly labels: { readonly at: Address; readonly seen: string }[];
  readonly absent: Address[];
  readonly spelled: Map<string, { problem: Problem; at: Address[] }>;
}

const note = (filling: Filling, key: string, problem: Problem): void => {
  const known = filling.spelled.get(key);
  if (known) known.at.push(...problem.at);
  else filling.spelled.set(key, { problem, at: [...problem.at] });
};

/** Reads one figure into one cell. */
const put = (filling: Filling, figure: Figure, { row, column }: { row: Row; column: Column }): void => {
  const at: Address = [filling.section.key, row.key, column.key];
  const id = idOf(at);
  const { text: raw, where } = figure;
  filling.sources.set(id, { where, raw });
  const reading = readNumber(raw, column.kind, column.unit);
  switch (reading.state) {
    case "value": {
      filling.cells.set(id, reading.value);
      if (figure.glued !== undefined) note(filling, `glued|${figure.glued}`, { code: "number-spelling", at: [at], seen: figure.glued, where });
      if (column.units) takeUnit(filling, { at, raw, where }, reading.unit ?? "");
      else if (reading.note)
        note(filling, `${reading.note}|${row.key}|${raw}`, {
          code: reading.note,
          at: [at],
          seen: raw,
          where,
          ...(reading.alternative === undefined ? {} : { alternative: reading.alternative }),
        });
      return;
    }
    case "blank":
      filling.blanks.push({ at, mark: "" });
      return note(filling, "cell-blank", { code: "cell-blank", at: [at], seen: "", where });
    case "mark":
      filling.blanks.push({ at, mark: raw });
      return note(filling, `cell-mark|${raw}`, { code: "cell-mark", at: [at], seen: raw, where });
    case "unreadable":
      return note(filling, `cell-unreadable|${id}`, {
        code: "cell-unreadable",
        at: [at],
        seen: raw.slice(0, 200),
        where,
        ...(reading.alternative === undefined ? {} : { alternative: reading.alternative }),
      });
  }
};

/** A column that lets the document choose its unit needs one; the first is taken where the document is silent. */
const takeUnit = (filling: Filling, { at, raw, where }: { at: Address; raw: string; where: Where }, stated: string): void => {
  const [table = "", row = "", key] = at;
  const units = filling.section.table.blocks.flatMap((b) => b.columns).find((c) => c.key === key)?.units ?? [];
  const [assumed = "", other] = units;
  filling.units.set(idOf([table, row]), stated === "" ? assumed : stated);
  if (stated === "" && other !== undefined && raw !== "0") note(filling, "number-unit", { code: "number-unit", at: [at], seen: raw, where, alternative: `${raw}${other}` });
};

const takeRow = (filling: Filling, entry: Entry, { row, columns, frame }: RowPlace & { frame: Frame }): void => {
  const at: Address = [filling.section.key, row.key];
  const aligned = align(entry.line, columns.map((c) => c.key), frame);
  if (!aligned) {
    const seen = [...entry.line.labels, ...entry.line.figures].map((f) => f.text).join(" ").slice(0, 200);
    filling.problems.push({ code: "row-missing", at: [at], seen, where: entry.line.where });
    return;
  }
  for (const column of columns) {
    const figure = aligned.get(column.key);
    if (figure) put(filling, figure, { row, column });
  }
};

const rowByRow = (filling: Filling, found: Collected, form: Form): void => {
  const places = placesOf(filling.section);
  const frameOf = framesOf(filling.section, found);
  const taken = new Map<string, Entry>();
  for (const entry of found.entries) {
    const place = places.get(rowKeyOf(entry, filling.section, form) ?? "");
    const seen = entry.word?.text.slice(0, 200) ?? "";
    if (!place) {
      filling.problems.push({ code: "row-extra", at: [[filling.section.key]], seen, where: entry.line.where });
      continue;
    }
    const at: Address = [filling.section.key, place.row.key];
    const before = taken.get(place.row.key);
    if (before) {
      const text = (e: Entry) => e.line.figures.map((f) => f.text).join(" ");
      if (text(before) === text(entry)) continue;
      filling.problems.push({ code: "row-extra", at: [at], seen: `${seen} ${text(entry)}`.slice(0, 200), where: entry.line.where });
      continue;
    }
    taken.set(place.row.key, entry);
    if (seen !== "") {
      filling.labels.push({ at, seen });
      if (!sameAsPrinted(seen, place.row.zh)) note(filling, `label-variant|${seen}`, { code: "label-variant", at: [at], seen, where: entry.line.where, alternative: place.row.zh });
    }
    takeRow(filling, entry, { ...place, frame: frameOf(entry) });
  }
  const missing = rowsOf(filling.section).filter((row) => !taken.has(row.key));
  for (const row of missing) filling.absent.push([filling.section.key, row.key]);
  if (missing.length > 0) filling.problems.push({ code: "row-missing", at: missing.map((row) => [filling.section.key, row.key]) });
};

const across = (filling: Filling, found: Collected): void => {
  const figures = acrossFigures(filling.section, found);
  for (const [id, figure] of figures) {
    const [, rowKey, columnKey] = id.split("/");
    for (const { rows, columns } of filling.section.table.blocks) {
      const [row, column] = [rows.find((r) => r.key === rowKey), columns.find((c) => c.key === columnKey)];
      if (row && column) put(filling, figure, { row, column });
    }
  }
  if (figures.size === 0) filling.problems.push({ code: "row-missing", at: rowsOf(filling.section).map((row) => [filling.section.key, row.key]) });
};

/** Reads all cells of one table as the given edition prints it. */
export const fill = (form: Form, found: Collected): Filled | undefined => {
  const section = tablesOf(form).find((s) => s.key === found.table);
  if (!section) return undefined;
  const labels: Filling["labels"] = [];
  const absent: Address[] = [];
  const filling: Filling = {
    section,
    labels,
    absent,
    spelled: new Map(),
    cells: new Map(),
    units: new Map(),
    sources: new Map(),
    problems: [],
    blanks: [],
    seen: { section: section.key, labels, missing: absent, ...(found.borders === undefined ? {} : { borders: found.borders }) },
  };
  if (isAcross(found.table)) across(filling, found);
  else rowByRow(filling, found, form);
  columnsSeen(filling, found);
  for (const { problem, at } of filling.spelled.values()) filling.problems.push({ ...problem, at });
  return filling;
};

/** What the heads said about the columns: order, missing ones, added ones, other spellings. */
const columnsSeen = (filling: Filling, { plan, repeated }: Collected): void => {
  const { section } = filling;
  if (repeated) filling.problems.push({ code: "header-repeated", at: [[section.key]], where: repeated });
  const columns = section.table.blocks.flatMap((b) => b.columns);
  for (const word of plan?.words ?? []) {
    const column = columns.find((c) => word.meanings.some((m) => m.table === section.key && m.role === "column" && m.key === c.key));
    if (!column) continue;
    const at: Address = [section.key, "*", column.key];
    filling.labels.push({ at, seen: word.text });
    if (!sameAsPrinted(word.text, column.zh)) note(filling, `label-variant|${word.text}`, { code: "label-variant", at: [at], seen: word.text, where: word.where, alternative: column.zh });
  }
  if (!plan || section.table.print !== "down" || plan.order.length === 0) return;
  const keys = columns.map((c) => c.key);
  const where = plan.words[0]?.where;
  const place = where ? { where } : {};
  const named = plan.order.filter((key) => key !== "+");
  const lost = keys.filter((key) => !named.includes(key));
  for (const key of lost) filling.absent.push([section.key, "*", key]);
  if (lost.length > 0) filling.problems.push({ code: "column-missing", at: lost.map((key) => [section.key, "*", key]), ...place });
  if (named.length < plan.order.length) filling.problems.push({ code: "column-extra", at: [[section.key]], seen: plan.words.find((w) => w.meanings.some((m) => m.role === "subtotal"))?.text ?? "", ...place });
  if (plan.positions && keys.filter((key) => named.includes(key)).join() !== named.join()) filling.problems.push({ code: "column-order", at: named.map((key) => [section.key, "*", key]), ...place });
};
