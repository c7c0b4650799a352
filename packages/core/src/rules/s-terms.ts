// 政府信息公开 is the term of the Regulations; 政务公开 is a wider policy with offices, columns and plans of its own name.
import { textsIn, withoutTitles } from "./prose.ts";
import type { Rule } from "./rule.ts";

// a mixture of both that names nothing, unless a site calls its column so
const mixed = /政务信息公开(?!专?栏|专区|平台|网)/u;
// things that only the Regulations know, under the wrong name
const mistaken =
  /依申请政务公开|政务公开(?:申请|条例|年度报告|年报|指南|过程中的保密|保密审查|(?:的)?行政复议|(?:的)?行政诉讼)/u;
const proper = "政府信息公开";

export const sTerms: Rule = {
  id: "S-TERMS",
  severity: "hint",
  basis: {
    kind: "law",
    zh: "《中华人民共和国政府信息公开条例》的用语是“政府信息公开”；“政务公开”含义更广",
    en: "the Regulations say 政府信息公开; 政务公开 is wider",
  },
  message: {
    zh: "{at}用了“{seen}”，这里说的应是“政府信息公开”；请统一用语，机构、栏目的名称除外",
    en: "{at} says “{seen}” where 政府信息公开 (open government information) is meant. Use one term, names of offices and columns excepted",
  },
  reads: ["preamble", "overview", "problems", "otherMatters"],
  *check(report) {
    const texts = textsIn(report);
    const close = texts.filter(({ text }) => text.includes("政务"));
    if (close.length === 0) return;
    const found = close.flatMap(({ at, text }) => {
      const plain = withoutTitles(text);
      const seen = mixed.exec(plain)?.[0] ?? mistaken.exec(plain)?.[0];
      return seen === undefined ? [] : [{ at, seen }];
    });
    const [first] = found;
    if (first) return yield { at: found.map(({ at }) => at), params: { seen: first.seen } };
    const wider = close.find(({ text }) => text.includes("政务公开"));
    // a report that only ever speaks of 政务公开 reports on something else by its words
    if (wider && !texts.some(({ text }) => text.includes(proper)))
      yield { at: [wider.at], params: { seen: "政务公开" } };
  },
};
