import { expect, test } from "vitest";
import { clean, doubtful, folderOf, gongkai, report, wrong } from "../test-host.ts";

const misfiled = report({
  "requests/newReceived/naturalPerson": 60,
  "requests/newReceived/otherOrg": 1,
  "requests/newReceived/total": 61,
  "requests/granted/naturalPerson": 61,
  "requests/granted/total": 61,
  "requests/resultTotal/naturalPerson": 61,
  "requests/resultTotal/total": 61,
});
const at = folderOf({
  "clean.json": clean,
  "wrong.json": wrong,
  "doubtful.json": doubtful,
  "misfiled.json": misfiled,
  "b.txt": "不是报告。",
  "evil.json": report({ "organ/name": "\u001b]52;c;ZXZpbA==\u0007=青石\u001b[31m", "requests/newReceived/total": 5 }),
  "past/2023.json": report({ year: 2023, "requests/carriedOut/naturalPerson": 2, "requests/carriedOut/total": 2 }),
});

const checked = async (...words: string[]) => JSON.parse((await gongkai(["check", ...words, "--json"])).out);

test("every file with its verdict, and how many came to which", async () => {
  const files = ["clean.json", "wrong.json", "doubtful.json", "b.txt"].map((name) => at(name));
  const { files: found, counts } = await checked(...files);
  expect(found.map(({ file, status }: Record<string, string>) => [file, status])).toEqual([
    [files[0], "read"],
    [files[1], "read"],
    [files[2], "read"],
    [files[3], "refused"],
  ]);
  expect(found[1].verdict).toBe("errors");
  expect(found[2].verdict).toBe("warnings");
  expect(found[3]).toMatchObject({ verdict: "refused", findings: [], problems: [], refusal: { code: "not-a-report" } });
  expect(counts).toMatchObject({ files: 4, warnings: 1, errors: 1, refused: 1 });
  expect(counts.clean + counts.hints).toBe(1);
});

test("a missing file is said, and the others are checked", async () => {
  const { out, err, exit } = await gongkai(["check", at("gone.json"), at("wrong.json"), "--json"]);
  expect(exit).toBe(66);
  expect(err).toContain("gone.json");
  expect(JSON.parse(out).files).toHaveLength(1);
});

test("no file at all is still an answer", async () => {
  expect(await checked(at("gone.json"))).toEqual({
    files: [],
    counts: { files: 0, clean: 0, hints: 0, warnings: 0, errors: 0, refused: 0 },
  });
});

test("what level and kind were inferred from is listed, unless they are given", async () => {
  const guess = expect.objectContaining({ code: "organ-guessed", params: { level: "township", kind: "dispatched" } });
  expect((await checked(at("clean.json"))).files[0].problems).toContainEqual(guess);
  const given = await checked(at("clean.json"), "--level", "township", "--kind", "dispatched");
  expect(given.files[0].problems).toEqual([]);
});

test("one mistake is one entry for people, under the rule that names it; programs get all", async () => {
  const { out } = await gongkai(["check", at("misfiled.json")]);
  expect(out).toContain("三、收到和处理政府信息公开申请情况");
  expect(out.match(/T3-OFFSET/gu)).toHaveLength(1);
  expect(out.match(/同一处引起/gu)).toHaveLength(2);
  expect(out).not.toMatch(/　T3-BAL/u);
  const rules = (await checked(at("misfiled.json"))).files[0].findings.map(({ rule }: { rule: string }) => rule);
  expect(rules.filter((rule: string) => rule === "T3-BAL")).toHaveLength(2);
});

test("last year's report is matched by organ and year", async () => {
  const { files } = await checked(at("clean.json"), "--previous", at("past"));
  expect(files[0].findings).toContainEqual(expect.objectContaining({ rule: "Y-CARRY" }));
  const { err } = await gongkai(["check", at("clean.json"), "--previous", at("wrong.json")]);
  expect(err).toContain("2023");
});

test("the roster of a rollup", async () => {
  const here = folderOf({ "sum.json": { ...clean, scope: "rollup" }, "roster.csv": "单位名称,代码\n云岭区民政局,1\n", "in/a.json": clean }); // prettier-ignore
  const words = [here("sum.json"), "--children", here("in"), "--roster", here("roster.csv")];
  expect((await checked(...words)).files[0].findings).toContainEqual(
    expect.objectContaining({ rule: "A-ROSTER", params: expect.objectContaining({ organ: "云岭区民政局" }) }),
  );
});

test("CSV: a byte order mark, one row a finding, nothing that a spreadsheet would run", async () => {
  const { out, exit } = await gongkai(["check", at("evil.json"), at("b.txt"), "--csv"]);
  expect(exit).toBe(3);
  expect(out.startsWith("\ufefffile,organ,year,rule,severity,at,cell,message,params\r\n")).toBe(true);
  const rows = out.trimEnd().split("\r\n");
  expect(rows.some((row) => row.includes("T3-COL,error,requests/newReceived/total"))).toBe(true);
  expect(rows.at(-1)).toMatch(/b\.txt,,,,refused,,,/u);
});

test("what a document says cannot move the terminal", async () => {
  for (const form of [[], ["--json"], ["--sarif"]]) {
    const { out } = await gongkai(["check", at("evil.json"), ...form], { color: false });
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u);
  }
});

test("colours only where they are wanted", async () => {
  expect((await gongkai(["check", at("wrong.json")], { color: true })).out).toContain("\u001b[31m✗");
  expect((await gongkai(["check", at("wrong.json")])).out).not.toContain("\u001b");
});

test("SARIF 2.1.0: what its schema requires of every object that we write", async () => {
  const log = JSON.parse((await gongkai(["check", at("wrong.json"), at("b.txt"), "--sarif"])).out);
  expect(log.version).toBe("2.1.0");
  const [run] = log.runs;
  expect(run.tool.driver).toMatchObject({ name: "gongkai", rules: expect.any(Array) });
  const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
  expect(run.results.length).toBeGreaterThan(0);
  for (const { ruleId, level, message, locations } of run.results) {
    expect(ids).toContain(ruleId);
    expect(["error", "warning", "note"]).toContain(level);
    expect(message.text).toEqual(expect.any(String));
    expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^file:\/\//u);
    for (const place of locations[0].logicalLocations) expect(place.fullyQualifiedName).not.toBe("");
  }
  const [sum] = run.results.filter(({ ruleId }: { ruleId: string }) => ruleId === "T3-COL");
  expect(sum.locations[0].logicalLocations[0].fullyQualifiedName).toMatch(/^表三 一、/u);
  expect(run.invocations[0]).toMatchObject({ executionSuccessful: false });
  expect(run.invocations[0].toolExecutionNotifications).toHaveLength(1);
});
