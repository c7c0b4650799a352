import fc from "fast-check";
import { expect, test } from "vitest";
import { addDecimal, compareDecimal, decimalPlaces, shiftDecimal, subtractDecimal } from "./decimal.ts";

const amount = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 15n - 1n }), fc.stringMatching(/^(?:|\d{0,7}[1-9])$/u), fc.boolean())
  .map(([whole, fraction, negative]) => {
    const text = `${whole}${fraction === "" ? "" : `.${fraction}`}`;
    return negative && text !== "0" ? `-${text}` : text;
  });

test.each([
  ["0.1", "0.2", "0.3"],
  ["59237.2449", "72701.2578", "131938.5027"],
  ["1.5", "-1.5", "0"],
  ["0", "0", "0"],
  ["999999999999999.99999999", "0.00000001", "1000000000000000"],
  ["1.10", "0", "1.1"],
])("%s + %s = %s", (a, b, sum) => {
  expect(addDecimal(a, b)).toBe(sum);
  expect(subtractDecimal(sum, b)).toBe(addDecimal(a, "0"));
});

test.each([
  ["0.5", 4, "5000"],
  ["251000", -4, "25.1"],
  ["-5", -1, "-0.5"],
  ["0", 4, "0"],
  ["0.0001", 4, "1"],
  ["1", -8, "0.00000001"],
])("%s with its point moved by %i is %s", (a, by, moved) => {
  expect(shiftDecimal(a, by)).toBe(moved);
});

test("addition is commutative, associative and undone by subtraction", () => {
  fc.assert(
    fc.property(amount, amount, amount, (a, b, c) => {
      expect(addDecimal(a, b)).toBe(addDecimal(b, a));
      expect(addDecimal(addDecimal(a, b), c)).toBe(addDecimal(a, addDecimal(b, c)));
      expect(subtractDecimal(addDecimal(a, b), b)).toBe(a);
    }),
  );
});

test("the order is that of the differences, and a shift there and back changes nothing", () => {
  fc.assert(
    fc.property(amount, amount, fc.integer({ min: -8, max: 8 }), (a, b, by) => {
      expect(compareDecimal(a, b)).toBe(
        subtractDecimal(a, b) === "0" ? 0 : subtractDecimal(a, b).startsWith("-") ? -1 : 1,
      );
      expect(shiftDecimal(shiftDecimal(a, by), -by)).toBe(a);
    }),
  );
});

test("places are those that carry something", () => {
  expect(["1.2300", "5", "0.0001"].map(decimalPlaces)).toEqual([2, 0, 4]);
});

test.each(["", "1e3", "１", "1.", ".5", "+1", "NaN", " 1"])("%j is no decimal", (text) => {
  expect(() => addDecimal(text, "0")).toThrow(RangeError);
});
