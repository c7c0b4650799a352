// One report against another, two years or two organs: only what differs, figures exactly, texts by sentence.
import { type Address, idOf } from "../form/walk.ts";
import { headAddresses } from "../report/address-list.ts";
import { formOf, narrative, type NarrativeText, valueAt } from "../report/cells.ts";
import { type Loss, migrate, sourcesOf } from "../report/migrate.ts";
import type { Cell, Report } from "../report/report.ts";
import { nameOf } from "../text/fold.ts";
import { compareSentences, type SentenceChange, sentencesOf } from "./sentences.ts";
import { comparable, difference, figuresOf, yuan } from "./yuan.ts";

export interface CellChange {
  readonly at: Address;
  /** As printed; money of a chosen unit in 元, and then `unit` says so. */
  readonly a: Cell;
  readonly b: Cell;
  /** b − a; null where either is blank. */
  readonly change: Cell;
  readonly unit?: string;
}

export interface TextChange extends SentenceChange {
  readonly at: Address;
}

export interface Comparison {
  readonly cells: readonly CellChange[];
  readonly texts: readonly TextChange[];
  /** Figures that only one of two editions has, and which report they stand in. */
  readonly losses: readonly (Loss & { readonly side: "a" | "b" })[];
}

/** Both reports on one form. Rows can be put together and not taken apart, so it is the older form. */
const onOneForm = (a: Report, b: Report): readonly [Report, Report, Comparison["losses"]] => {
  if (a.edition === b.edition) return [a, b, []];
  const older = formOf(a).years.from < formOf(b).years.from ? a : b;
  const [x, y] = [migrate(a, older.edition), migrate(b, older.edition)];
  const other = older === a ? b : a;
  const alone = migrate(older, other.edition).losses.filter(
    ({ at }) => sourcesOf(formOf(other), older.edition, at).length === 0,
  );
  const sided = (losses: readonly Loss[], report: Report) =>
    losses.map((loss) => ({ ...loss, side: report === a ? ("a" as const) : ("b" as const) }));
  return [x.report, y.report, [...sided(alone, older), ...sided(older === a ? y.losses : x.losses, other)]];
};

const cellChanges = (a: Report, b: Report, origins: readonly Report[]): readonly CellChange[] =>
  figuresOf(formOf(a)).flatMap((figure) => {
    if (origins.some((origin) => sourcesOf(formOf(origin), a.edition, figure.at).length === 0) && figure.cell)
      return [];
    const [x, y] = [comparable(a, figure), comparable(b, figure)];
    if (x === y) return [];
    return [{ at: figure.at, a: x, b: y, change: difference(x, y), ...(figure.chosen ? { unit: yuan } : {}) }];
  });

const headOf = (report: Report, at: Address): string => {
  const value = valueAt(report, at);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

const headChanges = (a: Report, b: Report): readonly TextChange[] =>
  headAddresses.flatMap((at): readonly TextChange[] => {
    if (idOf(at) === "preamble") return [];
    const [x, y] = [headOf(a, at), headOf(b, at)];
    if (x === y) return [];
    if (x === "") return [{ at, b: y, change: "added" }];
    return y === "" ? [{ at, a: x, change: "removed" }] : [{ at, a: x, b: y, change: "changed" }];
  });

/** Texts by what they are about: parts that a report added itself are matched by heading, not by number. */
const byTopic = (report: Report): ReadonlyMap<string, NarrativeText> => {
  const topics = new Map<string, NarrativeText>();
  for (const text of narrative(report)) {
    const own = text.at.includes("more");
    let topic = own ? `${text.at[0]}/more/${nameOf(text.heading ?? "")}` : idOf(text.at);
    while (topics.has(topic)) topic += "'";
    topics.set(topic, text);
  }
  return topics;
};

const textChanges = (a: Report, b: Report): readonly TextChange[] => {
  const [x, y] = [byTopic(a), byTopic(b)];
  const lines = (text: NarrativeText | undefined) =>
    text === undefined
      ? []
      : [...(text.at.includes("more") ? sentencesOf(text.heading ?? "") : []), ...sentencesOf(text.text)];
  return [...new Set([...x.keys(), ...y.keys()])].flatMap((topic) => {
    const [one, other] = [x.get(topic), y.get(topic)];
    const at = one?.at ?? other?.at ?? [];
    return compareSentences(lines(one), lines(other)).map((change) => ({ at, ...change }));
  });
};

/** Everything in which b differs from a; nothing for two reports that say the same. */
export const compare = (a: Report, b: Report): Comparison => {
  const [x, y, losses] = onOneForm(a, b);
  return { cells: cellChanges(x, y, [a, b]), texts: [...headChanges(a, b), ...textChanges(a, b)], losses };
};
