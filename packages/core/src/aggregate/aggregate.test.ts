import type { AnyForm } from "../form/editions/index.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf } from "../form/walk.ts";
import { blank } from "../report/blank.ts";
import { cellAt, formOf, textAt, valueAt, withValue } from "../report/cells.ts";
import { edit, nil } from "../report/edit.ts";
import { type Cell, type Organ, type Report, schemaOf } from "../report/report.ts";
import { addedUp, arbitraryReport } from "../report/test-report.ts";
import { placeholders } from "../text/text.ts";
import { aggregate, type AggregateOptions, parts, type Rollup, rollupJson } from "./aggregate.ts";
import { sumRefusals } from "./members.ts";

const county: Organ = { name: "甲县人民政府", level: "county" };
const at = (id: string) => id.split("/");

const unit = (
  name: string,
  values: Readonly<Record<string, Cell>> = {},
  form: AnyForm = form2021,
  year: number = form.years.from,
): Report =>
  Object.entries(values).reduce(
    (report, [id, value]) => edit(report, at(id), value).report,
    nil<Report>(blank(form, { year, organ: name })).report,
  );

const sum = (reports: readonly Report[], options: Partial<AggregateOptions> = {}): Rollup => {
  const found = aggregate(reports, { organ: county, ...options });
  if (!found.ok) throw new Error(found.refusal.code);
  return found;
};
const refused = (reports: readonly Report[], options: Partial<AggregateOptions> = {}) => {
  const found = aggregate(reports, { organ: county, ...options });
  return found.ok ? undefined : found.refusal;
};

const granted = "requests/granted/naturalPerson";

describe("a sum", () => {
  const a = unit("乙局", { [granted]: 3, "disclosure/adminFees/amount": "0.1" });
  const b = unit("丙局", { [granted]: 4, "disclosure/adminFees/amount": "0.2" });
  const rollup = sum([a, b]);

  test("adds every cell, money exactly, and is a rollup of the organ without texts", () => {
    expect(cellAt(rollup.report, at(granted))).toBe(7);
    expect(cellAt(rollup.report, at("requests/resultTotal/total"))).toBe(7);
    expect(cellAt(rollup.report, at("disclosure/adminFees/amount"))).toBe("0.3");
    expect(rollup.report).toMatchObject({ format: 1, scope: "rollup", year: 2021, edition: "2021", organ: county });
    expect(textAt(rollup.report, ["overview", "general"])).toBe("");
    expect(schemaOf(form2021).safeParse(rollup.report).success).toBe(true);
    expect(rollup.problems).toEqual([]);
  });

  test("drills down to its parts", () => {
    expect(parts(rollup, at(granted))).toEqual([
      { id: "丙局", organ: "丙局", value: 4 },
      { id: "乙局", organ: "乙局", value: 3 },
    ]);
    expect(rollup.coverage.parts[granted]).toEqual(["丙局", "乙局"]);
    expect(parts(rollup, ["requests", "grantd"])).toEqual([]);
  });

  test("its JSON is the canonical report with its coverage", () => {
    const json = rollupJson(rollup);
    expect(Object.keys(json.coverage)).toEqual(["present", "missing", "parts"]);
    expect(json.coverage.present).toEqual([
      { id: "丙局", organ: "丙局", year: 2021, edition: "2021" },
      { id: "乙局", organ: "乙局", year: 2021, edition: "2021" },
    ]);
    expect(schemaOf(form2021).safeParse(JSON.parse(JSON.stringify(json))).success).toBe(true);
  });

  test("names who is missing from the roster, and who is not on it", () => {
    const roster = [{ name: "乙 局" }, { name: "丁局" }, { name: "税务局", vertical: true }];
    const { coverage, problems } = sum([a, b], { roster });
    expect(coverage.missing).toEqual(["丁局"]);
    expect(problems).toEqual([{ code: "not-on-roster", at: [], organs: ["丙局"] }]);
  });

  test("totals are summed as reported, never added up anew", () => {
    const wrong = withValue(a, at("requests/resultTotal/total"), 100);
    expect(cellAt(sum([wrong, b]).report, at("requests/resultTotal/total"))).toBe(104);
  });
});

describe("a blank is not a zero", () => {
  const rollup = sum([
    unit("乙局", { [granted]: 3 }),
    unit("丙局", { [granted]: null }),
    unit("丁局", { [granted]: 5 }),
  ]);

  test("the sum is blank, the parts that are known are given beside it", () => {
    expect(cellAt(rollup.report, at(granted))).toBeNull();
    expect(rollup.known[granted]).toEqual({ sum: 8, blanks: 1 });
    expect(rollup.coverage.parts[granted]).toEqual(["丁局", "乙局"]);
  });

  test("cells blank for one cause are one problem", () => {
    expect(rollup.problems).toHaveLength(1);
    expect(rollup.problems[0]).toMatchObject({ code: "part-blank", organs: ["丙局"] });
    expect(rollup.problems[0]?.at).toContainEqual(at(granted));
    expect(rollup.problems[0]?.at).toContainEqual(at("requests/granted/total"));
  });
});

test("a sum that cannot be stored exactly is blank and says so", () => {
  const much = unit("乙局", {
    "disputes/direct/pending": Number.MAX_SAFE_INTEGER,
    "disclosure/adminFees/amount": "999999999999999",
  });
  const { report, problems } = sum([
    much,
    unit("丙局", { "disputes/direct/pending": 1, "disclosure/adminFees/amount": "1" }),
  ]);
  expect(cellAt(report, at("disputes/direct/pending"))).toBeNull();
  expect(cellAt(report, at("disclosure/adminFees/amount"))).toBeNull();
  expect(problems).toMatchObject([{ code: "too-large", at: expect.arrayContaining([at("disputes/direct/pending")]) }]);
});

describe("the own offices", () => {
  const own = unit("甲县人民政府办公室", { [granted]: 2 });
  const other = unit("乙局", { [granted]: 3 });

  test("count once, given apart or among the reports or both", () => {
    for (const rollup of [sum([other], { own }), sum([other, structuredClone(own)], { own })]) {
      expect(cellAt(rollup.report, at(granted))).toBe(5);
      expect(rollup.coverage.present.filter((present) => present.own).map((p) => p.organ)).toEqual([
        "甲县人民政府办公室",
      ]);
    }
  });

  test("are recognised by the organ's own name", () => {
    expect(sum([unit("甲县人民政府"), other]).members.map((member) => member.own)).toEqual([false, true]);
  });

  test("with two different reports are refused", () => {
    expect(refused([other, unit("甲县人民政府办公室")], { own })?.code).toBe("duplicate-organ");
  });
});

describe("refusals are values", () => {
  const a = unit("乙局");
  const code = "11410403005459137Y";
  const coded = (name: string, creditCode: string) => withValue(unit(name), ["organ", "creditCode"], creditCode);
  test.each([
    ["nothing to add", [], {}, { code: "no-reports", params: {} }],
    ["a body twice", [a, unit("乙 局", { [granted]: 1 })], {}, { code: "duplicate-organ", params: { organ: "乙局" } }],
    ["one credit code under two names", [coded("乙局", code), coded("丙局", code)], {}, { code: "duplicate-organ" }],
    ["two years", [a, unit("丙局", {}, form2021, 2022)], {}, { code: "years-differ", params: { years: "2021, 2022" } }],
    ["another year than asked for", [a], { year: 2022 }, { code: "years-differ" }],
    ["the rollup itself", [a, withValue(unit(county.name), ["scope"], "rollup")], {}, { code: "contains-itself" }],
  ] as const)("%s", (_, reports, options, refusal) => {
    expect(refused(reports, options)).toMatchObject(refusal);
  });

  test("one name with two credit codes is two bodies", () => {
    expect(refused([coded("教育局", code), coded("教育局", "11410403005459137X")])).toBeUndefined();
  });

  test("a report without a name is counted and noted", () => {
    const rollup = sum([unit(""), unit("", { [granted]: 1 }), a]);
    expect(cellAt(rollup.report, at(granted))).toBe(1);
    expect(rollup.problems).toEqual([{ code: "organ-unnamed", at: [], organs: ["?1", "?2"] }]);
  });

  test("have their text in both languages with the same parameters", () => {
    for (const { zh, en } of Object.values(sumRefusals))
      expect(new Set(placeholders(zh))).toEqual(new Set(placeholders(en)));
  });
});

describe("editions", () => {
  test("the year decides; a member on the other form is migrated and its losses are listed", () => {
    const old = unit("乙局", { "requests/other/naturalPerson": 2, [granted]: 1 }, form2019, 2021);
    const { report, losses, known, coverage } = sum([old, unit("丙局", { "requests/other.misc/naturalPerson": 3 })]);
    expect(report.edition).toBe("2021");
    expect(coverage.present.map((p) => p.edition)).toEqual(["2021", "2019"]);
    expect(cellAt(report, at("requests/other.misc/naturalPerson"))).toBeNull();
    expect(known["requests/other.misc/naturalPerson"]).toEqual({ sum: 3, blanks: 1 });
    expect(losses).toContainEqual(
      expect.objectContaining({ organ: "乙局", at: at("requests/other/naturalPerson"), value: 2 }),
    );
  });

  test("procurement is brought to 元 whatever unit each chose", () => {
    const bought = (name: string, amount: string, chosen: string) =>
      withValue(unit(name, {}, form2019), at("disclosure/procurement"), { items: 1, amount, unit: chosen });
    const rollup = sum([bought("乙局", "0.1", "万元"), bought("丙局", "0.25", "元")]);
    expect(valueAt(rollup.report, at("disclosure/procurement"))).toEqual({ items: 2, amount: "1000.25", unit: "元" });
    expect(parts(rollup, at("disclosure/procurement/amount")).map((part) => part.value)).toEqual(["0.25", "1000"]);
  });
});

describe("properties", () => {
  const members = (form: AnyForm, blanks: number) =>
    fc
      .array(arbitraryReport(form, blanks), { minLength: 1, maxLength: 5 })
      .map((reports) => reports.map((report, i) => withValue(report, ["organ", "name"], `单位${i % 10}`)));
  const either = fc.constantFrom<AnyForm>(form2019, form2021);

  test("the order of reports does not change a byte", () => {
    fc.assert(
      fc.property(
        either
          .chain((form) => members(form, 8))
          .chain((reports) =>
            fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
          ),
        ([reports, shuffled]) => {
          expect(JSON.stringify(sum(shuffled))).toBe(JSON.stringify(sum(reports)));
        },
      ),
      { numRuns: 30 },
    );
  });

  test("totals are not counted twice: the sum of the parts' totals is the total, and sums of sums still add up", () => {
    fc.assert(
      fc.property(
        either.chain((form) => members(form, 0)),
        (reports) => {
          const added = reports.map(addedUp);
          const rollup = sum(added);
          expect(addedUp(rollup.report)).toEqual(rollup.report);
          for (const { address, column } of cellsOf(formOf(rollup.report)))
            if (column.kind !== "money")
              expect(cellAt(rollup.report, address)).toBe(
                added.reduce((n, report) => n + Number(cellAt(report, address)), 0),
              );
        },
      ),
      { numRuns: 20 },
    );
  });

  test("a sum of two sums is the sum of all", () => {
    fc.assert(
      fc.property(members(form2021, 0), members(form2021, 0), (one, two) => {
        const [a, b] = [one, two].map((reports, i) =>
          reports.map((r, j) => withValue(r, ["organ", "name"], `单位${i}${j}`)),
        );
        const [x, y] = [a, b].map((reports, i) => withValue(sum(reports ?? []).report, ["organ", "name"], `乡镇${i}`));
        const all = sum([...(a ?? []), ...(b ?? [])]).report;
        expect(sum([x, y].filter((r) => r !== undefined)).report).toEqual(all);
      }),
      { numRuns: 15 },
    );
  });

  test("a cell is blank exactly where somebody left it blank", () => {
    fc.assert(
      fc.property(
        either.chain((form) => members(form, 8)),
        (reports) => {
          const rollup = sum(reports);
          for (const { id, address } of cellsOf(formOf(rollup.report))) {
            const blanks = parts(rollup, address).filter((part) => part.value === null).length;
            expect(cellAt(rollup.report, address) === null).toBe(blanks > 0);
            expect(rollup.known[id]?.blanks ?? 0).toBe(blanks);
          }
        },
      ),
      { numRuns: 20 },
    );
  });
});
