import { form2019 } from "../form/editions/2019.ts";
import { sEdition } from "./s-edition.ts";
import { clean, clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

testRule(sEdition, {
  passes: [
    { claim: "2024 on the form of 2021", report: clean2021 },
    { claim: "2020 on the form of 2019", report: clean2019 },
    { claim: "a blank does not matter", report: edited(clean2021, { "requests/granted/total": null }) },
  ],
  catches: [
    {
      claim: "2022 still on the form of 2019",
      report: clean(form2019, { year: 2022 }),
      finds: [
        {
          at: ["edition", "year"],
          params: { year: 2022, edition: "2019", owed: "2021" },
          says: "报告年度为 2022，用的是 2019 年格式，应为2021 年格式；请核对年度，或换用当年格式",
        },
      ],
    },
    {
      claim: "before the first form",
      report: edited(clean2021, { year: 2018 }),
      finds: [{ at: "edition", params: { year: 2018, edition: "2021", owed: "before" } }],
    },
  ],
});
