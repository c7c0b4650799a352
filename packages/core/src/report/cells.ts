// Reading and replacing one place of a report by its address. The only code that goes from a key path into the value.
import type { Form } from "../form/form.ts";
import { editions, isEdition } from "../form/editions/index.ts";
import { type Address, cellOf, idOf, textSectionsOf } from "../form/walk.ts";
import type { Cell, Report } from "./report.ts";

/** The form that a report is printed on. */
export const formOf = (report: { readonly edition: Report["edition"] }): (typeof editions)[Report["edition"]] =>
  editions[report.edition];

export const formNamed = (edition: string): Form | undefined => (isEdition(edition) ? editions[edition] : undefined);

const own = (value: unknown, key: string | undefined): unknown =>
  typeof value === "object" && value !== null && key !== undefined && Object.hasOwn(value, key)
    ? Reflect.get(value, key)
    : undefined;

/** What stands at a key path, of whatever type; undefined where nothing stands. */
export const valueAt = (report: Report, address: Address): unknown => {
  let value: unknown = report;
  for (const key of address) value = own(value, key);
  return value;
};

/** The value of a cell; null is blank (or no such cell). */
export const cellAt = (report: Report, address: Address): Cell => {
  const value = valueAt(report, address);
  return typeof value === "number" || typeof value === "string" ? value : null;
};

/** A count, or null for a blank (and for anything that is no count). */
export const countAt = (report: Report, address: Address): number | null => {
  const value = valueAt(report, address);
  return typeof value === "number" ? value : null;
};

/** A text; "" where there is none. */
export const textAt = (report: Report, address: Address): string => {
  const value = valueAt(report, address);
  return typeof value === "string" ? value : "";
};

/** Whether the address names one cell of the form. */
export const isCell = (form: Form, address: Address): boolean => cellOf(form, idOf(address)) !== undefined;

/** The same report with another value at the address; objects on the way are copied, all others shared. */
export const withValue = <R extends Report>(report: R, address: Address, to: unknown): R => {
  const [first, ...rest] = address;
  if (first === undefined) return report;
  return { ...report, [first]: replace(own(report, first), rest, to) };
};

const replace = (value: unknown, path: Address, to: unknown): unknown => {
  const [first, ...rest] = path;
  if (first === undefined) return to;
  const next = replace(own(value, first), rest, to);
  if (Array.isArray(value)) return value.map((item: unknown, i) => (String(i) === first ? next : item));
  return { ...(typeof value === "object" ? value : {}), [first]: next };
};

export interface NarrativeText {
  readonly at: Address;
  /** The printed heading; absent for the text before any part. */
  readonly heading?: string;
  readonly text: string;
}

/** Every text of the report with its address, preamble first, further headed parts after those of the form. */
export const narrative = (report: Report): readonly NarrativeText[] => {
  const texts: NarrativeText[] = [];
  if (report.preamble !== undefined) texts.push({ at: ["preamble"], text: report.preamble });
  for (const section of textSectionsOf(formOf(report))) {
    texts.push({ at: [section.key, section.lead], text: textAt(report, [section.key, section.lead]) });
    for (const part of section.parts)
      texts.push({ at: [section.key, part.key], heading: part.zh, text: textAt(report, [section.key, part.key]) });
    const more = valueAt(report, [section.key, "more"]);
    const count = Array.isArray(more) ? more.length : 0;
    for (let i = 0; i < count; i += 1) {
      const at = [section.key, "more", String(i)];
      texts.push({
        at: [...at, "text"],
        heading: textAt(report, [...at, "heading"]),
        text: textAt(report, [...at, "text"]),
      });
    }
  }
  return texts;
};
