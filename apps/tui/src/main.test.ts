// The process itself: pipes that close, interrupts, standard input, languages.
import { spawn } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { clean, folderOf, wrong } from "./test-host.ts";

const main = fileURLToPath(new URL("main.ts", import.meta.url));
const start = (...words: string[]) => spawn(process.execPath, ["--conditions=@gongkai/source", main, ...words]);

type Child = ReturnType<typeof start>;

const ended = async (child: Child): Promise<{ code: number | null; out: string; err: string }> => {
  let [out, err] = ["", ""];
  child.stdout.on("data", (part) => (out += part));
  child.stderr.on("data", (part) => (err += part));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, out, err };
};

test("standard input to standard output; Chinese unless asked otherwise", async () => {
  const [zh, en] = [start("check", "-", "--json"), start("check", "-", "--lang", "en")];
  for (const child of [zh, en]) child.stdin.end(JSON.stringify(wrong));
  const [one, other] = await Promise.all([ended(zh), ended(en)]);
  expect([one.code, one.err]).toEqual([1, ""]);
  expect(JSON.parse(one.out).files[0]).toMatchObject({ file: "-", verdict: "errors" });
  expect(other.out).toMatch(/standard input/u);
  expect(other.out).toMatch(/Errors: [12]/u);
  expect(other.out).not.toContain("\u001b");
});

test("complaints come in the language asked for, wherever it stands", async () => {
  expect((await ended(start("chek", "--lang=en"))).err).toMatch(/Did you mean check/u);
  expect((await ended(start("--lang", "en", "chek"))).err).toMatch(/Did you mean check/u);
});

test("a reader that goes away ends the run without a word", async () => {
  const files = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.json`, clean]));
  const child = start("read", folderOf(files)(), "--ndjson");
  child.stdout.once("data", () => child.stdout.destroy());
  const err: string[] = [];
  child.stderr.on("data", (part) => err.push(String(part)));
  expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(0);
  expect(err.join("")).toBe("");
});

test("an interrupt is 130, and leaves no lock behind", async () => {
  const files = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`${i}.json`, clean]));
  const at = folderOf(files);
  const output = folderOf({})("out.ndjson");
  const child = start("read", at(), "--ndjson", "-o", output);
  while (!existsSync(`${output}.lock`)) await new Promise((resolve) => setTimeout(resolve, 20));
  child.kill("SIGINT");
  expect((await ended(child)).code).toBe(130);
  expect(existsSync(`${output}.lock`)).toBe(false);
});

test("an output that is full is said, with its exit status", async () => {
  const full = openSync("/dev/full", "w");
  const words = ["--conditions=@gongkai/source", main, "check", folderOf({ "a.json": clean })(), "--json"];
  const child = spawn(process.execPath, words, { stdio: ["ignore", full, "pipe"] });
  const err: string[] = [];
  child.stderr?.on("data", (part) => err.push(String(part)));
  expect(await new Promise((resolve) => child.on("close", resolve))).toBe(70);
  expect(err.join("")).toMatch(/ENOSPC/u);
  expect(err.join("")).not.toMatch(/\n\s+at /u);
});
