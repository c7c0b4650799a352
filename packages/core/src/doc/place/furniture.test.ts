import { describe, expect, test } from "vitest";
import { dateOf, isFurniture, statesPublication } from "./furniture.ts";

describe("what a web site puts around a report", () => {
  test.each([
    "发布日期：2025-01-20",
    "发布时间: 2025-01-20 10:30",
    "信息来源：甲市人民政府",
    "来源：办公室",
    "索引号：11341702486344515H/202110-00013",
    "发布机构：甲市人民政府办公室",
    "文号：甲政办〔2025〕1号",
    "浏览次数：1234",
    "浏览量 12",
    "当前位置：首页 > 政府信息公开 > 年报",
    "首页 > 政务公开",
    "您的位置：首页",
    "字号：大 中 小",
    "【打印】【关闭】",
    "打印",
    "分享到：",
    "上一篇：无",
    "下一篇：2023年年报",
    "附件：甲市年报.docx",
    "版权所有：甲市人民政府",
    "主办：甲市人民政府办公室",
    "网站标识码：4100000001",
    "甲ICP备12345678号",
    "甲公网安备 41000002000001号",
    "无障碍",
    "扫一扫在手机打开当前页",
  ])("%j", (line) => {
    expect(isFurniture(line)).toBe(true);
    expect(isFurniture(`  ${line}　`)).toBe(true);
  });

  test.each([
    "",
    "本机关2024年度报告如下。",
    "主动公开信息1200条。",
    "来源于群众的意见均已办理。",
    "微博、微信公众号发布信息300条。".replace(/^微博/u, "通过微博"),
    "一、总体情况",
    "2025年1月20日",
    "报告电子版可在甲市人民政府网站下载。",
    "打印材料收取费用的，按规定执行。".replace(/^/u, "按规定"),
    `发布日期：${"长".repeat(120)}`,
  ])("%j is none of it", (line) => {
    expect(isFurniture(line)).toBe(false);
  });

  test.each([
    "微信公众号发布信息300条，阅读量超过10万次，有效回应了群众关切。",
    "登录统一平台办理申请12件，均按时答复，没有超期。",
    "主办单位认真落实各项要求，全年召开会议3次，研究解决问题12个。",
    "搜索功能进一步完善，全年新增专题5个。",
  ])("a sentence that begins like it is text: %j", (line) => {
    expect(isFurniture(line)).toBe(false);
  });
});

describe("a date", () => {
  test.each([
    ["2025-01-20", "2025-01-20"],
    ["2025年1月20日", "2025-01-20"],
    ["2025 年 1 月 20 日", "2025-01-20"],
    ["2025/1/20", "2025-01-20"],
    ["2025.01.20", "2025-01-20"],
    ["发布日期：2025-01-20", "2025-01-20"],
    ["发布时间: 2025-01-20 10:30:00", "2025-01-20"],
    ["2024-02-29", "2024-02-29"],
    ["2025-02-29", undefined],
    ["2025-13-01", undefined],
    ["2025-04-31", undefined],
    ["2025-00-10", undefined],
    ["2025-01-00", undefined],
    ["二〇二五年一月二十日", undefined],
    ["2025年1月", undefined],
    ["2025", undefined],
    ["", undefined],
  ])("of %j is %s", (line, date) => {
    expect([dateOf(line, true), dateOf(line, false)]).toEqual([date, date]);
  });

  test("alone or with something behind it", () => {
    const line = "2025年1月20日起施行";
    expect([dateOf(line, true), dateOf(line, false)]).toEqual([undefined, "2025-01-20"]);
    expect(dateOf("自2024年1月1日起至2024年12月31日止", true)).toBeUndefined();
  });
});

test.each([
  ["发布日期：2025-01-20", true],
  ["发布时间: 2025-01-20", true],
  ["日期：2025-01-20", true],
  ["统计期限：2024年1月1日", false],
  ["2025年1月20日", false],
])("%j states the publication: %s", (line, is) => {
  expect(statesPublication(line)).toBe(is);
});
