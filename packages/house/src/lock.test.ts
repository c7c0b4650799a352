import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "../lock.mjs";

const dead = 2 ** 30;
const source = new URL("../lock.mjs", import.meta.url).href;
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "lock-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const contender = (name: string): Promise<unknown> => {
  const body = `
    import { appendFileSync } from "node:fs";
    import { withLock } from ${JSON.stringify(source)};
    withLock("lock", () => {
      appendFileSync("log", "${name} in\\n");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30);
      appendFileSync("log", "${name} out\\n");
    });`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", body], { cwd: folder, stdio: "ignore" });
  return new Promise((resolve) => child.on("close", resolve));
};

test.each(["nobody holds it", "its holder died"])("four starts at once take turns when %s", async (state) => {
  if (state === "its holder died") writeFileSync(path.join(folder, "lock"), String(dead));
  const names = ["a", "b", "c", "d"];
  expect(await Promise.all(names.map(contender))).toEqual([0, 0, 0, 0]);
  const lines = readFileSync(path.join(folder, "log"), "utf8").trim().split("\n");
  expect(lines).toHaveLength(2 * names.length);
  for (let n = 0; n < lines.length; n += 2) expect(lines[n + 1]).toBe(lines[n]?.replace("in", "out"));
});

test("the lock is gone after the work, also when the work fails", () => {
  const file = path.join(folder, "lock");
  expect(withLock(file, () => existsSync(file))).toBe(true);
  expect(existsSync(file)).toBe(false);
  const fail = (): never => {
    throw new Error("work");
  };
  expect(() => withLock(file, fail)).toThrow("work");
  expect(existsSync(file)).toBe(false);
});
