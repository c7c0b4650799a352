// Which report belongs to which body of the roster.
import { fold } from "../text/fold.ts";
import type { Organ, Report } from "../report/report.ts";
import type { RosterEntry } from "./rule.ts";

/** By credit code where both are known, otherwise by name. */
const isOf = (organ: Organ, { name, creditCode }: RosterEntry): boolean =>
  organ.creditCode !== undefined && creditCode !== undefined ? organ.creditCode === creditCode : fold(organ.name) === fold(name);

/** The reports of one body for the rollup's year. */
export const reportsOf = (rollup: Report, entry: RosterEntry, children: readonly Report[]): readonly Report[] =>
  children.filter((child) => child !== rollup && child.year === rollup.year && isOf(child.organ, entry));

/** The body whose own report the rollup is; nobody else has to hand it in. */
export const isItself = (rollup: Report, entry: RosterEntry): boolean => isOf(rollup.organ, entry);
