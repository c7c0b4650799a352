import { form2021 } from "../form/editions/2021.ts";
import { aSum } from "./a-sum.ts";
import { clean, clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const part = (name: string, changes: Readonly<Record<string, unknown>> = {}) =>
  edited(clean2021, { organ: { name }, ...changes });
const roster = [{ name: "青石县水务局" }, { name: "青石县教育局" }, { name: "青石县税务局", vertical: true }];
const children = [part("青石县水务局"), part("青石县教育局", { "disclosure/adminFees/amount": "0.25" })];
const requests = {
  "requests/newReceived/naturalPerson": 18,
  "requests/newReceived/commercial": 4,
  "requests/newReceived/total": 22,
  "requests/carriedIn/naturalPerson": 2,
  "requests/carriedIn/total": 2,
  "requests/granted/naturalPerson": 14,
  "requests/granted/commercial": 4,
  "requests/granted/total": 18,
  "requests/resultTotal/naturalPerson": 14,
  "requests/resultTotal/commercial": 4,
  "requests/resultTotal/total": 18,
  "requests/carriedOut/naturalPerson": 6,
  "requests/carriedOut/total": 6,
};
const rollup = part("青石县人民政府", { scope: "rollup", ...requests, "disclosure/adminFees/amount": "0.25" });
const context = { roster, children };
const bought = (amount: string, unit: string) =>
  edited(clean2019, {
    organ: { name: "青石县财政局" },
    "disclosure/procurement/amount": amount,
    "disclosure/procurement/unit": unit,
  });
const buyers = { roster: [{ name: "青石县财政局" }], children: [bought("251000", "元")] };

testRule(aSum, {
  passes: [
    { claim: "every cell is the sum of the parts", report: rollup, context },
    { claim: "an own report is no sum", report: part("青石县水务局", requests), context },
    {
      claim: "somebody is missing",
      report: part("青石县人民政府", { scope: "rollup" }),
      context: { roster, children: children.slice(1) },
    },
    {
      claim: "one body has two reports",
      report: part("青石县人民政府", { scope: "rollup" }),
      context: { roster, children: [...children, part("青石县水务局")] },
    },
    {
      claim: "a report of another year is among them",
      report: part("青石县人民政府", { scope: "rollup" }),
      context: { roster, children: [...children, edited(clean(form2021, { year: 2023 }), {})] },
    },
    {
      claim: "without a roster nobody is known to be missing",
      report: part("青石县人民政府", { scope: "rollup" }),
      context: { children },
    },
    { claim: "a blank on either side", report: edited(rollup, { "requests/carriedOut/total": null }), context },
    {
      claim: "a blank in a part",
      report: edited(rollup, { "requests/partial/total": 5 }),
      context: { roster, children: [children[0]!, edited(children[1]!, { "requests/partial/total": null })] },
    },
    {
      claim: "money in another unit is the same money",
      report: { ...bought("25.1", "万元"), scope: "rollup" },
      context: buyers,
    },
  ],
  catches: [
    {
      claim: "table 三 is certain, 二 and 四 are probable",
      report: edited(rollup, {
        "disclosure/adminFees/amount": "0.3",
        "requests/carriedOut/total": 7,
        "disputes/direct/upheld": 1,
      }),
      context,
      finds: [
        { at: "disclosure/adminFees/amount", params: { reported: "0.3", sum: "0.25", parts: 2 }, severity: "warning" },
        {
          at: "requests/carriedOut/total",
          params: { reported: 7, sum: 6, parts: 2 },
          severity: "error",
          says: "表三 四、结转下年度继续办理 · 总计汇总填为 7，而 2 份报告之和为 6；请核对汇总数和各单位报告",
        },
        { at: "disputes/direct/upheld", severity: "warning" },
      ],
    },
    {
      claim: "25.1 万元 are not 251 元",
      report: { ...bought("251", "元"), scope: "rollup" },
      context: buyers,
      finds: [
        {
          at: "disclosure/procurement/amount",
          params: { reported: "251", sum: "251000", parts: 1 },
          severity: "warning",
        },
      ],
    },
  ],
});
