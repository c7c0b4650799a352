// Which figure of a line belongs to which column. Certain or nothing: a line that fits in two ways gives no figure.
import type { Figure, Line } from "./lines.ts";
import type { Plan } from "./plan.ts";

export type Aligned = ReadonlyMap<string, Figure>;

const zip = (keys: readonly string[], figures: readonly Figure[]): Aligned => {
  const found = new Map<string, Figure>();
  keys.forEach((key, i) => {
    const figure = figures[i];
    if (figure && key !== "+") found.set(key, figure);
  });
  return found;
};

const rightOfLabels = ({ labels }: Line): number => Math.max(-1, ...labels.map((w) => w.column));

/** By the grid column of the heads: every column has its cell, and every figure stands under a head. */
const byPosition = (line: Line, { order, positions }: Plan): Aligned | undefined => {
  if (!positions || positions.length === 0 || rightOfLabels(line) >= Math.min(...positions)) return undefined;
  const at = new Map(line.figures.map((f) => [f.column, f]));
  const figures = positions.map((p) => at.get(p));
  const whole = figures.filter((f) => f !== undefined);
  if (whole.length < positions.length) return undefined;
  const stray = line.figures.some((f) => f.text !== "" && !positions.includes(f.column));
  return stray ? undefined : zip(order, whole);
};

const window = (figures: readonly Figure[], size: number, from: number): readonly Figure[] | undefined => {
  const inside = figures.slice(from, from + size);
  const outside = [...figures.slice(0, from), ...figures.slice(from + size)];
  return inside.length === size && outside.every((f) => f.text === "") ? inside : undefined;
};

/** In sequence behind the labels; blanks at either end may be fillers, so several windows can fit. */
const inSequence = (line: Line, size: number, lastColumn: number | undefined): readonly Figure[] | undefined => {
  const { figures } = line;
  if (figures.length === size) return figures;
  const fits: (readonly Figure[])[] = [];
  for (let from = 0; from + size <= figures.length; from += 1) {
    const found = window(figures, size, from);
    if (found) fits.push(found);
  }
  if (fits.length <= 1) return fits[0];
  // where the other lines of the table end, this one ends too; a line of blanks alone is blank wherever it stands
  const known = fits.find((f) => f.at(-1)?.column === lastColumn);
  return known ?? (figures.every((f) => f.text === "") ? fits[0] : undefined);
};

/** One figure for several places: a merged cell copied into each of them is one figure. */
const once = (figures: readonly Figure[]): Figure | undefined => {
  const filled = figures.filter((f) => f.text !== "");
  if (new Set(filled.map((f) => f.text)).size > 1) return undefined;
  return filled[0] ?? figures[0];
};

/** n digits for n columns are one digit each, if they are certainly no single number: they begin with 0. */
export const unglued = (figures: readonly Figure[], size: number): readonly Figure[] | undefined => {
  const [only] = figures;
  if (figures.length !== 1 || only === undefined || size < 2 || only.text.length !== size || !/^0\d+$/u.test(only.text)) return undefined;
  return [...only.text].map((text) => ({ ...only, text, glued: only.text }));
};

export interface Frame {
  readonly plan: Plan | undefined;
  /** The grid column in which the lines of this table mostly end. */
  readonly lastColumn: number | undefined;
  /** The most columns that a line of this table has. */
  readonly width: number;
}

/** Columns of a line; undefined when its figures cannot be told apart. */
export const align = (line: Line, keys: readonly string[], { plan, lastColumn, width }: Frame): Aligned | undefined => {
  if (keys.length === 1) {
    const only = once(line.figures);
    return only ? zip(keys, [only]) : undefined;
  }
  const order = plan && plan.order.length >= keys.length - 1 && plan.order.some((key) => keys.includes(key)) ? plan.order : keys;
  const placed = plan && order === plan.order ? byPosition(line, plan) : undefined;
  if (placed) return placed;
  const sequence = inSequence(line, order.length, lastColumn) ?? unglued(line.figures, order.length);
  if (sequence) return zip(order, sequence);
  return order.length < width ? lastCopied(line.figures, order, width) : undefined;
};

/** A line with fewer cells than the table has columns: its last cell was merged over the rest, and copied there. */
const lastCopied = (figures: readonly Figure[], order: readonly string[], width: number): Aligned | undefined => {
  const filled = figures.filter((f) => f.text !== "");
  const size = order.length;
  const copies = filled.slice(size);
  return filled.length === width && copies.every((f) => f.text === filled[size - 1]?.text) ? zip(order, filled.slice(0, size)) : undefined;
};
