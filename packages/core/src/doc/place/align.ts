// Which figure of a line belongs to which column. Certain or nothing: a line that fits in two ways gives no figure.
import type { Figure, Line } from "./lines.ts";
import type { Plan } from "./plan.ts";

/** The figure of each column, by its key. */
export type Aligned = Pick<ReadonlyMap<string, Figure>, "get">;

/** "+" and "?" may stand several times, and nobody asks for them. */
const zip = (keys: readonly string[], figures: readonly Figure[]): Aligned => ({
  get: (key) => figures[keys.indexOf(key)],
});

/** Whether all labels of a line stand left of a column. */
const areLabelsBefore = ({ labels }: Line, column: number): boolean => labels.every((word) => word.column < column);

/** By the grid column of the heads: every column has its cell, and every figure stands under a head. */
const byPosition = (line: Line, { order, positions }: Plan): Aligned | undefined => {
  // positions rise from left to right
  const left = positions?.[0];
  if (!positions || left === undefined || !areLabelsBefore(line, left)) return undefined;
  const { figures } = line;
  // nearly every line has its figures under its heads, and no others
  if (figures.length === positions.length && figures.every((f, i) => f.column === positions[i]))
    return zip(order, figures);
  const at = new Map(figures.map((f) => [f.column, f]));
  const whole = positions.flatMap((p) => at.get(p) ?? []);
  if (whole.length < positions.length) return undefined;
  const stray = figures.some((f) => f.text !== "" && !positions.includes(f.column));
  return stray ? undefined : zip(order, whole);
};

/** The figures from the first to the last that is not blank. */
export const core = (figures: readonly Figure[]): readonly Figure[] => {
  if (figures[0]?.text !== "" && figures.at(-1)?.text !== "") return figures;
  const first = figures.findIndex((f) => f.text !== "");
  return first < 0 ? [] : figures.slice(first, figures.findLastIndex((f) => f.text !== "") + 1);
};

/** In sequence behind the labels. Blanks at either end may be fillers, so a line that begins or ends with one is not certain. */
const inSequence = ({ figures }: Line, size: number, tooLong: boolean): readonly Figure[] | undefined => {
  if (figures.length === size) return figures;
  // a cell too many: some figure was cut in two, and nobody knows which
  if (tooLong) return undefined;
  const filled = core(figures);
  if (filled.length === size) return filled;
  // a line of blanks alone is blank wherever it stands
  return filled.length === 0 && figures.length > size ? figures.slice(0, size) : undefined;
};

/** Without the copies of a merged cell in the columns that only repeat a head. */
const withoutCopies = (line: Line, { copies }: Plan): Line => {
  if (copies.size === 0) return line;
  const figures = line.figures.filter((f, i) => !copies.has(f.column) || f.text !== line.figures[i - 1]?.text);
  return figures.length === line.figures.length ? line : { ...line, figures };
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
  if (figures.length !== 1 || only === undefined || size < 2 || only.text.length !== size || !/^0\d+$/u.test(only.text))
    return undefined;
  return [...only.text].map((text) => ({ ...only, text, glued: only.text }));
};

export interface Frame {
  readonly plan: Plan | undefined;
  /** Whether this line's cells can be believed to stand under their heads. */
  readonly trusted: boolean;
  /** Whether it reaches further to the right than the lines of its table do. */
  readonly tooLong: boolean;
  /** The most columns that a line of this table has. */
  readonly width: number;
}

/** The columns of a line, as far as its heads say them. */
export const orderFor = (keys: readonly string[], plan: Plan | undefined): readonly string[] =>
  plan && plan.order.length >= keys.length - 1 && plan.order.some((key) => keys.includes(key)) ? plan.order : keys;

/** Columns of a line; undefined when its figures cannot be told apart. */
export const align = (
  given: Line,
  keys: readonly string[],
  { plan, trusted, tooLong, width }: Frame,
): Aligned | undefined => {
  if (keys.length === 1) {
    const only = once(given.figures);
    return only ? zip(keys, [only]) : undefined;
  }
  const order = orderFor(keys, plan);
  const line = plan && order === plan.order ? withoutCopies(given, plan) : given;
  if (trusted && plan?.positions && order === plan.order) {
    // where the grid holds, a line that is longer than its heads has a cell too many, and nobody knows which
    if (line.figures.some((f) => f.column >= plan.width)) return undefined;
    const placed = byPosition(line, plan);
    if (placed) return placed;
  }
  const sequence = inSequence(line, order.length, tooLong) ?? unglued(line.figures, order.length);
  if (sequence) return zip(order, sequence);
  return order.length < width ? lastCopied(line.figures, order, width) : undefined;
};

/** A line with fewer cells than the table has columns: its last cell was merged over the rest, and copied there. */
const lastCopied = (figures: readonly Figure[], order: readonly string[], width: number): Aligned | undefined => {
  const filled = figures.filter((f) => f.text !== "");
  const size = order.length;
  const copies = filled.slice(size);
  return filled.length === width && copies.every((f) => f.text === filled[size - 1]?.text)
    ? zip(order, filled.slice(0, size))
    : undefined;
};
