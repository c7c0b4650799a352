// What each rule says about reports that have about everything wrong; no rule, row or text of the form is named here.
import {
  type AnyForm,
  blank,
  cellsOf,
  check,
  type Context,
  identitiesOf,
  renderFinding,
  type Report,
  tablesOf,
  type Text,
  textsOf,
  withValue,
} from "@gongkai/core";

type Situation = readonly [Report, Context];

const organ = "甲市人民政府";
const body = { name: "甲市财政局" };
const federal = { name: "国家税务总局甲市税务局", vertical: true };
const prime = 97;
const careless = "2015年，我单位进一步加强政务信息公开工作，进一步提高认识，进一步完善制度。";

const filled = (form: AnyForm, year: number, figure: (n: number) => number): Report => {
  let report: Report = {
    ...blank(form, { year, organ }),
    title: `${organ}${year + 1}年度报告`,
    preamble: "本报告由本机关编制。",
  };
  for (const [n, { address, column }] of cellsOf(form).entries())
    report = withValue(report, address, column.kind === "money" ? `${figure(n)}.12345` : figure(n));
  return report;
};

/** Figures that fit nothing, another set for every factor. */
const wrong = (form: AnyForm, year: number, factor: number): Report =>
  filled(form, year, (n) => ((n + 1) * factor) % prime);

const wordy = (report: Report, form: AnyForm): Report =>
  textsOf(form).reduce((said, at) => withValue(said, at, careless.repeat(20)), report);

/** Two columns out of balance by the same amount in opposite directions. */
const misfiled = (form: AnyForm, year: number): Report => {
  const [one, other] = identitiesOf(form).filter(({ kind }) => kind === "balance");
  const cells = [...(one?.left.slice(0, 1) ?? []), ...(other?.right.slice(0, 1) ?? [])];
  return cells.reduce(
    (report, id) => withValue(report, id.split("/"), 5),
    filled(form, year, () => 0),
  );
};

const unreadable = (form: AnyForm): NonNullable<Context["problems"]> =>
  ["count", "money"].flatMap((kind) => {
    const cell = cellsOf(form).find(({ column }) => column.kind === kind);
    return cell ? [{ code: "cell-unreadable", at: [cell.address], seen: "12件3" }] : [];
  });

const situations = (form: AnyForm): readonly Situation[] => {
  const { from: year } = form.years;
  const report = wrong(form, year, 31);
  const part: Report = { ...wrong(form, year, 7), organ: body };
  const tables = tablesOf(form).map(({ key }) => ({ section: key, borders: false, labels: [], missing: [] }));
  return [
    [report, { previous: wrong(form, year - 1, 53), problems: unreadable(form) }],
    [
      { ...report, scope: "rollup" },
      { children: [part], roster: [body] },
    ],
    [
      { ...report, scope: "rollup" },
      { children: [], roster: [body, federal] },
    ],
    [blank(form, { year: year - 1, organ }), { document: { sections: [], tables: [], blanks: [] } }],
    [wordy(report, form), { organ: { kind: "government" }, document: { sections: [], tables, blanks: [] } }],
    [misfiled(form, year), {}],
    [filled(form, year, (n) => (n === 0 ? 3 : 0)), { organ: { level: "township", kind: "government" } }],
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
