// Findings in the order and under the headings of the printed report; one mistake is one entry.
import { formOf, type Finding, type Lang, type Report } from "@gongkai/core";
import { say } from "./strings/say.ts";

/** A finding, with those that the same mistake caused. */
export interface Entry<F extends Finding> {
  readonly finding: F;
  readonly folded: readonly F[];
  /** The highest of the group. */
  readonly severity: Finding["severity"];
}

export interface Group<F extends Finding> {
  readonly heading: string;
  readonly entries: readonly Entry<F>[];
}

/** The rule that names the cause, and the rule whose findings it explains. */
const cause = "T3-OFFSET";
const effect = "T3-BAL";

const columns = ({ at }: Finding): ReadonlySet<string> => new Set(at.map(([, , column]) => column ?? ""));

const explains = (one: Finding, other: Finding): boolean =>
  one.rule === cause && other.rule === effect && [...columns(other)].every((column) => columns(one).has(column));

const order = ["error", "warning", "hint"] as const satisfies readonly Finding["severity"][];

const entriesOf = <F extends Finding>(findings: readonly F[]): Entry<F>[] =>
  findings
    .filter((finding) => !findings.some((other) => explains(other, finding)))
    .map((finding) => {
      const folded = findings.filter((other) => explains(finding, other));
      const severity = order.find((level) => [finding, ...folded].some((each) => each.severity === level));
      return { finding, folded, severity: severity ?? finding.severity };
    })
    .sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity));

/** What belongs to no section comes first. */
export const sectioned = <F extends Finding>(report: Report, findings: readonly F[], lang: Lang): Group<F>[] => {
  const sections = formOf(report).sections;
  const known = new Set<string>(sections.map(({ key }) => key));
  const of = (key: string | undefined): F[] =>
    findings.filter(({ at: [[first = ""] = []] }) => (known.has(first) ? first === key : key === undefined));
  return [
    { heading: say(lang, "whole-document"), entries: entriesOf(of(undefined)) },
    ...sections.map(({ key, ordinal, [lang]: title }, at) => ({
      heading: say(lang, "section", { ordinal, number: at + 1, title }),
      entries: entriesOf(of(key)),
    })),
  ].filter(({ entries }) => entries.length > 0);
};
