import { money } from "./money.ts";
import { clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const unreadable = (...at: readonly string[]) => [
  { code: "cell-unreadable", at: at.map((id) => id.split("/")), seen: "约3万" },
];
const report = edited(clean2021, { "disclosure/adminFees/amount": null });

testRule(money, {
  passes: [
    { claim: "no reading problem", report: clean2021 },
    { claim: "a blank cell is no unreadable one", report },
    {
      claim: "other problems of a cell are none",
      report,
      context: { problems: [{ code: "cell-mark", at: [["disclosure", "adminFees", "amount"]], seen: "/" }] },
    },
    { claim: "a cell of the other kind", report, context: { problems: unreadable("requests/granted/naturalPerson") } },
  ],
  catches: [
    {
      claim: "each cell once, though two problems name it",
      report,
      context: {
        problems: [
          ...unreadable("disclosure/adminFees/amount"),
          ...unreadable("disclosure/adminFees/amount", "requests/granted/naturalPerson"),
        ],
      },
      finds: [
        {
          at: "disclosure/adminFees/amount",
          params: { seen: "约3万" },
          says: "表二 行政事业性收费 · 本年收费金额（单位：万元）：“约3万”读不成金额，应为不小于 0 的数；请按所印单位改填",
        },
      ],
    },
    {
      claim: "the fee of 六",
      report,
      context: { problems: unreadable("otherMatters/processingFee") },
      finds: [{ at: "otherMatters/processingFee" }],
    },
  ],
});
