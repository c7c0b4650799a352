import { sPreamble } from "./s-preamble.ts";
import { clean2021, edited } from "./test-reports.ts";
import { testRule } from "./test-rule.ts";

const opening = (preamble: string | undefined, general = "") =>
  edited(clean2021, { preamble, "overview/general": general });

testRule(sPreamble, {
  passes: [
    { claim: "period and contact before part 1", report: clean2021 },
    {
      claim: "both in the first words of part 1",
      report: opening(undefined, "统计时限为2024年1月1日至12月31日。联系电话：0000-8212345。"),
    },
    {
      claim: "a date of counting and an e-mail address",
      report: opening("数据截至2024年12月31日，有疑问可发邮件至 open@example.invalid。"),
    },
    {
      claim: "the contact at the end",
      report: edited(opening("统计期限为全年。"), { "otherMatters/text": "未收取信息处理费。联系地址：松风路18号。" }),
    },
  ],
  catches: [
    {
      claim: "neither",
      report: opening(undefined),
      finds: [
        {
          at: "preamble",
          params: { missing: "period,contact" },
          says: "引言没有找到统计期限、联系方式；请在第一部分之前补写",
        },
      ],
    },
    {
      claim: "no contact",
      report: opening("统计期限为2024年1月1日至2024年12月31日。"),
      finds: [{ at: "preamble", params: { missing: "contact" } }],
    },
    {
      claim: "being close to people is no contact",
      report: opening("统计期限为全年。", "本机关密切联系群众。"),
      finds: [{ at: "preamble", params: { missing: "contact" } }],
    },
    {
      claim: "no period",
      report: opening("如有疑问，请与办公室联系。"),
      finds: [{ at: "preamble", params: { missing: "period" } }],
    },
  ],
});
