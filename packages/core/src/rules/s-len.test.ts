import { sLen } from "./s-len.ts";
import { clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const long = (characters: number) => edited(clean2021, { overview: { ...overview, general: "公".repeat(characters) } });
const overview = { general: "", proactive: "", onRequest: "", infoManagement: "", platform: "", oversight: "" };

testRule(sLen, {
  passes: [
    { claim: "a few hundred characters", report: clean2021 },
    { claim: "a thousand exactly, other parts empty", report: long(1000) },
    {
      claim: "punctuation and spaces do not count",
      report: edited(long(1000), { "overview/proactive": "，。 、\n\n；" }),
    },
  ],
  catches: [
    {
      claim: "one more",
      report: long(1001),
      finds: [
        {
          at: "overview/general",
          params: { count: 1001, limit: 1000 },
          says: "总体情况约 1001 字，有的地方要求不超过 1000 字；可考虑压缩",
        },
      ],
    },
    {
      claim: "parts are counted together, digits too",
      report: edited(long(998), { "overview/platform": "3次", "overview/more": [{ heading: "", text: "又" }] }),
      finds: [{ at: "overview/general", params: { count: 1001, limit: 1000 } }],
    },
  ],
});
