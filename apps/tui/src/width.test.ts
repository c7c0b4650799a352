import { expect, test } from "vitest";
import { width, wrap } from "./width.ts";

test.each([
  ["abc", 3],
  ["表三", 4],
  ["（六）", 6],
  ["e\u0301", 1],
  ["\u001b[31m红\u001b[39m", 2],
  ["✗ 一", 4],
])("%s takes %i places", (text, places) => {
  expect(width(text)).toBe(places);
});

test("Chinese breaks anywhere but before closing marks; words stay whole", () => {
  expect(wrap("新收与上年结转合计，两者应相等", 10)).toEqual(["新收与上年", "结转合计，", "两者应相等"]);
  expect(wrap("see gongkai explain T3-BAL now", 12)).toEqual(["see gongkai", "explain", "T3-BAL now"]);
  for (const line of wrap("（甲）乙、丙。".repeat(20), 11)) {
    expect(width(line)).toBeLessThanOrEqual(12);
    expect(line).toMatch(/^[^，。、）]/u);
  }
});
