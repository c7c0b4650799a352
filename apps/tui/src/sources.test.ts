import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { load } from "./load.ts";
import { sources, type Source } from "./sources.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "sources-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const nobody = { stdin: (async function* () {})() };
const at = (...names: string[]): string => path.join(folder, ...names);
const all = async (...words: string[]): Promise<Source[]> => {
  const found: Source[] = [];
  for await (const source of sources(words)) found.push(source);
  return found;
};
const seen = async (...words: string[]): Promise<string[]> =>
  (await all(...words)).map(({ file, unread }) => [path.relative(folder, file), ...(unread ? [unread] : [])].join(" "));

test("files, folders sorted, patterns; what is not there keeps its place", async () => {
  for (const name of ["b.txt", "a.txt", ".hidden", "~$a.docx"]) writeFileSync(at(name), "x");
  mkdirSync(at("in"));
  writeFileSync(at("in", "c.md"), "x");
  expect(await seen(at("b.txt"), at("no.txt"), folder)).toEqual([
    "b.txt",
    "no.txt missing",
    "a.txt",
    "b.txt",
    "in/c.md",
  ]);
  expect(await seen(at("*.txt"))).toEqual(["a.txt", "b.txt"]);
  expect(await seen(at("*.none"))).toEqual(["*.none missing"]);
  expect(await seen(at("**/*.md"))).toEqual(["in/c.md"]);
});

test("a name with the marks of a pattern is that file", async () => {
  writeFileSync(at("[1]*.txt"), "x");
  expect(await seen(at("[1]*.txt"))).toEqual(["[1]*.txt"]);
});

test("pipes, devices, links in circles or out of the folder are listed and never waited for", async () => {
  execFileSync("mkfifo", [at("pipe")]);
  symlinkSync("/etc/hostname", at("out"));
  symlinkSync(at("loop"), at("loop"));
  symlinkSync(folder, at("up"));
  symlinkSync("gone", at("dangling"));
  writeFileSync(at("real"), "x");
  symlinkSync("real", at("same"));
  mkdirSync(at("named.docx"));
  expect(await seen(folder)).toEqual(["dangling missing", "loop link", "out link", "pipe special", "real", "same", "up link"]); // prettier-ignore
  for (const file of [at("pipe"), "/dev/zero", "/dev/tty"])
    expect(await load({ path: file, file }, nobody)).toEqual({ unread: "special" });
});

test("names that are no UTF-8 can be read and are shown by their bytes", async () => {
  const name = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6]);
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), "内容");
  const [source] = await all(folder);
  expect(path.basename(source!.file)).toBe("\\xb1\\xa8\\xb8\\xe6");
  expect(await load(source!, nobody)).toEqual({ bytes: Buffer.from("内容") });
});

test("standard input is read to its limit and no further", async () => {
  let given = 0;
  const stdin = (async function* () {
    for (;;) {
      given += 1;
      yield Buffer.alloc(10 * 1024 * 1024);
    }
  })();
  expect(await load({ path: "-", file: "-" }, { stdin })).toEqual({ unread: "large" });
  expect(given).toBe(6);
});

test("what vanishes between listing and reading is missing", async () => {
  expect(await load({ path: at("gone"), file: "gone" }, nobody)).toEqual({ unread: "missing" });
});
