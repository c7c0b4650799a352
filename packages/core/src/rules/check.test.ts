import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { identitiesOf } from "../form/walk.ts";
import { cellAt } from "../report/cells.ts";
import { check, checkRule } from "./check.ts";
import { sLen } from "./s-len.ts";
import { t3Col } from "./t3-col.ts";
import { clean, clean2019, clean2021, cleanReports, edited, everyCell, seen } from "./test-reports.ts";
import { narratives } from "./test-narratives.ts";

const forms = [form2021, form2019];

test.each(narratives.map((narrative) => [narrative.organ.name, narrative] as const))(
  "nothing is found in %s",
  (_, narrative) => {
    for (const year of [2022, 2023, 2024, 2025]) {
      const report = clean(form2021, { year, narrative });
      const previous = clean(form2021, { year: year - 1, narrative });
      const same = edited(previous, { "requests/carriedOut/naturalPerson": 1, "requests/carriedOut/total": 1 });
      expect(check(report, { document: seen(report), previous: same })).toEqual([]);
    }
  },
);

describe.each(forms.map((form) => [form.edition, form] as const))("edition %s", (_, form) => {
  test("a clean report has no finding", () => {
    fc.assert(
      fc.property(cleanReports(form), (report) => {
        expect(check(report, { document: seen(report) })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("breaking any one summed cell is found", () => {
    const summed = [...new Set(identitiesOf(form).flatMap(({ left, right }) => [...left, ...right]))];
    fc.assert(
      fc.property(
        cleanReports(form),
        fc.constantFrom(...summed),
        fc.integer({ min: 1, max: 1e6 }),
        (report, id, by) => {
          const before = Number(cellAt(report, id.split("/")));
          const findings = check(edited(report, { [id]: before + by }));
          expect(
            findings.filter(
              ({ severity, at }) => severity === "error" && at.some((address) => address.join("/") === id),
            ),
          ).not.toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("blanking any cells gives no finding but S-BLANK, one a table", () => {
    fc.assert(
      fc.property(
        cleanReports(form),
        fc.uniqueArray(fc.constantFrom(...everyCell(form)), { minLength: 1 }),
        (report, ids) => {
          const blanked = edited(report, Object.fromEntries(ids.map((id) => [id, null])));
          const tables = form.sections
            .map(({ key }) => key)
            .filter((key) => ids.some((id) => id.startsWith(`${key}/`)));
          expect(check(blanked, { document: seen(report) }).map(({ rule, at }) => [rule, at[0]?.[0]])).toEqual(
            tables.map((key) => ["S-BLANK", key]),
          );
          expect(check(blanked, { stage: "draft" })).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("findings follow the printed page, then the order of the rules", () => {
  const report = edited(clean2021, {
    title: "青石县水务局2023年政府信息公开工作年度报告",
    "disputes/direct/total": 1,
    "requests/granted/naturalPerson": 8,
    "disclosure/rules/issued": 2,
    "overview/proactive": "主动公开了有关信息。",
  });
  expect(check(report).map(({ rule, at }) => `${rule} ${at[0]?.join("/")}`)).toEqual([
    "S-TITLE title",
    "S-NOCOUNT overview/proactive",
    "T2-RULE0 disclosure/rules/issued",
    "T2-VALID disclosure/rules/inForce",
    "T3-COL requests/granted/total",
    "T3-SUM requests/resultTotal/naturalPerson",
    "T4-SUM disputes/direct/total",
  ]);
});

test("a finding is plain data: rule, severity, places, params and basis, which names the notice of its edition", () => {
  expect(check(edited(clean2019, { "disputes/direct/total": 1 }))).toEqual([
    {
      rule: "T4-SUM",
      severity: "error",
      at: ["total", "upheld", "corrected", "otherOutcome", "pending"].map((column) => ["disputes", "direct", column]),
      params: { total: 1, sum: 0 },
      basis: { kind: "custom", text: expect.stringContaining(form2019.notice.zh) },
    },
  ]);
});

test("a rule that yields more than its own severity is held to it", () => {
  const rule = {
    ...sLen,
    *check() {
      yield { at: [["title"]], severity: "error" } as const;
    },
  };
  expect(checkRule(rule, clean2021).map(({ severity }) => severity)).toEqual(["hint"]);
});

test("nothing is remembered of a report that its owner changes in place", () => {
  const report = structuredClone(clean2021);
  check(report);
  Reflect.set(report.requests.granted, "total", 99);
  expect(checkRule(t3Col, report)).toHaveLength(1);
});
