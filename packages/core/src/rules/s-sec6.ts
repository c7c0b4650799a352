// Since 2021 section 六 says what was charged for processing information, also when it was nothing.
import type { form2021 } from "../form/editions/2021.ts";
import { textsUnder } from "./prose.ts";
import type { Rule } from "./rule.ts";

const fee = /信息处理费|处理费|收费|费用|收取/u;

export const sSec6: Rule<typeof form2021> = {
  id: "S-SEC6",
  severity: "warning",
  editions: ["2021"],
  basis: {
    kind: "law",
    zh: "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）：收取情况纳入年度报告",
    en: "Measures on information-processing fees (Guoban Han [2020] No. 109): what was charged goes into the annual report",
  },
  message: {
    zh: "{at}没有说明信息处理费；请写明本年度收取情况，没有收取的写“未收取信息处理费”",
    en: "{at} does not speak of the information-processing fee. State what was charged, or that none was",
  },
  reads: ["otherMatters"],
  *check(report) {
    if (report.otherMatters.processingFee !== null) return;
    const said = textsUnder(report, "otherMatters").some(
      ({ text, heading = "" }) => fee.test(text) || fee.test(heading),
    );
    if (!said) yield { at: [["otherMatters", "text"]] };
  },
};
