import { aRoster } from "./a-roster.ts";
import { clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const by = (name: string, more: Readonly<Record<string, unknown>> = {}) =>
  edited(clean2021, { organ: { name }, ...more });
const rollup = edited(by("青石县人民政府"), { scope: "rollup" });
const roster = [
  { name: "青石县人民政府" },
  { name: "青石县水务局", due: "2025-01-31" },
  { name: "青石县税务局", vertical: true },
];
const code = "11341702486344515H";

testRule(aRoster, {
  passes: [
    {
      claim: "everybody has reported, on the last day",
      report: rollup,
      context: { roster, children: [by("青石县 水务局", { publishedOn: "2025-01-31" })] },
    },
    {
      claim: "no date of publication, nothing late",
      report: rollup,
      context: { roster, children: [by("青石县水务局")] },
    },
    { claim: "an own report has no roster", report: by("青石县人民政府"), context: { roster, children: [] } },
    { claim: "without children nobody knows", report: rollup, context: { roster } },
    {
      claim: "the same code under another name, and a blank cell",
      report: rollup,
      context: {
        roster: [{ name: "青石县水利局", creditCode: code }],
        children: [by("", { organ: { name: "青石县水务局", creditCode: code }, "disputes/direct/total": null })],
      },
    },
    {
      claim: "a blank in the rollup",
      report: edited(rollup, { "disputes/direct/total": null }),
      context: { roster: [], children: [] },
    },
  ],
  catches: [
    {
      claim: "one finding for each that is missing",
      report: rollup,
      context: { roster: [...roster, { name: "青石县教育局" }], children: [by("青石县水务局", { year: 2023 })] },
      finds: [
        {
          at: "scope",
          params: { organ: "青石县水务局", what: "missing" },
          severity: "error",
          says: "汇总名单中的“青石县水务局”没有本年度报告；请补收或核实后再汇总",
        },
        { at: "scope", params: { organ: "青石县教育局", what: "missing" } },
      ],
    },
    {
      claim: "a day late",
      report: rollup,
      context: { roster, children: [by("青石县水务局", { publishedOn: "2025-02-01" })] },
      finds: [{ at: "scope", params: { organ: "青石县水务局", what: "late" }, severity: "warning" }],
    },
    {
      claim: "another code is another body",
      report: rollup,
      context: {
        roster: [{ name: "青石县水务局", creditCode: code }],
        children: [by("", { organ: { name: "青石县水务局", creditCode: "113325000026455663" } })],
      },
      finds: [{ at: "scope", params: { organ: "青石县水务局", what: "missing" } }],
    },
  ],
});
