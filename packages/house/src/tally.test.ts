import { expect, test } from "vitest";
import { count } from "./tally.ts";

const report = (passed: number, failed: number, testResults: unknown[] = []): string =>
  JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults });

test.each([
  ["all passed", report(7, 0), true, { passed: 8, failed: 0 }],
  ["one failed", report(6, 1, [{ status: "failed", assertionResults: [{}] }]), false, { passed: 6, failed: 2 }],
  [
    "a file that does not load",
    report(7, 0, [{ status: "failed", assertionResults: [] }]),
    false,
    { passed: 7, failed: 2 },
  ],
  ["an error outside any test", report(7, 0), false, { passed: 7, failed: 1 }],
])("%s", (_, json, passed, expected) => {
  expect(count(json, passed)).toEqual(expected);
});
