// Five aspects of section 一, each under its own heading or at least named in the text.
import { textSectionsOf } from "../form/walk.ts";
import { formOf, textAt } from "../report/cells.ts";
import { textsUnder } from "./prose.ts";
import type { Rule } from "./rule.ts";

export const s5asp: Rule = {
  id: "S-5ASP",
  severity: "hint",
  basis: {
    kind: "law",
    zh: "{notice}：总体情况主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障",
    en: "{notice}: the overview covers proactive disclosure, disclosure upon request, information management, platforms and oversight",
  },
  message: {
    zh: "总体情况中没有找到：{at.all}；请补写这 {count} 个方面，没有工作的也请说明",
    en: "Not found in the overview: {at.all}. Add these {count} aspects, also where there was nothing to do",
  },
  reads: ["overview"],
  *check(report) {
    const section = textSectionsOf(formOf(report)).find(({ key }) => key === "overview");
    const missing = (section?.parts ?? []).filter(({ key }) => textAt(report, ["overview", key]).trim() === "");
    if (missing.length === 0) return;
    const said = textsUnder(report, "overview")
      .map(({ heading = "", text }) => `${heading}\n${text}`)
      .join("\n");
    const at = missing
      .filter(({ zh, also = [] }) => ![zh, ...also].some((name) => said.includes(name)))
      .map(({ key }) => ["overview", key]);
    if (at.length > 0) yield { at, params: { count: at.length } };
  },
};
