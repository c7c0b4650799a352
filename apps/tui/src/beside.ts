// Reports that stand beside the ones asked about: last year's, and those of the bodies below.
import type { Report } from "@gongkai/core";
import { exits, type Exit } from "./exits.ts";
import type { Host } from "./host.ts";
import { openAll } from "./open.ts";
import { exitOf, warn } from "./outcome.ts";

export interface Beside {
  readonly reports: readonly Report[];
  readonly exit: readonly Exit[];
}

/** Every report under a path; what gives none is said on standard error. */
export const beside = async (where: string | undefined, host: Host): Promise<Beside> => {
  const reports: Report[] = [];
  const exit: Exit[] = [];
  if (where === undefined) return { reports, exit };
  for await (const outcome of openAll([where], host)) {
    if (outcome.kind === "read" && outcome.read.report !== null) reports.push(outcome.read.report);
    else {
      warn(outcome, host);
      exit.push(exitOf(outcome));
    }
  }
  return { reports, exit: exit.filter((status) => status !== exits.ok) };
};

/** A credit code decides where both have one, else the name as printed. */
const sameOrgan = ({ organ: a }: Report, { organ: b }: Report): boolean =>
  a.creditCode !== undefined && b.creditCode !== undefined
    ? a.creditCode === b.creditCode
    : a.name !== "" && a.name === b.name;

/** The same organ's report of the year before, of the same scope if there are two. */
export const yearBefore = (report: Report, among: readonly Report[]): Report | undefined => {
  const found = among.filter((other) => other.year === report.year - 1 && sameOrgan(report, other));
  return found.find(({ scope }) => scope === report.scope) ?? found[0];
};
