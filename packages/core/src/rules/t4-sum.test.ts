import { t4Sum } from "./t4-sum.ts";
import { clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

testRule(t4Sum, {
  passes: [
    { claim: "three groups add up", report: clean2021 },
    {
      claim: "a blank leaves its group undecided",
      report: edited(clean2021, { "disputes/direct/pending": null, "disputes/direct/total": 4 }),
    },
  ],
  catches: [
    {
      claim: "each group is its own finding",
      report: edited(clean2019, { "disputes/reconsideration/total": 5, "disputes/direct/upheld": 1 }),
      finds: [
        { at: "disputes/reconsideration/total", params: { total: 5, sum: 0 } },
        {
          at: "disputes/direct/total",
          params: { total: 0, sum: 1 },
          says: "表四 行政诉讼 未经复议直接起诉 · 总计填为 0，而维持、纠正、其他结果、尚未审结之和为 1，两者应相等；请核对这一组",
        },
      ],
    },
  ],
});
