import { form2021 } from "../form/editions/2021.ts";
import { t2Feeprec } from "./t2-feeprec.ts";
import { clean, clean2019, clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const fee = (amount: string | null) => edited(clean2021, { "disclosure/adminFees/amount": amount });
const last = (amount: string) => ({
  previous: edited(clean(form2021, { year: 2023 }), { "disclosure/adminFees/amount": amount }),
});

testRule(t2Feeprec, {
  passes: [
    { claim: "four decimals are one yuan", report: fee("59237.2449") },
    { claim: "no larger than a thousand times last year's", report: fee("12000"), context: last("12.5") },
    { claim: "last year there was nothing", report: fee("316441"), context: last("0") },
    { claim: "a blank", report: fee(null), context: last("1") },
    { claim: "edition 2019 counts items there", report: clean2019 },
  ],
  catches: [
    {
      claim: "less than one yuan",
      report: fee("1.23456"),
      finds: [
        {
          at: "disclosure/adminFees/amount",
          params: { amount: "1.23456", why: "places" },
          says: "表二 行政事业性收费 · 本年收费金额（单位：万元）填为 1.23456 万元，小数多于四位，不足一元；请核对单位是否为万元",
        },
      ],
    },
    {
      claim: "ten thousand times last year's",
      report: fee("592372449"),
      context: last("59237.2449"),
      finds: [{ at: "disclosure/adminFees/amount", params: { amount: "592372449", why: "scale" } }],
    },
  ],
});
