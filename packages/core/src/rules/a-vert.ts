// Bodies managed from above report in their own system; summed up here they would be counted twice.
import { reportsBy } from "./roster.ts";
import type { Rule } from "./rule.ts";

export const aVert: Rule = {
  id: "A-VERT",
  severity: "warning",
  basis: {
    kind: "custom",
    zh: "见于地方通知：中央、市级垂直管理机构不列入县（区）报告主体名单（条例第三条第四款）",
    en: "local notices: bodies managed vertically are not on a county's roster (Regulations, article 3 paragraph 4)",
  },
  message: {
    zh: "“{organ}”属垂直管理机构，{what}；这类机构在本系统报告，请核实是否应移出",
    en: "“{organ}” is managed vertically and {what}; such bodies report in their own system. Check whether it should be taken out",
  },
  words: {
    what: {
      listed: { zh: "列在汇总名单中", en: "is on the roster" },
      counted: { zh: "列在汇总名单中并计入了汇总", en: "is on the roster and among the reports summed up" },
    },
  },
  reads: ["scope", "year"],
  *check(report, { roster = [], children = [] }) {
    if (report.scope !== "rollup") return;
    const reportsOf = reportsBy(report, children);
    for (const entry of roster) {
      if (entry.vertical !== true) continue;
      const what = reportsOf(entry).length > 0 ? "counted" : "listed";
      yield { at: [["scope"]], params: { organ: entry.name, what } };
    }
  },
};
