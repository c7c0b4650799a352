// One table of cases per rule: what passes, what is caught and how it reads, and at least one case with a blank.
import { describe, expect, test } from "vitest";
import { cellsOf, idOf, textsOf } from "../form/walk.ts";
import { cellAt, formOf, textAt } from "../report/cells.ts";
import { blank } from "../report/blank.ts";
import { editions } from "../form/editions/index.ts";
import type { Report } from "../report/report.ts";
import { checkRule } from "./check.ts";
import { renderYielded } from "./render.ts";
import type { Context, Rule, Severity } from "./rule.ts";

export interface Case {
  readonly claim: string;
  readonly report: Report;
  readonly context?: Context;
}

export interface Found {
  /** The first place, or all of them, joined by "/". */
  readonly at: string | readonly string[];
  readonly params?: Readonly<Record<string, unknown>>;
  readonly severity?: Severity;
  /** The sentence in Chinese. */
  readonly says?: string;
}

export interface Cases {
  readonly passes: readonly Case[];
  readonly catches: readonly (Case & { readonly finds: readonly Found[] })[];
}

const hasBlank = ({ report }: Case): boolean =>
  cellsOf(formOf(report)).some(({ address }) => cellAt(report, address) === null) ||
  textsOf(formOf(report)).some((at) => textAt(report, at) === "" && at[1] !== "general") ||
  !report.title ||
  !report.preamble;

/** The same report, noting which of its top-level keys are looked at. */
const watched = (report: Report, keys: Set<string>): Report =>
  new Proxy(report, {
    get: (target, key) => {
      keys.add(String(key));
      const value: unknown = Reflect.get(target, key);
      return value;
    },
    getOwnPropertyDescriptor: (target, key) => {
      keys.add(String(key));
      return Reflect.getOwnPropertyDescriptor(target, key);
    },
  });

const expectReads = (rule: Rule, { report, context = {} }: Case): void => {
  const keys = new Set<string>();
  if (rule.editions === undefined || rule.editions.includes(report.edition))
    Array.from(rule.check(watched(report, keys), context));
  expect(
    [...keys].filter(
      (key) => key !== "edition" && rule.reads !== undefined && !rule.reads.some((known) => known === key),
    ),
  ).toEqual([]);
};

export const testRule = (rule: Rule, { passes, catches }: Cases): void => {
  describe(rule.id, () => {
    test("its cases show it passing, catching, and meeting a blank", () => {
      expect([passes.length > 0, catches.length > 0, [...passes, ...catches].some(hasBlank)]).toEqual([
        true,
        true,
        true,
      ]);
    });

    test("it reads what it says it reads", () => {
      for (const each of [...passes, ...catches]) expectReads(rule, each);
    });

    test("an untouched report does not make it throw", () => {
      for (const form of Object.values(editions)) {
        const report = blank(form, { year: 2024 });
        expect(() =>
          checkRule(rule, report, { previous: report, children: [report], roster: [], stage: "draft" }),
        ).not.toThrow();
      }
    });

    test.each(passes)("passes: $claim", ({ report, context = {} }) => {
      expect(checkRule(rule, report, context)).toEqual([]);
    });

    test.each(catches)("catches: $claim", ({ report, context = {}, finds }) => {
      const findings = checkRule(rule, report, context);
      expect(findings.map(({ at }) => at.map(idOf))).toEqual(
        finds.map(({ at }, i) => (typeof at === "string" ? [at, ...(findings[i]?.at ?? []).slice(1).map(idOf)] : at)),
      );
      findings.forEach((finding, i) => {
        const { params, severity = rule.severity, says } = finds[i] ?? {};
        expect(finding.severity).toBe(severity);
        if (params) expect(finding.params).toEqual(params);
        const form = formOf(report);
        const [zh, en] = [renderYielded(rule, finding, [form, "zh"]), renderYielded(rule, finding, [form, "en"])];
        for (const sentence of [zh, en, finding.basis.text]) expect(sentence).not.toMatch(/[{}!！]|undefined|null/u);
        if (says !== undefined) expect(zh).toBe(says);
      });
    });
  });
};
