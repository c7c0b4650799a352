import { form2021 } from "../form/editions/2021.ts";
import { yCarry } from "./y-carry.ts";
import { clean, clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const lastYear = clean(form2021, { year: 2023 });
const carriedOut = (by: Readonly<Record<string, unknown>>) =>
  edited(
    lastYear,
    Object.fromEntries(
      Object.entries({ naturalPerson: 1, commercial: 0, total: 1, ...by }).map(([column, n]) => [
        `requests/carriedOut/${column}`,
        n,
      ]),
    ),
  );
const code = (creditCode: string) => ({ name: "青石县水务局", creditCode });

testRule(yCarry, {
  passes: [
    { claim: "every column continues", report: clean2021, context: { previous: carriedOut({}) } },
    { claim: "no report of last year", report: clean2021 },
    {
      claim: "last year's blank says nothing",
      report: clean2021,
      context: { previous: carriedOut({ total: null, naturalPerson: null }) },
    },
    {
      claim: "a rollup does not continue an own report",
      report: clean2021,
      context: { previous: edited(carriedOut({ total: 9 }), { scope: "rollup" }) },
    },
    {
      claim: "a report of two years ago",
      report: clean2021,
      context: { previous: edited(carriedOut({ total: 9 }), { year: 2022 }) },
    },
    {
      claim: "another organ by its code",
      report: edited(clean2021, { organ: code("113411230000000001") }),
      context: { previous: edited(carriedOut({ total: 9 }), { organ: code("113411230000000002") }) },
    },
  ],
  catches: [
    {
      claim: "the total differs: told once, on the total",
      report: clean2021,
      context: { previous: carriedOut({ naturalPerson: 4, total: 4 }) },
      finds: [
        {
          at: "requests/carriedIn/total",
          params: { carriedIn: 1, carriedOut: 4, year: 2023 },
          severity: "warning",
          says: "表三 二、上年结转政府信息公开申请数量 · 总计填为 1，而 2023 年报告“结转下年度继续办理”的同一列为 4，两者应一致；请核对两年的报告",
        },
      ],
    },
    {
      claim: "only the split differs: a hint a column",
      report: clean2021,
      context: { previous: carriedOut({ naturalPerson: 0, commercial: 1 }) },
      finds: [
        { at: "requests/carriedIn/naturalPerson", severity: "hint" },
        { at: "requests/carriedIn/commercial", severity: "hint" },
      ],
    },
    {
      claim: "across the change of form",
      report: edited(clean(form2021, { year: 2021 }), {}),
      context: { previous: clean2019 },
      finds: [{ at: "requests/carriedIn/total", params: { carriedIn: 1, carriedOut: 3, year: 2020 } }],
    },
    {
      claim: "a blank total does not raise the level",
      report: edited(clean2021, { "requests/carriedIn/total": null }),
      context: { previous: carriedOut({ naturalPerson: 4, total: 4 }) },
      finds: [{ at: "requests/carriedIn/naturalPerson", severity: "hint" }],
    },
  ],
});
