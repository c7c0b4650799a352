import { s5asp } from "./s-5asp.ts";
import { clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

testRule(s5asp, {
  passes: [
    { claim: "each aspect has its part", report: clean2021 },
    { claim: "each aspect has its part, edition 2019", report: clean2019 },
    {
      claim: "an aspect named in the running text counts",
      report: edited(clean2021, {
        "overview/oversight": "",
        "overview/general": "本年度在监督保障方面，邀请人大代表检查2次。",
      }),
    },
    {
      claim: "an aspect under a heading of its own counts",
      report: edited(clean2021, {
        "overview/platform": "",
        "overview/more": [{ heading: "公开平台建设", text: "网站改版。" }],
      }),
    },
  ],
  catches: [
    {
      claim: "two aspects are nowhere",
      report: edited(clean2021, { "overview/infoManagement": "", "overview/oversight": " " }),
      finds: [
        {
          at: ["overview/infoManagement", "overview/oversight"],
          params: { count: 2 },
          says: "总体情况中没有找到：第一部分（三）政府信息管理、第一部分（五）监督保障；请补写这 2 个方面，没有工作的也请说明",
        },
      ],
    },
  ],
});
