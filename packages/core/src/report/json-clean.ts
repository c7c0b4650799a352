// Keys and characters that no report may carry: `__proto__`, lone surrogates and control characters. Taken out, and said.
// A key that holds such a character goes with its value: another name would be a guess.
import type { Address } from "../form/walk.ts";

export interface Dropped {
  readonly at: Address;
  readonly code: "key-dropped" | "characters-dropped";
  readonly seen: string;
}

// tab, line feed and carriage return are text; everything else below a blank, and half characters, is not
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

const codesIn = (text: string): string =>
  Array.from(
    new Set(text.match(unwanted)),
    (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  ).join(" ");

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const clean = (value: unknown, at: Address, found: Dropped[]): unknown => {
  if (typeof value === "string") {
    if (value.search(unwanted) < 0) return value;
    found.push({ at, code: "characters-dropped", seen: codesIn(value) });
    return value.replace(unwanted, "");
  }
  if (Array.isArray(value)) {
    let changed = false;
    const items = value.map((item: unknown, i) => {
      const next = clean(item, [...at, String(i)], found);
      changed ||= next !== item;
      return next;
    });
    return changed ? items : value;
  }
  if (!isFields(value)) return value;
  let changed = false;
  const entries: (readonly [string, unknown])[] = [];
  for (const key of Object.keys(value)) {
    if (key === "__proto__") {
      found.push({ at: [...at, key], code: "key-dropped", seen: key });
      changed = true;
      continue;
    }
    if (key.search(unwanted) >= 0) {
      found.push({ at, code: "key-dropped", seen: codesIn(key) });
      changed = true;
      continue;
    }
    const next = clean(value[key], [...at, key], found);
    changed ||= next !== value[key];
    entries.push([key, next]);
  }
  return changed ? Object.fromEntries(entries) : value;
};

export const dropped = (value: unknown): { readonly value: unknown; readonly dropped: readonly Dropped[] } => {
  const found: Dropped[] = [];
  return { value: clean(value, [], found), dropped: found };
};
