import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellOf, idOf } from "../form/walk.ts";
import { blank } from "../report/blank.ts";
import { formOf, withValue } from "../report/cells.ts";
import { edit } from "../report/edit.ts";
import type { Cell, Report } from "../report/report.ts";
import { anyReport } from "../report/test-report.ts";
import { compare } from "./compare.ts";

const at = (id: string) => id.split("/");
const set = (report: Report, values: Readonly<Record<string, Cell>>): Report =>
  Object.entries(values).reduce((now, [id, value]) => edit(now, at(id), value).report, report);
const empty: Report = blank(form2021, { year: 2024, organ: "甲局" });
const old: Report = blank(form2019, { year: 2020, organ: "甲局" });

describe("cells", () => {
  test.each([
    ["disputes/direct/pending", 3, 5, 2],
    ["disputes/direct/pending", 5, 0, -5],
    ["disputes/direct/pending", null, 5, null],
    ["disclosure/adminFees/amount", "59237.2449", "72701.2578", "13464.0129"],
    ["disclosure/adminFees/amount", "1", "0.9", "-0.1"],
    ["disclosure/adminFees/amount", "1", null, null],
    ["otherMatters/processingFee", "400", "880", "480"],
  ] as const)("%s from %s to %s changes by %s", (id, a, b, change) => {
    expect(compare(set(empty, { [id]: a }), set(empty, { [id]: b }))).toEqual({
      cells: [{ at: at(id), a, b, change }],
      texts: [],
      losses: [],
    });
  });

  test("procurement is the same in 元 and in 万元", () => {
    const bought = (amount: string, unit: string) =>
      withValue(old, at("disclosure/procurement"), { items: 1, amount, unit });
    expect(compare(bought("25.1", "万元"), bought("251000", "元")).cells).toEqual([]);
    expect(compare(bought("25.1", "万元"), bought("251001", "元")).cells).toEqual([
      { at: at("disclosure/procurement/amount"), a: "251000", b: "251001", change: "1", unit: "元" },
    ]);
  });
});

describe("two editions", () => {
  const a = set(old, { "requests/other/total": 6, "requests/granted/total": 1, "disclosure/rules/newlyMade": 2 });
  const b = set(empty, {
    "requests/other.noCorrection/total": 1,
    "requests/other.feeUnpaid/total": 2,
    "requests/other.misc/total": 4,
    "requests/granted/total": 5,
    "disclosure/rules/issued": 3,
  });

  test.each([
    ["forward", a, b, 1, 4],
    ["backward", b, a, -1, -4],
  ] as const)("are compared where they have a common place, %s", (_, one, two, other, granted) => {
    const { cells, losses } = compare(one, two);
    expect(cells.map((cell) => [idOf(cell.at), cell.change])).toEqual([
      ["requests/granted/total", granted],
      ["requests/other/total", other],
    ]);
    expect(new Map(losses.map((loss) => [idOf(loss.at), loss.side]))).toEqual(
      new Map([
        ["disclosure/rules/issued", one === a ? "b" : "a"],
        ["disclosure/rules/newlyMade", one === a ? "a" : "b"],
      ]),
    );
  });
});

describe("texts", () => {
  const text = (value: string, id = "overview/onRequest") => set(empty, { [id]: value });

  test.each([
    ["甲。乙。丙。", "甲。丁。丙。", [{ a: "乙。", b: "丁。", change: "changed" }]],
    ["甲。乙。", "甲。", [{ a: "乙。", change: "removed" }]],
    ["甲。", "零。甲。", [{ b: "零。", change: "added" }]],
    [
      "",
      "甲；乙",
      [
        { b: "甲；", change: "added" },
        { b: "乙", change: "added" },
      ],
    ],
    ["他说“好。”走了。", "他说“好。”来了。", [{ a: "走了。", b: "来了。", change: "changed" }]],
    ["甲。\n\n乙。", "甲。\n乙。", []],
    [
      "甲！乙？",
      "乙？甲！",
      [
        { a: "甲！", change: "removed" },
        { b: "甲！", change: "added" },
      ],
    ],
  ] as const)("%j and %j", (a, b, changes) => {
    expect(compare(text(a), text(b)).texts).toEqual(
      changes.map((change) => ({ at: ["overview", "onRequest"], ...change })),
    );
  });

  test("heads are compared too", () => {
    const other = set(withValue(empty, ["year"], 2023), { title: "标题", "organ/name": "乙局" });
    expect(compare(empty, other).texts).toEqual([
      { at: ["year"], a: "2024", b: "2023", change: "changed" },
      { at: ["organ", "name"], a: "甲局", b: "乙局", change: "changed" },
      { at: ["title"], b: "标题", change: "added" },
    ]);
  });

  test("further parts are matched by heading", () => {
    const more = (...parts: readonly { heading: string; text: string }[]) =>
      withValue(empty, ["overview", "more"], parts);
    const [x, y, z] = [
      { heading: "标准化建设", text: "甲。" },
      { heading: "队伍建设", text: "乙。" },
      { heading: "队伍建设", text: "丙。" },
    ];
    expect(compare(more(x, y), more(y)).texts).toEqual([
      { at: ["overview", "more", "0", "text"], a: "标准化建设", change: "removed" },
      { at: ["overview", "more", "0", "text"], a: "甲。", change: "removed" },
    ]);
    expect(compare(more(x, y), more(z, x)).texts).toEqual([
      { at: ["overview", "more", "1", "text"], a: "乙。", b: "丙。", change: "changed" },
    ]);
  });

  test("no preamble and an empty one say the same", () => {
    expect(compare(empty, set(empty, { preamble: "" })).texts).toEqual([]);
    expect(compare(empty, set(empty, { preamble: "依据条例。" })).texts).toHaveLength(1);
  });
});

describe("properties", () => {
  test("a report differs in nothing from itself", () => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        expect(compare(report, structuredClone(report))).toEqual({ cells: [], texts: [], losses: [] });
      }),
      { numRuns: 30 },
    );
  });

  test("the other way round, changes are the opposite", () => {
    fc.assert(
      fc.property(anyReport(), anyReport(), (a, b) => {
        const [there, back] = [compare(a, b), compare(b, a)];
        expect(back.cells.map((cell) => ({ ...cell, a: cell.b, b: cell.a, change: null }))).toEqual(
          there.cells.map((cell) => ({ ...cell, change: null })),
        );
        for (const [i, { change }] of there.cells.entries())
          expect(Number(change) + Number(back.cells[i]?.change)).toBe(0);
        expect(back.texts.length === 0).toBe(there.texts.length === 0);
        for (const { at: place, side } of there.losses)
          expect(cellOf(formOf(side === "a" ? a : b), idOf(place))).toBeDefined();
      }),
      { numRuns: 30 },
    );
  });
});
