import { expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf } from "../form/walk.ts";
import { everyAddress } from "./address-list.ts";
import { explain } from "./explain.ts";

const of = (id: string) => explain(form2021, id.split("/"));

test("a cell speaks of its row and its column", () => {
  expect(of("requests/denied.process/naturalPerson")).toMatchObject({
    id: "requests/denied.process/naturalPerson",
    short: "R10C1",
    printed: { zh: "表三 三（三）6.属于四类过程性信息 · 自然人" },
    label: { zh: "6.属于四类过程性信息 · 自然人", en: "6. Four kinds of process information · Natural persons" },
    meaning: { zh: "讨论记录、过程稿、磋商信函、请示报告四类信息；由自然人提出的申请" },
    law: "条例第十六条第二款",
    certainty: "inferred",
    kind: "count",
    unit: "件",
  });
  expect(of("requests/denied.process/naturalPerson")?.sums.map(({ kind }) => kind)).toEqual(["rows", "columns"]);
});

test.each([
  ["disclosure/licensing/decisions", "official", "条例第二十条第（五）项；武政办发〔2025〕54号"],
  ["disclosure/adminFees/amount", "reports", "条例第二十条第（八）项"],
  ["disclosure/rules/issued", "reports", "立法法第九十一条、第九十三条"],
  ["requests/partial", "official", "条例第三十七条"],
  ["requests/*/total", "reports", undefined],
] as const)("%s is as certain as the weaker of its lines: %s", (id, certainty, law) => {
  expect(of(id)).toMatchObject({ certainty });
  expect(of(id)?.law).toBe(law);
});

test("money says its unit, or the units to choose from", () => {
  expect(of("disclosure/adminFees/amount")).toMatchObject({ kind: "money", unit: "万元" });
  expect(explain(form2019, ["disclosure", "procurement", "amount"])).toMatchObject({
    kind: "money",
    units: ["元", "万元"],
  });
});

test("texts, tables and fees have their names", () => {
  expect(of("overview/onRequest")).toMatchObject({ label: { zh: "依申请公开" }, sums: [] });
  expect(of("overview/general")).toMatchObject({ label: { zh: "总体情况" } });
  expect(of("requests")).toMatchObject({ label: { zh: "收到和处理政府信息公开申请情况" } });
  expect(of("otherMatters/processingFee")).toMatchObject({ label: { zh: "第六部分 信息处理费" } });
  expect(of("overview/onRequest")?.certainty).toBeUndefined();
});

test("every address of both editions is explained, every cell with meaning and certainty in both languages", () => {
  for (const form of [form2019, form2021]) {
    for (const address of everyAddress(form)) expect(explain(form, address)?.label.zh).not.toBe("");
    for (const { address } of cellsOf(form)) {
      const found = explain(form, address);
      expect(found?.meaning?.zh).toBeTruthy();
      expect(found?.meaning?.en).toBeTruthy();
      expect(found?.certainty).toBeTruthy();
      expect(found?.kind).toBeTruthy();
    }
  }
});

test("what is no address is not explained", () => {
  expect(of("requests/other/total")).toBeUndefined();
});
