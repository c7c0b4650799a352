import { int } from "./int.ts";
import { clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const unreadable = (...at: readonly string[]) => [
  { code: "cell-unreadable", at: at.map((id) => id.split("/")), seen: "12件3" },
];
const report = edited(clean2021, { "requests/granted/naturalPerson": null });

testRule(int, {
  passes: [
    { claim: "no reading problem", report: clean2021 },
    { claim: "a blank cell is no unreadable one", report },
    {
      claim: "other problems of a cell are none",
      report,
      context: { problems: [{ code: "cell-mark", at: [["requests", "granted", "naturalPerson"]], seen: "/" }] },
    },
    { claim: "a cell of the other kind", report, context: { problems: unreadable("disclosure/adminFees/amount") } },
  ],
  catches: [
    {
      claim: "each cell once, though two problems name it",
      report,
      context: {
        problems: [
          ...unreadable("requests/granted/naturalPerson"),
          ...unreadable("requests/granted/naturalPerson", "requests/granted/naturalPerson"),
        ],
      },
      finds: [
        {
          at: "requests/granted/naturalPerson",
          params: { seen: "12件3" },
          says: "表三 三（一）予以公开 · 自然人：“12件3”读不成件数，应为不小于 0 的整数；请按原始台账改填",
        },
      ],
    },
  ],
});
