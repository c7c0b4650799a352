import { appendFileSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { clean, folderOf, gongkai, report } from "../test-host.ts";

const at = folderOf({
  "a.json": clean,
  "b.txt": "不是报告。",
  "c.json": report({ "requests/newReceived/total": -1 }),
});

const lines = (text: string): { file: string; status: string }[] => text.trimEnd().split("\n").map((line) => JSON.parse(line)); // prettier-ignore

test("one object, its keys the contract", async () => {
  const { out, err } = await gongkai(["read", at("a.json"), "--json"]);
  const read = JSON.parse(out);
  expect(Object.keys(read)).toEqual(["status", "report", "problems", "source", "findings"]);
  expect(read).toMatchObject({ status: "read", report: { ...clean } });
  expect(Object.keys(read.source)).toHaveLength(200);
  expect(read.source["requests/newReceived/total"]).toEqual({ where: { pointer: "/requests/newReceived/total" }, raw: "0" }); // prettier-ignore
  for (const each of [...read.problems, ...read.findings]) expect(each.message).toMatch(/\p{Script=Han}/u);
  expect(err).toBe("");
});

test.each([[[at()]], [[at("a.json"), at("c.json")]], [[at("*.json")]]])(
  "one object is one file: nothing is printed for several (%j)",
  async (words) => {
    const { out, err, exit } = await gongkai(["read", ...words, "--json"]);
    expect({ out, exit }).toEqual({ out: "", exit: 64 });
    expect(err).toContain("--ndjson");
  },
);

test("a folder of one file is one object", async () => {
  const here = folderOf({ "a.json": clean });
  expect(JSON.parse((await gongkai(["read", here(), "--json"])).out)).toMatchObject({ status: "read" });
});

test("refused: the reason, and nothing made up", async () => {
  const { out } = await gongkai(["read", at("b.txt"), "--json"]);
  expect(JSON.parse(out)).toEqual({
    status: "refused",
    refusal: { code: "not-a-report", message: expect.any(String) },
    report: null,
    problems: [],
    source: {},
    findings: [],
  });
});

test("a value outside its type is a problem and an error finding", async () => {
  const read = JSON.parse((await gongkai(["read", at("c.json"), "--json"])).out);
  expect(read.status).toBe("partial");
  expect(read.report.requests.newReceived.total).toBeNull();
  expect(read.problems.map(({ code }: { code: string }) => code)).toContain("cell-unreadable");
  expect(read.findings).toContainEqual(expect.objectContaining({ rule: "INT", severity: "error" }));
});

test("messages in English on request", async () => {
  const read = JSON.parse((await gongkai(["read", at("c.json"), "--json", "--lang", "en"])).out);
  const finding = read.findings.find(({ rule }: { rule: string }) => rule === "INT");
  expect(finding.message).toMatch(/is no count/u);
  expect(finding.basis.text).toMatch(/^[\p{ASCII}]+$/u);
});

test("one line a file; a bad file never stops the run", async () => {
  const { out, exit } = await gongkai(["read", at(), at("gone.json"), "--ndjson"]);
  expect(exit).toBe(66);
  const read = lines(out);
  expect(read.map(({ file, status }) => [file, status])).toEqual([
    [at("a.json"), "read"],
    [at("b.txt"), "refused"],
    [at("c.json"), "partial"],
    [at("gone.json"), "refused"],
  ]);
  for (const each of read)
    expect(Object.keys(each)).toEqual(
      expect.arrayContaining(["file", "status", "report", "problems", "source", "findings"]),
    );
});

test("a run is resumed where it stopped, and says the same as one that did not stop", async () => {
  const whole = folderOf({})("whole.ndjson");
  const parts = folderOf({})("parts.ndjson");
  await gongkai(["read", at(), "--ndjson", "-o", whole]);
  await gongkai(["read", at("a.json"), "--ndjson", "-o", parts]);
  appendFileSync(parts, '{"file":"torn');
  const resumed = await gongkai(["read", at(), "--ndjson", "-o", parts, "--resume"]);
  expect(resumed).toMatchObject({ exit: 3, out: "" });
  expect(readFileSync(parts, "utf8")).toBe(readFileSync(whole, "utf8"));
  // everything is there already: the refused one still counts
  expect(await gongkai(["read", at(), "--ndjson", "-o", parts, "--resume"])).toMatchObject({ exit: 3 });
  expect(readFileSync(parts, "utf8")).toBe(readFileSync(whole, "utf8"));
});

test("standard input", async () => {
  const stdin = (async function* () {
    yield Buffer.from(JSON.stringify(clean));
  })();
  const { out, exit } = await gongkai(["read", "-", "--json"], { stdin });
  expect([exit, JSON.parse(out).status]).toEqual([0, "read"]);
});

test("for people: who, how much was read, what was guessed, the verdict", async () => {
  const { out } = await gongkai(["read", at("c.json")]);
  expect(out).toContain("青石街道办事处 · 2024 年度 · 2021 年格式");
  expect(out).toContain("/200 个单元格");
  expect(out).toMatch(/✗ 1 个错误/u);
});

test("the output of a run is no input of it", async () => {
  const here = folderOf({ "a.json": clean });
  const output = here("out.ndjson");
  await gongkai(["read", here(), "--ndjson", "-o", output]);
  expect(await gongkai(["read", here(), "--ndjson", "-o", output, "--resume"])).toMatchObject({ exit: 0 });
  expect(lines(readFileSync(output, "utf8"))).toHaveLength(1);
});
