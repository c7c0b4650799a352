import { t2Rule0 } from "./t2-rule0.ts";
import { clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const by = (name: string, level?: string, kind?: string) =>
  edited(issued, { organ: { name, ...(level ? { level } : {}), ...(kind ? { kind } : {}) } });
const issued = edited(clean2021, { "disclosure/rules/issued": 2, "disclosure/rules/inForce": 5 });

testRule(t2Rule0, {
  passes: [
    { claim: "no rules at all", report: clean2021 },
    { claim: "a blank is no rule", report: edited(clean2021, { "disclosure/rules/issued": null }) },
    { claim: "a city government", report: by("澄湖市人民政府", "city", "government") },
    { claim: "a government whose name leaves its level open", report: by("澄湖市人民政府") },
    { claim: "a department of the State Council", report: by("国家林业和草原局") },
    {
      claim: "the general office of a city government reports its government's rules",
      report: by("澄湖市人民政府办公室", "city", "department"),
    },
    { claim: "an organ of which nothing is known", report: by("联合办公点") },
  ],
  catches: [
    {
      claim: "a county's bureau, known as such",
      report: issued,
      finds: [
        {
          at: ["disclosure/rules/issued", "disclosure/rules/inForce"],
          params: { seen: 2 },
          says: "表二 规章 · 本年制发件数填为 2；规章只由国务院部门和省、设区的市、自治州以上人民政府制定，其他机关一般应为 0，请核对是否误填了规范性文件",
        },
      ],
    },
    {
      claim: "the caller knows the level",
      report: by("联合办公点"),
      context: { organ: { level: "township", kind: "other" } },
      finds: [{ at: "disclosure/rules/issued" }],
    },
    {
      claim: "a guess from the name is a hint",
      report: by("望溪街道办事处"),
      finds: [{ at: "disclosure/rules/issued", severity: "hint" }],
    },
    {
      claim: "the general office of a county",
      report: by("青石县人民政府办公室", "county", "department"),
      finds: [{ at: "disclosure/rules/issued" }],
    },
    {
      claim: "a bureau of a city, by its name",
      report: by("澄湖市教育局"),
      finds: [{ at: "disclosure/rules/issued", severity: "hint" }],
    },
    {
      claim: "edition 2019 has the row too",
      report: edited(clean2019, { "disclosure/rules/totalDisclosed": 1 }),
      finds: [{ at: "disclosure/rules/totalDisclosed", severity: "warning" }],
    },
  ],
});
