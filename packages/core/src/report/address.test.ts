import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf, idOf, textsOf } from "../form/walk.ts";
import { addressForms, parseAddress, shortForm } from "./address.ts";
import { columnsOf, everyAddress, feesOf, isAddress, isLeaf, rowAddressesOf } from "./address-list.ts";
import { bothForms } from "./test-report.ts";

const parsed = (text: string, form = form2021 as typeof form2019 | typeof form2021) => {
  const found = parseAddress(form, text);
  return found.ok ? idOf(found.address) : null;
};

describe.each(bothForms.map((form) => [form.edition, form] as const))("edition %s", (_, form) => {
  const addresses = [
    ...cellsOf(form).map((cell) => cell.address),
    ...rowAddressesOf(form),
    ...columnsOf(form),
    ...textsOf(form),
    ...feesOf(form),
  ];

  test("every cell, row, column and text comes back from each of its forms", () => {
    const lost = addresses.flatMap((address) => {
      const { id, zh, en, short } = addressForms(form, address);
      return [id, zh, en, short].filter((text) => parsed(text, form) !== id);
    });
    expect(lost).toEqual([]);
    expect(addresses.length).toBeGreaterThan(240);
  });

  test("no two of them share a form", () => {
    for (const key of ["id", "zh", "en", "short"] as const)
      expect(new Set(addresses.map((address) => addressForms(form, address)[key])).size).toBe(addresses.length);
  });

  test("spaces, width, capitals and the kind of dot do not count", () => {
    fc.assert(
      fc.property(fc.constantFrom(...addresses), fc.nat(50), (address, i) => {
        const { id, zh, en } = addressForms(form, address);
        const at = i % zh.length;
        expect(parsed(`  ${zh.slice(0, at)} ${zh.slice(at)}　`, form)).toBe(id);
        expect(parsed(zh.replaceAll("（", "(").replaceAll("）", ")").replaceAll("·", "・"), form)).toBe(id);
        expect(parsed(en.toUpperCase(), form)).toBe(id);
      }),
    );
  });

  test("whatever is typed, an answer is an address of the form, and so is every candidate", () => {
    const pieces = fc.constantFrom(
      "表三",
      "三",
      "（三）",
      "6",
      "其他",
      "总计",
      "R",
      "C",
      "1",
      "不予公开",
      ".",
      "·",
      "一",
      "五",
      "第",
      "部分",
      "*",
      "/",
      "x",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (typed) => {
        const found = parseAddress(form, typed.join(""));
        for (const address of found.ok ? [found.address] : found.candidates)
          expect(isAddress(form, address)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  ["三.不予公开.6", "requests/denied.process"],
  ["三.不予公开.6.自然人", "requests/denied.process/naturalPerson"],
  ["三（三）6", "requests/denied.process"],
  ["三(三)６", "requests/denied.process"],
  ["属于四类过程性信息", "requests/denied.process"],
  ["表三 三（三）6.属于四类过程性信息 · 自然人", "requests/denied.process/naturalPerson"],
  ["表三　三、（三）6、属于四类过程性信息　自然人", "requests/denied.process/naturalPerson"],
  ["3.危及三安全一稳定", "requests/denied.securityStability"],
  ["3.危及「三安全一稳定」", "requests/denied.securityStability"],
  ["表二 规章 本年制发件数", "disclosure/rules/issued"],
  ["二.规章", "disclosure/rules"],
  ["规范性文件", "disclosure/normativeDocs"],
  ["表四 行政复议 · 结果维持", "disputes/reconsideration/upheld"],
  ["四 行政诉讼 复议后起诉 尚未审结", "disputes/afterReconsideration/pending"],
  ["一.主动公开", "overview/proactive"],
  ["第一部分（二）", "overview/onRequest"],
  ["第一部分（二）依申请公开", "overview/onRequest"],
  ["监督保障", "overview/oversight"],
  ["总体情况", "overview/general"],
  ["第一部分（六）", "overview/more/0/text"],
  ["五（二）", "problems/improvements"],
  ["六.信息处理费", "otherMatters/processingFee"],
  ["requests/denied.process/naturalPerson", "requests/denied.process/naturalPerson"],
  ["requests.denied.process.naturalPerson", "requests/denied.process/naturalPerson"],
  ["requests/*/total", "requests/*/total"],
  ["Table 3 3 (3) 6. Four kinds of process information · Natural persons", "requests/denied.process/naturalPerson"],
  ["Natural persons", "requests/*/naturalPerson"],
  ["R10C1", "requests/denied.process/naturalPerson"],
  ["r10", "requests/denied.process"],
  ["表三R10C1", "requests/denied.process/naturalPerson"],
  ["表四R1C2", "disputes/reconsideration/corrected"],
  ["四.R1C2", "disputes/reconsideration/corrected"],
  ["表二 R3C1", "disclosure/licensing/decisions"],
  ["三.一", "requests/newReceived"],
  ["三（一）", "requests/granted"],
  ["三.其他处理.3", "requests/other.misc"],
  ["表三", "requests"],
  ["标题", "title"],
  ["organ/creditCode", "organ/creditCode"],
  ["机关名称", "organ/name"],
])("%s is %s", (typed, id) => {
  expect(parsed(typed)).toBe(id);
});

test("（六）is a row in 2019 and a group of rows in 2021", () => {
  expect(parsed("三（六）", form2019)).toBe("requests/other");
  expect(parsed("三（六）")).toBeNull();
});

test.each([
  ["其他", ["requests/*/otherOrg", "requests/other.misc"]],
  ["三.总计", ["requests/*/total", "requests/resultTotal"]],
  [
    "三.6",
    ["requests/denied.process", "requests/other.noCorrection", "requests/other.feeUnpaid", "requests/other.misc"],
  ],
  ["上年结转", ["requests/carriedIn"]],
  ["三.无法提供", ["requests/unable.notHeld", "requests/unable.needsCreation", "requests/unable.unclear"]],
  ["三.不予公开.6.自然", ["requests/denied.process/naturalPerson"]],
  ["（三）6", []],
  ["R99C1", []],
  ["R10C8", []],
  ["二.上年结转", []],
  ["", []],
  [" · ", []],
  ["天气", []],
] as const)("%s is offered for choosing and not taken", (typed, ids) => {
  const found = parseAddress(form2021, typed);
  expect(found.ok).toBe(false);
  if (!found.ok) for (const id of ids) expect(found.candidates.map(idOf)).toContain(id);
});

test("a long text is no address and takes no time", () => {
  expect(parseAddress(form2021, "三（三）".repeat(100_000)).ok).toBe(false);
});

test("columns of different blocks count within their row", () => {
  expect(shortForm(form2021, ["disclosure", "licensing", "decisions"])).toBe("表二R3C1");
  expect(shortForm(form2021, ["disclosure", "*", "decisions"])).toBe("表二C4");
  expect(shortForm(form2021, ["overview", "onRequest"])).toBe("一（二）");
});

test("a leaf holds a value, a row does not", () => {
  expect(isLeaf(form2021, ["requests", "granted", "total"])).toBe(true);
  expect(isLeaf(form2021, ["overview", "more", "0", "text"])).toBe(true);
  expect(isLeaf(form2021, ["requests", "granted"])).toBe(false);
  expect(isLeaf(form2021, ["requests", "other", "total"])).toBe(false);
  expect(isAddress(form2021, ["overview", "more", "-1"])).toBe(false);
  expect(isAddress(form2021, ["overview", "more", "0", "seal"])).toBe(false);
  expect(isAddress(form2021, ["requests", "more", "0"])).toBe(false);
  expect(everyAddress(form2021).every((address) => isAddress(form2021, address))).toBe(true);
});
