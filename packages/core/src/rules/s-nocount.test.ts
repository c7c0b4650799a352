import { sNocount } from "./s-nocount.ts";
import { clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const proactive = (text: string) => edited(clean2021, { "overview/proactive": text });

testRule(sNocount, {
  passes: [
    { claim: "how many items, by channel", report: clean2021 },
    { claim: "Chinese numerals", report: proactive("全年公开各类信息八十六条。") },
    { claim: "a rough number", report: proactive("发布图文1200余篇。") },
    { claim: "in units of ten thousand", report: proactive("累计公开信息 2.4 万条。") },
    { claim: "none is a number too", report: proactive("主动公开规范性文件0件。") },
    { claim: "an empty part is another rule's matter", report: proactive("") },
  ],
  catches: [
    {
      claim: "only words",
      report: proactive("通过网站和公示栏公开各类惠民信息，群众知晓率明显上升。"),
      finds: [
        {
          at: "overview/proactive",
          says: "第一部分（一）主动公开没有写出数量；请补充本年度通过各渠道公开的条数等数据",
        },
      ],
    },
    {
      claim: "years and dates count nothing",
      report: proactive("2024年1月起在网站公开信息，12月31日前全部更新。"),
      finds: [{ at: "overview/proactive" }],
    },
    {
      claim: "ordinals and articles count nothing",
      report: proactive("1.对照条例第二十条公开信息；2.对照第21条补充内容。"),
      finds: [{ at: "overview/proactive" }],
    },
    {
      claim: "a number inside a title is not this organ's",
      report: proactive("落实《关于推行12项便民措施的通知》，及时公开信息。"),
      finds: [{ at: "overview/proactive" }],
    },
    {
      claim: "the number of a hotline counts nothing",
      report: proactive("通过12345热线和一个窗口公开信息。"),
      finds: [{ at: "overview/proactive" }],
    },
  ],
});
