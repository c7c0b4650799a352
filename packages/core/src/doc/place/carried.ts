// The canonical JSON that an exported document carries: it fills what no form prints, and never overrides what the document shows.
import { textSectionsOf } from "../../form/walk.ts";
import { formOf, valueAt, withValue } from "../../report/cells.ts";
import { readJson } from "../../report/json.ts";
import type { Report } from "../../report/report.ts";
import type { Problem } from "../doc.ts";

// printed nowhere on the form
const unprinted = [
  ["organ", "regionCode"],
  ["organ", "creditCode"],
  ["organ", "level"],
  ["organ", "kind"],
  ["scope"],
  ["publishedOn"],
] as const;
// shown by a document whenever they are there, so their absence is a statement too
const optional = new Set(["title", "preamble", "more", "unit", "publishedOn"]);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keys that the report does not know, at every level, put back where they stood. */
const withUnknown = (shown: unknown, data: unknown): unknown => {
  if (Array.isArray(shown) && Array.isArray(data)) return shown.map((item: unknown, i) => withUnknown(item, data[i]));
  if (!isObject(shown) || !isObject(data)) return shown;
  const kept = Object.entries(data).filter(([key]) => !Object.hasOwn(shown, key) && !optional.has(key));
  const merged = Object.entries(shown).map(
    ([key, value]) => [key, withUnknown(value, Object.hasOwn(data, key) ? data[key] : undefined)] as const,
  );
  return Object.fromEntries([...merged, ...kept]);
};

const differences = (shown: unknown, data: unknown, at: readonly string[]): (readonly string[])[] => {
  if (shown === data) return [];
  if (Array.isArray(shown) && Array.isArray(data)) {
    const length = Math.max(shown.length, data.length);
    return Array.from({ length }, (_, i) => i).flatMap((i) => differences(shown[i], data[i], [...at, String(i)]));
  }
  if (!isObject(shown) || !isObject(data)) return [at];
  return [...new Set([...Object.keys(shown), ...Object.keys(data)])].flatMap((key) =>
    Object.hasOwn(shown, key) || optional.has(key) ? differences(shown[key], data[key], [...at, key]) : [],
  );
};

export const carry = (
  placed: Report,
  data: string | undefined,
): { readonly report: Report; readonly problems: readonly Problem[] } => {
  if (data === undefined || data === "") return { report: placed, problems: [] };
  const read = readJson(data);
  if (read.status === "refused")
    return { report: placed, problems: [{ code: "data-differs", at: [], seen: data.slice(0, 200) }] };
  let report: Report = placed;
  for (const at of unprinted) {
    const value = valueAt(read.report, at);
    const shownDate = at[0] === "publishedOn" && valueAt(placed, at) !== undefined;
    if (value !== undefined && !shownDate) report = withValue(report, at, value);
  }
  const at = differences(report, read.report, []);
  const whole = withUnknown(report, read.report);
  const merged: Report = isObject(whole) ? { ...report, ...whole } : report;
  // stated fees are text; the figure beside them is derived from it, so only a stated difference counts
  const fees = new Set(
    textSectionsOf(formOf(placed)).flatMap((s) => (s.fee === undefined ? [] : [`${s.key}/${s.fee}`])),
  );
  const told = at.filter((path) => !fees.has(path.join("/")) || valueAt(report, path) !== null);
  return { report: merged, problems: told.length === 0 ? [] : [{ code: "data-differs", at: told }] };
};

/** Whose report and on which year the carried data says, for a document that shows neither. */
export const carriedHead = (data: string | undefined): { readonly year?: number; readonly organ?: string } => {
  const read = data === undefined || data === "" ? undefined : readJson(data);
  return read?.report ? { year: read.report.year, organ: read.report.organ.name } : {};
};
