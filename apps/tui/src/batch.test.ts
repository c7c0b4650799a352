import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openBatch } from "./batch.ts";

let folder = "";
let output = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "batch-"));
  output = path.join(folder, "out.ndjson");
});
afterEach(() => rmSync(folder, { recursive: true }));

const host = { onInterrupt: () => () => undefined };
const line = (file: string, status = "read"): string => JSON.stringify({ file, status, report: null });

test("a run is continued behind its last complete line", async () => {
  const one = await openBatch(output, false, host);
  await one.add(line('a"\n.txt'));
  await one.add(line("b.txt", "refused"));
  await one.close();
  appendFileSync(output, line("c.txt").slice(0, 20));
  const two = await openBatch(output, true, host);
  expect([...two.done]).toEqual([['a"\n.txt', "read"], ["b.txt", "refused"]]); // prettier-ignore
  await two.add(line("c.txt"));
  await two.close();
  expect(readFileSync(output, "utf8")).toBe(`${line('a"\n.txt')}\n${line("b.txt", "refused")}\n${line("c.txt")}\n`);
});

test("lines longer than what is read at once are found", async () => {
  writeFileSync(output, `${JSON.stringify({ file: "a", status: "read", x: "字".repeat(100_000) })}\n${line("b")}\n`);
  const batch = await openBatch(output, true, host);
  expect([...batch.done.keys()]).toEqual(["a", "b"]);
  await batch.close();
});

test("without resuming it begins anew", async () => {
  writeFileSync(output, "old\n");
  const batch = await openBatch(output, false, host);
  await batch.close();
  expect(readFileSync(output, "utf8")).toBe("");
});

test("a second run on one output refuses; what a dead one left is taken over", async () => {
  const batch = await openBatch(output, false, host);
  await expect(openBatch(output, true, host)).rejects.toMatchObject({ reason: "output-in-use" });
  await batch.close();
  expect(existsSync(`${output}.lock`)).toBe(false);
  writeFileSync(`${output}.lock`, "999999999");
  await (await openBatch(output, true, host)).close();
});

test("an output that cannot be written is refused by its name", async () => {
  const nowhere = path.join(folder, "none", "out.ndjson");
  await expect(openBatch(nowhere, false, host)).rejects.toMatchObject({ reason: "folder-missing", params: { folder: path.dirname(nowhere) } }); // prettier-ignore
  const full = openBatch("/dev/full", false, host);
  await expect(full.then(async (batch) => batch.add("x"))).rejects.toMatchObject({ reason: "output-failed" });
});
