// Reading figures into cells: the value, its source, and a problem for everything that was not plain.
import type { TableSection } from "../../form/form.ts";
import { type Address, idOf } from "../../form/walk.ts";
import type { Cell } from "../../report/report.ts";
import type { SeenTable } from "../../report/seen.ts";
import { readNumber } from "../../text/number.ts";
import type { Problem, Where } from "../doc.ts";
import type { Figure, Word } from "./lines.ts";
import type { CellPlace } from "./rows.ts";
import { sameAsPrinted } from "./vocabulary.ts";

export interface Source {
  readonly where: Where;
  readonly raw: string;
}

/** What was read: values and sources by the ids of their cells, units by those of their rows. */
export interface Taken {
  readonly cells: Map<string, Cell>;
  readonly units: Map<string, string>;
  /** The figure that a cell was read from. */
  readonly sources: Map<string, Figure>;
}

export interface Filled extends Taken {
  readonly problems: Problem[];
  readonly blanks: { readonly at: Address; readonly mark: string }[];
  readonly seen: SeenTable;
}

export interface Filling extends Filled {
  readonly section: TableSection;
  readonly labels: { readonly at: Address; readonly seen: string }[];
  readonly absent: Address[];
  readonly spelled: Map<string, { problem: Problem; at: Address[] }>;
}

/** One problem for one cause: places that share it are added to it. */
export const note = (filling: Filling, key: string, problem: Problem): void => {
  const known = filling.spelled.get(key);
  if (known) known.at.push(...problem.at);
  else filling.spelled.set(key, { problem, at: [...problem.at] });
};

const bare = /^[\d０-９.．,，\s]+$/u;

/** A number of up to nine digits and nothing else, as nearly all cells have it. */
const plainCount = (raw: string): number | undefined => {
  if (raw.length > 9 || raw === "" || (raw.length > 1 && raw.charCodeAt(0) === 48)) return undefined;
  let value = 0;
  for (let i = 0; i < raw.length; i += 1) {
    const digit = raw.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
};

/** Reads one figure into one cell. */
export const put = (filling: Filling, figure: Figure, { address: at, id, row, column }: CellPlace): void => {
  const { text: raw, where, headUnit } = figure;
  filling.sources.set(id, figure);
  const plain = column.kind === "money" || figure.glued !== undefined ? undefined : plainCount(raw);
  if (plain !== undefined) return void filling.cells.set(id, plain);
  // a unit in the head that is not the form's counts as if it stood in the cell
  const foreign = headUnit !== undefined && headUnit !== column.unit && bare.test(raw) ? headUnit : "";
  const reading = readNumber(foreign === "" ? raw : `${raw}${foreign}`, column.kind, column.unit);
  switch (reading.state) {
    case "value": {
      filling.cells.set(id, reading.value);
      if (figure.glued !== undefined)
        note(filling, `glued|${figure.glued}`, { code: "number-spelling", at: [at], seen: figure.glued, where });
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
      return note(filling, `cell-unreadable|${row.key}|${raw}`, {
        code: "cell-unreadable",
        at: [at],
        seen: raw.slice(0, 200),
        where,
        ...(reading.alternative === undefined ? {} : { alternative: reading.alternative }),
      });
  }
};

/** A column that lets the document choose its unit needs one; the first is taken where the document is silent. */
const takeUnit = (
  filling: Filling,
  { at, raw, where }: { at: Address; raw: string; where: Where },
  stated: string,
): void => {
  const [table = "", row = "", key] = at;
  const units = filling.section.table.blocks.flatMap((b) => b.columns).find((c) => c.key === key)?.units ?? [];
  const [assumed = "", other] = units;
  filling.units.set(idOf([table, row]), stated === "" ? assumed : stated);
  if (stated === "" && other !== undefined && raw !== "0")
    note(filling, "number-unit", { code: "number-unit", at: [at], seen: raw, where, alternative: `${raw}${other}` });
};

/** A label that is not the one of the form: said, and kept for the rules. */
export const variant = (filling: Filling, at: Address, { word, printed }: { word: Word; printed: string }): void => {
  const seen = word.text.slice(0, 200);
  filling.labels.push({ at, seen });
  if (!sameAsPrinted(seen, printed))
    note(filling, `label-variant|${seen}`, {
      code: "label-variant",
      at: [at],
      seen,
      where: word.where,
      alternative: printed,
    });
};
