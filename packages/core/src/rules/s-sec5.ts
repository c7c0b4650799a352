// Section 五 says something: what was lacking, and what was done about it.
import { textAt } from "../report/cells.ts";
import { haveCharacters, textsUnder } from "./prose.ts";
import type { Rule } from "./rule.ts";

/** Fewer characters than this say neither. */
const least = 20;
const lacking = /问题|不足|不够|不高|不强|不全|不及时|不到位|短板|薄弱|有待|差距|欠缺|偏少|偏低|滞后|仍需|还需/u;
const measures = /改进|整改|措施|下一步|下步|解决|加强|强化|完善|提升|优化|推动|健全|规范|已/u;

export const sSec5: Rule = {
  id: "S-SEC5",
  severity: "hint",
  basis: {
    kind: "custom",
    zh: "{notice}第五部分标题即要求写问题及改进情况；见于地方通知和检查清单",
    en: "the heading of part 5 in {notice} asks for problems and improvements; local notices and checklists repeat it",
  },
  message: {
    zh: "{at}：{missing}；请结合本机关实际写明问题和改进情况",
    en: "{at}: {missing}. State this organ's own problems and what was done about them",
  },
  words: {
    missing: {
      text: { zh: "没有内容或只有几个字", en: "there is no text or only a few words" },
      problems: { zh: "没有写到存在的问题", en: "no problem is named" },
      measures: { zh: "没有写到改进情况", en: "no improvement is named" },
    },
  },
  reads: ["problems"],
  *check(report) {
    const texts = textsUnder(report, "problems");
    const says = (words: RegExp) => words.test(texts.map(({ heading = "", text }) => `${heading} ${text}`).join("\n"));
    const at = (key: string) => [["problems", key]];
    if (!haveCharacters(texts, least)) return yield { at: at("general"), params: { missing: "text" } };
    const headed = (key: string) => textAt(report, ["problems", key]).trim() !== "";
    if (!headed("problems") && !says(lacking)) yield { at: at("problems"), params: { missing: "problems" } };
    if (!headed("improvements") && !says(measures)) yield { at: at("improvements"), params: { missing: "measures" } };
  },
};
