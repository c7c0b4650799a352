// The engine: asks every rule, and makes findings of what they yield. After an edit it asks only those that read what changed.
import { formOf } from "../report/cells.ts";
import { cellOf, idOf, type Address } from "../form/walk.ts";
import type { Edition } from "../form/editions/index.ts";
import type { Report } from "../report/report.ts";
import { fill } from "../text/text.ts";
import { withFigures } from "./figures.ts";
import { withTexts } from "./prose.ts";
import { everySumAgrees } from "./totals.ts";
import { rules } from "./index.ts";
import { positionOf } from "./position.ts";
import { type Context, type Finding, type Rule, severities, type Yield } from "./rule.ts";

const none: Context = {};

const speaksOf = (rule: Rule, edition: Edition): boolean =>
  rule.editions === undefined || rule.editions.includes(edition);

const byEdition: Readonly<Record<Edition, readonly Rule[]>> = {
  "2019": rules.filter((rule) => speaksOf(rule, "2019")),
  "2021": rules.filter((rule) => speaksOf(rule, "2021")),
};

/** A rule may yield less than its own severity, never more. */
const atMost = (rule: Rule, { severity = rule.severity }: Yield): Finding["severity"] =>
  severities.indexOf(severity) < severities.indexOf(rule.severity) ? rule.severity : severity;

const findingOf = (rule: Rule, report: Report, found: Yield): Finding => ({
  rule: rule.id,
  severity: atMost(rule, found),
  at: found.at,
  params: found.params ?? {},
  basis: { kind: rule.basis.kind, text: fill(rule.basis.zh, { notice: formOf(report).notice.zh }) },
});

const findingsOf = (rule: Rule, report: Report, yields: Iterable<Yield>): readonly Finding[] =>
  Array.from(yields, (found) => findingOf(rule, report, found));

/** What one rule finds; nothing where it does not speak of the report's edition. */
export const checkRule = (rule: Rule, report: Report, context: Context = none): readonly Finding[] =>
  speaksOf(rule, report.edition) ? findingsOf(rule, report, rule.check(report, context)) : [];

/** Runs a check during which figures and texts are read once. */
const during = <T>(report: Report, run: () => T): T => withFigures(report, () => withTexts(report, run));

const rank = new Map(rules.map(({ id }, i) => [id, i]));

/** By the printed position of the first place, then in the order of the rules. Sorting is stable, so a rule's own order stays. */
const inOrder = (report: Report, findings: readonly Finding[]): readonly Finding[] => {
  if (findings.length < 2) return findings;
  const form = formOf(report);
  const keyed = findings.map(
    (finding) => [positionOf(form, finding.at[0]), rank.get(finding.rule) ?? rules.length, finding] as const,
  );
  return keyed.sort(([a, x], [b, y]) => a - b || x - y).map(([, , finding]) => finding);
};

/** Everything that the rules find in a report, in printed order. */
export const check = (report: Report, context: Context = none): readonly Finding[] => {
  const findings: Finding[] = [];
  during(report, () => {
    // most reports add up, and then nobody needs to ask which sums do
    const even = everySumAgrees(report);
    for (const rule of byEdition[report.edition]) {
      if (even && rule.sums === true) continue;
      for (const found of rule.check(report, context)) findings.push(findingOf(rule, report, found));
    }
  });
  return inOrder(report, findings);
};

export interface Edit {
  /** The places that were changed since the findings were made. */
  readonly changed: readonly Address[];
  /** The same context as before. */
  readonly context?: Context;
}

const touches = ({ reads }: Rule, keys: ReadonlySet<string>): boolean =>
  reads === undefined || reads.some((key) => keys.has(key));

interface Mending {
  readonly report: Report;
  readonly cells: ReadonlySet<string>;
  readonly context: Context;
}

/** Findings of a rule after edits to cells: those that name an edited cell are made anew, the others stand. */
const mend = (rule: Rule, before: readonly Finding[], { report, cells, context }: Mending): readonly Finding[] => {
  const kept = before.filter(({ at }) => !at.some((address) => cells.has(idOf(address))));
  const made = new Map<string, Finding>();
  // two edited cells may share a sum; it is one finding
  for (const id of cells)
    for (const found of rule.checkCell?.(report, id, context) ?? [])
      made.set(idOf(found.at[0] ?? []), findingOf(rule, report, found));
  return [...kept, ...made.values()];
};

/** Equal to `check(report, context)`, given what `check` found before the edits; asks only the rules that read what changed. */
export const recheck = (
  findings: readonly Finding[],
  report: Report,
  { changed, context = none }: Edit,
): readonly Finding[] => {
  const keys = new Set(changed.map(([key = ""]) => key));
  if (keys.has("edition") || keys.has("")) return check(report, context);
  const cells = new Set(changed.map(idOf));
  const onlyCells = [...cells].every((id) => cellOf(formOf(report), id));
  const asked = new Set(byEdition[report.edition].filter((rule) => touches(rule, keys)));
  const known = new Map<string, Finding[]>();
  for (const finding of findings) known.set(finding.rule, [...(known.get(finding.rule) ?? []), finding]);
  const again = (rule: Rule): readonly Finding[] => {
    const before = known.get(rule.id) ?? [];
    if (!asked.has(rule)) return before;
    return onlyCells && rule.checkCell
      ? mend(rule, before, { report, cells, context })
      : findingsOf(rule, report, rule.check(report, context));
  };
  const after = during(report, () => byEdition[report.edition].flatMap(again));
  return inOrder(report, after);
};
