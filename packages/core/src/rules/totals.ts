// The rules that come from the form itself: every sum and balance of an edition, each its own finding, exact.
import type { Form } from "../form/form.ts";
import { type Address, cellsOf, identitiesAt, identitiesOf, type Identity } from "../form/walk.ts";
import { formOf } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import { type Exact, figuresOf, sumOf } from "./figures.ts";
import type { Rule, Yield } from "./rule.ts";

/** Which identities of a form a rule speaks about, and what it calls their two sides. */
export interface Share {
  readonly table: keyof Report;
  readonly kind: Identity["kind"];
  readonly names: readonly [left: string, right: string];
}

/** An identity as places among the figures, which is quick to add up. */
export interface Sum {
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** Both sides, the left first. */
  readonly at: readonly Address[];
}

const sumFor = (form: Form, { left, right }: Identity): Sum => {
  const place = (id: string) => cellsOf(form).findIndex((cell) => cell.id === id);
  return { left: left.map(place), right: right.map(place), at: [...left, ...right].map((id) => id.split("/")) };
};

const everySum = new WeakMap<Form, readonly Sum[]>();

/** Whether no sum of the form differs from its total; a blank makes a sum undecided. */
export const everySumAgrees = (report: Report): boolean => {
  const form = formOf(report);
  const sums = everySum.get(form) ?? identitiesOf(form).map((identity) => sumFor(form, identity));
  everySum.set(form, sums);
  const figures = figuresOf(report);
  return sums.every((sum) => !differ(figures, sum));
};

type Plan = ReadonlyMap<Identity, Sum>;
const plans = new WeakMap<Form, Map<Share, Plan>>();

const planFor = (form: Form, share: Share): Plan => {
  const known = plans.get(form) ?? new Map<Share, Plan>();
  plans.set(form, known);
  const mine = ({ table, kind }: Identity) => table === share.table && kind === share.kind;
  const plan =
    known.get(share) ??
    new Map(
      identitiesOf(form)
        .filter(mine)
        .map((i) => [i, sumFor(form, i)]),
    );
  known.set(share, plan);
  return plan;
};

/** The sums of a form that belong to a share, in printed order. */
export const sumsOf = (form: Form, share: Share): Iterable<Sum> => planFor(form, share).values();

/** Both sides of a sum, where they differ. */
const differ = (
  figures: readonly unknown[],
  { left, right }: Pick<Sum, "left" | "right">,
): { readonly total: Exact; readonly sum: Exact } | undefined => {
  const total = sumOf(figures, left);
  const sum = total === null ? null : sumOf(figures, right);
  return total === null || sum === null || sum === total ? undefined : { total, sum };
};

const weigh = (
  figures: readonly unknown[],
  { left, right, at }: Sum,
  [one, other]: Share["names"],
): Yield | undefined => {
  const sides = differ(figures, { left, right });
  return sides && { at, params: { [one]: sides.total, [other]: sides.sum } };
};

/** What a rule about sums adds to its texts. */
export const totals = (share: Share): Required<Pick<Rule, "sums" | "reads" | "readsCell" | "check" | "checkCell">> => ({
  sums: true,
  reads: [share.table],
  readsCell: (form, { id }) =>
    identitiesAt(form, id).some(({ table, kind }) => table === share.table && kind === share.kind),
  *check(report) {
    const figures = figuresOf(report, share.table);
    for (const sum of sumsOf(formOf(report), share)) {
      const found = weigh(figures, sum, share.names);
      if (found) yield found;
    }
  },
  *checkCell(report, id) {
    const form = formOf(report);
    const plan = planFor(form, share);
    for (const identity of identitiesAt(form, id)) {
      const sum = plan.get(identity);
      const found = sum && weigh(figuresOf(report, share.table), sum, share.names);
      if (found) yield found;
    }
  },
});
