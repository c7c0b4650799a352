// The rules that come from the form itself: every sum and balance of an edition, each its own finding, exact.
import type { Form } from "../form/form.ts";
import { type Address, identitiesAt, identitiesOf, type Identity } from "../form/walk.ts";
import { formOf } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import { type Grid, gridOf, sumOf } from "./figures.ts";
import type { Rule, Yield } from "./rule.ts";

/** Which identities of a form a rule speaks about, and what it calls their two sides. */
export interface Share {
  readonly table: keyof Report;
  readonly kind: Identity["kind"];
  readonly names: readonly [left: string, right: string];
}

export interface Sum {
  readonly left: readonly Address[];
  readonly right: readonly Address[];
}

const split = (ids: readonly string[]): readonly Address[] => ids.map((id) => id.split("/"));

/** Identities as addresses; made once, since a form keeps its identities. */
const sums = new WeakMap<Identity, Sum>();
const sumFor = (identity: Identity): Sum => {
  const known = sums.get(identity);
  if (known) return known;
  const made = { left: split(identity.left), right: split(identity.right) };
  sums.set(identity, made);
  return made;
};

const plans = new WeakMap<Form, Map<Share, readonly Sum[]>>();

/** The sums of a form that belong to a share, in printed order. */
export const sumsOf = (form: Form, share: Share): readonly Sum[] => {
  const known = plans.get(form) ?? new Map<Share, readonly Sum[]>();
  plans.set(form, known);
  const plan = known.get(share) ?? identitiesOf(form).filter((i) => belongs(i, share)).map(sumFor);
  known.set(share, plan);
  return plan;
};

const belongs = ({ table, kind }: Identity, share: Share): boolean => table === share.table && kind === share.kind;

const weigh = (grid: Grid, { left, right }: Sum, [one, other]: Share["names"]): Yield | undefined => {
  const total = sumOf(grid, left);
  const sum = total === null ? null : sumOf(grid, right);
  return sum === null || sum === total ? undefined : { at: [...left, ...right], params: { [one]: total, [other]: sum } };
};

/** What a rule about sums adds to its texts. */
export const totals = (share: Share): Required<Pick<Rule, "reads" | "check" | "checkCell">> => ({
  reads: [share.table],
  *check(report) {
    const grid = gridOf(report, share.table);
    for (const sum of sumsOf(formOf(report), share)) {
      const found = weigh(grid, sum, share.names);
      if (found) yield found;
    }
  },
  *checkCell(report, id) {
    const grid = gridOf(report, share.table);
    for (const identity of identitiesAt(formOf(report), id)) {
      const found = belongs(identity, share) ? weigh(grid, sumFor(identity), share.names) : undefined;
      if (found) yield found;
    }
  },
});
