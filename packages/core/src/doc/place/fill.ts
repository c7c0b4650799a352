// From lines to the cells of one edition: which line is which row, and what the table has too much or too little.
import type { Form } from "../../form/form.ts";
import { type Address, cellOf, rowsOf, tablesOf } from "../../form/walk.ts";
import { acrossFigures } from "./across.ts";
import { align, type Frame } from "./align.ts";
import { type Collected, type Entry, isAcross } from "./collect.ts";
import { columnsSeen } from "./columns.ts";
import { type Filled, type Filling, note, put, type Taken, variant } from "./filling.ts";
import { framesOf } from "./trust.ts";
import { type RowPlace, rowNamed } from "./rows.ts";

const numbered = /^[（(][一二三四五六七八九十]{1,2}[）)]/u;
const headUnit = /[（(](?:单位)?[：:]?\s*(亿元|万元|元)\s*[）)]/u;

/** The unit of money that a head states. */
const unitOf = (head: string | undefined): string | undefined =>
  head === undefined ? undefined : headUnit.exec(head)?.[1];

const takeRow = (filling: Filling, entry: Entry, { place, frame }: { place: RowPlace; frame: Frame }): void => {
  const { at, cells, keys } = place;
  const aligned = align(entry.line, keys, frame);
  if (!aligned) {
    const seen = [...entry.line.labels, ...entry.line.figures]
      .map((f) => f.text)
      .join(" ")
      .slice(0, 200);
    filling.problems.push({ code: "row-missing", at: [at], seen, where: entry.line.where });
    return;
  }
  const lost: Address[] = [];
  for (const cell of cells) {
    const figure = aligned.get(cell.column.key);
    if (!figure) {
      lost.push(cell.address);
      continue;
    }
    put(
      filling,
      cell.column.kind === "money"
        ? { ...figure, headUnit: unitOf(frame.plan?.named.get(cell.column.key)?.text) }
        : figure,
      cell,
    );
  }
  // in a table of bands each band has heads of its own, and one that is missing is told with its cells
  if (lost.length > 0 && filling.section.table.print === "bands")
    note(filling, `column-missing|${keys.join()}`, { code: "column-missing", at: lost, where: entry.line.where });
};

/** The group that is printed beside its first row: the numbered label in front of the row's own. */
const groupSeen = (filling: Filling, { line, word }: Entry, { group }: RowPlace): void => {
  const before = word && line.labels[line.labels.indexOf(word) - 1];
  if (!before || before.continued || !group || !numbered.test(before.text.trim())) return;
  variant(filling, [filling.section.key, group.key], { word: before, printed: group.zh });
};

const rowByRow = (filling: Filling, found: Collected): void => {
  const frameOf = framesOf(filling.section, found);
  const taken = new Map<string, Entry>();
  for (const entry of found.entries) {
    const place = rowNamed(filling.section, entry.name);
    const seen = entry.word?.text.slice(0, 200) ?? "";
    if (!place) {
      note(filling, `row-extra|${seen}`, {
        code: "row-extra",
        at: [[filling.section.key]],
        seen,
        where: entry.line.where,
      });
      continue;
    }
    const { at } = place;
    const before = taken.get(place.row.key);
    if (before) {
      const text = (e: Entry) => e.line.figures.map((f) => f.text).join(" ");
      if (text(before) === text(entry)) continue;
      // a table that stands twice is one problem, whatever rows of it differ
      note(filling, "row-extra", {
        code: "row-extra",
        at: [at],
        seen: `${seen} ${text(entry)}`.slice(0, 200),
        where: entry.line.where,
      });
      continue;
    }
    taken.set(place.row.key, entry);
    groupSeen(filling, entry, place);
    if (entry.word) variant(filling, at, { word: entry.word, printed: place.row.zh });
    takeRow(filling, entry, { place, frame: frameOf(entry) });
  }
  const missing = rowsOf(filling.section).filter((row) => !taken.has(row.key));
  for (const row of missing) filling.absent.push([filling.section.key, row.key]);
  if (missing.length > 0)
    filling.problems.push({ code: "row-missing", at: missing.map((row) => [filling.section.key, row.key]) });
};

const across = (filling: Filling, found: Collected, form: Form): void => {
  const figures = acrossFigures(filling.section, found);
  const told = new Set<string>();
  for (const word of found.heads.flat().flatMap((line) => line.labels)) {
    const place = word.meanings.some((m) => m.role === "row") ? rowNamed(filling.section, word.name) : undefined;
    if (!place || word.continued || told.has(word.text)) continue;
    told.add(word.text);
    variant(filling, place.at, { word, printed: place.row.zh });
  }
  const read = new Set<string | undefined>();
  for (const [id, figure] of figures) {
    const cell = cellOf(form, id);
    if (cell) put(filling, figure, cell);
    read.add(cell ? cell.row.key : id.split("/")[1]);
  }
  const missing = rowsOf(filling.section).filter((row) => !read.has(row.key));
  for (const row of missing) filling.absent.push([filling.section.key, row.key]);
  if (missing.length > 0)
    filling.problems.push({ code: "row-missing", at: missing.map((row) => [filling.section.key, row.key]) });
};

/** Reads all cells of one table as the given edition prints it, in addition to what is taken already. */
export const fill = (form: Form, found: Collected, { cells, units, sources }: Taken): Filled | undefined => {
  const section = tablesOf(form).find((s) => s.key === found.table);
  if (!section) return undefined;
  const labels: Filling["labels"] = [];
  const absent: Address[] = [];
  const filling: Filling = {
    section,
    labels,
    absent,
    spelled: new Map(),
    cells,
    units,
    sources,
    problems: [],
    blanks: [],
    seen: {
      section: section.key,
      labels,
      missing: absent,
      ...(found.borders === undefined ? {} : { borders: found.borders }),
    },
  };
  if (isAcross(found.table)) across(filling, found, form);
  else rowByRow(filling, found);
  columnsSeen(filling, found);
  for (const { problem, at } of filling.spelled.values()) filling.problems.push({ ...problem, at });
  return filling;
};
