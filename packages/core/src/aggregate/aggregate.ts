// Many reports into one: every cell the sum of the same cell, with who is in it, who is missing, and what each contributed.
import type { Address } from "../form/walk.ts";
import { idOf } from "../form/walk.ts";
import { blank } from "../report/blank.ts";
import { formOf, withValue } from "../report/cells.ts";
import { runningSum, sumOf } from "../report/edit-sum.ts";
import type { Loss } from "../report/migrate.ts";
import type { Cell, Organ, Report } from "../report/report.ts";
import { gather, type Gathered, type Member, sameBody, type SumRefusal } from "./members.ts";
import { comparable, type Figure, figuresOf, unitAt, yuan } from "./yuan.ts";

/** A body that should be in the sum; vertically managed ones report in their own system. */
export interface Body {
  readonly name: string;
  readonly creditCode?: string;
  readonly vertical?: boolean;
}

export interface AggregateOptions {
  /** Whose sum it is. */
  readonly organ: Organ;
  readonly year?: number;
  /** The report of the organ's own offices. */
  readonly own?: Report;
  /** Everybody who should have reported; without it nobody is known to be missing. */
  readonly roster?: readonly Body[];
}

export interface Present extends Pick<Member, "id" | "organ" | "creditCode" | "year" | "edition"> {
  /** Present on the report of the organ's own offices. */
  readonly own?: true;
}

export interface Coverage {
  readonly present: readonly Present[];
  /** Names on the roster without a report. */
  readonly missing: readonly string[];
  /** For every cell, the ids of those whose figure is in it. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** part-blank: a sum is blank because a part is · too-large: a sum cannot be stored exactly · not-on-roster: a report nobody asked for. */
export interface SumProblem {
  readonly code: "part-blank" | "too-large" | "not-on-roster" | "organ-unnamed";
  readonly at: readonly Address[];
  readonly organs: readonly string[];
}

export interface Rollup {
  readonly ok: true;
  readonly report: Report;
  readonly coverage: Coverage;
  /** For every cell that is blank because parts are: what the others come to, and how many are blank. */
  readonly known: Readonly<Record<string, { readonly sum: Cell; readonly blanks: number }>>;
  /** What members on another edition could not bring along. */
  readonly losses: readonly (Loss & { readonly organ: string })[];
  readonly problems: readonly SumProblem[];
  readonly members: readonly Member[];
  /** Whether a roster was given, so that an empty `missing` means that nobody is missing. */
  readonly rostered: boolean;
}

export type Aggregated = Rollup | { readonly ok: false; readonly refusal: SumRefusal };

interface Sum {
  readonly figure: Figure;
  readonly sum: Cell;
  readonly known: Cell;
  readonly present: readonly string[];
  readonly blank: readonly string[];
}

const sumAt = (members: readonly Member[], figure: Figure): Sum => {
  const cells = members.map(({ id, report }) => ({ id, value: comparable(report, figure) }));
  const values = cells.map(({ value }) => value);
  const ids = (blank: boolean) => cells.filter(({ value }) => (value === null) === blank).map(({ id }) => id);
  return {
    figure,
    sum: sumOf([figure.zero, ...values]),
    known: runningSum(values),
    present: ids(false),
    blank: ids(true),
  };
};

const summed = (sums: readonly Sum[], { form, year }: Gathered, organ: Organ): Report => {
  let report: Report = blank(form, { year });
  for (const { figure, sum } of sums) {
    report = withValue(report, figure.at, sum);
    if (figure.chosen && sum !== null) report = withValue(report, unitAt(figure), yuan);
  }
  return { ...withValue(report, ["organ"], organ), scope: "rollup" };
};

/** Cells that are blank for the same bodies are one problem. */
const blankParts = (sums: readonly Sum[]): readonly SumProblem[] => {
  const causes = new Map<string, { at: Address[]; organs: readonly string[] }>();
  for (const { figure, blank: organs } of sums) {
    // 六 need not speak of a fee, so its silence is no fault of a report
    if (organs.length === 0 || !figure.cell) continue;
    const cause = causes.get(organs.join("\n")) ?? { at: [], organs };
    cause.at.push(figure.at);
    causes.set(organs.join("\n"), cause);
  }
  return [...causes.values()].map((cause) => ({ code: "part-blank", ...cause }));
};

const problemsOf = (
  sums: readonly Sum[],
  members: readonly Member[],
  roster: readonly Body[] | undefined,
): readonly SumProblem[] => {
  const large = sums
    .filter(({ sum, blank: blanks }) => sum === null && blanks.length === 0)
    .map(({ figure }) => figure.at);
  const strangers = members.filter((m) => roster && !m.own && !roster.some((body) => sameBody(body, m.report.organ)));
  const nameless = members.filter((m) => m.organ === "");
  return [
    ...blankParts(sums),
    ...(large.length > 0 ? [{ code: "too-large" as const, at: large, organs: [] }] : []),
    ...(strangers.length > 0 ? [{ code: "not-on-roster" as const, at: [], organs: strangers.map((m) => m.id) }] : []),
    ...(nameless.length > 0 ? [{ code: "organ-unnamed" as const, at: [], organs: nameless.map((m) => m.id) }] : []),
  ];
};

const presence = ({ id, organ, creditCode, year, edition, own }: Member): Present => ({
  id,
  organ,
  ...(creditCode === undefined ? {} : { creditCode }),
  year,
  edition,
  ...(own ? { own } : {}),
});

/**
 * Adds reports up, cell by cell, totals as they were reported. A sum with a blank part is blank. The same reports in another
 * order give the same bytes.
 */
export const aggregate = (reports: readonly Report[], options: AggregateOptions): Aggregated => {
  const { organ, roster } = options;
  const gathered = gather(reports, options);
  if ("code" in gathered) return { ok: false, refusal: gathered };
  const { members } = gathered;
  const sums = figuresOf(gathered.form).map((figure) => sumAt(members, figure));
  const missing = (roster ?? []).filter(
    (body) => !body.vertical && !members.some((m) => sameBody(body, m.report.organ)),
  );
  return {
    ok: true,
    report: summed(sums, gathered, organ),
    coverage: {
      present: members.map(presence),
      missing: missing.map((body) => body.name),
      parts: Object.fromEntries(sums.map(({ figure, present }) => [figure.id, present])),
    },
    known: Object.fromEntries(
      sums.flatMap(({ figure, known, blank: organs }) =>
        organs.length > 0 ? [[figure.id, { sum: known, blanks: organs.length }]] : [],
      ),
    ),
    losses: members.flatMap((m) => m.losses.map((loss) => ({ ...loss, organ: m.id }))),
    problems: problemsOf(sums, members, roster),
    members,
    rostered: roster !== undefined,
  };
};

export interface PartOfSum {
  readonly id: string;
  readonly organ: string;
  /** As it went into the sum, money of a chosen unit in 元; null is blank. */
  readonly value: Cell;
}

/** What each body brought to a cell of the sum. */
export const parts = ({ members, report }: Rollup, address: Address): readonly PartOfSum[] => {
  const figure = figuresOf(formOf(report)).find(({ id }) => id === idOf(address));
  return figure ? members.map(({ id, organ, report: part }) => ({ id, organ, value: comparable(part, figure) })) : [];
};

/** The sum as JSON: the canonical report with its coverage beside it. */
export const rollupJson = ({ report, coverage }: Rollup): Report & { readonly coverage: Coverage } => ({
  ...report,
  coverage,
});
