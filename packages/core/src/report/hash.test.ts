import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf, textsOf } from "../form/walk.ts";
import { blank } from "./blank.ts";
import { cellAt, formOf, withValue } from "./cells.ts";
import { canonicalText } from "./hash.ts";
import { type Report, schemaOf } from "./report.ts";
import { anyReport, arbitraryCell } from "./test-report.ts";

const empty = blank(form2021, { year: 2024, organ: "甲" });

/** Keys of every object in another order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, turned(inner)]),
  );
};

const parse = (report: Report, value: unknown): Report => schemaOf(formOf(report)).parse(value);

test("keys are sorted, nothing but the report is in it, blank cells stay", () => {
  const text = canonicalText(empty);
  expect(text.startsWith('{"disclosure":{"adminFees":{"amount":null},"compulsion":{"decisions":null},')).toBe(true);
  expect(text).toContain('"organ":{"name":"甲"}');
  expect(text).toContain('"otherMatters":{"processingFee":null,"text":""}');
  expect(text.endsWith('"scope":"own","year":2024}')).toBe(true);
  expect(text).not.toContain("title");
});

test("the hash of an untouched report keeps its value for ever", () => {
  const hash = (report: Report) => createHash("sha256").update(canonicalText(report)).digest("hex");
  expect(hash(empty)).toMatchInlineSnapshot(`"fbb29b59def17d89a89625d95ce92fcfbc95e413afdc0a30357d220659bfe274"`);
  expect(hash(blank(form2019, { year: 2019, organ: "甲" }))).toMatchInlineSnapshot(
    `"68d48b36f064f64440d00c620cc08f25180575031c30fa602e437c9a21feffdf"`,
  );
});

test("it reads back as the report", () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const text = canonicalText(report);
      const back = parse(report, JSON.parse(text));
      expect(canonicalText(back)).toBe(text);
      for (const { address } of cellsOf(formOf(report))) expect(cellAt(back, address)).toBe(cellAt(report, address));
    }),
    { numRuns: 40 },
  );
});

test("the order of keys, unknown keys and empty optional ones do not count", () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const strange = {
        ...report,
        preamble: "",
        note: 1,
        organ: { ...report.organ, regionCode: undefined, phone: "1" },
        requests: { ...report.requests, granted: { ...report.requests.granted, checked: true }, extra: {} },
        problems: { ...report.problems, more: [] },
      };
      expect(canonicalText(parse(report, turned(strange)))).toBe(canonicalText(report));
    }),
    { numRuns: 40 },
  );
});

test("any other cell or text is another report", () => {
  fc.assert(
    fc.property(
      anyReport().chain((report) =>
        fc.tuple(
          fc.constant(report),
          fc.constantFrom(...cellsOf(formOf(report))).chain((c) => fc.tuple(fc.constant(c), arbitraryCell(c))),
        ),
      ),
      ([report, [cell, value]]) => {
        const changed = withValue(report, cell.address, value);
        const same = JSON.stringify(changed) === JSON.stringify(report);
        expect(canonicalText(changed) === canonicalText(report)).toBe(same);
        for (const at of textsOf(formOf(report)).slice(0, 2))
          expect(canonicalText(withValue(report, at, "另写"))).not.toBe(canonicalText(report));
      },
    ),
    { numRuns: 60 },
  );
});

test.each([
  ["scope", withValue(empty, ["scope"], "rollup")],
  ["a credit code", withValue(empty, ["organ", "creditCode"], "11410403005459137Y")],
  ["a further part", withValue(empty, ["overview", "more"], [{ heading: "", text: "" }])],
  ["a zero for a blank", withValue(empty, ["requests", "granted", "total"], 0)],
  ["the year", withValue(empty, ["year"], 2023)],
] as const)("%s counts", (_, report) => {
  expect(canonicalText(report)).not.toBe(canonicalText(empty));
});

test("unknown keys of a further part do not count", () => {
  const part = (extra: object) => withValue(empty, ["overview", "more"], [{ heading: "甲", text: "乙", ...extra }]);
  expect(canonicalText(part({ seal: 1 }))).toBe(canonicalText(part({})));
});

test("the unit of procurement is part of what was said", () => {
  const bought = (unit: string) =>
    withValue(blank(form2019, { year: 2019 }), ["disclosure", "procurement"], { items: 1, amount: "3", unit });
  expect(canonicalText(bought("元"))).not.toBe(canonicalText(bought("万元")));
});
