import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellOf, cellsOf, idOf, rowsOf, tablesOf, textSectionsOf } from "../form/walk.ts";
import { blank } from "./blank.ts";
import { cellAt, formOf, textAt, valueAt, withValue } from "./cells.ts";
import { edit } from "./edit.ts";
import { migrate } from "./migrate.ts";
import { mergedRows, merges, whyUnlike } from "./migrate-table.ts";
import { type Cell, type Report, schemaOf } from "./report.ts";
import { anyReport, arbitraryReport } from "./test-report.ts";

const old = blank(form2019, { year: 2020, organ: "甲市" });
const now = blank(form2021, { year: 2021, organ: "甲市" });
const at = (id: string) => id.split("/");
const set = (report: Report, values: Readonly<Record<string, Cell>>): Report =>
  Object.entries(values).reduce((r, [id, value]) => edit(r, at(id), value).report, report);
const other = (report: Report) => (report.edition === "2019" ? "2021" : "2019") as "2019" | "2021";
const shared = cellsOf(form2019).filter(({ id }) => cellOf(form2021, id));

test("what both editions have under one key is carried", () => {
  expect(shared).toHaveLength(3 + 22 * 7 + 15);
  const { report, losses } = migrate(
    set(old, { "disclosure/penalty/decisions": 4, "requests/granted/total": 9 }),
    "2021",
  );
  expect(report.edition).toBe("2021");
  expect(report.year).toBe(2020);
  expect(report.disclosure.penalty.decisions).toBe(4);
  expect(report.requests.granted.total).toBe(9);
  expect(losses).toEqual([]);
});

describe("（六）其他处理", () => {
  const three = {
    "requests/other.noCorrection/total": 1,
    "requests/other.feeUnpaid/total": 2,
    "requests/other.misc/total": 4,
  };

  test("three rows become one, exactly", () => {
    const { report, losses, merged } = migrate(set(now, three), "2019");
    expect(report.requests.other.total).toBe(7);
    expect(losses).toEqual([]);
    expect(merged).toEqual([{ at: at("requests/other/total"), from: Object.keys(three).map(at) }]);
  });

  test("with a blank among them the sum is blank and the others are lost", () => {
    const { report, losses } = migrate(set(now, { ...three, "requests/other.misc/total": null }), "2019");
    expect(report.requests.other.total).toBeNull();
    expect(losses.map((loss) => [idOf(loss.at), loss.value])).toEqual([
      ["requests/other.noCorrection/total", 1],
      ["requests/other.feeUnpaid/total", 2],
    ]);
  });

  test("a sum too large to be exact is lost and says so", () => {
    const { report, losses } = migrate(
      set(now, { ...three, "requests/other.misc/total": Number.MAX_SAFE_INTEGER }),
      "2019",
    );
    expect(report.requests.other.total).toBeNull();
    expect(losses).toHaveLength(3);
    expect(losses[0]?.reason.en).toContain("too large");
  });

  test("one figure cannot be divided", () => {
    const { report, losses } = migrate(set(old, { "requests/other/total": 7 }), "2021");
    expect(report.requests["other.misc"].total).toBeNull();
    expect(losses).toMatchObject([
      { at: at("requests/other/total"), value: 7, reason: { zh: expect.stringContaining("无法拆分") } },
    ]);
  });
});

test.each([
  ["disclosure/rules/newlyMade", 3, old, "newly made"],
  ["disclosure/rules/totalDisclosed", 3, old, "in force"],
  ["disclosure/adminFees/itemsLastYear", 3, old, "no longer counts"],
  ["disclosure/licensing/change", -3, old, "change"],
  ["disclosure/otherServices/decisions", 3, old, "no other external"],
  ["disclosure/procurement/amount", "251000", old, "procurement"],
  ["disclosure/rules/issued", 3, now, "newly made"],
  ["disclosure/normativeDocs/inForce", 3, now, "total disclosed"],
  ["disclosure/adminFees/amount", "1.5", now, "not the money"],
] as const)("%s = %s is lost with its reason", (id, value, report, reason) => {
  const { losses } = migrate(set(report, { [id]: value }), other(report));
  expect(losses).toMatchObject([{ at: at(id), value, reason: { en: expect.stringContaining(reason) } }]);
});

test("a lost amount takes its unit along", () => {
  expect(migrate(set(old, { "disclosure/procurement/amount": "251000" }), "2021").losses[0]?.unit).toBe("元");
});

test("every cell without a counterpart has a reason of its own", () => {
  for (const [form, to] of [
    [form2019, form2021],
    [form2021, form2019],
  ] as const)
    for (const { id, address } of cellsOf(form)) {
      const merged = merges.some((merge) => merge.to === to.edition && merge.parts.includes(address[1]));
      if (!cellOf(to, id) && !merged) expect(whyUnlike(form.edition, address).en, id).not.toContain("no such place");
    }
});

test("the table speaks of rows that there are, and text sections agree", () => {
  for (const { to, table, row, parts } of merges) {
    expect(mergedRows(to, [table, row])).toEqual(parts.map((part) => [table, part]));
    const keys = (form: typeof form2019 | typeof form2021) =>
      tablesOf(form)
        .filter((s) => s.key === table)
        .flatMap(rowsOf)
        .map((r) => r.key);
    expect(keys(to === "2019" ? form2019 : form2021)).toContain(row);
    expect(keys(to === "2019" ? form2021 : form2019)).toEqual(expect.arrayContaining([...parts]));
  }
  const texts = (form: typeof form2019 | typeof form2021) =>
    textSectionsOf(form).map((s) => [s.key, s.lead, s.fee, ...s.parts.map((p) => p.key)]);
  expect(texts(form2019)).toEqual(texts(form2021));
});

describe("unknown keys", () => {
  const strange = schemaOf(form2019).parse({
    ...old,
    note: "留",
    overview: { ...old.overview, seal: 1 },
    requests: { ...old.requests, granted: { ...old.requests.granted, checked: true }, extra: { total: 3 } },
    disclosure: { ...old.disclosure, procurement: { ...old.disclosure.procurement, supplier: "乙公司" } },
  });

  test("stay at every level, also in a row that goes", () => {
    const { report } = migrate(strange, "2021");
    expect(valueAt(report, ["note"])).toBe("留");
    expect(valueAt(report, ["overview", "seal"])).toBe(1);
    expect(valueAt(report, ["requests", "granted", "checked"])).toBe(true);
    expect(valueAt(report, ["requests", "extra"])).toEqual({ total: 3 });
    expect(valueAt(report, ["disclosure", "procurement"])).toEqual({ supplier: "乙公司" });
    expect(valueAt(migrate(report, "2019").report, ["disclosure", "procurement"])).toMatchObject({
      supplier: "乙公司",
      amount: null,
    });
  });

  test("one where the other edition has a cell gives way and is listed", () => {
    const mixed = withValue(now, ["requests", "other"], { total: 5, note: "x" });
    const { report, losses } = migrate(mixed, "2019");
    expect(report.requests.other.total).toBeNull();
    expect(valueAt(report, ["requests", "other", "note"])).toBe("x");
    expect(losses).toMatchObject([{ at: at("requests/other/total"), value: 5 }]);
  });
});

describe("properties", () => {
  test("no figure is dropped silently, none is carried and lost", () => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        const { report: moved, losses, merged } = migrate(report, other(report));
        const lost = new Map(losses.map((loss) => [idOf(loss.at), loss.value]));
        const intoSums = new Set(merged.flatMap(({ from }) => from.map(idOf)));
        for (const { id, address } of cellsOf(formOf(report))) {
          const value = cellAt(report, address);
          const kept = cellOf(formOf(moved), id) !== undefined && cellAt(moved, address) === value;
          if (value !== null)
            expect([kept, intoSums.has(id), lost.get(id) === value].filter(Boolean), id).toHaveLength(1);
          else expect(lost.has(id)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("forward keeps every shared cell and every text; there and back gives them back", () => {
    fc.assert(
      fc.property(arbitraryReport(form2019), (report) => {
        const there = migrate(report, "2021").report;
        const back = migrate(there, "2019").report;
        for (const { address } of shared) {
          expect(cellAt(there, address)).toBe(cellAt(report, address));
          expect(cellAt(back, address)).toBe(cellAt(report, address));
        }
        for (const section of textSectionsOf(form2019))
          expect(valueAt(back, [section.key])).toEqual(valueAt(report, [section.key]));
        expect(textAt(back, ["title"])).toBe(textAt(report, ["title"]));
      }),
      { numRuns: 40 },
    );
  });

  test("to its own edition a report comes back as it is", () => {
    fc.assert(
      fc.property(anyReport(), (report) => {
        expect(migrate(report, report.edition)).toEqual({ report, losses: [], merged: [] });
      }),
      { numRuns: 20 },
    );
  });
});
