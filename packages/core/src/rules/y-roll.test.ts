import { form2021 } from "../form/editions/2021.ts";
import { yRoll } from "./y-roll.ts";
import { clean, clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const docs = (year: number, [issued, repealed, inForce]: readonly (number | null)[]) =>
  edited(clean(form2021, { year }), {
    "disclosure/normativeDocs/issued": issued,
    "disclosure/normativeDocs/repealed": repealed,
    "disclosure/normativeDocs/inForce": inForce,
  });

testRule(yRoll, {
  passes: [
    {
      claim: "real figures of 2023 and 2024",
      report: docs(2024, [50, 227, 420]),
      context: { previous: docs(2023, [109, 489, 597]) },
    },
    { claim: "no report of last year", report: docs(2024, [50, 227, 1]) },
    { claim: "a blank", report: docs(2024, [50, null, 1]), context: { previous: docs(2023, [109, 489, 597]) } },
    {
      claim: "edition 2019 counted something else",
      report: docs(2021, [50, 227, 1]),
      context: { previous: clean2019 },
    },
    {
      claim: "not for edition 2019 itself",
      report: clean2019,
      context: { previous: edited(clean2019, { year: 2019 }) },
    },
    {
      claim: "another scope",
      report: edited(clean2021, { scope: "rollup" }),
      context: { previous: docs(2023, [0, 0, 5]) },
    },
  ],
  catches: [
    {
      claim: "one document lost",
      report: docs(2024, [50, 227, 419]),
      context: { previous: docs(2023, [109, 489, 597]) },
      finds: [
        {
          at: ["inForce", "issued", "repealed"].map((column) => `disclosure/normativeDocs/${column}`),
          params: { inForce: 419, before: 597, issued: 50, repealed: 227, expected: 420 },
          says: "表二 行政规范性文件 · 现行有效件数填为 419，而上年现行有效 597 + 本年制发 50 − 本年废止 227 = 420；请核对，确有清理或机构改革的可不改",
        },
      ],
    },
  ],
});
