import { sTitle } from "./s-title.ts";
import { clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const titled = (title: string) => edited(clean2021, { title });

testRule(sTitle, {
  passes: [
    { claim: "as the form prints it", report: clean2021 },
    { claim: "spaces and 年度", report: titled("青石县水务局 2024年度 政府信息公开工作年度报告") },
    { claim: "the year first", report: titled("2024年青石县水务局政府信息公开工作年度报告") },
    { claim: "the year in Chinese numerals", report: titled("青石县水务局二○二四年政府信息公开工作年度报告") },
    { claim: "full-width digits", report: titled("青石县水务局２０２４年政府信息公开工作年度报告") },
    { claim: "no title", report: edited(clean2021, { title: undefined }) },
    {
      claim: "no organ to compare with",
      report: edited(titled("某局2024年政府信息公开工作年度报告"), { organ: { name: "" } }),
    },
  ],
  catches: [
    {
      claim: "last year's",
      report: titled("青石县水务局2023年政府信息公开工作年度报告"),
      finds: [
        {
          at: "title",
          params: {
            seen: "青石县水务局2023年政府信息公开工作年度报告",
            expected: "青石县水务局2024年政府信息公开工作年度报告",
          },
          says: "标题为“青石县水务局2023年政府信息公开工作年度报告”，按机关全称和报告年度应为“青石县水务局2024年政府信息公开工作年度报告”；请核对机关名称、年份和用语",
        },
      ],
    },
    { claim: "another organ", report: titled("青石县水利局2024年政府信息公开工作年度报告"), finds: [{ at: "title" }] },
    { claim: "the wider term", report: titled("青石县水务局2024年政务公开工作年度报告"), finds: [{ at: "title" }] },
    {
      claim: "another year, with no organ to compare with",
      report: edited(titled("某局2023年政府信息公开工作年度报告"), { organ: { name: "" } }),
      finds: [{ at: "title" }],
    },
  ],
});
