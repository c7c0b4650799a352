// Goes through the tables of a document and gathers, for each table of the form, its lines and what its heads said.
import { editions } from "../../form/editions/index.ts";
import { tablesOf } from "../../form/walk.ts";
import type { DocTable, Problem, Where } from "../doc.ts";
import { gridOf } from "./grid.ts";
import { type Line, linesOf, type Word } from "./lines.ts";
import { headOf, type Plan, planOf } from "./plan.ts";
import { search } from "./running.ts";
import { meaningsOf, nearestName } from "./vocabulary.ts";

/** A line that belongs to a row of the form; `name` is the folded name by which it was found. */
export interface Entry {
  readonly line: Line;
  readonly word: Word | undefined;
  readonly name: string;
  readonly plan: Plan | undefined;
}

export interface Collected {
  readonly table: string;
  readonly entries: Entry[];
  readonly heads: Line[][];
  /** Names of bands, heads and rows: evidence for the edition. */
  readonly names: Set<string>;
  /** Column words, for label variants and missing columns. */
  plan: Plan | undefined;
  borders: boolean | undefined;
  repeated: Where | undefined;
}

export interface Sources {
  readonly tables: Map<string, Collected>;
  readonly problems: Problem[];
  /** Text in tables that is neither label nor figure of the form. */
  readonly loose: { readonly text: string; readonly where: Where }[];
}

const printOf = new Map(
  Object.values(editions).flatMap((form) => tablesOf(form).map((s) => [s.key, s.table.print] as const)),
);
/** Whether all rows of a table share its columns. */
export const isDown = (table: string): boolean => printOf.get(table) === "down";
export const isAcross = (table: string): boolean => printOf.get(table) === "across";
const cellsAcross = new Map(
  tablesOf(editions["2021"]).map(
    (s) => [s.key, s.table.blocks.reduce((n, b) => n + b.rows.length * b.columns.length, 0)] as const,
  ),
);

export const sourcesOf = (): Sources => ({ tables: new Map(), problems: [], loose: [] });

export const collected = (sources: Sources, table: string): Collected => {
  const known = sources.tables.get(table);
  if (known) return known;
  const made: Collected = {
    table,
    entries: [],
    heads: [],
    names: new Set(),
    plan: undefined,
    borders: undefined,
    repeated: undefined,
  };
  sources.tables.set(table, made);
  return made;
};

/** The row whose label ends a text: 三、本年度办理结果（一）予以公开. */
const rowAtEnd = (text: string): string | undefined => {
  const hit = search(text).at(-1);
  const behind = hit ? text.slice(hit.end) : "";
  return hit && !/\p{L}/u.test(behind) && meaningsOf(hit.name).some((m) => m.role === "row") ? hit.name : undefined;
};

interface Named {
  readonly word: Word;
  readonly name: string;
  readonly table: string;
}

const rowWord = (line: Line): Named | undefined => {
  let above: Named | undefined;
  for (let i = line.labels.length - 1; i >= 0; i -= 1) {
    const word = line.labels[i];
    const row = word?.meanings.find((m) => m.role === "row");
    if (!word || !row) continue;
    const named = { word, name: word.name, table: row.table };
    if (!word.continued) return named;
    above ??= named;
  }
  // a label that reaches down from above names this line only where no other does
  if (above) return above;
  for (const word of line.labels.toReversed()) {
    if (word.meanings.length > 0) continue;
    // group and row in one cell, or a spelling that is only near to the printed one
    const name = rowAtEnd(word.text) ?? nearestName(word.name);
    const row = name === undefined ? undefined : meaningsOf(name).find((m) => m.role === "row");
    if (name !== undefined && row) return { word, name, table: row.table };
  }
  return undefined;
};

const isFilled = ({ figures }: Line): boolean => figures.some((f) => f.text !== "");

/** How many figures a line of a table printed across has: one for each leaf of its heads, or all that the form prints. */
const leavesOf = (sources: Sources, table: string): number => {
  const all = cellsAcross.get(table) ?? 0;
  const plan = isAcross(table) ? sources.tables.get(table)?.plan : undefined;
  return plan && plan.order.length > 0 ? Math.min(all, plan.order.length) : all;
};

/** Takes one labelled line; gives the table that it belonged to, or nothing. */
export const takeLine = (
  sources: Sources,
  line: Line,
  around: { readonly table: string | undefined; readonly plan: Plan | undefined },
): string | undefined => {
  const found = rowWord(line);
  // a line that names its own row is one of a turned table, unless it holds all cells
  const turned = found !== undefined && found.table === around.table;
  const all = around.table === undefined ? 0 : (cellsAcross.get(around.table) ?? 0);
  const size = around.table === undefined || turned ? all : leavesOf(sources, around.table);
  const wide = line.figures.length >= size && size > 0 && around.table !== undefined && isAcross(around.table);
  if (around.table !== undefined && wide) {
    const own = collected(sources, around.table);
    for (const word of line.labels) own.names.add(word.name);
    own.entries.push({ line, word: undefined, name: "", plan: around.plan });
    return around.table;
  }
  if (found && (line.figures.length > 0 || line.cells)) {
    const own = collected(sources, found.table);
    for (const word of line.labels) if (word.meanings.some((m) => m.table === found.table)) own.names.add(word.name);
    own.names.add(found.name);
    own.entries.push({
      line,
      word: found.word,
      name: found.name,
      plan: around.plan?.table === found.table ? around.plan : undefined,
    });
    return found.table;
  }
  if (!isFilled(line)) return undefined;
  if (around.table !== undefined) {
    const seen = [...line.labels, ...line.figures]
      .map((w) => w.text)
      .join(" ")
      .slice(0, 200);
    sources.problems.push({ code: "row-extra", at: [[around.table]], seen, where: line.where });
  }
  return around.table;
};

/** Takes one table of the document; `section` is the table section of the form under whose heading it stands. */
export const takeTable = (
  sources: Sources,
  block: DocTable,
  at: { readonly number: number; readonly section: string | undefined },
): boolean => {
  let table = at.section;
  let heads: Line[][] = [];
  let plan: Plan | undefined;
  let headLine = 0;
  let used = false;
  for (const row of gridOf(block, at.number)) {
    const lines = linesOf(row);
    // bands and heads hold no figure, and most rows do
    const silent = !lines.some(isFilled);
    const band = silent
      ? lines.flatMap((l) => l.labels).find((w) => w.meanings.some((m) => m.role === "band"))
      : undefined;
    const head = band || !silent ? undefined : headOf(lines, table, isAcross);
    if (band) {
      table = band.meanings.find((m) => m.role === "band")?.table;
      if (table !== undefined) collected(sources, table).names.add(band.name);
      [heads, used] = [[], true];
      continue;
    }
    if (head !== undefined) {
      const own = collected(sources, head);
      const bands = printOf.get(head) === "bands";
      if (head !== table || bands || row.row !== headLine + 1) heads = [];
      if (!bands && own.entries.length > 0 && heads.length === 0) own.repeated ??= lines[0]?.where;
      heads = [...heads, [...lines]];
      [table, headLine, used] = [head, row.row, true];
      plan = planOf(head, heads);
      own.plan ??= plan;
      if (!bands) own.plan = plan.order.length > own.plan.order.length ? plan : own.plan;
      own.heads.push([...lines]);
      for (const word of lines.flatMap((l) => l.labels))
        if (word.meanings.some((m) => m.table === head)) own.names.add(word.name);
      if (block.borders !== undefined) own.borders = block.borders;
      continue;
    }
    for (const line of lines) {
      const current = plan?.table === table ? plan : table === undefined ? undefined : sources.tables.get(table)?.plan;
      const own = takeLine(sources, line, { table, plan: current });
      if (own !== undefined) {
        [table, used] = [own, true];
        if (block.borders !== undefined) collected(sources, own).borders ??= block.borders;
      } else
        for (const word of line.labels)
          if (word.meanings.length === 0) sources.loose.push({ text: word.text, where: word.where });
    }
  }
  return used;
};
