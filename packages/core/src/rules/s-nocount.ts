import { textAt } from "../report/cells.ts";
import { countsSomething } from "./prose.ts";
import type { Rule } from "./rule.ts";

const at = ["overview", "proactive"];

export const sNocount: Rule = {
  id: "S-NOCOUNT",
  severity: "hint",
  basis: {
    kind: "custom",
    zh: "见于地方通知：主动公开方面写明通过网站、新媒体、公报等公开的数量",
    en: "local notices: proactive disclosure says how much was published on the site, in new media and the gazette",
  },
  message: {
    zh: "{at}没有写出数量；请补充本年度通过各渠道公开的条数等数据",
    en: "{at} gives no number. Add how many items were published this year, by channel",
  },
  reads: ["overview"],
  *check(report) {
    const text = textAt(report, at);
    // an empty part is missing altogether, which is another rule's matter
    if (text.trim() !== "" && !countsSomething(text)) yield { at: [at] };
  },
};
