// Whether a value is a report as we would write it ourselves: all that the schema asks, nothing absent, in printed order.
// Nearly every report is. Asking the schema takes as long as all the rest of reading, so it is asked about the others alone;
// json-whole.test.ts holds the two against each other.
import type { AnyForm } from "../form/editions/index.ts";
import type { Column, Form, TableSection, TextSection } from "../form/form.ts";
import { isEven, tighten } from "../text/wrap.ts";
import { organKeys } from "./address-list.ts";
import { cellValue, type Fields, isFields } from "./json-table.ts";
import { optionalHeads } from "./json-texts.ts";
import type { ReportOf } from "./report.ts";

interface Order {
  readonly keys: readonly string[];
  readonly optional: ReadonlySet<string>;
}

/** Whether the known keys come first and in order, none missing that is not optional. */
const inOrder = (fields: Fields, { keys, optional }: Order): boolean => {
  const own = Object.keys(fields);
  let next = 0;
  for (const key of keys)
    if (own[next] === key) next += 1;
    else if (!optional.has(key) || Object.hasOwn(fields, key)) return false;
  return true;
};

type Check = (value: unknown) => boolean;

const isCell = (value: unknown, column: Column, unit: unknown): boolean =>
  Object.is(cellValue(value, column.kind), value) &&
  (column.units === undefined ||
    (value === null ? unit === undefined : typeof unit === "string" && column.units.includes(unit)));

const rowCheck = (columns: readonly Column[]): Check => {
  const keys = columns.map(({ key }) => key);
  const order = { keys: columns.some(({ units }) => units) ? [...keys, "unit"] : keys, optional: new Set(["unit"]) };
  return (row) =>
    isFields(row) && inOrder(row, order) && columns.every((column) => isCell(row[column.key], column, row["unit"]));
};

const tableCheck = ({ table }: TableSection): Check => {
  const rows = table.blocks.flatMap((block) => {
    const check = rowCheck(block.columns);
    return block.rows.map(({ key }) => ({ key, check }));
  });
  const order = { keys: rows.map(({ key }) => key), optional: new Set<string>() };
  return (value) => isFields(value) && inOrder(value, order) && rows.every(({ key, check }) => check(value[key]));
};

const isText = (value: unknown): boolean => typeof value === "string" && isEven(value);

const partOrder: Order = { keys: ["heading", "text"], optional: new Set() };

const isPart = (part: unknown): boolean =>
  isFields(part) && inOrder(part, partOrder) && typeof part["heading"] === "string" && isText(part["text"]);

const textCheck = ({ lead, parts, fee }: TextSection): Check => {
  const texts = [lead, ...parts.map(({ key }) => key)];
  const order = { keys: [...texts, ...(fee === undefined ? [] : [fee]), "more"], optional: new Set(["more"]) };
  return (value) =>
    isFields(value) &&
    inOrder(value, order) &&
    texts.every((key) => isText(value[key])) &&
    (fee === undefined || Object.is(cellValue(value[fee], "money"), value[fee])) &&
    (value["more"] === undefined || (Array.isArray(value["more"]) && value["more"].every(isPart)));
};

const organOrder: Order = { keys: organKeys, optional: new Set(organKeys.filter((key) => key !== "name")) };

const areHeads = ({ edition }: Form, report: Fields): boolean => {
  const { format, year, organ, scope } = report;
  return (
    format === 1 &&
    report["edition"] === edition &&
    typeof year === "number" &&
    Number.isInteger(year) &&
    year >= 1900 &&
    year <= 2999 &&
    scope !== undefined &&
    isFields(organ) &&
    inOrder(organ, organOrder) &&
    typeof organ["name"] === "string" &&
    organ["name"].trim() !== "" &&
    [report["title"], organ["name"]].every((line) => typeof line !== "string" || tighten(line) === line) &&
    (report["preamble"] === undefined || isText(report["preamble"])) &&
    optionalHeads.every(([[first = "", second], valid]) => {
      const value = second === undefined ? report[first] : organ[second];
      return value === undefined || valid(value);
    })
  );
};

const reportCheck = (form: Form): Check => {
  const optional = ["title", "publishedOn", "preamble"];
  const order = {
    keys: ["format", "edition", "year", "organ", "scope", ...optional, ...form.sections.map(({ key }) => key)],
    optional: new Set(optional),
  };
  const sections = form.sections.map((section) => ({
    key: section.key,
    check: section.kind === "table" ? tableCheck(section) : textCheck(section),
  }));
  return (value) =>
    isFields(value) &&
    inOrder(value, order) &&
    areHeads(form, value) &&
    sections.every(({ key, check }) => check(value[key]));
};

const checks = new WeakMap<Form, Check>();

/** Whether reading this value, and the schema after it, would give it back unchanged and find nothing to say. */
export const isWhole = <F extends AnyForm>(form: F, value: unknown): value is ReportOf<F> => {
  const check = checks.get(form) ?? reportCheck(form);
  checks.set(form, check);
  return check(value);
};
