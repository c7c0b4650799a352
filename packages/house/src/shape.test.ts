import { expect, test } from "vitest";
import { shape } from "./shape.ts";

const long = (lines: number): string => "export const x = 1;\n".repeat(lines);
const many = (sizes: readonly number[], folder = "packages/core/src"): Map<string, string> =>
  new Map(sizes.map((size, n) => [`${folder}/f${n}.ts`, long(size)]));
const one = (file: string, text: string): Map<string, string> => new Map([[file, text]]);
const silence = "// @ts-" + "expect-error wrong\n";

test.each([
  ["short files", many([60, 60, 61]), []],
  ["a long median", many([60, 61, 61]), ["lines per source file: the median is 61, budget 60"]],
  [
    "a long tail",
    many([...Array<number>(18).fill(1), 201, 201]),
    ["lines per source file: the 95th percentile is 201, budget 200"],
  ],
  ["one file too long", many([...Array<number>(99).fill(1), 301]), ["packages/core/src/f99.ts: 301 lines, budget 300"]],
  ["an edition of any length", many([900], "packages/core/src/form/editions"), []],
  ["a test of any length", one("packages/core/src/x.test.ts", long(900)), []],
  ["as const", one("packages/core/src/x.ts", "export const x = [1] as const;\n".repeat(9)), []],
  ["an import renamed", one("packages/core/src/x.ts", 'import { a as b } from "./a.ts";\nexport const x = b;\n'), []],
  ["five casts", one("packages/core/src/x.ts", "export const x = 1 as unknown;\n".repeat(5)), []],
  ["casts outside core", one("apps/tui/src/x.ts", "export const x = 1 as unknown;\n".repeat(9)), []],
  ["any in a comment", one("apps/tui/src/x.ts", "// as any reader knows\nexport const x = 'any';\n"), []],
  ["any", one("apps/tui/src/x.ts", "export const x: any = 1;\n"), ["apps/tui/src/x.ts: any"]],
  [
    "the checker silenced",
    one("apps/tui/src/x.test.ts", silence),
    ["apps/tui/src/x.test.ts: the type checker is silenced outside a type test"],
  ],
  ["the checker expected to object in a type test", one("packages/core/src/x.test-d.ts", silence), []],
  [
    "a vague file",
    one("apps/tui/src/utils.ts", long(1)),
    ['apps/tui/src/utils.ts: "utils.ts" says nothing; name the idea'],
  ],
  [
    "a vague folder",
    one("apps/tui/src/helpers/x.ts", long(1)),
    ['apps/tui/src/helpers/x.ts: "helpers" says nothing; name the idea'],
  ],
])("%s", (_, sources, expected) => {
  expect(shape(sources)).toEqual(expected);
});

test("six casts in core are one too many, and each is named", () => {
  const [problem] = shape(one("packages/core/src/x.ts", "export const x = 1 as unknown;\n".repeat(6)));
  expect(problem).toMatch(/^casts in core: 6, budget 5: (packages\/core\/src\/x\.ts(, )?){6}$/);
});
