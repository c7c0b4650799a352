import type { AnyForm } from "../form/editions/index.ts";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cellsOf, idOf, textsOf } from "../form/walk.ts";
import { addressForms } from "./address.ts";
import { blank } from "./blank.ts";
import { schemaOf } from "./report.ts";
import { schemaJson } from "./schema-json.ts";
import { arbitraryReport, bothForms } from "./test-report.ts";

const validator = (form: AnyForm) =>
  new Ajv2020({ formats: { date: true }, allErrors: false }).compile(schemaJson(form));

describe.each(bothForms.map((form) => [form.edition, form] as const))("edition %s", (_, form) => {
  const valid = validator(form);
  const agree = (value: unknown): boolean => {
    const ours = schemaOf(form).safeParse(value).success;
    expect(valid(value), JSON.stringify(valid.errors)).toBe(ours);
    return ours;
  };

  test("it is JSON, of 2020-12, and names every cell and text", () => {
    const schema = schemaJson(form);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(schema["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    const at = (keys: readonly string[]) =>
      keys.reduce<unknown>((s, key) => Object(Object(s)["properties"])[key], schema);
    for (const address of [...cellsOf(form).map((cell) => cell.address), ...textsOf(form)])
      expect(at(address), idOf(address)).toMatchObject({ title: addressForms(form, address).zh });
    expect(at(["disclosure", "rules"])).toMatchObject({ title: "表二 规章" });
  });

  test("it accepts what zod accepts", () => {
    fc.assert(fc.property(arbitraryReport(form), agree), { numRuns: 40 });
  });

  test.each([
    ["a count below zero", ["requests", "granted", "total"], -1],
    ["a fraction", ["requests", "granted", "total"], 10.5],
    ["a count too large", ["requests", "granted", "total"], 2 ** 60],
    ["a count as text", ["requests", "granted", "total"], "3"],
    ["a text that is a number", ["overview", "general"], 3],
    ["a missing table", ["disputes"], undefined],
    ["a missing row", ["requests", "granted"], undefined],
    ["a missing cell", ["requests", "granted", "total"], undefined],
    ["another format", ["format"], 2],
    ["another edition", ["edition"], "1999"],
    ["a year that is none", ["year"], 12],
    ["an unknown scope", ["scope"], "all"],
    ["a date that is none", ["publishedOn"], "2025-02-30"],
    ["a region code of five digits", ["organ", "regionCode"], "41040"],
    ["an unknown level", ["organ", "level"], "village"],
    ["fee as a number", ["otherMatters", "processingFee"], 5],
    ["fee with nine decimals", ["otherMatters", "processingFee"], "1.123456789"],
    ["more that is no list", ["overview", "more"], {}],
    ["a row that is no object", ["disclosure", "adminFees"], 3],
  ] as const)("it refuses, as zod does: %s", (_claim, path, to) => {
    const copy: Record<string, unknown> = JSON.parse(JSON.stringify(blank(form, { year: 2024 })));
    let parent: Record<string, unknown> = copy;
    for (const key of path.slice(0, -1)) parent = Object(parent[key]);
    if (to === undefined) delete parent[path.at(-1) ?? ""];
    else parent[path.at(-1) ?? ""] = to;
    expect(agree(copy)).toBe(false);
  });

  test("unknown keys are welcome at every level", () => {
    const report = blank(form, { year: 2024 });
    expect(
      agree({
        ...report,
        note: 1,
        organ: { ...report.organ, phone: "…" },
        requests: { ...report.requests, extra: {} },
      }),
    ).toBe(true);
  });
});
