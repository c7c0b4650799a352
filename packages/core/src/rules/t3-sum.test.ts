import { t3Sum } from "./t3-sum.ts";
import { clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

testRule(t3Sum, {
  passes: [
    { claim: "every total is its items", report: clean2021 },
    { claim: "every total is its items, edition 2019", report: clean2019 },
    {
      claim: "a blank item leaves the total undecided",
      report: edited(clean2021, { "requests/partial/research": null, "requests/resultTotal/research": 40 }),
    },
    { claim: "a blank total is not compared", report: edited(clean2021, { "requests/resultTotal/research": null }) },
  ],
  catches: [
    {
      claim: "an item more than the total says",
      report: edited(clean2021, { "requests/denied.process/naturalPerson": 2 }),
      finds: [
        {
          at: "requests/resultTotal/naturalPerson",
          params: { total: 7, sum: 9 },
          says: "表三 三（七）总计 · 自然人填为 7，而（一）至（六）各项之和为 9，两者应相等；请核对总计和各分项",
        },
      ],
    },
    {
      claim: "the one row （六） of edition 2019 counts",
      report: edited(clean2019, { "requests/other/commercial": 1 }),
      finds: [{ at: "requests/resultTotal/commercial", params: { total: 2, sum: 3 } }],
    },
  ],
});
