// Which report belongs to which body of the roster. Indexed, since a province has thousands of both.
import { sameBody } from "../aggregate/members.ts";
import type { Report } from "../report/report.ts";
import { fold } from "../text/fold.ts";
import type { RosterEntry } from "./rule.ts";

/** The reports of a body for the rollup's year; the rollup itself is nobody's part. */
export type ReportsOf = (entry: RosterEntry) => readonly Report[];

export const reportsBy = (rollup: Report, children: readonly Report[]): ReportsOf => {
  const index = new Map<string, Report[]>();
  const put = (key: string, child: Report): void => {
    const known = index.get(key);
    if (known) known.push(child);
    else index.set(key, [child]);
  };
  for (const child of children) {
    if (child === rollup || child.year !== rollup.year) continue;
    if (child.organ.creditCode !== undefined) put(child.organ.creditCode, child);
    put(fold(child.organ.name), child);
  }
  return (entry) => {
    const alike = [...(index.get(entry.creditCode ?? "") ?? []), ...(index.get(fold(entry.name)) ?? [])];
    return [...new Set(alike)].filter(({ organ }) => sameBody(organ, entry));
  };
};

/** The body whose own report the rollup is; nobody else has to hand it in. */
export const isItself = (rollup: Report, entry: RosterEntry): boolean => sameBody(rollup.organ, entry);
