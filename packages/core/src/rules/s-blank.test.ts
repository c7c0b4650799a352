import { sBlank } from "./s-blank.ts";
import { clean2019, clean2021, edited, seen } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const blanked = edited(clean2021, {
  "requests/granted/naturalPerson": null,
  "requests/partial/total": null,
  "disclosure/adminFees/amount": null,
});

testRule(sBlank, {
  passes: [
    { claim: "every cell has a figure", report: clean2021, context: { document: seen(clean2021) } },
    { claim: "a draft may have blanks", report: blanked, context: { stage: "draft" } },
    {
      claim: "what could not be read has its own finding",
      report: edited(clean2021, { "requests/partial/total": null }),
      context: { problems: [{ code: "cell-unreadable", at: [["requests", "partial", "total"]], seen: "?" }] },
    },
  ],
  catches: [
    {
      claim: "one finding a table, with all its blanks",
      report: blanked,
      finds: [
        { at: ["disclosure/adminFees/amount"], params: { count: 1 } },
        {
          at: ["requests/granted/naturalPerson", "requests/partial/total"],
          params: { count: 2 },
          says: "表三 三（一）予以公开 · 自然人等 2 格没有数字；没有发生的请填 0，漏填的请补上",
        },
      ],
    },
    {
      claim: "edition 2019 too",
      report: edited(clean2019, { "disclosure/procurement/amount": null }),
      context: { stage: "final" },
      finds: [{ at: "disclosure/procurement/amount" }],
    },
  ],
});
