import { t2Valid } from "./t2-valid.ts";
import { clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const docs = (issued: number | null, repealed: number | null, inForce: number | null) =>
  edited(clean2021, {
    "disclosure/normativeDocs/issued": issued,
    "disclosure/normativeDocs/repealed": repealed,
    "disclosure/normativeDocs/inForce": inForce,
  });

testRule(t2Valid, {
  passes: [
    { claim: "what was issued is in force", report: docs(4, 0, 4) },
    { claim: "something was repealed, so fewer may be in force", report: docs(4, 3, 1) },
    { claim: "a blank leaves it open", report: docs(4, null, 1) },
    { claim: "edition 2019 has other columns", report: clean2019 },
  ],
  catches: [
    {
      claim: "four issued, none repealed, one in force",
      report: docs(4, 0, 1),
      finds: [
        {
          at: ["inForce", "issued", "repealed"].map((column) => `disclosure/normativeDocs/${column}`),
          params: { inForce: 1, issued: 4 },
          says: "表二 行政规范性文件 · 现行有效件数填为 1，而本年制发 4、废止 0，现行有效不应少于本年制发；请核对这一行",
        },
      ],
    },
  ],
});
