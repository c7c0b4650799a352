// Every word that the tables of any edition print, by the name it folds to, with what it may mean there.
import { editions } from "../../form/editions/index.ts";
import type { Label } from "../../form/form.ts";
import { tablesOf } from "../../form/walk.ts";
import { nameOf, printedFold } from "../../text/fold.ts";

export type Role = "row" | "group" | "column" | "band" | "stub" | "corner" | "subtotal";

export interface Meaning {
  readonly table: string;
  readonly role: Role;
  readonly key: string;
  readonly edition: string;
  /** The label of the form, where the word is a known variant of it. */
  readonly variantOf?: string;
}

// columns that people add to the printed form; they are recognised in order to be left out
const added = ["小计", "合计", "法人或其他组织小计"];

const collect = (): Map<string, Meaning[]> => {
  const words = new Map<string, Meaning[]>();
  const put = (label: Label, meaning: Omit<Meaning, "variantOf">): void => {
    const name = nameOf(label.zh);
    for (const text of [label.zh, ...(label.also ?? [])]) {
      const own = nameOf(text);
      const known = words.get(own) ?? [];
      if (
        known.some(
          (m) =>
            m.table === meaning.table &&
            m.role === meaning.role &&
            m.edition === meaning.edition &&
            m.key === meaning.key,
        )
      )
        continue;
      words.set(own, [...known, own === name ? meaning : { ...meaning, variantOf: label.zh }]);
    }
  };
  for (const form of Object.values(editions)) {
    for (const { key: table, table: printed } of tablesOf(form)) {
      const base = { table, edition: form.edition };
      for (const group of printed.rowGroups) put(group, { ...base, role: "group", key: group.key });
      for (const group of printed.columnGroups) put(group, { ...base, role: "column", key: `/${group.key}` });
      if (printed.balance) put(printed.balance, { ...base, role: "corner", key: "" });
      if (printed.print === "down") for (const zh of added) put({ zh, en: "" }, { ...base, role: "subtotal", key: zh });
      for (const block of printed.blocks) {
        if (block.band) put(block.band, { ...base, role: "band", key: block.band.zh });
        if (block.stub) put(block.stub, { ...base, role: "stub", key: "" });
        for (const row of block.rows) put(row, { ...base, role: "row", key: row.key });
        for (const column of block.columns) put(column, { ...base, role: "column", key: column.key });
      }
    }
  }
  return words;
};

const words = collect();

const none: readonly Meaning[] = [];

/** What a folded name means in the tables; nothing for any other text. */
export const meaningsOf = (name: string): readonly Meaning[] => words.get(name) ?? none;

export const allNames: readonly string[] = [...words.keys()];

/** All names, longest first, by their first two characters: for finding them inside running text. */
export const namesByStart: ReadonlyMap<string, readonly string[]> = (() => {
  const starts = new Map<string, string[]>();
  for (const name of [...words.keys()].toSorted((a, b) => b.length - a.length)) {
    const start = name.slice(0, 2);
    starts.set(start, [...(starts.get(start) ?? []), name]);
  }
  return starts;
})();

// one distance for all: a fifth of the label may differ, and no short label is ever bent into another
const near = (a: string, b: string): boolean => {
  const limit = Math.floor(Math.min(a.length, b.length) / 5);
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return false;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1)
      current.push(
        Math.min(
          (previous[j] ?? 0) + 1,
          (current[j - 1] ?? 0) + 1,
          (previous[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1),
        ),
      );
    previous = current;
  }
  return (previous[b.length] ?? limit + 1) <= limit;
};

const rowNames = [...words]
  .filter(([, meanings]) => meanings.some((m) => m.role === "row" || m.role === "group"))
  .map(([name]) => name);

/** The one row or group name that a misspelt label is near to; none where two are. */
export const nearestName = (name: string): string | undefined => {
  if (name.length < 5 || name.length > 60) return undefined;
  const found = rowNames.filter((known) => near(name, known));
  return found.length === 1 ? found[0] : undefined;
};

/** A label of the form: its folded name, and what that means. */
export interface Printed {
  readonly name: string;
  readonly meanings: readonly Meaning[];
}

const printed = new Map<string, Printed>();
for (const form of Object.values(editions))
  for (const { table } of tablesOf(form))
    for (const { zh } of [
      ...table.rowGroups,
      ...table.columnGroups,
      ...table.blocks.flatMap((b) => [
        ...(b.band ? [b.band] : []),
        ...(b.stub ? [b.stub] : []),
        ...b.rows,
        ...b.columns,
      ]),
    ])
      printed.set(zh, { name: nameOf(zh), meanings: meaningsOf(nameOf(zh)) });

/** A text that is a label of the form to the letter, as nearly all are; it needs no work. */
export const printedLabel = (text: string): Printed | undefined => printed.get(text);

/** The folded name of a label. */
export const quickName = (text: string): string => printed.get(text)?.name ?? nameOf(text);

/** Whether two spellings differ in more than width, spaces and the punctuation of the ordinal. */
export const sameAsPrinted = (seen: string, printed: string): boolean =>
  seen === printed || printedFold(seen) === printedFold(printed);
