import { t3Offset } from "./t3-offset.ts";
import { clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const off = (by: Readonly<Record<string, number>>) =>
  edited(clean2021, Object.fromEntries(Object.entries(by).map(([column, n]) => [`requests/newReceived/${column}`, n])));

testRule(t3Offset, {
  passes: [
    { claim: "nothing is off", report: clean2021 },
    { claim: "one column alone is off", report: off({ research: 1 }) },
    {
      claim: "three columns off by one: which two belong together is open",
      report: edited(off({ research: 1, legalService: 1, naturalPerson: 8 }), {}),
    },
    { claim: "the total is off as well", report: off({ research: 1, naturalPerson: 8, total: 12 }) },
    {
      claim: "a blank column says nothing",
      report: edited(off({ research: 1, naturalPerson: 8 }), { "requests/carriedOut/research": null }),
    },
    {
      claim: "a blank total says nothing",
      report: edited(off({ research: 1, naturalPerson: 8 }), { "requests/carriedOut/total": null }),
    },
  ],
  catches: [
    {
      claim: "one too many here, one too few there, total unmoved",
      report: off({ research: 1, naturalPerson: 8 }),
      finds: [
        {
          at: ["requests/*/naturalPerson", "requests/*/research"],
          params: { n: 1 },
          says: "表三“自然人”列与“科研机构”列的差额正好相抵（各差 1 件），总计列仍平；可能有 1 件申请记在了别的申请人类型下，请核对这两列",
        },
      ],
    },
    {
      claim: "two pairs of different size",
      report: off({ research: 1, naturalPerson: 8, legalService: 2, commercial: 0 }),
      finds: [
        { at: ["requests/*/naturalPerson", "requests/*/research"], params: { n: 1 } },
        { at: ["requests/*/commercial", "requests/*/legalService"], params: { n: 2 } },
      ],
    },
  ],
});
