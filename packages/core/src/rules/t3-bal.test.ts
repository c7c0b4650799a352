import { t3Bal } from "./t3-bal.ts";
import { clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const column = (key: string) =>
  ["newReceived", "carriedIn", "resultTotal", "carriedOut"].map((row) => `requests/${row}/${key}`);

testRule(t3Bal, {
  passes: [
    { claim: "every column balances", report: clean2021 },
    { claim: "every column balances, edition 2019", report: clean2019 },
    {
      claim: "a blank leaves its column undecided",
      report: edited(clean2021, { "requests/carriedIn/naturalPerson": null, "requests/newReceived/naturalPerson": 40 }),
    },
  ],
  catches: [
    {
      claim: "one column is off, and is named",
      report: edited(clean2021, { "requests/newReceived/commercial": 3 }),
      finds: [
        {
          at: column("commercial"),
          params: { in: 3, out: 2 },
          says: "表三“商业企业”列：新收与上年结转合计 3，办理结果总计与结转下年度合计 2，两者应相等；请核对这一列的四项",
        },
      ],
    },
    {
      claim: "a real report of 2025: two columns are off while the total balances",
      report: edited(clean2021, {
        "requests/newReceived/naturalPerson": 60,
        "requests/carriedIn/naturalPerson": 0,
        "requests/resultTotal/naturalPerson": 61,
        "requests/carriedOut/naturalPerson": 0,
        "requests/newReceived/otherOrg": 1,
        "requests/newReceived/total": 62,
        "requests/carriedIn/total": 0,
        "requests/resultTotal/total": 62,
        "requests/carriedOut/total": 0,
      }),
      finds: [
        { at: column("naturalPerson"), params: { in: 60, out: 61 } },
        { at: column("otherOrg"), params: { in: 1, out: 0 } },
      ],
    },
    {
      claim: "figures beyond the safe integers are still told apart",
      report: edited(clean2021, {
        "requests/newReceived/research": Number.MAX_SAFE_INTEGER,
        "requests/carriedIn/research": 2,
        "requests/resultTotal/research": Number.MAX_SAFE_INTEGER,
        "requests/carriedOut/research": 1,
      }),
      finds: [{ at: column("research"), params: { in: "9007199254740993", out: "9007199254740992" } }],
    },
  ],
});
