import { expect, test } from "vitest";
import { folderOf, gongkai, report } from "../test-host.ts";

const of = (name: string, count: number) =>
  report({ "organ/name": name, "requests/newReceived/naturalPerson": count, "requests/newReceived/total": count });

const at = folderOf({
  "in/a.json": of("甲局", 2),
  "in/b.json": of("乙局", 3),
  "roster.json": ["甲局", "乙局", { name: "丙局" }],
  "published.json": { ...of("青石县人民政府", 6), scope: "rollup" },
  "later.json": report({ year: 2025, "organ/name": "丁局" }),
});

test("a canonical report of scope rollup, with its coverage", async () => {
  const words = ["sum", at("in"), "--organ", "青石县人民政府", "--roster", at("roster.json"), "--json"];
  const sum = JSON.parse((await gongkai(words)).out);
  expect(sum).toMatchObject({ format: 1, scope: "rollup", organ: { name: "青石县人民政府" } });
  expect(sum.requests.newReceived).toMatchObject({ naturalPerson: 5, total: 5 });
  expect(sum.coverage.missing).toEqual(["丙局"]);
  expect(sum.coverage.present).toHaveLength(2);
  expect(sum.coverage.parts["requests/newReceived/total"]).toHaveLength(2);
});

test("held against what was published", async () => {
  const { exit, out } = await gongkai(["sum", at("in"), "--expect", at("published.json")]);
  expect(exit).toBe(1);
  expect(out).toContain("汇总得 5，公布为 6，相差 +1");
});

test("what cannot be summed up is said", async () => {
  expect(await gongkai(["sum", at("in"), at("later.json")])).toMatchObject({ exit: 3, out: "", err: expect.stringContaining("2024") }); // prettier-ignore
});
