import { sBorder } from "./s-border.ts";
import { clean2021, edited, seen } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const bordered = (borders: Readonly<Record<string, boolean>>) => ({
  document: {
    ...seen(clean2021),
    tables: seen(clean2021).tables.map((table) => ({ ...table, borders: borders[table.section] ?? true })),
  },
});

testRule(sBorder, {
  passes: [
    { claim: "every table shows its lines", report: clean2021, context: bordered({}) },
    {
      claim: "a format that cannot say",
      report: clean2021,
      context: { document: { sections: [], blanks: [], tables: [{ section: "requests", labels: [], missing: [] }] } },
    },
    { claim: "no document, and a blank", report: edited(clean2021, { "requests/granted/total": null }) },
  ],
  catches: [
    {
      claim: "two tables without lines are one finding",
      report: clean2021,
      context: bordered({ requests: false, disputes: false }),
      finds: [{ at: ["requests", "disputes"], says: "表三、表四在文件中没有表格线；发布前请加上边框，便于阅读" }],
    },
  ],
});
