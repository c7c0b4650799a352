import { form2021 } from "../form/editions/2021.ts";
import { narratives } from "./test-narratives.ts";
import { sGov3 } from "./s-gov3.ts";
import { clean, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const town = clean(form2021, {
  year: 2024,
  narrative: narratives.find(({ organ }) => organ.name === "白石渡镇人民政府")!,
});

testRule(sGov3, {
  passes: [
    { claim: "a town government that states all three", report: town },
    { claim: "a bureau need not", report: edited(clean2021, { "overview/oversight": "" }) },
    {
      claim: "an office sent by a government need not",
      report: edited(town, { organ: { name: "望溪街道办事处" }, "overview/oversight": "" }),
    },
    {
      claim: "said elsewhere",
      report: edited(town, {
        "overview/oversight": "",
        "problems/general": "年度考核合格，社会评议良好，没有被追责。",
      }),
    },
  ],
  catches: [
    {
      claim: "a government by its name",
      report: edited(town, { "overview/oversight": "接受县里的考核。" }),
      finds: [
        {
          at: "overview/oversight",
          params: { missing: "review,liability" },
          says: "第一部分（五）监督保障：没有找到社会评议、责任追究；各级人民政府的报告还应写明这些情况，没有发生的也请说明",
        },
      ],
    },
    {
      claim: "a government as the caller knows",
      report: edited(town, { organ: { name: "联合体" }, "overview/oversight": "" }),
      context: { organ: { kind: "government" } },
      finds: [{ at: "overview/oversight" }],
    },
  ],
});
