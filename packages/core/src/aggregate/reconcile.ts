// A sum of reports against the figure that was published: how much of each difference lies with whom, as far as that can be known.
import { type Address, cellOf, identitiesAt, type Identity } from "../form/walk.ts";
import { cellAt, formOf } from "../report/cells.ts";
import { computedAt, sumOf, sumsAt } from "../report/edit-sum.ts";
import { type Loss, migrate } from "../report/migrate.ts";
import type { Cell, Report } from "../report/report.ts";
import type { Text } from "../text/text.ts";
import type { Rollup } from "./aggregate.ts";
import { comparable, difference, type Figure, figuresOf, signOf } from "./yuan.ts";

/** Why a share of a difference is not stated, or how it came about. */
export const shareReasons = {
  blank: { zh: "汇总数或公布数为空白，无从比较", en: "our figure or the published one is blank" },
  "no-roster": { zh: "没有编制主体名单，不知道是否缺少单位", en: "without a roster nobody knows who is missing" },
  "several-unknown": {
    zh: "缺少单位和本级都未知，只知道两者合计",
    en: "missing units and own offices are both unknown; only their sum is known",
  },
  "sum-undecided": { zh: "公布报告中有关的数为空白，算术无法核对", en: "a figure of the published sum is blank" },
  "some-cell-wrong": {
    zh: "公布报告中含此数的等式不成立，无法判断错在哪一格",
    en: "a sum with this cell does not hold, and nobody knows which of its cells is wrong",
  },
  "arithmetic-unknown": {
    zh: "公布报告的算术错误未定，其余份额也未定",
    en: "while the arithmetic is undecided, so are the other shares",
  },
  "by-remainder": {
    zh: "由差额减去其他份额得出，未经该方报告证实",
    en: "what the other shares leave over; not confirmed by a report",
  },
  "cannot-explain": {
    zh: "公布数小于各单位之和，缺少的部分解释不了",
    en: "less was published than the units add up to, which nothing missing explains",
  },
} as const satisfies Record<string, Text>;
export type ShareReason = keyof typeof shareReasons;

/** A part of a difference; `value` is null where it cannot be known, and `most` bounds it from above where that is possible. */
export interface Share {
  readonly value: Cell;
  readonly reason?: ShareReason;
  /** At least nothing, at most this. */
  readonly most?: number | string;
}

export interface Difference {
  readonly at: Address;
  /** The sum of the reports at hand; money of a chosen unit in 元. */
  readonly ours: Cell;
  readonly published: Cell;
  /** published − ours. */
  readonly difference: Cell;
  readonly missingUnits: Share;
  readonly ownOffices: Share;
  /** Wrong addition in the published report itself. */
  readonly arithmetic: Share;
  /** What nothing of the above explains: figures that units changed after they were counted, or counted otherwise. */
  readonly unexplained: Cell;
}

export interface Reconciled {
  readonly cells: readonly Difference[];
  /** Published figures of another edition that have no counterpart in the sum. */
  readonly losses: readonly Loss[];
}

const sideOf = (report: Report, ids: readonly string[]): Cell =>
  sumOf(ids.map((id) => cellAt(report, cellOf(formOf(report), id)?.address ?? [])));

const holds = (report: Report, { left, right }: Identity): boolean => {
  const [a, b] = [sideOf(report, left), sideOf(report, right)];
  return a === null || b === null || a === b;
};

/** How far a published figure is from its own sums: nothing, a known amount at a total, undecided elsewhere in a sum that does not hold. */
const arithmeticAt = (published: Report, { at, id, zero }: Figure): Share => {
  const form = formOf(published);
  if (sumsAt(form, id).length > 0) {
    const { value: computed, agreed } = computedAt(form, published, id);
    if (!agreed) return { value: null, reason: "some-cell-wrong" };
    const off = difference(computed, cellAt(published, at));
    if (off === null) return { value: null, reason: "sum-undecided" };
    if (signOf(off) !== 0) return { value: off };
  }
  const broken = identitiesAt(form, id).some((identity) => !holds(published, identity));
  return broken ? { value: null, reason: "some-cell-wrong" } : { value: zero };
};

type Shares = Pick<Difference, "missingUnits" | "ownOffices" | "unexplained">;

const isOpen = ({ value }: Share): boolean => value === null;

/** Divides what is left of a difference between those of whom no report is at hand. */
const divide = (left: number | string, { zero, signed }: Figure, [missing, own]: readonly [Share, Share]): Shares => {
  const open = [missing, own].filter(isOpen);
  if (open.length === 0) return { missingUnits: missing, ownOffices: own, unexplained: left };
  const fill = (share: Share, filled: Share): Share => (isOpen(share) ? filled : share);
  const both = (filled: Share, unexplained: Cell): Shares => ({
    missingUnits: fill(missing, {
      ...filled,
      ...(missing.reason && filled.most !== undefined ? { reason: missing.reason } : {}),
    }),
    ownOffices: fill(own, filled),
    unexplained,
  });
  if (!signed && signOf(left) < 0) return both({ value: null, reason: "cannot-explain" }, left);
  if (open.length === 1 && missing.reason === undefined) return both({ value: left, reason: "by-remainder" }, zero);
  return both({ value: null, reason: "several-unknown", ...(signed ? {} : { most: left }) }, null);
};

/** Every cell in which the published report differs from the sum, with the difference divided as far as that can be known. */
export const reconcile = (rollup: Rollup, published: Report): Reconciled => {
  const { report: ours, coverage, members, rostered } = rollup;
  const { report: theirs, losses } = migrate(published, ours.edition);
  const missing: Share = !rostered
    ? { value: null, reason: "no-roster" }
    : coverage.missing.length === 0
      ? { value: 0 }
      : { value: null };
  const own: Share = members.some((member) => member.own) ? { value: 0 } : { value: null };
  const cells = figuresOf(formOf(ours)).flatMap((figure): readonly Difference[] => {
    const [a, b] = [comparable(ours, figure), comparable(theirs, figure)];
    if (a === b) return [];
    const off = difference(a, b);
    const head = { at: figure.at, ours: a, published: b, difference: off };
    if (off === null) {
      const unknown: Share = { value: null, reason: "blank" };
      return [{ ...head, missingUnits: unknown, ownOffices: unknown, arithmetic: unknown, unexplained: null }];
    }
    const arithmetic = arithmeticAt(theirs, figure);
    const left = difference(arithmetic.value, off);
    if (left === null) {
      const pending = (share: Share): Share => (isOpen(share) ? { reason: "arithmetic-unknown", ...share } : share);
      return [{ ...head, missingUnits: pending(missing), ownOffices: pending(own), arithmetic, unexplained: null }];
    }
    return [{ ...head, arithmetic, ...divide(left, figure, [missing, own]) }];
  });
  return { cells, losses };
};
