import { editionFor } from "../form/editions/index.ts";
import type { Rule } from "./rule.ts";

export const sEdition: Rule = {
  id: "S-EDITION",
  severity: "warning",
  basis: {
    kind: "law",
    zh: "{notice}的适用年度：2019、2020 年度用〔2019〕60号格式，2021 年度起用〔2021〕30号格式",
    en: "the years of {notice}: the form of 2019 for 2019 and 2020, the form of 2021 from 2021 on",
  },
  message: {
    zh: "报告年度为 {year}，用的是 {edition} 年格式，应为{owed}；请核对年度，或换用当年格式",
    en: "The report is for {year} and on the form of {edition}; it should be {owed}. Check the year, or move to that form",
  },
  words: {
    owed: {
      "2019": { zh: "2019 年格式", en: "on the form of 2019" },
      "2021": { zh: "2021 年格式", en: "on the form of 2021" },
      before: { zh: "2019 年以前的统计表", en: "the statistics table in use before 2019" },
    },
  },
  reads: ["year"],
  *check({ year, edition }) {
    const owed = editionFor(year)?.edition ?? "before";
    if (owed !== edition) yield { at: [["edition"], ["year"]], params: { year, edition, owed } };
  },
};
