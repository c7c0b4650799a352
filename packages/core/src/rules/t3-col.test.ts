import { t3Col } from "./t3-col.ts";
import { clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

testRule(t3Col, {
  passes: [
    { claim: "every row adds up", report: clean2021 },
    { claim: "every row adds up, edition 2019", report: clean2019 },
    {
      claim: "a blank leaves its row undecided",
      report: edited(clean2021, { "requests/granted/legalService": null, "requests/granted/total": 99 }),
    },
  ],
  catches: [
    {
      claim: "a row total that was not carried along",
      report: edited(clean2021, { "requests/granted/legalService": 1 }),
      finds: [
        {
          at: "requests/granted/total",
          params: { total: 9, sum: 10 },
          says: "表三 三（一）予以公开 · 总计填为 9，而自然人与各类法人或其他组织之和为 10，两者应相等；请核对这一行",
        },
      ],
    },
    {
      claim: "the balance rows have totals too",
      report: edited(clean2019, { "requests/carriedIn/total": 0 }),
      finds: [{ at: "requests/carriedIn/total", params: { total: 0, sum: 1 } }],
    },
  ],
});
