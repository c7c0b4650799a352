// Whether two reports may be held against each other: one organ, one scope, consecutive years.
import type { Report } from "../report/report.ts";
import type { Context } from "./rule.ts";

/** Last year's report where it continues into this one; silence is the right answer to anything else. */
export const lastYear = (report: Report, { previous }: Context): Report | undefined => {
  if (!previous || previous.year + 1 !== report.year || previous.scope !== report.scope) return undefined;
  const [now, before] = [report.organ.creditCode, previous.organ.creditCode];
  return now !== undefined && before !== undefined && now !== before ? undefined : previous;
};

/** What every rule across years reads beside its figures. */
export const lineageReads = ["year", "scope", "organ"] as const;
