// Tables, rows and columns are there and carry the printed words; spelling that folding forgives is no fault.
import type { Form, TableSection } from "../form/form.ts";
import { idOf, tablesOf } from "../form/walk.ts";
import { formOf } from "../report/cells.ts";
import type { SeenTable } from "../report/seen.ts";
import { nameOf } from "../text/fold.ts";
import type { Rule, Yield } from "./rule.ts";

const known = new WeakMap<TableSection, ReadonlyMap<string, string>>();

/** The words of a table by their address: rows and their groups, and columns and theirs under "*". */
const wordsOf = (section: TableSection): ReadonlyMap<string, string> => {
  const { key, table } = section;
  const words =
    known.get(section) ??
    new Map([
      ...table.rowGroups.map((group) => [`${key}/${group.key}`, group.zh] as const),
      ...table.columnGroups.map((group) => [`${key}/*/${group.key}`, group.zh] as const),
      ...table.blocks.flatMap(({ rows, columns }) => [
        ...rows.map((row) => [`${key}/${row.key}`, row.zh] as const),
        ...columns.map((column) => [`${key}/*/${column.key}`, column.zh] as const),
      ]),
    ]);
  known.set(section, words);
  return words;
};

const fault = (section: TableSection, seen: SeenTable | undefined): Yield | undefined => {
  if (!seen) return { at: [[section.key]], params: { what: "table", seen: "" } };
  const words = wordsOf(section);
  const renamed = seen.labels.filter(({ at, seen: printed }) => {
    const label = words.get(idOf(at));
    return label !== undefined && label !== printed && nameOf(label) !== nameOf(printed);
  });
  const at = [...seen.missing, ...renamed.map((label) => label.at)];
  if (at.length === 0) return undefined;
  const what = [...(seen.missing.length > 0 ? ["lines"] : []), ...(renamed.length > 0 ? ["labels"] : [])].join();
  return { at, params: { what, seen: renamed.map((label) => label.seen).join("、") } };
};

const faults = function* (form: Form, tables: readonly SeenTable[]): Generator<Yield> {
  for (const section of tablesOf(form)) {
    const found = fault(
      section,
      tables.find((table) => table.section === section.key),
    );
    if (found) yield found;
  }
};

export const sTable: Rule = {
  id: "S-TABLE",
  severity: "warning",
  basis: { kind: "law", zh: "{notice}所附表格的行、列和用语", en: "rows, columns and words of the tables of {notice}" },
  message: {
    zh: "{at.all}：{what}；请与格式原表逐项核对",
    en: "{at.all}: {what}. Compare with the tables of the form",
  },
  words: {
    what: {
      table: { zh: "没有找到这张表", en: "the table was not found" },
      lines: { zh: "缺少这些行或列", en: "rows or columns are missing" },
      labels: { zh: "用语与格式不同（文中为“{seen}”）", en: "labels differ from the form (here: “{seen}”)" },
    },
  },
  reads: [],
  *check(report, { document }) {
    if (document) yield* faults(formOf(report), document.tables);
  },
};
