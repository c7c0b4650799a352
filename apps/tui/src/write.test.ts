import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs"; // prettier-ignore
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sameFile, writeWhole } from "./write.ts";

let folder = "";
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "write-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
const undo: (() => void)[] = [];
const host = {
  onInterrupt: (act: () => void) => {
    undo.push(act);
    return () => undefined;
  },
};

test("a new file is whole, and nothing is left beside it", async () => {
  await writeWhole(at("a"), Buffer.from("新"), host);
  expect(readdirSync(folder)).toEqual(["a"]);
  expect(readFileSync(at("a"), "utf8")).toBe("新");
});

test("an old file keeps its mode, and a link stays a link", async () => {
  writeFileSync(at("a"), "旧", { mode: 0o600 });
  symlinkSync("a", at("link"));
  await writeWhole(at("link"), Buffer.from("新"), host);
  expect(readlinkSync(at("link"))).toBe("a");
  expect(readFileSync(at("a"), "utf8")).toBe("新");
  expect(statSync(at("a")).mode & 0o777).toBe(0o600);
});

test("where writing fails, the old file stays and nothing else does", async () => {
  await expect(writeWhole(at("none/a"), Buffer.from("x"), host)).rejects.toMatchObject({
    reason: "folder-missing",
    params: { folder: at("none") },
  });
  expect(readdirSync(folder)).toEqual([]);
});

test("one file under two names is the same", async () => {
  writeFileSync(at("a"), "x");
  writeFileSync(at("b"), "x");
  symlinkSync("a", at("link"));
  expect(await sameFile(at("a"), at("link"))).toBe(true);
  expect(await sameFile(at("a"), at("b"))).toBe(false);
  expect(await sameFile(at("a"), at("none"))).toBe(false);
});
