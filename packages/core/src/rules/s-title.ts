// 〈机关全称〉2024年政府信息公开工作年度报告. Spaces, 年度 and the year in front of the organ are common and no fault.
import { formOf } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import { fold } from "../text/fold.ts";
import { fill } from "../text/text.ts";
import type { Rule } from "./rule.ts";

const numerals = "〇一二三四五六七八九";
const work = "政府信息公开工作年度报告";

/** 二〇二四年 and 二○二四年 as 2024年. */
const withDigits = (title: string): string =>
  title.replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) =>
    [...year.replace(/[○零]/gu, "〇")].map((c) => numerals.indexOf(c)).join(""),
  );

const accepted = ({ organ, year }: Report): readonly string[] => {
  const name = fold(organ.name);
  const years = [`${year}年`, `${year}年度`];
  return years.flatMap((when) => [`${name}${when}${work}`, `${when}${name}${work}`, `${name}关于${when}${work}`]);
};

export const sTitle: Rule = {
  id: "S-TITLE",
  severity: "warning",
  basis: {
    kind: "custom",
    zh: "见于已发布的年度报告：机关全称＋年份＋“政府信息公开工作年度报告”",
    en: "seen in published reports: full name of the organ, year, 政府信息公开工作年度报告",
  },
  message: {
    zh: "标题为“{seen}”，按机关全称和报告年度应为“{expected}”；请核对机关名称、年份和用语",
    en: "The title reads “{seen}”; by organ and year it should be “{expected}”. Check organ, year and wording",
  },
  reads: ["title", "organ", "year"],
  *check(report) {
    const seen = report.title ?? "";
    if (seen === "") return;
    const organ = report.organ.name;
    const expected = fill(formOf(report).title.zh, { organ, year: report.year });
    // the usual case needs no folding
    if (seen === expected) return;
    const title = withDigits(fold(seen));
    // without an organ only the rest can be compared
    if (accepted(report).some((usual) => (organ === "" ? title.endsWith(usual) : title === usual))) return;
    yield { at: [["title"]], params: { seen, expected } };
  },
};
