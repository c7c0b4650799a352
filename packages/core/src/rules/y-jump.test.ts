import { form2021 } from "../form/editions/2021.ts";
import { yJump } from "./y-jump.ts";
import { clean, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const total = (year: number, n: number | null) => edited(clean(form2021, { year }), { "requests/partial/total": n });

testRule(yJump, {
  passes: [
    {
      claim: "five times as many is not more than five times",
      report: total(2024, 100),
      context: { previous: total(2023, 20) },
    },
    { claim: "small figures jump by nature", report: total(2024, 19), context: { previous: total(2023, 0) } },
    { claim: "no report of last year", report: total(2024, 900) },
    { claim: "a blank", report: total(2024, null), context: { previous: total(2023, 900) } },
    {
      claim: "table 二 is not spoken of",
      report: edited(clean2021, { "disclosure/penalty/decisions": 900 }),
      context: { previous: clean(form2021, { year: 2023 }) },
    },
  ],
  catches: [
    {
      claim: "from nothing to twenty",
      report: total(2024, 20),
      context: { previous: total(2023, 0) },
      finds: [
        {
          at: "requests/partial/total",
          params: { now: 20, before: 0, year: 2023 },
          says: "表三 三（二）部分公开（区分处理的，只计这一情形，不计其他情形） · 总计本年为 20，2023 年为 0，变化较大；请再与原始台账核对口径，属实的可不改",
        },
      ],
    },
    {
      claim: "to less than a fifth",
      report: total(2024, 19),
      context: { previous: total(2023, 100) },
      finds: [{ at: "requests/partial/total" }],
    },
    {
      claim: "table 四, once a row",
      report: edited(clean2021, { "disputes/direct/total": 30, "disputes/direct/upheld": 30 }),
      context: { previous: clean(form2021, { year: 2023 }) },
      finds: [{ at: "disputes/direct/total" }],
    },
  ],
});
