import type { SeenTable } from "../report/seen.ts";
import { sTable } from "./s-table.ts";
import { clean2019, clean2021, edited, seen } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const of = (change: (table: SeenTable) => readonly SeenTable[]) => ({
  document: { ...seen(clean2021), tables: seen(clean2021).tables.flatMap(change) },
});
const renamed = (id: string, to: string) =>
  of((table) => [
    { ...table, labels: table.labels.map((label) => (label.at.join("/") === id ? { ...label, seen: to } : label)) },
  ]);

testRule(sTable, {
  passes: [
    { claim: "all as printed", report: clean2021, context: { document: seen(clean2021) } },
    { claim: "all as printed, edition 2019", report: clean2019, context: { document: seen(clean2019) } },
    {
      claim: "width, spaces and ordinal punctuation do not count",
      report: clean2021,
      context: renamed("requests/denied.process", "6、属于四类 过程性信息"),
    },
    {
      claim: "quotes do not count",
      report: clean2021,
      context: renamed("requests/denied.securityStability", "3．危及「三安全一稳定」"),
    },
    { claim: "no document, and a blank", report: edited(clean2021, { "requests/granted/total": null }) },
  ],
  catches: [
    {
      claim: "a label of the older form",
      report: clean2021,
      context: renamed("disclosure/normativeDocs", "规范性文件"),
      finds: [
        {
          at: ["disclosure/normativeDocs"],
          params: { what: "labels", seen: "规范性文件" },
          says: "表二 行政规范性文件：用语与格式不同（文中为“规范性文件”）；请与格式原表逐项核对",
        },
      ],
    },
    {
      claim: "a table that is not there",
      report: clean2021,
      context: of((table) => (table.section === "disputes" ? [] : [table])),
      finds: [
        { at: ["disputes"], params: { what: "table", seen: "" }, says: "表四：没有找到这张表；请与格式原表逐项核对" },
      ],
    },
    {
      claim: "lines that are missing and one renamed are one finding",
      report: clean2021,
      context: of((table) =>
        table.section === "requests"
          ? [
              {
                ...table,
                missing: [["requests", "*", "total"]],
                labels: [{ at: ["requests", "carriedOut"], seen: "四、结转下年" }],
              },
            ]
          : [table],
      ),
      finds: [
        { at: ["requests/*/total", "requests/carriedOut"], params: { what: "lines,labels", seen: "四、结转下年" } },
      ],
    },
  ],
});
