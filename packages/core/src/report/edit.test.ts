import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf, identitiesOf, idOf } from "../form/walk.ts";
import { blank } from "./blank.ts";
import { cellAt, formOf, valueAt } from "./cells.ts";
import { applyPatch, edit, fits, invert, nil, type Patch, type Value } from "./edit.ts";
import { totalIds } from "./edit-sum.ts";
import { totals } from "./edit-totals.ts";
import type { Report } from "./report.ts";
import { addedUp, anyReport, arbitraryCell } from "./test-report.ts";

const empty = blank(form2021, { year: 2024, organ: "甲市" });
const at = (id: string) => id.split("/");
const set = (report: Report, values: Readonly<Record<string, Value>>): Report =>
  Object.entries(values).reduce((now, [id, value]) => edit(now, at(id), value).report, report);
const stateAt = (report: Report, id: string) => totals(report).find((total) => idOf(total.at) === id);
const ids = (patch: Patch) => patch.map((change) => idOf(change.at));

const row = "disputes/reconsideration";
const complete = { [`${row}/upheld`]: 1, [`${row}/corrected`]: 2, [`${row}/otherOutcome`]: 3, [`${row}/pending`]: 4 };

describe("totals follow", () => {
  test("a blank total is filled when its last part is entered, in the same step", () => {
    const three = set(empty, { ...complete, [`${row}/pending`]: null });
    expect(stateAt(three, `${row}/total`)).toMatchObject({
      reported: null,
      computed: null,
      running: 6,
      state: "running",
    });
    const { report, patch } = edit(three, at(`${row}/pending`), 4);
    expect(patch).toEqual([
      { at: at(`${row}/pending`), from: null, to: 4 },
      { at: at(`${row}/total`), from: null, to: 10 },
    ]);
    expect(stateAt(report, `${row}/total`)).toMatchObject({ reported: 10, computed: 10, state: "computed" });
  });

  test("it becomes blank again with a part", () => {
    const report = set(empty, { ...complete, [`${row}/upheld`]: null });
    expect(cellAt(report, at(`${row}/total`))).toBeNull();
  });

  test("a total that was wrong before is left and shown as disputed", () => {
    const wrong = set(empty, { ...complete, [`${row}/total`]: 11 });
    expect(stateAt(wrong, `${row}/total`)).toMatchObject({ reported: 11, computed: 10, state: "disputed" });
    const { report, patch } = edit(wrong, at(`${row}/upheld`), 5);
    expect(ids(patch)).toEqual([`${row}/upheld`]);
    expect(cellAt(report, at(`${row}/total`))).toBe(11);
  });

  test("once it is right again it follows again", () => {
    const wrong = set(empty, { ...complete, [`${row}/total`]: 11 });
    const mended = set(wrong, { [`${row}/upheld`]: 2, [`${row}/pending`]: 5 });
    expect(cellAt(mended, at(`${row}/total`))).toBe(12);
  });

  test("a total typed while parts are blank stays as typed and is not compared", () => {
    const typed = set(empty, { [`${row}/total`]: 7, [`${row}/upheld`]: 1 });
    expect(stateAt(typed, `${row}/total`)).toMatchObject({ reported: 7, computed: null, running: 1, state: "running" });
  });

  test("an untouched total is blank, and so is one that was emptied", () => {
    expect(stateAt(empty, `${row}/total`)).toMatchObject({
      reported: null,
      computed: null,
      running: null,
      state: "blank",
    });
    expect(stateAt(set(empty, { ...complete, [`${row}/total`]: null }), `${row}/total`)).toMatchObject({
      computed: 10,
      state: "blank",
    });
  });

  test("one cell moves its row, its column and the grand total", () => {
    const zero = nil(empty).report;
    const { patch } = edit(zero, at("requests/granted/naturalPerson"), 3);
    expect(ids(patch).toSorted()).toEqual([
      "requests/granted/naturalPerson",
      "requests/granted/total",
      "requests/resultTotal/naturalPerson",
      "requests/resultTotal/total",
    ]);
  });

  test("a grand total whose two sums disagree is left", () => {
    const zero = nil(empty).report;
    const disputed = set(zero, { "requests/granted/total": 1 });
    // the column of totals now comes to 1, the row of totals to 0
    expect(cellAt(disputed, at("requests/resultTotal/total"))).toBe(0);
    expect(stateAt(disputed, "requests/resultTotal/total")).toMatchObject({
      computed: null,
      running: null,
      state: "disputed",
    });
    const { patch } = edit(disputed, at("requests/partial/research"), 2);
    expect(ids(patch)).not.toContain("requests/resultTotal/total");
    const agreeing = edit(disputed, at("requests/granted/commercial"), 1);
    expect(cellAt(agreeing.report, at("requests/resultTotal/total"))).toBe(0);
  });

  test("while one of two sums is undecided nothing disagrees, and the grand total follows once both are there", () => {
    const zero = nil(empty).report;
    const holed = set(zero, { "requests/resultTotal/research": null });
    expect(stateAt(holed, "requests/resultTotal/total")).toMatchObject({
      reported: null,
      computed: null,
      state: "running",
    });
    const whole = set(holed, { "requests/resultTotal/research": 0 });
    expect(cellAt(whole, at("requests/resultTotal/total"))).toBe(0);
  });

  test("the running sum of a grand total sees through blank totals", () => {
    const begun = set(empty, { "requests/granted/naturalPerson": 2, "requests/partial/research": 3 });
    expect(stateAt(begun, "requests/resultTotal/total")).toMatchObject({ running: 5, state: "running" });
  });

  test("a sum too large to be exact stays blank", () => {
    const report = set(empty, { ...complete, [`${row}/upheld`]: Number.MAX_SAFE_INTEGER });
    expect(cellAt(report, at(`${row}/total`))).toBeNull();
  });
});

describe("properties", () => {
  const editing = anyReport().chain((report) => {
    const cells = cellsOf(formOf(report));
    return fc.record({
      report: fc.constantFrom(report, addedUp(report)),
      edits: fc.array(
        fc.constantFrom(...cells).chain((cell) => fc.tuple(fc.constant(cell.address), arbitraryCell(cell))),
        { minLength: 1, maxLength: 12 },
      ),
    });
  });

  test("undo restores, redo repeats, and the argument is untouched", () => {
    fc.assert(
      fc.property(editing, ({ report, edits }) => {
        const before = structuredClone(report);
        let now = report;
        for (const [address, value] of edits) {
          const { report: next, patch } = edit(now, address, value);
          expect(applyPatch(next, invert(patch))).toEqual(now);
          expect(applyPatch(now, patch)).toEqual(next);
          expect(applyPatch(now, JSON.parse(JSON.stringify(patch)))).toEqual(next);
          now = next;
        }
        expect(report).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test("where all totals equal their sums, they still do after any edit of parts", () => {
    const parts = anyReport().chain((report) => {
      const sums = new Set(totalIds(formOf(report)));
      const cells = cellsOf(formOf(report)).filter(({ id }) => !sums.has(id));
      const edits = fc.constantFrom(...cells).chain((cell) => fc.tuple(fc.constant(cell.address), arbitraryCell(cell)));
      return fc.tuple(fc.constant(addedUp(report)), fc.array(edits, { minLength: 1, maxLength: 12 }));
    });
    fc.assert(
      fc.property(parts, ([report, edits]) => {
        const after = edits.reduce((now, [address, value]) => edit(now, address, value).report, report);
        expect(after).toEqual(addedUp(after));
        for (const { state } of totals(after)) expect(state).not.toBe("disputed");
      }),
      { numRuns: 60 },
    );
  });

  test("an edit touches nothing but its cell, its unit and totals above it", () => {
    fc.assert(
      fc.property(editing, ({ report, edits: [first] }) => {
        if (!first) return;
        const [address, value] = first;
        const sums = new Set(totalIds(formOf(report)));
        for (const { at: changed } of edit(report, address, value).patch)
          expect(idOf(changed) === idOf(address) || changed.at(-1) === "unit" || sums.has(idOf(changed))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

describe("what is no cell of a table", () => {
  test("texts, heads and further parts are edited and undone alike", () => {
    for (const [address, value] of [
      [["overview", "onRequest"], "收到申请1件。"],
      [["title"], "标题"],
      [["organ", "creditCode"], "11410403005459137Y"],
      [["overview", "more"], [{ heading: "标准化", text: "…" }]],
      [["otherMatters", "processingFee"], "880"],
    ] as const) {
      const { report, patch } = edit(empty, address, value);
      expect(valueAt(report, address)).toEqual(value);
      expect(applyPatch(report, invert(patch))).toEqual(empty);
    }
  });

  test("an optional key is taken away by undefined", () => {
    const titled = edit(empty, ["title"], "标题").report;
    expect(edit(titled, ["title"], undefined).report).toEqual(empty);
    expect("title" in edit(titled, ["title"], undefined).report).toBe(false);
  });

  test("the unit of procurement comes and goes with its amount", () => {
    const old = blank(form2019, { year: 2019 });
    const bought = edit(old, ["disclosure", "procurement", "amount"], "251000").report;
    expect(valueAt(bought, ["disclosure", "procurement", "unit"])).toBe("元");
    const other = edit(bought, ["disclosure", "procurement", "unit"], "万元").report;
    expect(valueAt(other, ["disclosure", "procurement"])).toMatchObject({ amount: "251000", unit: "万元" });
    const { report, patch } = edit(other, ["disclosure", "procurement", "amount"], null);
    expect(report).toEqual(old);
    expect(applyPatch(report, invert(patch))).toEqual(other);
    expect(fits(old, ["disclosure", "procurement", "unit"], "元")).toBe(false);
    expect(fits(bought, ["disclosure", "procurement", "unit"], "美元")).toBe(false);
    expect(fits(bought, ["disclosure", "procurement", "unit"], undefined)).toBe(false);
  });
});

test.each([
  [["requests", "granted", "total"], -1],
  [["requests", "granted", "total"], 10.5],
  [["requests", "granted", "total"], "3"],
  [["requests", "granted", "total"], undefined],
  [["requests", "granted"], 1],
  [["requests", "grantd", "total"], 1],
  [["disclosure", "adminFees", "amount"], 12],
  [["disclosure", "adminFees", "amount"], "1.230000000"],
  [["edition"], "2019"],
  [["format"], 2],
  [["overview", "general"], null],
  [["publishedOn"], "2025-02-30"],
  [[], 1],
] as const)("%j does not take %j", (address, value) => {
  expect(fits(empty, address, value)).toBe(false);
  expect(() => edit(empty, address, value)).toThrow(RangeError);
});

test("several edits are undone as one, last first", () => {
  const one = edit(empty, ["title"], "甲");
  const two = edit(one.report, ["title"], "乙");
  expect(applyPatch(two.report, invert([...one.patch, ...two.patch]))).toEqual(empty);
});

test("entering what is there already changes nothing", () => {
  expect(edit(empty, at(`${row}/total`), null)).toEqual({ report: empty, patch: [] });
});

test.each([
  ["2021", empty, 200],
  ["2019", blank(form2019, { year: 2019 }), 198],
] as const)("a nil report of %s: every cell 0, in one step that can be undone", (_, report, cells) => {
  const { report: zero, patch } = nil(report);
  expect(cellsOf(formOf(zero)).map((cell) => Number(cellAt(zero, cell.address)))).toEqual(Array<number>(cells).fill(0));
  expect(totals(zero).every(({ state }) => state === "computed")).toBe(true);
  expect(applyPatch(zero, invert(patch))).toEqual(report);
  expect(nil(zero).patch).toEqual([]);
});

test("every sum of the form is a total, each once", () => {
  const sums = identitiesOf(form2021).filter(({ kind }) => kind !== "balance");
  expect(sums).toHaveLength(35);
  expect(totals(empty)).toHaveLength(34);
});
