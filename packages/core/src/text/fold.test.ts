import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, nameOf, simplify, splitOrdinal } from "./fold.ts";

test.each([
  ["结果 维持", "结果维持"],
  ["（三）不予公开", "(三)不予公开"],
  ["３．危及「三安全一稳定」", '3.危及"三安全一稳定"'],
  ["危及“三安全一稳定”", '危及"三安全一稳定"'],
  ["⼀、总体情况", "一、总体情况"],
  ["政府信息公開總體情況", "政府信息公开总体情况"],
  ["a\u200bb\ufeffc\u00add", "abcd"],
  ["2024 年", "2024年"],
  ["plain text", "plaintext"],
  ["", ""],
])("%j folds to %j", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("folding and simplifying a second time change nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
      expect(simplify(simplify(text))).toBe(simplify(text));
    }),
  );
});

test.each([
  ["總計", "总计"],
  ["結轉下年度繼續辦理", "结转下年度继续办理"],
  ["本年增/減", "本年增/减"],
  ["复議後起訴", "复议后起诉"],
])("%s is read as %s", (text, plain) => {
  expect(simplify(text)).toBe(plain);
});

test.each([
  ["(三)不予公开", "三", "bracket", "不予公开"],
  ["三、本年度办理结果", "三", "plain", "本年度办理结果"],
  ["第一部分、总体情况", "一", "plain", "总体情况"],
  ["6.属于四类过程性信息", "6", "plain", "属于四类过程性信息"],
  ["12)其他", "12", "plain", "其他"],
  ["三安全一稳定", "", "none", "三安全一稳定"],
  ["2024年", "", "none", "2024年"],
  ["1.5万", "", "none", "1.5万"],
] as const)("%s has the ordinal %j", (folded, ordinal, style, name) => {
  expect(splitOrdinal(folded)).toEqual({ ordinal, style, name });
});

test.each([
  ["3.危及“三安全一稳定”", "3．危及三安全一稳定"],
  ["（一）存在的主要问题：", "存在的主要问题"],
  ["1.申请人无正当理由逾期不补正、行政机关不再处理", "1、申请人无正当理由逾期不补正，行政机关不再处理"],
])("%s and %s have one name", (a, b) => {
  expect(nameOf(a)).toBe(nameOf(b));
});
