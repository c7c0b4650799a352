// Governments of every level, and only they, also report assessment, public review and accountability.
import { probableOrgan } from "./organ-of.ts";
import { textsIn } from "./prose.ts";
import type { Rule } from "./rule.ts";

const subjects = {
  assessment: /考核|考评/u,
  review: /评议|满意度|社会评价|第三方评估|测评/u,
  liability: /责任追究|追究|追责|问责/u,
} as const;

export const sGov3: Rule = {
  id: "S-GOV3",
  severity: "hint",
  basis: {
    kind: "law",
    zh: "《中华人民共和国政府信息公开条例》第五十条第四项（各级人民政府）",
    en: "Regulations on Open Government Information, article 50 (4) (governments of all levels)",
  },
  message: {
    zh: "{at}：没有找到{missing}；各级人民政府的报告还应写明这些情况，没有发生的也请说明",
    en: "{at}: nothing found on {missing}; reports of governments state these as well. Add them, also where nothing occurred",
  },
  words: {
    missing: {
      assessment: { zh: "工作考核", en: "assessment of the work" },
      review: { zh: "社会评议", en: "public review" },
      liability: { zh: "责任追究", en: "accountability" },
    },
  },
  reads: ["organ", "preamble", "overview", "problems", "otherMatters"],
  *check(report, context) {
    if (probableOrgan(report, context).kind !== "government") return;
    const texts = textsIn(report);
    const missing = Object.entries(subjects)
      .filter(([, words]) => !texts.some(({ text, heading = "" }) => words.test(text) || words.test(heading)))
      .map(([key]) => key);
    if (missing.length > 0) yield { at: [["overview", "oversight"]], params: { missing: missing.join() } };
  },
};
