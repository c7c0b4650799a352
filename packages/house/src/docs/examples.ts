// What each rule says about reports that have about everything wrong: numbers that fit nothing, and no text at all.
import {
  type AnyForm,
  blank,
  cellsOf,
  check,
  type Context,
  renderFinding,
  type Report,
  type Text,
  withValue,
} from "@gongkai/core";

const organ = "甲市人民政府";
const prime = 97;

const wrong = (form: AnyForm, year: number, factor: number): Report => {
  let report: Report = {
    ...blank(form, { year, organ }),
    title: `${organ}${year + 1}年度报告`,
    preamble: "本报告由本机关编制。",
  };
  for (const [n, { address, column }] of cellsOf(form).entries()) {
    const figure = ((n + 1) * factor) % prime;
    report = withValue(report, address, column.kind === "money" ? `${figure}.12345` : figure);
  }
  return report;
};

const unreadable = (form: AnyForm): Context["problems"] =>
  ["count", "money"].flatMap((kind) => {
    const cell = cellsOf(form).find(({ column }) => column.kind === kind);
    return cell ? [{ code: "cell-unreadable", at: [cell.address], seen: "12件3" }] : [];
  });

const situations = (form: AnyForm): readonly (readonly [Report, Context])[] => {
  const { from: year } = form.years;
  const report = wrong(form, year, 31);
  const bodies = [{ name: "甲市财政局" }, { name: "国家税务总局甲市税务局", vertical: true }];
  return [
    [report, { previous: wrong(form, year - 1, 53), problems: unreadable(form) ?? [] }],
    [
      { ...report, scope: "rollup" },
      { children: [wrong(form, year, 7)], roster: bodies },
    ],
    [blank(form, { year: year - 1, organ }), {}],
    [report, { document: { sections: [], tables: [], blanks: [] } }],
  ];
};

/** The first finding of every rule that speaks, by rule. */
export const examplesOf = (forms: readonly AnyForm[]): ReadonlyMap<string, Text> => {
  const said = new Map<string, Text>();
  for (const form of forms)
    for (const [report, context] of situations(form))
      for (const finding of check(report, context))
        if (!said.has(finding.rule))
          said.set(finding.rule, { zh: renderFinding(finding, form, "zh"), en: renderFinding(finding, form, "en") });
  return said;
};
