import type { SeenSection } from "../report/seen.ts";
import { s6 } from "./s-6.ts";
import { clean2019, clean2021, seen } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const of = (report: typeof clean2021, change: (sections: SeenSection[]) => SeenSection[]) => ({
  document: { ...seen(report), sections: change([...seen(report).sections]) },
});
const titled = (title: string) => (sections: SeenSection[]) =>
  sections.map((s) => (s.key === "disclosure" ? { ...s, ordinal: title.slice(0, 1), title } : s));

testRule(s6, {
  passes: [
    { claim: "six sections as printed", report: clean2021, context: { document: seen(clean2021) } },
    { claim: "six sections as printed, edition 2019", report: clean2019, context: { document: seen(clean2019) } },
    {
      claim: "another title is no other section",
      report: clean2021,
      context: of(clean2021, titled("二、主动公开情况")),
    },
    { claim: "no document", report: { ...clean2021, preamble: "" } },
  ],
  catches: [
    {
      claim: "misnumbered",
      report: clean2021,
      context: of(clean2021, titled("三、主动公开政府信息情况")),
      finds: [
        {
          at: "disclosure",
          params: { what: "ordinal", seen: "三、主动公开政府信息情况", expected: "二、主动公开政府信息情况" },
          says: "“三、主动公开政府信息情况”的序号应为“二、主动公开政府信息情况”；全文应依次为一至六共六个部分，请按格式调整标题",
        },
      ],
    },
    {
      claim: "missing",
      report: clean2021,
      context: of(clean2021, (sections) => sections.filter(({ key }) => key !== "problems")),
      finds: [
        {
          at: "problems",
          params: { what: "missing", seen: "存在的主要问题及改进情况", expected: "五、存在的主要问题及改进情况" },
        },
      ],
    },
    {
      claim: "twice, and one that is none of the six",
      report: clean2021,
      context: of(clean2021, ([first, ...rest]) => [first!, first!, ...rest, { ordinal: "七", title: "七、附件" }]),
      finds: [
        { at: "overview", params: { what: "twice", seen: "一、总体情况", expected: "一、总体情况" } },
        { at: "otherMatters", params: { what: "extra", seen: "七、附件", expected: "六、其他需要报告的事项" } },
      ],
    },
    {
      claim: "out of order",
      report: clean2021,
      context: of(clean2021, (sections) => [sections[1]!, sections[0]!, ...sections.slice(2)]),
      finds: [{ at: "overview", params: { what: "order", seen: "一、总体情况", expected: "一、总体情况" } }],
    },
  ],
});
