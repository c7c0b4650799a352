import { sTerms } from "./s-terms.ts";
import { clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const said = (text: string) => edited(clean2021, { "overview/general": text });
const empty = {
  preamble: "",
  overview: { general: "", proactive: "", onRequest: "", infoManagement: "", platform: "", oversight: "" },
  problems: { general: "", problems: "", improvements: "" },
};

testRule(sTerms, {
  passes: [
    { claim: "the term of the Regulations", report: clean2021 },
    {
      claim: "offices, columns, plans and training have names of their own",
      report: said("区政务公开办印发《2024年政务公开工作要点》，在政务公开专区办培训，把政府信息公开纳入考核。"),
    },
    {
      claim: "a column that a site calls so",
      report: said("在门户网站政务信息公开专栏集中发布，是政府信息公开的主渠道。"),
    },
    { claim: "the office in charge", report: said("国务院办公厅政府信息与政务公开办公室答复了本局的请示。") },
    {
      claim: "nothing written yet",
      report: edited(clean2021, { ...empty, otherMatters: { text: "", processingFee: null } }),
    },
  ],
  catches: [
    {
      claim: "a mixture of both terms",
      report: said("深入开展政务信息公开工作。"),
      finds: [
        {
          at: ["overview/general"],
          params: { seen: "政务信息公开" },
          says: "第一部分用了“政务信息公开”，这里说的应是“政府信息公开”；请统一用语，机构、栏目的名称除外",
        },
      ],
    },
    {
      claim: "requests are made under the Regulations",
      report: said("全年收到政务公开申请3件。"),
      finds: [{ at: ["overview/general"], params: { seen: "政务公开申请" } }],
    },
    {
      claim: "the wider term throughout",
      report: edited(clean2021, {
        ...empty,
        "overview/general": "认真做好政务公开。",
        otherMatters: { text: "未收取费用。", processingFee: "0" },
      }),
      finds: [{ at: ["overview/general"], params: { seen: "政务公开" } }],
    },
    {
      claim: "every text that has it",
      report: edited(said("政务信息公开有序。"), { "problems/problems": "政务信息公开不平衡。" }),
      finds: [{ at: ["overview/general", "problems/problems"] }],
    },
  ],
});
