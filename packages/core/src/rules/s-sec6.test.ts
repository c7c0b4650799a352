import { sSec6 } from "./s-sec6.ts";
import { clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const six = (text: string, processingFee: string | null = null) =>
  edited(clean2021, { otherMatters: { text, processingFee } });

testRule(sSec6, {
  passes: [
    { claim: "none was charged", report: clean2021 },
    { claim: "the fee is known though the text was lost", report: six("", "0") },
    { claim: "parts without a total still speak of it", report: six("甲局收取880元，乙局收取270元。") },
    {
      claim: "said in a further part",
      report: edited(six("无其他事项。"), { "otherMatters/more": [{ heading: "信息处理费", text: "无。" }] }),
    },
    {
      claim: "the rule on the fee came after edition 2019",
      report: edited(clean2019, { otherMatters: { text: "无。", processingFee: null } }),
    },
  ],
  catches: [
    {
      claim: "无",
      report: six("无。"),
      finds: [
        {
          at: "otherMatters/text",
          says: "第六部分没有说明信息处理费；请写明本年度收取情况，没有收取的写“未收取信息处理费”",
        },
      ],
    },
    { claim: "nothing", report: six(""), finds: [{ at: "otherMatters/text" }] },
  ],
});
