// After any sequence of edits, findings kept up to date by `recheck` are those of a check from scratch.
import type { AnyForm } from "../form/editions/index.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf } from "../form/walk.ts";
import { withValue } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import { check, recheck } from "./check.ts";
import type { Context, Finding } from "./rule.ts";
import { clean, cleanReports, edited, seen } from "./test-reports.ts";

const texts = [
  "",
  "2022年，我局公开信息。",
  "政务信息公开有待加强。",
  "全年公开信息12条。",
  "进一步提高认识，不断完善机制，切实加强领导。",
];

const edits = (form: AnyForm): fc.Arbitrary<{ readonly at: readonly string[]; readonly to: unknown }> => {
  const cell = fc
    .constantFrom(...cellsOf(form))
    .chain(({ address, column }) =>
      fc
        .option(fc.nat(30), { freq: 3 })
        .map((n) => ({ at: address, to: n !== null && column.kind === "money" ? String(n) : n })),
    );
  const text = fc.record({
    at: fc.constantFrom(
      ["preamble"],
      ["overview", "general"],
      ["overview", "proactive"],
      ["problems", "improvements"],
      ["otherMatters", "text"],
    ),
    to: fc.constantFrom(...texts),
  });
  const head = fc.constantFrom(
    { at: ["year"], to: 2024 },
    { at: ["year"], to: 2023 },
    { at: ["scope"], to: "rollup" },
    { at: ["scope"], to: "own" },
    { at: ["organ", "name"], to: "澄湖市人民政府" },
    { at: ["organ", "level"], to: "city" },
    { at: ["title"], to: "无题" },
    { at: ["otherMatters", "processingFee"], to: null },
    { at: ["overview", "more"], to: [{ heading: "其他", text: "2021年共收到申请3件。" }] },
    { at: ["publishedOn"], to: "2025-02-01" },
  );
  return fc.oneof({ weight: 6, arbitrary: cell }, { weight: 2, arbitrary: text }, { weight: 2, arbitrary: head });
};

const contextOf = (report: Report): Context => {
  const previous = { ...report, year: report.year - 1 };
  const children = [
    edited(report, { scope: "own" }),
    edited(report, { scope: "own", organ: { name: "青石县教育局" }, publishedOn: "2030-02-01" }),
  ];
  const roster = [
    { name: report.organ.name },
    { name: "青石县教育局", due: "2020-01-31" },
    { name: "青石县税务局", vertical: true },
  ];
  const problems = [{ code: "cell-unreadable", at: [["requests", "granted", "total"]], seen: "?" }];
  return { previous, children, roster, problems, document: seen(report), organ: { kind: "government" } };
};

describe.each([form2021, form2019].map((form) => [form.edition, form] as const))("edition %s", (_, form) => {
  test("equals a check from scratch after every edit", () => {
    const steps = fc.array(fc.array(edits(form), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(cleanReports(form), steps, (start, sequence) => {
        const context = contextOf(start);
        let report: Report = start;
        let findings: readonly Finding[] = check(report, context);
        for (const step of sequence) {
          for (const { at, to } of step) report = withValue(report, at, to);
          findings = recheck(findings, report, { changed: step.map(({ at }) => at), context });
          expect(findings).toEqual(check(report, context));
        }
      }),
      { numRuns: 60 },
    );
  });
});

test("an edit to a cell does not ask rules that do not read its table", () => {
  const before = edited(clean(form2021, { year: 2024 }), { title: "无题" });
  const findings = check(before);
  const after = recheck(findings, edited(before, { "requests/granted/research": 1 }), {
    changed: [["requests", "granted", "research"]],
  });
  expect(after.map(({ rule }) => rule)).toEqual(["S-TITLE", "T3-COL", "T3-SUM"]);
  expect(after[0]).toBe(findings[0]);
});

test("another edition, or an unnamed place, asks every rule", () => {
  const report = edited(clean(form2021, { year: 2024 }), { title: "无题" });
  for (const changed of [[["edition"]], [[]]])
    expect(recheck([], report, { changed }).map(({ rule }) => rule)).toEqual(["S-TITLE"]);
});
