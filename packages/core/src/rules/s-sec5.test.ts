import { sSec5 } from "./s-sec5.ts";
import { clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const five = (general: string, problems = "", improvements = "") =>
  edited(clean2021, {
    "problems/general": general,
    "problems/problems": problems,
    "problems/improvements": improvements,
  });

testRule(sSec5, {
  passes: [
    { claim: "problems and improvements under their headings", report: clean2021 },
    { claim: "the same on edition 2019", report: clean2019 },
    {
      claim: "both in running text",
      report: five("部分科室报送信息不及时，公开目录更新有差距。对此已按月通报，并安排两次集中培训。"),
    },
    {
      claim: "improvements under a heading of their own",
      report: edited(five("部分科室报送信息不及时，公开目录更新有差距。"), {
        "problems/more": [{ heading: "整改情况", text: "按月通报。" }],
      }),
    },
  ],
  catches: [
    {
      claim: "nothing",
      report: five(""),
      finds: [
        {
          at: "problems/general",
          params: { missing: "text" },
          says: "第五部分：没有内容或只有几个字；请结合本机关实际写明问题和改进情况",
        },
      ],
    },
    { claim: "无", report: five("无。"), finds: [{ at: "problems/general", params: { missing: "text" } }] },
    {
      claim: "problems alone",
      report: five("信息报送不及时，图解材料偏少，网站目录更新滞后于工作进度。"),
      finds: [{ at: "problems/improvements", params: { missing: "measures" } }],
    },
    {
      claim: "improvements alone",
      report: five("", "", "按月通报各科室报送情况，安排两次集中培训，请宣传科配图。"),
      finds: [{ at: "problems/problems", params: { missing: "problems" } }],
    },
  ],
});
