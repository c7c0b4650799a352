// How many files came to which verdict.
import type { Verdict } from "./judge.ts";

export interface Counts extends Readonly<Record<Verdict, number>> {
  readonly files: number;
}

export const none: Counts = { files: 0, clean: 0, hints: 0, warnings: 0, errors: 0, refused: 0 };

export const counted = (counts: Counts, verdict: Verdict): Counts => ({
  ...counts,
  files: counts.files + 1,
  [verdict]: counts[verdict] + 1,
});
