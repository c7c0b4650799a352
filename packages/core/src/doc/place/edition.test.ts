import { describe, expect, test } from "vitest";
import { table } from "../test-doc.ts";
import { sourcesOf, takeTable } from "./collect.ts";
import { decisive, editionOfTable } from "./edition.ts";

const editionIn = (key: string, ...rows: readonly string[]): string | undefined => {
  const sources = sourcesOf();
  takeTable(sources, table(...rows), { number: 1, section: key });
  const found = sources.tables.get(key);
  return found && editionOfTable(found);
};

test("the tables decide in the order of the form", () => {
  expect(decisive).toEqual(["disclosure", "requests", "disputes"]);
});

describe("table two is of the edition", () => {
  test.each<readonly [string, readonly string[], string | undefined]>([
    ["whose heads it has", ["信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数", "规章 | 1 | 2 | 3"], "2021"],
    ["whose heads it has", ["信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量", "规章 | 1 | 2 | 3"], "2019"],
    [
      "whose band it has",
      ["第二十条第（九）项 4×1", "信息内容 | 采购项目数量 | 采购总金额", "政府集中采购 | 1 | 5元"],
      "2019",
    ],
    ["whose row it has", ["行政许可 | 1 | 2 | 3", "其他对外管理服务事项 | 1 | 2 | 3"], "2019"],
    [
      "most of whose words it has",
      [
        "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量",
        "行政许可 | 1 | 2 | 3",
        "行政强制 | 1 | 2 | 3",
        "信息内容 | 本年收费金额（单位：万元）",
        "行政事业性收费 | 1.5",
      ],
      "2019",
    ],
    ["that nothing says", ["规章 | 1 | 2 | 3", "行政许可 | 1"], undefined],
  ])("%s (%j: %s)", (_, rows, edition) => {
    expect(editionIn("disclosure", ...rows)).toBe(edition);
  });
});

describe("table three is of the edition", () => {
  test.each<readonly [string, readonly string[], string | undefined]>([
    [
      "that has three rows under other results",
      ["（六）其他处理 1×3 | 1.申请人逾期不补正 | 1", "2.逾期不缴费 | 1", "3.其他 | 1"],
      "2021",
    ],
    ["that has one", ["（五）不予处理 | 2.重复申请 | 1", "（六）其他处理 2×1 | 1 | 0 | 0 | 0 | 0 | 0 | 1"], "2019"],
    ["that nothing says", ["（一）予以公开 | 1", "（二）部分公开 | 2"], undefined],
  ])("%s", (_, rows, edition) => {
    expect(editionIn("requests", ...rows)).toBe(edition);
  });
});

test("table four is the same in both", () => {
  expect(
    editionIn("disputes", "行政复议 5×1 | 行政诉讼 10×1", "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计"),
  ).toBeUndefined();
});
