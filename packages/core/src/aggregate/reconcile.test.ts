import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf, idOf } from "../form/walk.ts";
import { blank } from "../report/blank.ts";
import { cellAt, withValue } from "../report/cells.ts";
import { edit, nil } from "../report/edit.ts";
import type { Cell, Report } from "../report/report.ts";
import { addedUp, arbitraryReport } from "../report/test-report.ts";
import { aggregate, type AggregateOptions, type Rollup } from "./aggregate.ts";
import { reconcile, shareReasons } from "./reconcile.ts";

const at = (id: string) => id.split("/");
const unit = (name: string, values: Readonly<Record<string, Cell>> = {}): Report =>
  Object.entries(values).reduce(
    (report, [id, value]) => edit(report, at(id), value).report,
    nil<Report>(blank(form2021, { year: 2024, organ: name })).report,
  );
const sum = (reports: readonly Report[], options: Partial<AggregateOptions> = {}): Rollup => {
  const found = aggregate(reports, { organ: { name: "甲县" }, ...options });
  if (!found.ok) throw new Error(found.refusal.code);
  return found;
};

const cell = "requests/granted/naturalPerson";
const reports = [unit("乙局", { [cell]: 3 }), unit("丙局", { [cell]: 4 })];
const own = unit("甲县办公室", { [cell]: 1 });
const [all, gone] = [
  [{ name: "乙局" }, { name: "丙局" }],
  [{ name: "乙局" }, { name: "丙局" }, { name: "丁局" }],
];
const published = (values: Readonly<Record<string, Cell>>) => unit("甲县", values);
const differing = (rollup: Rollup, report: Report, id = cell) =>
  reconcile(rollup, report).cells.find((found) => idOf(found.at) === id);

test("a published report that is the sum has no difference", () => {
  expect(reconcile(sum(reports), published({ [cell]: 7 })).cells).toEqual([]);
});

describe("a difference is divided", () => {
  test("with nobody missing and the own offices known, it stays unexplained", () => {
    expect(differing(sum(reports, { own, roster: all }), published({ [cell]: 10 }))).toEqual({
      at: at(cell),
      ours: 8,
      published: 10,
      difference: 2,
      missingUnits: { value: 0 },
      ownOffices: { value: 0 },
      arithmetic: { value: 0 },
      unexplained: 2,
    });
  });

  test("a single unknown share is the remainder, and says that it is one", () => {
    expect(differing(sum(reports, { roster: all }), published({ [cell]: 10 }))).toMatchObject({
      missingUnits: { value: 0 },
      ownOffices: { value: 3, reason: "by-remainder" },
      unexplained: 0,
    });
    expect(differing(sum(reports, { own, roster: gone }), published({ [cell]: 10 }))).toMatchObject({
      missingUnits: { value: 2, reason: "by-remainder" },
      ownOffices: { value: 0 },
    });
  });

  test("two unknown shares are bounded, not guessed", () => {
    expect(differing(sum(reports, { roster: gone }), published({ [cell]: 10 }))).toMatchObject({
      missingUnits: { value: null, reason: "several-unknown", most: 3 },
      ownOffices: { value: null, reason: "several-unknown", most: 3 },
      unexplained: null,
    });
  });

  test("without a roster nobody knows who is missing", () => {
    expect(differing(sum(reports, { own }), published({ [cell]: 10 }))).toMatchObject({
      missingUnits: { value: null, reason: "no-roster", most: 2 },
      ownOffices: { value: 0 },
      unexplained: null,
    });
  });

  test("less than the units add up to is explained by nobody's absence", () => {
    expect(differing(sum(reports, { roster: gone }), published({ [cell]: 5 }))).toMatchObject({
      difference: -2,
      missingUnits: { value: null, reason: "cannot-explain" },
      ownOffices: { value: null, reason: "cannot-explain" },
      unexplained: -2,
    });
  });

  test("a change may be negative, so its shares have no bound", () => {
    const items = "disclosure/licensing/change";
    const old = (name: string, value: number) =>
      edit<Report>(nil<Report>(blank(form2019, { year: 2019, organ: name })).report, at(items), value).report;
    expect(differing(sum([old("乙局", 1)], { roster: gone }), old("甲县", -1), items)).toMatchObject({
      missingUnits: { value: null, reason: "several-unknown" },
      unexplained: null,
    });
  });

  test("money is divided exactly", () => {
    const fee = "disclosure/adminFees/amount";
    const rollup = sum([unit("乙局", { [fee]: "0.1" })], { roster: [{ name: "乙局" }] });
    expect(differing(rollup, published({ [fee]: "0.3" }), fee)).toMatchObject({
      difference: "0.2",
      ownOffices: { value: "0.2" },
      unexplained: "0",
    });
  });
});

describe("arithmetic of the published report", () => {
  test("a total that is wrong by itself is known exactly", () => {
    const wrong = withValue(published({ [cell]: 8 }), at("requests/granted/total"), 13);
    expect(differing(sum(reports, { own, roster: all }), wrong, "requests/granted/total")).toMatchObject({
      ours: 8,
      published: 13,
      arithmetic: { value: 5 },
      unexplained: 0,
    });
  });

  test("a part of a sum that does not hold may be the wrong one, or not", () => {
    const wrong = withValue(published({ [cell]: 7 }), at(cell), 9);
    expect(differing(sum(reports, { own, roster: gone }), wrong)).toMatchObject({
      difference: 1,
      arithmetic: { value: null, reason: "some-cell-wrong" },
      missingUnits: { value: null, reason: "arithmetic-unknown" },
      ownOffices: { value: 0 },
      unexplained: null,
    });
  });

  test("a blank part leaves the total's arithmetic undecided", () => {
    const holed = withValue(published({ [cell]: 9 }), at("requests/granted/research"), null);
    expect(differing(sum(reports, { own, roster: all }), holed, "requests/granted/total")?.arithmetic).toEqual({
      value: null,
      reason: "sum-undecided",
    });
    expect(differing(sum(reports, { own, roster: all }), holed, "requests/granted/research")).toMatchObject({
      difference: null,
      missingUnits: { value: null, reason: "blank" },
    });
  });
});

test("a published report of another edition is migrated, and its losses listed", () => {
  const old = edit<Report>(
    nil<Report>(blank(form2019, { year: 2024, organ: "甲县" })).report,
    at("requests/other/total"),
    2,
  ).report;
  expect(reconcile(sum(reports), old).losses).toContainEqual(
    expect.objectContaining({ at: at("requests/other/total"), value: 2 }),
  );
});

test("every reason has both languages", () => {
  for (const { zh, en } of Object.values(shareReasons)) expect(zh.length * en.length).toBeGreaterThan(0);
});

test("known shares and the unexplained rest add up to the difference", () => {
  const setting = fc.record({
    units: fc.array(arbitraryReport(form2021), { minLength: 1, maxLength: 3 }),
    report: fc.oneof(arbitraryReport(form2021), arbitraryReport(form2021).map(addedUp)),
    roster: fc.constantFrom(undefined, [{ name: "0" }], [{ name: "0" }, { name: "9" }]),
    own: fc.boolean(),
  });
  fc.assert(
    fc.property(setting, ({ units, report, roster, own: withOwn }) => {
      const named = units.map((one, i) => withValue(one, ["organ", "name"], String(i)));
      const rollup = sum(named, { ...(roster ? { roster } : {}), organ: { name: withOwn ? "0" : "甲县" } });
      const { cells } = reconcile(rollup, report);
      const ids = new Set(cells.map((found) => idOf(found.at)));
      for (const { id, address } of cellsOf(form2021))
        expect(ids.has(id)).toBe(cellAt(rollup.report, address) !== cellAt(report, address));
      for (const { difference, missingUnits, ownOffices, arithmetic, unexplained } of cells) {
        const shares = [missingUnits.value, ownOffices.value, arithmetic.value, unexplained];
        for (const share of [missingUnits, ownOffices, arithmetic])
          if (share.value === null) expect(share.reason).toBeDefined();
        if (!shares.includes(null))
          expect(shares.reduce<number>((n, share) => n + Number(share), 0)).toBeCloseTo(Number(difference), 6);
      }
    }),
    { numRuns: 30 },
  );
});
