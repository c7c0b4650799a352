// What is known of the reporting organ, and what its name suggests beside that.
import type { Report } from "../report/report.ts";
import { inferOrgan, type OrganGuess } from "./organ.ts";
import type { Context } from "./rule.ts";

/** Stated in the report or given by the caller. */
export const knownOrgan = ({ organ }: Report, context: Context): OrganGuess => {
  const level = organ.level ?? context.organ?.level;
  const kind = organ.kind ?? context.organ?.kind;
  return { ...(level === undefined ? {} : { level }), ...(kind === undefined ? {} : { kind }) };
};

/** What is known, completed from the name. A rule that rests on this is at most a hint. */
export const probableOrgan = (report: Report, context: Context): OrganGuess => {
  const known = knownOrgan(report, context);
  if (known.level !== undefined && known.kind !== undefined) return known;
  return { ...inferOrgan(report.organ.name === "" ? (context.organ?.name ?? "") : report.organ.name), ...known };
};
