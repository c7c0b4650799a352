import { existsSync, readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { clean, folderOf, gongkai, report } from "../test-host.ts";

test.each([".json", ".md", ".html", ".docx"])("to %s and back: the same report", async (extension) => {
  const at = folderOf({
    "in.json": report({ "requests/newReceived/naturalPerson": 3, "requests/newReceived/total": 3 }),
  });
  const [out, back] = [at(`out${extension}`), at("back.json")];
  expect(await gongkai(["convert", at("in.json"), out])).toMatchObject({ exit: 0, out: "" });
  expect(await gongkai(["convert", out, back])).toMatchObject({ exit: 0 });
  const { out: said } = await gongkai(["compare", at("in.json"), back, "--json"]);
  expect(JSON.parse(said).cells).toEqual([]);
});

test("what a format cannot carry is said, in the language asked for", async () => {
  const at = folderOf({ "in.json": clean });
  expect((await gongkai(["convert", at("in.json"), at("out.txt")])).err).toMatch(/带不走/u);
  expect((await gongkai(["convert", at("in.json"), at("out.txt"), "--lang", "en"])).err).toMatch(/cannot carry/u);
});

test("a failed conversion leaves nothing behind", async () => {
  const at = folderOf({ "in.txt": "不是报告", "in.json": clean });
  await gongkai(["convert", at("in.txt"), at("out.json")]);
  expect(existsSync(at("out.json"))).toBe(false);
  const before = readFileSync(at("in.json"), "utf8");
  expect((await gongkai(["convert", at("in.json"), at("in.json")])).err).toContain("输入文件本身");
  expect(readFileSync(at("in.json"), "utf8")).toBe(before);
  expect(readdirSync(at()).toSorted()).toEqual(["in.json", "in.txt"]);
});

test("a folder that is not there is named", async () => {
  const at = folderOf({ "in.json": clean });
  const { err, exit } = await gongkai(["convert", at("in.json"), at("none/out.md")]);
  expect(exit).toBe(66);
  expect(err).toContain(`没有文件夹“${at("none")}”`);
  expect(err).not.toContain("--resume");
});
