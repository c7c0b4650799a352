import { aVert } from "./a-vert.ts";
import { clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const rollup = edited(clean2021, { scope: "rollup", organ: { name: "青石县人民政府" } });
const roster = [{ name: "青石县水务局" }, { name: "国家税务总局青石县税务局", vertical: true }];

testRule(aVert, {
  passes: [
    { claim: "nobody on the roster is managed from above", report: rollup, context: { roster: roster.slice(0, 1) } },
    { claim: "an own report has no roster", report: clean2021, context: { roster } },
    { claim: "no roster, and a blank", report: edited(rollup, { "disputes/direct/total": null }) },
  ],
  catches: [
    {
      claim: "listed",
      report: rollup,
      context: { roster },
      finds: [
        {
          at: "scope",
          params: { organ: "国家税务总局青石县税务局", what: "listed" },
          says: "“国家税务总局青石县税务局”属垂直管理机构，列在汇总名单中；这类机构在本系统报告，请核实是否应移出",
        },
      ],
    },
    {
      claim: "and counted",
      report: rollup,
      context: { roster, children: [edited(clean2021, { organ: { name: "国家税务总局青石县税务局" } })] },
      finds: [{ at: "scope", params: { organ: "国家税务总局青石县税务局", what: "counted" } }],
    },
  ],
});
