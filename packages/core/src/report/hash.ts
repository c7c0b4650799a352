// What is signed, published and compared after a restore: the report as RFC 8785 JSON. The SHA-256 of it is taken outside core.
import { type Address, cellsOf, textSectionsOf, textsOf } from "../form/walk.ts";
import { feesOf, optionalHeads, organKeys } from "./address-list.ts";
import { cellAt, formOf, textAt, valueAt } from "./cells.ts";
import type { Report } from "./report.ts";

type Tree = Map<string, unknown>;

const isTree = (value: unknown): value is Tree => value instanceof Map;

const plant = (tree: Tree, [key = "", ...rest]: Address, value: unknown): void => {
  if (rest.length === 0) {
    tree.set(key, value);
    return;
  }
  const known = tree.get(key);
  const inner: Tree = isTree(known) ? known : new Map();
  tree.set(key, inner);
  plant(inner, rest, value);
};

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const print = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(print).join(",")}]`;
  if (!isTree(value)) return JSON.stringify(value);
  const keys = [...value.keys()].toSorted(byCodeUnit);
  return `{${keys.map((key) => `${JSON.stringify(key)}:${print(value.get(key))}`).join(",")}}`;
};

/** Optional keys that hold a text or a word. */
const optional = (report: Report): readonly Address[] => [
  ...organKeys.filter((key) => key !== "name").map((key) => ["organ", key]),
  ...optionalHeads.map((key) => [key]),
  ...cellsOf(formOf(report)).flatMap(({ address: [table, row], column }) =>
    column.units ? [[table, row, "unit"]] : [],
  ),
];

const parts = (report: Report, section: string): readonly Tree[] => {
  const more = valueAt(report, [section, "more"]);
  const count = Array.isArray(more) ? more.length : 0;
  return Array.from({ length: count }, (_, i) => {
    const at = [section, "more", String(i)];
    return new Map(["heading", "text"].map((key) => [key, textAt(report, [...at, key])] as const));
  });
};

/**
 * The canonical text of a report: without unknown keys and without empty optional ones. Texts, `scope` and blank cells always
 * stand in it.
 */
export const canonicalText = (report: Report): string => {
  const form = formOf(report);
  const tree: Tree = new Map<string, unknown>([
    ["format", report.format],
    ["edition", report.edition],
    ["year", report.year],
    ["scope", report.scope],
  ]);
  plant(tree, ["organ", "name"], report.organ.name);
  for (const at of optional(report)) {
    const text = textAt(report, at);
    if (text !== "") plant(tree, at, text);
  }
  for (const at of textsOf(form)) plant(tree, at, textAt(report, at));
  for (const at of [...feesOf(form), ...cellsOf(form).map((cell) => cell.address)]) plant(tree, at, cellAt(report, at));
  for (const { key } of textSectionsOf(form)) {
    const more = parts(report, key);
    if (more.length > 0) plant(tree, [key, "more"], more);
  }
  return print(tree);
};
