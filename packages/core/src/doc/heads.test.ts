import { expect, test } from "vitest";
import { headRows, spanOf } from "./heads.ts";

const path = (...keys: readonly string[]) => keys.map((key) => ({ key, text: key.toUpperCase() }));

const drawn = (...leaves: readonly string[]): readonly string[] =>
  headRows(leaves.map((leaf) => path(...leaf.split("/")))).map((row) =>
    row.map(({ text, span }) => `${text}${span ? ` ${span.columns ?? 1}×${span.rows ?? 1}` : ""}`).join(" | "),
  );

test.each([
  ["leaves alone are one row", ["a", "b"], ["A | B"]],
  ["a group spans its leaves", ["g/a", "g/b"], ["G 2×1", "A | B"]],
  ["a leaf beside a group reaches down", ["a", "g/b", "g/c"], ["A 1×2 | G 2×1", "B | C"]],
  ["a group of one has no span", ["g/a", "b"], ["G | B 1×2", "A"]],
  ["groups within groups", ["g/a", "g/h/b", "g/h/c"], ["G 3×1", "A 1×2 | H 2×1", "B | C"]],
  ["the same group twice, with another between", ["g/a", "h/b", "g/c"], ["G | H | G", "A | B | C"]],
  ["the same leaf in two groups", ["g/a", "h/a"], ["G | H", "A | A"]],
  ["the same inner group in two groups", ["g/i/a", "g/i/b", "h/i/a"], ["G 2×1 | H", "I 2×1 | I", "A | B | A"]],
])("%s", (_, leaves, rows) => {
  expect(drawn(...leaves)).toEqual(rows);
});

test("a span of one place is none", () => {
  expect([spanOf(1, 1), spanOf(2, 1), spanOf(1, 3), spanOf(2, 3)]).toEqual([
    {},
    { span: { rows: 2 } },
    { span: { columns: 3 } },
    { span: { rows: 2, columns: 3 } },
  ]);
});
