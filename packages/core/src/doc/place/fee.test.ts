import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { feeOf } from "./fee.ts";

describe("nothing charged", () => {
  test.each([
    "依据《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）规定，本年度我单位未收取信息处理费。",
    "本年度未收取信息处理费。",
    "2024年，本机关没有收取信息处理费。",
    "本年度无收取信息处理费情况。",
    "本年度未产生信息处理费。",
    "本年度未发生信息处理费收取事项。",
    "2024年度收取信息处理费0元。",
    "2024年度收取信息处理费０元。",
    "2024年度收取信息处理费0.00元。",
    "信息处理费收取金额为0。",
    "信息处理费收取金额为零。",
    "收取信息处理费零元。",
    "2024年度，我局发出收费通知0件，收取信息处理费总金额为0元。",
    "2024年度本机关收取信息处理费情况：无信息处理费。",
    "本机關未收取信息處理費。",
    "按件计收标准为100元/件，本年度未收取信息处理费。",
    "未向申请人收取任何费用。",
    "2024年不涉及信息处理费收取。",
  ])("%j", (text) => {
    expect(feeOf(text)).toEqual({ amount: "0" });
  });
});

describe("section six does not speak of it", () => {
  test.each([
    "",
    "无。",
    "无",
    "无其他需要报告的事项。",
    "本年度开展培训0元支出。",
    "奖励工作人员3000元。",
    "见国办函〔2020〕109号。",
  ])("%j", (text) => {
    expect(feeOf(text)).toEqual({ amount: null });
  });

  test.each([
    "本机关按照国办函〔2020〕109号收取信息处理费。",
    "信息处理费按规定标准收取。",
    "按件计收的，收费标准为100元/件。",
  ])("or says no amount: %j", (text) => {
    expect(feeOf(text)).toEqual({ amount: null });
  });
});

describe("a stated total", () => {
  test.each([
    [
      "2024年有3件依申请公开件收取信息处理费2230元。其中，甲县民政局1件，收取880元；乙县自然资源局1件，收取1080元；丙镇1件，收取270元。",
      "2230",
    ],
    ["全市实际收取信息处理费共计400元。", "400"],
    ["甲局收取420元，乙局收取290元，丙局收取1500元，合计2210元信息处理费。", "2210"],
    ["共收取信息处理费2950元，分别为甲局420元、乙局2530元。", "2950"],
    ["本年度收取信息处理费880元。", "880"],
    ["本年度收取信息处理费８８０元。", "880"],
    ["本年度收取信息处理费1,080元。", "1080"],
    ["本年度收取信息处理费 1080 元。", "1080"],
    ["本年度收取信息处理费1080.50元。", "1080.5"],
    ["本年度收取信息处理费0.223万元。", "2230"],
    ["本年度收取信息处理费1万元。", "10000"],
    ["本年度收取信息处理费八百八十元。", "880"],
    ["本年度收取信息处理费一千零八十元。", "1080"],
    ["依据国办函〔2020〕109号，按件计收100元/件，本年度收取信息处理费500元。", "500"],
    ["超出部分每件100元，本年度收取信息处理费500元。", "500"],
    ["收费标准为10元/页，本年度共收取信息处理费270元。", "270"],
    ["按量计收的，31页至100页部分为10元/页，101页至200页部分为20元/页，本年度收取270元信息处理费。", "270"],
    ["本年度共收取信息处理费2230元，上年度未收取。", "2230"],
    ["甲局未收取信息处理费，乙局收取880元信息处理费。", "880"],
  ])("%j is %s", (text, amount) => {
    expect(feeOf(text)).toEqual({ amount });
  });
});

describe("parts without a total", () => {
  test.each([
    ["甲局收取信息处理费880元，乙局收取1080元，丙局收取270元。", "2230"],
    ["甲局收取信息处理费880元；乙局收取0.108万元。", "1960"],
    ["甲局收取信息处理费0.1元，乙局收取0.2元。", "0.3"],
    ["甲局收取信息处理费880元，乙局收取0元，丙局收取270元。", "1150"],
  ])("%j: no amount, and their sum as the alternative", (text, parts) => {
    expect(feeOf(text)).toMatchObject({ amount: null, parts, seen: text });
  });

  test("what was seen is bounded", () => {
    expect(feeOf(`收取880元，收取90元。${"长".repeat(5000)}`).seen?.length).toBeLessThanOrEqual(200);
  });
});

test("an amount that is no amount gives none", () => {
  for (const text of [
    "收取信息处理费若干元。",
    "收取信息处理费元。",
    "收取信息处理费十几元。",
    "收取信息处理费1.2.3元。",
  ])
    expect([text, feeOf(text).amount]).toEqual([text, null]);
});

test("any plain statement gives its amount, in whole sentences around it", () => {
  const around = fc.constantFrom("", "依据国办函〔2020〕109号，", "2024年，", "本机关认真执行《条例》第四十二条，");
  fc.assert(
    fc.property(around, fc.integer({ min: 1, max: 99_999 }), (before, tens) => {
      expect(feeOf(`${before}收取信息处理费${tens * 10}元。`)).toEqual({ amount: String(tens * 10) });
    }),
  );
});

test("whatever the text, an amount is money", () => {
  const soup = fc.array(fc.constantFrom(..."收取费共计未无元万0123,.一十零件/每，。（）〔〕"), { maxLength: 30 });
  fc.assert(
    fc.property(soup, (chars) => {
      const { amount, parts } = feeOf(`处理费${chars.join("")}`);
      for (const money of [amount, parts ?? null])
        if (money !== null) expect(money).toMatch(/^(?:0|[1-9]\d*)(?:\.\d+)?$/u);
    }),
    { numRuns: 1000 },
  );
});
