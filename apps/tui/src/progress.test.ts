import { expect, test } from "vitest";
import type { Host } from "./host.ts";
import { progress } from "./progress.ts";
import { hostOf } from "./test-host.ts";

const watching = (watched: boolean): { host: Host; said: string[] } => {
  const said: string[] = [];
  return { host: hostOf({ watched, columns: 40, err: (text) => void said.push(text) }), said };
};

test("short work shows nothing; long work shows how far it has come and cleans up", () => {
  const { host, said } = watching(true);
  let now = 0;
  const shown = progress(host, 4, () => now);
  shown.step("a");
  expect(said).toEqual([]);
  now = 1000;
  shown.step("甲".repeat(80));
  expect(said[0]).toMatch(/^\r\u001b\[K█{12}░{12} 2\/4 甲+$/u);
  shown.end();
  expect(said.at(-1)).toBe("\r\u001b[K");
});

test("nobody watches: nothing is shown", () => {
  const { host, said } = watching(false);
  let now = 0;
  const shown = progress(host, undefined, () => (now += 1000));
  shown.step("a");
  shown.end();
  expect(said).toEqual([]);
});
