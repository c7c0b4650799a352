// Measures that would fit any organ in any year: only stock phrases, nothing that could be looked up later.
import { textAt } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import { countsSomething } from "./prose.ts";
import type { Rule } from "./rule.ts";

/** Stock phrases of such texts. */
const stock =
  /进一步|不断|持续|切实|加大力度|加强|强化|提高|提升|完善|健全|优化|增强|拓展|拓宽|丰富|创新|深化|扎实|积极|认真|有效|确保|长效机制|应公开尽公开|业务(?:能力|水平|培训)|高度重视/gu;
/** What can be looked up later: dates, rhythms, titles, named things. */
const concrete =
  /[《“"]|\d{1,2}\s{0,3}月|每(?:月|季|周|半年|年|两|个工作日)|逐月|按月|按季|季度|月底|年底前|台账|清单|模板|范本|样本|流程图|目录|指引|手册|办法|细则|答复文书|热线|窗口|专栏|专区|专班|专人|查阅点|公众号|客户端|网站首页|系统|小程序|法律顾问|司法局|分管|牵头|责任(?:科室|处室|股室|单位)/u;
/** Fewer stock phrases than this are just how one writes. */
const least = 3;

/** The measures: their own part or, where 五 has no parts, what follows the word that announces them. */
const measuresIn = (report: Report): { readonly key: string; readonly text: string } => {
  const own = textAt(report, ["problems", "improvements"]);
  if (own.trim() !== "") return { key: "improvements", text: own };
  const general = textAt(report, ["problems", "general"]);
  return { key: "general", text: general.slice(Math.max(general.search(/下一步|下步|改进|整改|针对/u), 0)) };
};

export const sGeneric: Rule = {
  id: "S-GENERIC",
  severity: "hint",
  basis: {
    kind: "custom",
    zh: "{notice}点名内容雷同、敷衍塞责；地方通知要求改进措施逐条对应、可核查。是否空泛按用语推断",
    en: "{notice} names copied and perfunctory content; local notices want measures that can be checked. Inferred from the wording",
  },
  message: {
    zh: "{at}的改进措施多为通用表述（“{seen}”等），没有可核查的内容；建议写明做了什么、何时完成、由谁负责",
    en: "{at}: the measures are stock phrases (“{seen}” …) with nothing to check. Say what was done, by when and by whom",
  },
  reads: ["problems"],
  *check(report) {
    const { key, text } = measuresIn(report);
    if (concrete.test(text)) return;
    const phrases = new Set(Array.from(text.matchAll(stock), ([phrase]) => phrase));
    if (phrases.size < least || countsSomething(text)) return;
    yield { at: [["problems", key]], params: { seen: [...phrases].slice(0, 3).join("、") } };
  },
};
