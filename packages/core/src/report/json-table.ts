// The tables of the canonical JSON, cell by cell: a value of its type, a blank, or a problem.
import type { Column, TableSection } from "../form/form.ts";
import { type Address, idOf } from "../form/walk.ts";
import { addDecimal } from "../text/decimal.ts";
import type { Cell } from "./report.ts";

export interface JsonProblem {
  readonly code:
    | "cell-unreadable"
    | "cell-blank"
    | "row-missing"
    | "section-missing"
    | "organ-guessed"
    | "key-dropped"
    | "characters-dropped"
    | "text-unplaced"
    | "number-unit";
  readonly at: readonly Address[];
  readonly seen?: string;
  readonly where?: { readonly pointer: string };
  readonly alternative?: string;
}

export interface JsonSource {
  readonly where: { readonly pointer: string };
  readonly raw: string;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const raw = (value: unknown): string => (JSON.stringify(value) ?? "").slice(0, 200);

export const pointer = (at: Address): { readonly pointer: string } => ({
  pointer: at.map((key) => `/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""),
});

const moneyForm = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/u;

/** The value of a cell, or undefined where it is outside its type. */
export const cellValue = (value: unknown, kind: Column["kind"]): Cell | undefined => {
  if (value === null) return null;
  if (kind === "money")
    return typeof value === "string" && moneyForm.test(value)
      ? value.includes(".")
        ? addDecimal(value, "0")
        : value
      : undefined;
  if (typeof value !== "number" || !Number.isSafeInteger(value) || (kind === "count" && value < 0)) return undefined;
  return value === 0 ? 0 : value;
};

export interface Reader {
  readonly problems: JsonProblem[];
  /** Numbers as spelled in the file, where the runtime would not give that back. */
  readonly spelled: ReadonlyMap<string, string>;
  readonly source: Record<string, JsonSource>;
}

// up to 15 digits come through the runtime's numbers as they were
const isRounded = (token: string): boolean =>
  token
    .replace(/[eE].*$/u, "")
    .replace(/^-?[0.]*|\./gu, "")
    .replace(/0+$/u, "").length > 15;

const readCell = (reader: Reader, at: Address, { row, column }: { row: Fields; column: Column }): Cell => {
  if (!Object.hasOwn(row, column.key)) {
    reader.problems.push({ code: "cell-blank", at: [at], where: pointer(at.slice(0, -1)) });
    return null;
  }
  const given = row[column.key];
  const where = pointer(at);
  const spelled = reader.spelled.get(idOf(at));
  const seen = spelled ?? raw(given);
  reader.source[idOf(at)] = { where, raw: typeof given === "string" ? given : seen };
  const value = spelled !== undefined && isRounded(spelled) ? undefined : cellValue(given, column.kind);
  if (value === undefined) reader.problems.push({ code: "cell-unreadable", at: [at], seen: seen.slice(0, 200), where });
  return value ?? null;
};

const readUnit = (
  reader: Reader,
  at: Address,
  { row, column, amount }: { row: Fields; column: Column; amount: Cell },
): Fields => {
  const { units } = column;
  if (!units) return {};
  const [assumed = "", other] = units;
  if (amount === null) return { unit: undefined };
  const { unit } = row;
  if (typeof unit === "string" && units.includes(unit)) return { unit };
  reader.problems.push({
    code: "number-unit",
    at: [at],
    seen: raw(unit ?? null),
    where: pointer(at),
    ...(other === undefined ? {} : { alternative: other }),
  });
  return { unit: assumed };
};

export class NotAReport extends Error {}

export const readTable = (reader: Reader, section: TableSection, given: unknown): Fields => {
  if (given === undefined) reader.problems.push({ code: "section-missing", at: [[section.key]] });
  else if (!isFields(given)) throw new NotAReport(section.key);
  const table = given ?? {};
  const rows = section.table.blocks.flatMap(({ rows: lines, columns }) =>
    lines.map((line): readonly [string, Fields] => {
      const at = [section.key, line.key];
      const row = table[line.key];
      if (row === undefined) {
        if (given !== undefined) reader.problems.push({ code: "row-missing", at: [at] });
        return [line.key, Object.fromEntries(columns.map((c) => [c.key, null]))];
      }
      if (!isFields(row)) throw new NotAReport(at.join("/"));
      const cells = columns.map((column) => ({
        column,
        value: readCell(reader, [...at, column.key], { row, column }),
      }));
      const units = cells.map(({ column, value }) =>
        readUnit(reader, [...at, column.key], { row, column, amount: value }),
      );
      const merged: Fields = Object.assign(
        {},
        row,
        Object.fromEntries(cells.map(({ column, value }) => [column.key, value])),
        ...units,
      );
      return [
        line.key,
        merged.unit === undefined && Object.hasOwn(merged, "unit")
          ? Object.fromEntries(Object.entries(merged).filter(([key]) => key !== "unit"))
          : merged,
      ];
    }),
  );
  return { ...table, ...Object.fromEntries(rows) };
};
