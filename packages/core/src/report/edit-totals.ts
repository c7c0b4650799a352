// Every total as it is reported beside what its parts come to, so that both can be shown and neither replaces the other.
import type { Address } from "../form/walk.ts";
import { cellOf } from "../form/walk.ts";
import { cellAt, formOf } from "./cells.ts";
import { computedAt, runningAt, totalIds } from "./edit-sum.ts";
import type { Cell, Report } from "./report.ts";

/**
 * blank: nothing is reported, and nothing is running · running: a part is blank, so nothing is compared ·
 * computed: reported and computed are equal · disputed: they differ, or the two sums of a grand total do.
 */
export type TotalState = "blank" | "running" | "computed" | "disputed";

export interface Total {
  readonly at: Address;
  readonly reported: Cell;
  /** The sum of the parts; null while one of them is blank, and where the two sums of a grand total disagree. */
  readonly computed: Cell;
  /** The sum of the parts entered so far; null where there are none, or where two directions disagree. */
  readonly running: Cell;
  readonly state: TotalState;
}

const stateOf = (
  { reported, computed, running }: Pick<Total, "reported" | "computed" | "running">,
  agreed: boolean,
): TotalState => {
  if (!agreed) return reported === null ? "blank" : "disputed";
  if (computed === null) return reported === null && running === null ? "blank" : "running";
  if (reported === null) return "blank";
  return reported === computed ? "computed" : "disputed";
};

/** Every total of the report, in the order of the form's sums. */
export const totals = (report: Report): readonly Total[] => {
  const form = formOf(report);
  return totalIds(form).flatMap((id) => {
    const cell = cellOf(form, id);
    if (!cell) return [];
    const { value: computed, agreed } = computedAt(form, report, id);
    const figures = { reported: cellAt(report, cell.address), computed, running: runningAt(form, report, id) };
    return [{ at: cell.address, ...figures, state: stateOf(figures, agreed) }];
  });
};
