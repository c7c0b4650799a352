// Whose reports go into a sum: each body once, all of one year, on one edition, in an order that does not depend on the caller's.
import { type AnyForm, type Edition, editionFor } from "../form/editions/index.ts";
import { formOf } from "../report/cells.ts";
import { canonicalText } from "../report/hash.ts";
import { type Loss, migrate } from "../report/migrate.ts";
import type { Organ, Report } from "../report/report.ts";
import { fold } from "../text/fold.ts";
import type { Params, Text } from "../text/text.ts";

export interface Member {
  /** The credit code, or the name where there is none. */
  readonly id: string;
  readonly organ: string;
  readonly creditCode?: string;
  readonly year: number;
  /** The edition it was reported on. */
  readonly edition: Edition;
  /** Whether it is the report of the organ's own offices. */
  readonly own: boolean;
  /** On the edition of the sum. */
  readonly report: Report;
  readonly losses: readonly Loss[];
}

/** Why reports cannot be added up. */
export const sumRefusals = {
  "no-reports": { zh: "没有可以汇总的报告", en: "there are no reports to add up" },
  "years-differ": { zh: "报告年度不一致：{years}", en: "the reports are of different years: {years}" },
  "duplicate-organ": {
    zh: "{organ}的报告不止一份，只能计一次",
    en: "{organ} has more than one report and may be counted once",
  },
  "contains-itself": {
    zh: "{organ}的汇总报告不能再计入它自己的汇总",
    en: "the rollup of {organ} cannot be counted into the rollup of {organ}",
  },
} as const satisfies Record<string, Text>;
export type SumRefusalCode = keyof typeof sumRefusals;

export interface SumRefusal {
  readonly code: SumRefusalCode;
  readonly params: Params;
}

/** Whether two bodies are the same: by credit code where both have one, otherwise by name. A body without a name is nobody else. */
export const sameBody = (a: Pick<Organ, "name" | "creditCode">, b: Pick<Organ, "name" | "creditCode">): boolean =>
  a.creditCode !== undefined && b.creditCode !== undefined
    ? a.creditCode === b.creditCode
    : a.name !== "" && fold(a.name) === fold(b.name);

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** By name; only bodies that cannot be told apart otherwise are ordered by what they report. */
const inOrder = (reports: readonly Report[]): readonly Report[] =>
  reports.toSorted(
    (a, b) =>
      byCodeUnit(fold(a.organ.name), fold(b.organ.name)) ||
      byCodeUnit(a.organ.creditCode ?? "", b.organ.creditCode ?? "") ||
      byCodeUnit(canonicalText(a), canonicalText(b)),
  );

interface Gathering {
  readonly organ: Organ;
  readonly own?: Report | undefined;
  readonly year?: number | undefined;
}

const repeated = (reports: readonly Report[]): Report | undefined => {
  const [codes, names] = [new Map<string, Report[]>(), new Map<string, Report[]>()];
  for (const report of reports) {
    const { creditCode, name } = report.organ;
    const alike = [...(codes.get(creditCode ?? "") ?? []), ...(names.get(fold(name)) ?? [])];
    if (alike.some((other) => sameBody(other.organ, report.organ))) return report;
    if (creditCode !== undefined) codes.set(creditCode, [...(codes.get(creditCode) ?? []), report]);
    names.set(fold(name), [...(names.get(fold(name)) ?? []), report]);
  }
  return undefined;
};

const refusal = (reports: readonly Report[], { organ, year }: Gathering): SumRefusal | undefined => {
  const years = [...new Set([...(year === undefined ? [] : [year]), ...reports.map((report) => report.year)])].toSorted(
    (a, b) => a - b,
  );
  if (years.length > 1) return { code: "years-differ", params: { years: years.join(", ") } };
  const twice = repeated(reports);
  if (twice) return { code: "duplicate-organ", params: { organ: twice.organ.name } };
  if (reports.some((report) => report.scope === "rollup" && sameBody(report.organ, organ)))
    return { code: "contains-itself", params: { organ: organ.name } };
  return undefined;
};

const member = (report: Report, own: boolean, edition: Edition): Omit<Member, "id"> => {
  const moved = report.edition === edition ? { report, losses: [] } : migrate(report, edition);
  const { name, creditCode } = report.organ;
  return {
    organ: name,
    ...(creditCode === undefined ? {} : { creditCode }),
    year: report.year,
    edition: report.edition,
    own,
    report: moved.report,
    losses: moved.losses,
  };
};

/** The form that the year owes; for a year before the first, the oldest among the reports. */
const formFor = (reports: readonly Report[], year: number): AnyForm | undefined =>
  editionFor(year) ??
  reports.map(formOf).reduce<AnyForm | undefined>((a, b) => (a && a.years.from <= b.years.from ? a : b), undefined);

export interface Gathered {
  readonly form: AnyForm;
  readonly year: number;
  readonly members: readonly Member[];
}

/** The members of a sum in their order, or why there is none. The own offices' report counts once, also when it is among the reports. */
export const gather = (reports: readonly Report[], gathering: Gathering): Gathered | SumRefusal => {
  const { own, organ } = gathering;
  const ownText = own && canonicalText(own);
  const others = reports.filter(
    (report) => !own || !sameBody(report.organ, own.organ) || canonicalText(report) !== ownText,
  );
  const all = inOrder(own ? [...others, own] : others);
  const year = all[0]?.year ?? 0;
  const form = formFor(all, year);
  if (!form) return { code: "no-reports", params: {} };
  const refused = refusal(all, gathering);
  if (refused) return refused;
  let nameless = 0;
  const members = all.map((report) => {
    const part = member(report, report === own || sameBody(report.organ, organ), form.edition);
    return { id: part.creditCode ?? (part.organ === "" ? `?${(nameless += 1)}` : part.organ), ...part };
  });
  return { form, year, members };
};
