// Before 一 a report says which period its figures cover and whom to ask.
import type { Report } from "../report/report.ts";
import { textsUnder } from "./prose.ts";
import type { Rule } from "./rule.ts";

const period =
  /统计(?:的)?(?:期限|时限|时段|时间|周期|区间|截止)|(?:期限|时限|时间|数据|自|为|从).{0,12}1\s{0,3}月\s{0,3}1\s{0,3}日.{0,14}12\s{0,3}月\s{0,3}31\s{0,3}日|截(?:至|止|止到).{0,8}12\s{0,3}月\s{0,3}31\s{0,3}日/su;
const contact =
  /联系(?:电话|地址|方式|人|我)|(?:请|可|欢迎|径)[^。；]{0,40}联系|(?:地址|电话|邮编|邮政编码|传真|邮箱)\s{0,3}(?:为|是|[:：])|\d{3,4}\s{0,3}[-—－]\s{0,3}\d{7,8}|@[\w-]{1,60}\./u;

/** Where a reader looks for it; a contact also stands at the end in some reports. */
const places = { period: ["overview"], contact: ["overview", "otherMatters"] } as const;

const has = (report: Report, subject: keyof typeof places, pattern: RegExp): boolean =>
  pattern.test(report.preamble ?? "") ||
  places[subject].some((key) => textsUnder(report, key).some(({ text }) => pattern.test(text)));

export const sPreamble: Rule = {
  id: "S-PREAMBLE",
  severity: "hint",
  basis: {
    kind: "custom",
    zh: "见于已发布的年度报告：引言写明统计期限和联系方式；{notice}未作硬性规定",
    en: "seen in published reports: the preamble gives the period and a contact; {notice} does not demand it",
  },
  message: {
    zh: "{at}没有找到{missing}；请在第一部分之前补写",
    en: "{at}: {missing} not found. Add it before part 1",
  },
  words: {
    missing: {
      period: { zh: "统计期限", en: "the period of the figures" },
      contact: { zh: "联系方式", en: "a contact" },
    },
  },
  reads: ["preamble", "overview", "otherMatters"],
  *check(report) {
    const missing = [
      ...(has(report, "period", period) ? [] : ["period"]),
      ...(has(report, "contact", contact) ? [] : ["contact"]),
    ];
    if (missing.length > 0) yield { at: [["preamble"]], params: { missing: missing.join() } };
  },
};
