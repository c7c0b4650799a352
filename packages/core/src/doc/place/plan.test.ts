import { describe, expect, test } from "vitest";
import { table } from "../test-doc.ts";
import { isAcross } from "./collect.ts";
import { gridOf } from "./grid.ts";
import { linesOf } from "./lines.ts";
import { headOf, inFormOrder, planOf } from "./plan.ts";

const lines = (...rows: readonly string[]) => gridOf(table(...rows), 1).map((row) => linesOf(row));
const plan = (...rows: readonly string[]) => planOf("requests", lines(...rows));

const short: Readonly<Record<string, string>> = {
  naturalPerson: "自",
  commercial: "商",
  research: "科",
  publicInterest: "公",
  legalService: "法",
  otherOrg: "其",
  total: "总",
};
const order = (...rows: readonly string[]): string =>
  plan(...rows)
    .order.map((key) => short[key] ?? key)
    .join("");

const corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
const five = "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他";

describe("the order of the columns", () => {
  test.each<readonly [string, readonly string[], string]>([
    [
      "as the form prints it",
      [`${corner} 3×3 | 申请人情况 7×1`, "自然人 1×2 | 法人或其他组织 5×1 | 总计 1×2", five],
      "自商科公法其总",
    ],
    ["without any span", [`${corner} | 申请人情况`, "自然人 | 法人或其他组织 | 总计", five], "自商科公法其总"],
    [
      "with the covered places empty",
      [
        `${corner} |  |  | 申请人情况 |  |  |  |  |  | `,
        " |  |  | 自然人 | 法人或其他组织 |  |  |  |  | 总计",
        ` |  |  |  | ${five} | `,
      ],
      "自商科公法其总",
    ],
    [
      "with the covered places copied",
      [
        `${corner} | ${corner} | ${corner} | 申请人情况 | 申请人情况 | 申请人情况 | 申请人情况 | 申请人情况 | 申请人情况 | 申请人情况`,
        `${corner} | ${corner} | ${corner} | 自然人 | 法人或其他组织 | 法人或其他组织 | 法人或其他组织 | 法人或其他组织 | 法人或其他组织 | 总计`,
        `${corner} | ${corner} | ${corner} | 自然人 | ${five} | 总计`,
      ],
      "自商科公法其总",
    ],
    ["in one row", [`申请人情况 3×1 | 自然人 | ${five} | 总计`], "自商科公法其总"],
    ["the total first", [`申请人情况 3×1 | 总计 | 自然人 | ${five}`], "总自商科公法其"],
    [
      "the total first, over groups",
      [`${corner} 3×3 | 申请人情况 7×1`, "总计 1×2 | 自然人 1×2 | 法人或其他组织 5×1", five],
      "总自商科公法其",
    ],
    [
      "organisations before persons",
      [`${corner} 3×3 | 申请人情况 7×1`, "法人或其他组织 5×1 | 自然人 1×2 | 总计 1×2", five],
      "商科公法其自总",
    ],
    ["no total", [`申请人情况 3×1 | 自然人 | ${five}`], "自商科公法其"],
    ["a subtotal added", [`申请人情况 3×1 | 自然人 | ${five} | 小计 | 总计`], "自商科公法其+总"],
    [
      "traditional characters",
      ["申請人情況 3×1 | 自然人 | 商業企業 | 科研機構 | 社會公益組織 | 法律服務機構 | 其他 | 總計"],
      "自商科公法其总",
    ],
    [
      "a short name",
      ["申请人情况 3×1 | 自然人 | 商业企业 | 科研机构 | 公益组织 | 法律服务机构 | 其他 | 总计"],
      "自商科公法其总",
    ],
  ])("%s", (_, rows, expected) => {
    expect(order(...rows)).toBe(expected);
  });

  test("a column that stands twice leaves the order to the form, and no place is known", () => {
    const twice = plan(
      "申请人情况 3×1 | 总计 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计",
    );
    expect(twice.positions).toBeUndefined();
    expect(twice.order.map((key) => short[key]).join("")).toBe("自商科公法其总");
  });
});

test("the place of each column is that of its head", () => {
  const { positions, width } = plan(
    `${corner} 3×3 | 申请人情况 7×1`,
    "自然人 1×2 | 法人或其他组织 5×1 | 总计 1×2",
    five,
  );
  expect(positions).toEqual([3, 4, 5, 6, 7, 8, 9]);
  expect(width).toBe(10);
});

test("heads whose grid is lost have no places", () => {
  expect(plan(`${corner} | 申请人情况`, "自然人 | 法人或其他组织 | 总计", five).positions).toBeUndefined();
});

test("an added column stands before the last", () => {
  expect(inFormOrder("requests", ["total", "+", "naturalPerson"])).toEqual(["naturalPerson", "+", "total"]);
  expect(inFormOrder("requests", ["total", "naturalPerson", "total"])).toEqual(["naturalPerson", "total"]);
  expect(inFormOrder("nowhere", ["total"])).toEqual([]);
});

describe("a row is a head", () => {
  const head = (row: string, around?: string) => headOf(lines(row).flat(), around, isAcross);

  test.each([
    [`${corner} 3×1 | 申请人情况 7×1`, undefined, "requests"],
    ["自然人 | 法人或其他组织 | 总计", undefined, "requests"],
    [five, undefined, "requests"],
    ["信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数", undefined, "disclosure"],
    ["信息内容 | 本年处理决定数量", undefined, "disclosure"],
    ["行政复议 | 行政诉讼", undefined, "disputes"],
    ["结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计", undefined, "disputes"],
    ["未经复议直接起诉 | 复议后起诉", undefined, "disputes"],
    ["其他 | 总计", "requests", "requests"],
    ["规章 | 1 | 2 | 3", undefined, undefined],
    ["自然人 | 1", undefined, undefined],
    ["总计", undefined, undefined],
    ["甲 | 乙", undefined, undefined],
    ["", undefined, undefined],
  ] as const)("%j, while %s is read: %s", (row, around, expected) => {
    expect(head(row, around)).toBe(expected);
  });
});
