// Every body of the roster hands in one report, and in time. A roster speaks of the rollup, never of one body's report.
import { isItself, reportsBy } from "./roster.ts";
import type { Rule } from "./rule.ts";

export const aRoster: Rule = {
  id: "A-ROSTER",
  severity: "error",
  basis: {
    kind: "law",
    zh: "《中华人民共和国政府信息公开条例》第四十九条（按时报送并公布）；报告主体名单由当地确定",
    en: "Regulations on Open Government Information, article 49 (submit and publish in time); who reports is settled locally",
  },
  message: {
    zh: "汇总名单中的“{organ}”{what}；请补收或核实后再汇总",
    en: "“{organ}” of the roster {what}. Collect or verify its report before summing up",
  },
  words: {
    what: {
      missing: { zh: "没有本年度报告", en: "has no report for this year" },
      late: { zh: "发布日期晚于应报日期", en: "published later than it was due" },
    },
  },
  reads: ["scope", "year", "organ"],
  *check(report, { roster, children }) {
    if (report.scope !== "rollup" || !roster || !children) return;
    const reportsOf = reportsBy(report, children);
    for (const entry of roster) {
      if (entry.vertical === true) continue;
      const reports = reportsOf(entry);
      const { name: organ, due } = entry;
      if (reports.length === 0 && !isItself(report, entry))
        yield { at: [["scope"]], params: { organ, what: "missing" } };
      // ISO dates sort as text; the day itself is in time
      if (due !== undefined && reports.some(({ publishedOn }) => publishedOn !== undefined && publishedOn > due))
        yield { at: [["scope"]], params: { organ, what: "late" }, severity: "warning" };
    }
  },
};
