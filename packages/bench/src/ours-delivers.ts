// What ours hands over, put so that it can be held against the rivals.
import type { Delivered } from "./contender.ts";
import { numbersOf } from "./figures.ts";
import type { Finding, Report } from "@gongkai/core";

export interface Read {
  readonly report: Report | null;
  readonly problems: readonly unknown[];
  readonly findings: readonly Finding[];
}

/** The rules that are the 42 identities, one finding each. */
const identities = new Set(["T3-BAL", "T3-COL", "T3-SUM", "T4-SUM"]);

/** Undefined where something was outside its type, or was missing: the rivals refuse all of it. */
export const foundBy = ({ report, problems, findings }: Read): Delivered | undefined =>
  report === null || problems.length > 0
    ? undefined
    : { numbers: numbersOf(report), faults: findings.filter(({ rule }) => identities.has(rule)).length };
