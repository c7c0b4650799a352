import { describe, expect, test } from "vitest";
import { inferOrgan } from "./organ.ts";

describe("level and kind where the name leaves no doubt", () => {
  test.each([
    ["国务院", "state", "government"],
    ["国家林业和草原局", "state", "department"],
    ["中华人民共和国教育部", "state", "department"],
    ["松风省人民政府", "province", "government"],
    ["广西壮族自治区人民政府", "province", "government"],
    ["上海市人民政府", "province", "government"],
    ["上海市财政局", "province", "department"],
    ["松风省教育厅", "province", "department"],
    ["大理白族自治州人民政府", "city", "government"],
    ["大理白族自治州水务局", "city", "department"],
    ["某某地区行政公署", "city", "dispatched"],
    ["青石县人民政府", "county", "government"],
    ["青石县人民政府办公室", "county", "department"],
    ["青石县城市管理局", "county", "department"],
    ["青石县 水务局", "county", "department"],
    ["澄湖市望溪区市场监督管理局", "county", "department"],
    ["上海市浦东新区财政局", "county", "department"],
    ["松风省澄湖市安澜市人民政府", "county", "government"],
    ["某某自治县民政局", "county", "department"],
    ["某某旗人民政府", "county", "government"],
    ["白石渡镇人民政府", "township", "government"],
    ["青石县白石渡乡人民政府", "township", "government"],
    ["望溪街道办事处", "township", "dispatched"],
    ["澄湖市望溪区松风街道", "township", "dispatched"],
  ])("%s: %s, %s", (name, level, kind) => {
    expect(inferOrgan(name)).toMatchObject({ level, kind });
  });

  test("traditional characters and full width are the same name", () => {
    expect(inferOrgan("青石縣民政局")).toEqual(inferOrgan("青石县民政局"));
  });
});

describe("what a name leaves open stays open", () => {
  test.each([
    ["澄湖市人民政府", { kind: "government" }],
    ["澄湖市教育局", { kind: "department" }],
    ["澄湖市城市管理局", { kind: "department" }],
    ["杭州市市场监督管理局", { kind: "department" }],
    ["松风省澄湖市财政局", { kind: "department" }],
    ["石榴湾经济开发区管理委员会", { kind: "dispatched" }],
    ["石榴湾高新区管委会", { kind: "dispatched" }],
    ["石榴湾开发区财政局", { kind: "department" }],
    ["澄湖市国有资产监督管理委员会", { kind: "department" }],
    ["国家税务总局青石县税务局", { kind: "department" }],
    ["澄湖市公安局望溪分局", {}],
    ["民政局", { kind: "department" }],
    ["青石县人民法院", {}],
    ["青石县融媒体中心", {}],
    ["中共青石县委员会", {}],
    ["望溪社区居民委员会", {}],
    ["自然资源部", {}],
    ["", {}],
  ])("%s", (name, open) => {
    const { local: _, ...guess } = inferOrgan(name);
    expect(guess).toEqual(open);
  });

  test("a name with a region is no organ of the State Council", () => {
    expect([inferOrgan("澄湖市教育局").local, inferOrgan("民政局").local]).toEqual([true, undefined]);
  });
});

test("a long hostile name is no organ that anybody knows", () => {
  const name = `${"市县区".repeat(20_000)}自治`;
  expect(inferOrgan(name).kind).toBeUndefined();
});
