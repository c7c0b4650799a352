import { lengthInCharacters, textsUnder } from "./prose.ts";
import type { Rule } from "./rule.ts";

const limit = 1000;

export const sLen: Rule = {
  id: "S-LEN",
  severity: "hint",
  basis: {
    kind: "custom",
    zh: "见于地方通知：总体情况篇幅原则上不超过一千字；{notice}没有这一限制",
    en: "a local notice: the overview keeps to about 1,000 characters; {notice} sets no limit",
  },
  message: {
    zh: "总体情况约 {count} 字，有的地方要求不超过 {limit} 字；可考虑压缩",
    en: "The overview has about {count} characters; some places ask for no more than {limit}. Consider shortening it",
  },
  reads: ["overview"],
  *check(report) {
    const texts = textsUnder(report, "overview");
    // what is short as it stands need not be counted
    if (texts.reduce((sum, { text }) => sum + text.length, 0) <= limit) return;
    const count = texts.reduce((sum, { text }) => sum + lengthInCharacters(text), 0);
    if (count > limit) yield { at: [["overview", "general"]], params: { count, limit } };
  },
};
