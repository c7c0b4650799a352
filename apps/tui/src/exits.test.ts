import { expect, test } from "vitest";
import { exits, first, refusalExit } from "./exits.ts";

test("the numbers are the contract", () => {
  expect(exits).toEqual({ ok: 0, errors: 1, different: 1, warnings: 2, refused: 3, usage: 64, missing: 66, fault: 70, interrupted: 130 }); // prettier-ignore
});

test("of several the first that applies of 70, 64, 66, 3, 1, 2, 0", () => {
  const order = [70, 64, 66, 3, 1, 2, 0] as const;
  for (const [at, status] of order.entries()) {
    const rest = order.slice(at);
    expect(first(...rest)).toBe(status);
    expect(first(...rest.toReversed())).toBe(status);
  }
  expect(first()).toBe(0);
});

test("every reason for giving no report is status 3", () => {
  expect(new Set(Object.values(refusalExit))).toEqual(new Set([3]));
});
