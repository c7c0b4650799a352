import { sGeneric } from "./s-generic.ts";
import { clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const measures = (improvements: string, general = "") =>
  edited(clean2021, { problems: { general, problems: "更新不及时。", improvements } });

testRule(sGeneric, {
  passes: [
    { claim: "by when and by whom", report: clean2021 },
    {
      claim: "a rhythm to be held",
      report: measures("进一步加强审核，不断提高质量，持续优化流程，每季度通报一次更新情况。"),
    },
    { claim: "a named document", report: measures("进一步完善制度，强化审核，印发《信息发布规程》，切实提升水平。") },
    { claim: "a figure", report: measures("持续加强培训，提高能力，不断完善目录，全年培训46人次。") },
    { claim: "a stock phrase or two is how one writes", report: measures("加强与上级对接，完善目录。") },
    { claim: "nothing written", report: measures("") },
  ],
  catches: [
    {
      claim: "only stock phrases",
      report: measures("一是进一步提高思想认识，切实加强领导；二是不断完善工作机制，持续提升公开质量。"),
      finds: [
        {
          at: "problems/improvements",
          says: "第五部分（二）改进情况的改进措施多为通用表述（“进一步、提高、切实”等），没有可核查的内容；建议写明做了什么、何时完成、由谁负责",
        },
      ],
    },
    {
      claim: "without headings, what follows 下一步",
      report: measures("", "全年发布材料有3份超期。下一步将进一步强化意识，扎实推进公开，不断创新方式。"),
      finds: [{ at: "problems/general" }],
    },
  ],
});
