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

test("one candidate is asked about by itself, and not taken", async () => {
  const { out, err, exit } = await gongkai(["explain", "二.规章.制发"]);
  expect({ out, exit }).toEqual({ out: "", exit: 64 });
  expect(err).toContain("您是不是指“表二 规章 · 本年制发件数”？");
});

test.each(["requests/other", "requests.other"])("an exact key path of an older form: %s", async (word) => {
  const { out } = await gongkai(["explain", word, "--json"]);
  expect(JSON.parse(out)).toMatchObject({ id: "requests/other" });
  expect((await gongkai(["explain", word])).out).toContain("2019 年格式");
});

test("what both forms have is answered for the one in force", async () => {
  expect((await gongkai(["explain", "requests/newReceived/total"])).out).toContain("2021 年格式");
});

test("as JSON", async () => {
  expect(JSON.parse((await gongkai(["explain", "R10C1", "--json"])).out)).toMatchObject({ id: "requests/denied.process/naturalPerson" }); // prettier-ignore
});
