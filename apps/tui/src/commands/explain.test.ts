import { expect, test } from "vitest";
import { gongkai } from "../test-host.ts";

test.each(["三.不予公开.6", "R10", "requests/denied.process", "表三 三（三）6.属于四类过程性信息"])(
  "%s",
  async (word) => {
    const { out } = await gongkai(["explain", word]);
    expect(out).toContain("requests/denied.process");
    expect(out).toContain("条例第十六条第二款");
    expect(out).toContain("由法规推出");
  },
);

test("a cell names the sums that read it; a rule its ground", async () => {
  expect((await gongkai(["explain", "R10C1"])).out).toMatch(/勾稽 .*总计 · 自然人/u);
  const { out } = await gongkai(["explain", "t3-bal", "--lang", "en"]);
  expect(out).toContain("printed in the form");
});

test("what fits nowhere is answered with what was meant", async () => {
  const { err, exit } = await gongkai(["explain", "国家秘"]);
  expect(exit).toBe(64);
  expect(err.match(/1\.属于国家秘密/gu)).toHaveLength(1);
});

test("as JSON", async () => {
  expect(JSON.parse((await gongkai(["explain", "R10C1", "--json"])).out)).toMatchObject({ id: "requests/denied.process/naturalPerson" }); // prettier-ignore
});
