// What the exit status says; fixed by the contract, so that scripts can rely on it.
import type { RefusalCode } from "@gongkai/core";

export const exits = {
  ok: 0,
  errors: 1,
  different: 1,
  warnings: 2,
  refused: 3,
  usage: 64,
  missing: 66,
  fault: 70,
  interrupted: 130,
} as const;
export type Exit = (typeof exits)[keyof typeof exits];

/** Of several the first that applies. */
const precedence: readonly Exit[] = [130, 70, 64, 66, 3, 1, 2];

export const first = (...statuses: readonly Exit[]): Exit =>
  precedence.find((status) => statuses.includes(status)) ?? exits.ok;

/** A file that gives no report, by the reason: a new reason does not compile until it is answered here. */
export const refusalExit: Record<RefusalCode, Exit> = {
  "not-a-report": exits.refused,
  "blank-template": exits.refused,
  "pre-2019-form": exits.refused,
  "other-report": exits.refused,
  "several-reports": exits.refused,
  encrypted: exits.refused,
  "scan-without-text": exits.refused,
  "unsupported-format": exits.refused,
  damaged: exits.refused,
  "too-large": exits.refused,
};
