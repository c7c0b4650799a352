import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { check } from "./check.ts";
import { renderBasis, renderFinding } from "./render.ts";
import type { Finding } from "./rule.ts";
import { clean2019, clean2021, edited } from "./test-reports.ts";

const found = (rule: string, more: Partial<Finding>): Finding => ({
  rule,
  severity: "hint",
  at: [],
  params: {},
  basis: { kind: "custom", text: "" },
  ...more,
});

describe("one finding in both languages", () => {
  const [finding = found("", {})] = check(
    edited(clean2021, { "requests/carriedOut/naturalPerson": 4, "requests/carriedOut/total": 4 }),
  );

  test("Chinese", () => {
    expect(renderFinding(finding, form2021)).toMatchInlineSnapshot(
      `"表三“自然人”列：新收与上年结转合计 10，办理结果总计与结转下年度合计 11，两者应相等；请核对这一列的四项"`,
    );
  });

  test("English", () => {
    expect(renderFinding(finding, form2021, "en")).toMatchInlineSnapshot(
      `"Table 3, column “Natural persons”: newly received and carried over make 10, results and carried forward make 11; the two should be equal. Check the four items of this column"`,
    );
  });
});

test("long lists of places are cut and counted", () => {
  const at = Array.from({ length: 7 }, (_, i) => [
    "requests",
    "*",
    ["naturalPerson", "commercial", "research"][i % 3] ?? "",
  ]);
  const finding = found("S-TABLE", { at, params: { what: "lines", seen: "" } });
  expect(renderFinding(finding, form2021)).toMatchInlineSnapshot(
    `"表三 · 自然人、表三 · 商业企业、表三 · 科研机构、表三 · 自然人、表三 · 商业企业等 7 处：缺少这些行或列；请与格式原表逐项核对"`,
  );
  expect(renderFinding(finding, form2021, "en")).toMatchInlineSnapshot(
    `"Table 3 · Natural persons, Table 3 · Commercial enterprises, Table 3 · Research institutions, Table 3 · Natural persons, Table 3 · Commercial enterprises and others, 7 in all: rows or columns are missing. Compare with the tables of the form"`,
  );
});

test("a param is a word only where the rule says so", () => {
  const finding = found("S-6", {
    at: [["overview"]],
    params: { what: "order", seen: "order", expected: "一、总体情况" },
  });
  expect(renderFinding(finding, form2021, "en")).toMatch(/^“order” is out of order;/u);
});

test("braces in what was seen stay what they are", () => {
  const finding = found("INT", { at: [["requests", "granted", "total"]], params: { seen: "{at}" } });
  expect(renderFinding(finding, form2021)).toContain("“{at}”");
});

test("a rule of a later version still names its places", () => {
  expect(renderFinding(found("Z-NEW", { at: [["title"]] }), form2021)).toBe("Z-NEW 标题");
});

test("the basis names the notice of the report's own edition", () => {
  const [finding = found("", {})] = check(edited(clean2019, { "disputes/direct/total": 1 }));
  expect(renderBasis(finding, form2019)).toBe(finding.basis.text);
  expect(renderBasis(finding, form2019, "en")).toContain(form2019.notice.en);
});
