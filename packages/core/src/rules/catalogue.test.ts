// Nothing may be missing from a rule: law, both texts, a test file, an entry in the pages.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { identitiesOf } from "../form/walk.ts";
import { placeholders } from "../text/text.ts";
import { catalogue } from "./catalogue.ts";
import { check } from "./check.ts";
import { rules } from "./index.ts";
import { clean2021, edited } from "./test-reports.ts";

const here = (file: string): URL => new URL(file, import.meta.url);
const fileOf = (id: string): string => `${id.toLowerCase()}.ts`;

/** The codes of the contract, never reused. */
const codes =
  "T3-BAL T3-SUM T3-COL T3-OFFSET T4-SUM INT MONEY T2-VALID T2-RULE0 T2-FEEPREC Y-CARRY Y-ROLL Y-JUMP A-SUM A-ROSTER A-VERT " +
  "S-6 S-5ASP S-GOV3 S-TABLE S-BLANK S-SEC5 S-SEC6 S-TITLE S-YEAR S-BORDER S-LEN S-EDITION S-PREAMBLE S-NOCOUNT S-TERMS S-GENERIC";

test("these are all, each once", () => {
  expect(rules.map(({ id }) => id).join(" ")).toBe(codes);
});

test("severities are those of the contract", () => {
  const of = (wanted: string) => rules.filter(({ severity }) => severity === wanted).map(({ id }) => id);
  expect(of("error")).toEqual(["T3-BAL", "T3-SUM", "T3-COL", "T4-SUM", "INT", "MONEY", "A-SUM", "A-ROSTER"]);
  expect(of("hint")).toEqual(
    "T3-OFFSET Y-JUMP S-5ASP S-GOV3 S-SEC5 S-YEAR S-BORDER S-LEN S-PREAMBLE S-NOCOUNT S-TERMS S-GENERIC".split(" "),
  );
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule) => {
  test("is a file named by its code, with a test beside it", () => {
    expect(readFileSync(here(fileOf(id)), "utf8")).toContain(`id: "${id}"`);
    expect(existsSync(here(fileOf(id).replace(/ts$/u, "test.ts")))).toBe(true);
  });

  test("has its basis and its sentence in both languages, asking for the same", () => {
    const words = Object.values(rule.words ?? {}).flatMap((table) => Object.values(table));
    for (const { zh, en } of [rule.basis, rule.message, ...words]) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]/u);
      expect([...placeholders(zh)].sort()).toEqual([...placeholders(en)].sort());
      expect(`${zh}${en}`).not.toMatch(/[!！]/u);
    }
  });

  test("says the next step", () => {
    expect(rule.message.zh).toMatch(/请|建议|可考虑/u);
  });

  test("has words only for params that its sentence names", () => {
    for (const name of Object.keys(rule.words ?? {})) expect(placeholders(rule.message.zh)).toContain(name);
  });
});

test("every file of a rule is in the registry", () => {
  const known = new Set(rules.map(({ id }) => fileOf(id)));
  const named = readdirSync(here(".")).filter(
    (file) => /^(?:[taysn]\d?-|int|money)[\w-]*\.ts$/u.test(file) && !file.startsWith("test-"),
  );
  expect(named.filter((file) => !known.has(file))).toEqual([]);
});

test.each([
  [form2021, 42],
  [form2019, 40],
] as const)("each of the form's sums is one finding of exactly one rule (%#)", (form, expected) => {
  expect(identitiesOf(form)).toHaveLength(expected);
  const claimed = identitiesOf(form).map(
    ({ left, right }) =>
      rules
        .filter((rule) => rule.checkCell && rule.id !== "A-SUM")
        .filter((rule) => {
          const cells = Object.fromEntries([...left, ...right].map((cell) => [cell, 0]));
          const report = edited(clean2021, { edition: form.edition, ...cells, [left[0] ?? ""]: 1 });
          return [...(rule.checkCell?.(report, left[0] ?? "", {}) ?? [])].some(
            ({ at }) => at.length === left.length + right.length,
          );
        }).length,
  );
  expect(new Set(claimed)).toEqual(new Set([1]));
});

test("the catalogue is plain data in the order of the registry", () => {
  expect(JSON.parse(JSON.stringify(catalogue()))).toEqual(catalogue());
  expect(catalogue()[0]).toEqual({
    id: "T3-BAL",
    severity: "error",
    basis: { kind: "printed", text: expect.stringContaining(form2021.notice.zh) },
    editions: ["2019", "2021"],
    message: { zh: expect.stringContaining("{in}"), en: expect.stringContaining("{out}") },
    docs: "docs/generated/rules.md#t3-bal",
  });
  expect(catalogue("en").find(({ id }) => id === "Y-ROLL")).toMatchObject({
    editions: ["2021"],
    basis: { text: expect.stringContaining(form2021.notice.en) },
  });
  for (const { basis, docs } of [...catalogue(), ...catalogue("en")])
    expect([/[{}]/u.test(basis.text), docs.length > 0]).toEqual([false, true]);
});

test("a clean report is the ground that cases stand on", () => {
  expect(check(clean2021)).toEqual([]);
});
