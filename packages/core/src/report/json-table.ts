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

/** A cell of the form with what reading it says of its place. */
interface CellPlace {
  readonly at: Address;
  readonly id: string;
  readonly column: Column;
  readonly where: { readonly pointer: string };
}

interface RowPlace {
  readonly key: string;
  readonly at: Address;
  readonly cells: readonly CellPlace[];
}

const places = new WeakMap<TableSection, readonly RowPlace[]>();

const placesOf = (section: TableSection): readonly RowPlace[] => {
  const made = (): readonly RowPlace[] =>
    section.table.blocks.flatMap(({ rows, columns }) =>
      rows.map(({ key }) => ({
        key,
        at: [section.key, key],
        cells: columns.map((column) => {
          const at = [section.key, key, column.key];
          return { at, id: idOf(at), column, where: pointer(at) };
        }),
      })),
    );
  const known = places.get(section) ?? made();
  places.set(section, known);
  return known;
};

export interface Reader {
  readonly problems: JsonProblem[];
  /** Numbers as spelled in the file, where the runtime would not give that back. */
  readonly spelled: ReadonlyMap<string, string>;
  /** Every cell that the file has, with what stands there. */
  readonly seen: (readonly [place: CellPlace, given: unknown])[];
}

/** Where each cell's value stands, by its address; made when somebody asks. */
export const sourceOf = ({ seen, spelled }: Reader): Readonly<Record<string, JsonSource>> =>
  Object.fromEntries(
    seen.map(([{ id, where }, given]) => [
      id,
      { where, raw: typeof given === "string" ? given : (spelled.get(id) ?? raw(given)) },
    ]),
  );

// up to 15 digits come through the runtime's numbers as they were
const isRounded = (token: string): boolean =>
  token
    .replace(/[eE].*$/u, "")
    .replace(/^-?[0.]*|\./gu, "")
    .replace(/0+$/u, "").length > 15;

const readCell = (reader: Reader, place: CellPlace, row: Fields): Cell => {
  const { at, id, column, where } = place;
  const given = row[column.key];
  if (given === undefined) {
    reader.problems.push({ code: "cell-blank", at: [at], where: pointer(at.slice(0, -1)) });
    return null;
  }
  reader.seen.push([place, given]);
  const spelled = reader.spelled.get(id);
  const value = spelled !== undefined && isRounded(spelled) ? undefined : cellValue(given, column.kind);
  if (value === undefined)
    reader.problems.push({ code: "cell-unreadable", at: [at], seen: (spelled ?? raw(given)).slice(0, 200), where });
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

const readRow = (reader: Reader, { cells }: RowPlace, row: Fields): Fields => {
  const values = cells.map((cell) => readCell(reader, cell, row));
  const asGiven = cells.every(({ column }, i) => Object.is(values[i], row[column.key]) && !column.units);
  // nearly all rows are as they should be, and need no copy
  if (asGiven) return row;
  const units = cells.map((cell, i) =>
    readUnit(reader, cell.at, { row, column: cell.column, amount: values[i] ?? null }),
  );
  const merged: Fields = Object.assign(
    {},
    row,
    Object.fromEntries(cells.map(({ column }, i) => [column.key, values[i]])),
    ...units,
  );
  return merged.unit === undefined && Object.hasOwn(merged, "unit")
    ? Object.fromEntries(Object.entries(merged).filter(([key]) => key !== "unit"))
    : merged;
};

export const readTable = (reader: Reader, section: TableSection, given: unknown): Fields => {
  if (given === undefined) reader.problems.push({ code: "section-missing", at: [[section.key]] });
  else if (!isFields(given)) throw new NotAReport(section.key);
  const table = given ?? {};
  let changed: Record<string, unknown> | undefined;
  for (const place of placesOf(section)) {
    const row = table[place.key];
    if (row === undefined && given !== undefined) reader.problems.push({ code: "row-missing", at: [place.at] });
    if (row !== undefined && !isFields(row)) throw new NotAReport(place.at.join("/"));
    const read =
      row === undefined
        ? Object.fromEntries(place.cells.map(({ column }) => [column.key, null]))
        : readRow(reader, place, row);
    if (read === row) continue;
    changed ??= { ...table };
    changed[place.key] = read;
  }
  return changed ?? table;
};
