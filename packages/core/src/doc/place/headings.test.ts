import { describe, expect, test } from "vitest";
import { form2019 } from "../../form/editions/2019.ts";
import { form2021 } from "../../form/editions/2021.ts";
import { textSectionsOf } from "../../form/walk.ts";
import { isBrokenHeading, partAt, rankOf, sectionAt, withoutOrdinal } from "./headings.ts";

const [overview, problems] = textSectionsOf(form2021);
const found = (line: string, heading = false) => {
  const hit = sectionAt(line, heading);
  return hit && [hit.section.key, hit.ordinal, hit.rest];
};

describe("the heading of a section", () => {
  const all = [form2019, form2021].flatMap((form) =>
    form.sections.flatMap((section) =>
      [section.zh, ...("also" in section ? section.also : [])].map((zh) => [section.key, section.ordinal, zh] as const),
    ),
  );

  test.each(all)("%s: %s、%s, in every numbering", (key, ordinal, zh) => {
    const arabic = String("一二三四五六".indexOf(ordinal) + 1);
    for (const mark of [`${ordinal}、`, `${ordinal}.`, `${ordinal}．`, ` ${ordinal} 、 `, `第${ordinal}部分 `])
      expect([mark, found(`${mark}${zh}`)]).toEqual([mark, [key, ordinal, ""]]);
    for (const mark of [`（${ordinal}）`, `(${ordinal})`, `〔${ordinal}〕`])
      expect([mark, found(`${mark}${zh}`)?.[0]]).toEqual([mark, key]);
    for (const mark of [`${arabic}.`, `${arabic}、`, `${arabic}．`])
      expect([mark, found(`${mark}${zh}`)]).toEqual([mark, [key, arabic, ""]]);
    expect(found(zh)?.[0]).toBe(key);
    expect(found(zh, true)).toEqual([key, "", ""]);
    expect(found(`${ordinal}、${zh}：`)).toEqual([key, ordinal, ""]);
    expect(found(`${ordinal}、${[...zh].join(" ")}`)).toEqual([key, ordinal, ""]);
  });

  test.each([
    ["l六、其他需要报告的事项", "otherMatters", "六"],
    ["|六、其他需要报告的事项", "otherMatters", "六"],
    ["·一、总体情况", "overview", "一"],
    ["七、其他需要报告的事项", "otherMatters", "七"],
    ["三、主动公开政府信息情况", "disclosure", "三"],
    ["二、主動公開政府信息情況", "disclosure", "二"],
    ["四、政府信息公开行政复议、行政诉讼情况", "disputes", "四"],
    ["四、政府信息公开行政复议、 行政诉讼情况", "disputes", "四"],
    ["四、政府信息公开行政复议,行政诉讼情况", "disputes", "四"],
    ["四、政府信息公开行政复议行政诉讼情况", "disputes", "四"],
    ["⼀、总体情况", "overview", "一"],
  ] as const)("%j", (line, key, ordinal) => {
    expect(found(line)).toEqual([key, ordinal, ""]);
  });

  test.each([
    ["一、总体情况。2024年，本机关……", "overview", "2024年，本机关……"],
    ["一、总体情况：2024年，本机关……", "overview", "2024年，本机关……"],
    ["六、其他需要报告的事项 无。", "otherMatters", "无。"],
    ["五、存在的主要问题及改进情况:无", "problems", "无"],
  ] as const)("%j is run in with its text", (line, key, rest) => {
    expect(found(line)?.[0]).toBe(key);
    expect(found(line)?.[2]).toBe(rest);
  });

  test.each([
    "",
    "一、",
    "一、总体情况良好，各项工作有序推进",
    "本年度总体情况如下",
    "二、主动公开",
    "（一）主动公开",
    "三、收到申请情况",
    "其他",
    "六",
    "在政府信息公开行政复议、行政诉讼情况方面",
    "一、本年新收政府信息公开申请数量",
    "二、上年结转政府信息公开申请数量",
    "三、本年度办理结果",
    "四、结转下年度继续办理",
    "总体情况：2024年",
  ])("%j is none", (line) => {
    expect(sectionAt(line, false)).toBeUndefined();
  });
});

describe("the heading of a part", () => {
  test.each([
    ["（一）主动公开", "proactive"],
    ["(一)主动公开", "proactive"],
    ["（一） 主动公开方面", "proactive"],
    ["（一）主动公开情况", "proactive"],
    ["（一）主动公开工作情况", "proactive"],
    ["（一）主动公开政府信息情况", "proactive"],
    ["1、主动公开方面", "proactive"],
    ["1．主动公开", "proactive"],
    ["一是主动公开", undefined],
    ["主动公开", "proactive"],
    ["主动公开。", undefined],
    ["（二）依申请公开", "onRequest"],
    ["（二）依申请公开政府信息情况", "onRequest"],
    ["（三）政府信息管理", "infoManagement"],
    ["（三）政府信息管理情况", "infoManagement"],
    ["（三）信息管理方面", "infoManagement"],
    ["（四）政府信息公开平台建设", "platform"],
    ["（四）平台建设情况", "platform"],
    ["（四）政务公开平台建设", "platform"],
    ["（四）政府信息公開平臺建設", "platform"],
    ["（五）监督保障", "oversight"],
    ["（五）監督保障", "oversight"],
    ["（五）监督保障情况", "oversight"],
    ["（六）政府信息公开标准化建设方面", undefined],
    ["（一）主动公开政府信息1200条", undefined],
  ] as const)("%j opens %s", (line, part) => {
    expect(overview && partAt(line, overview)?.part).toBe(part);
  });

  test.each([
    ["（一）存在的主要问题", "problems"],
    ["（一）存在的问题", "problems"],
    ["（一）存在问题", "problems"],
    ["（一）主要问题", "problems"],
    ["（一）存在的不足", "problems"],
    ["（二）改进情况", "improvements"],
    ["（二）改进措施", "improvements"],
    ["（二）下一步工作打算", "improvements"],
    ["（二）下一步改进措施", "improvements"],
    ["（二）其他", undefined],
  ] as const)("%j opens %s of section five", (line, part) => {
    expect(problems && partAt(line, problems)?.part).toBe(part);
  });

  test.each([
    ["（一）主动公开：全年公开120条。", "proactive", "全年公开120条。"],
    ["（一）主动公开。全年公开120条。", "proactive", "全年公开120条。"],
    ["（一）主动公开情况 全年公开120条。", "proactive", "全年公开120条。"],
    ["主动公开:全年公开120条。", "proactive", "全年公开120条。"],
    ["（二）依申请公开：", "onRequest", ""],
  ] as const)("%j is run in", (line, part, rest) => {
    const hit = overview && partAt(line, overview);
    expect([hit?.part, hit?.rest]).toEqual([part, rest]);
  });

  test.each([
    "主动公开 全年公开120条。",
    "主动公开。全年公开120条。",
    "通过主动公开：全年",
    "依申请公开方面，全年收到12件。",
    "",
  ])("%j is text", (line) => {
    expect(overview && partAt(line, overview)).toBeUndefined();
  });
});

test.each([
  ["一、甲", "一", "plain", "甲", 2],
  ["（一）甲", "一", "bracket", "甲", 3],
  ["1.甲", "1", "plain", "甲", 4],
  ["（1）甲", "1", "bracket", "甲", 5],
  ["十二、甲", "十二", "plain", "甲", 2],
  ["第二部分 甲", "二", "plain", "甲", 2],
  ["甲", "", "none", "甲", undefined],
  ["1.5万条", "", "none", "1.5万条", undefined],
  ["2024.甲", "", "none", "2024.甲", undefined],
  ["2024年，甲", "", "none", "2024年，甲", undefined],
  ["一是甲", "", "none", "一是甲", undefined],
] as const)("%j has the ordinal %j", (line, ordinal, style, body, rank) => {
  expect(withoutOrdinal(line)).toEqual({ ordinal, style, body });
  expect(rankOf(line)).toBe(rank);
});

test.each([
  ["三、收到和处理政府信息公开", "申请情况", true],
  ["四、政府信息公开行政复议、行政诉", "讼情况", true],
  ["（四）政府信息公开平", "台建设", true],
  ["（一）主动公", "开方面情况", true],
  ["一、总体情况", "（一）主动公开", false],
  ["（一）主动公开", "全年公开120条。", false],
  ["三、收到和处理政府信息公开：", "申请情况", false],
  ["主动公", "开", false],
  ["三、收到和处理", "甲".repeat(31), false],
] as const)("%j and %j are one heading: %s", (first, second, is) => {
  expect(isBrokenHeading(first, second)).toBe(is);
});
