// J1: one report from JSON text, validated and checked.
import { check, readJson, withValue } from "../bundled.ts";
import type { Contender, Job, Role, Sample } from "../contender.ts";
import { faultsOf, numbersOf } from "../figures.ts";
import { faultyReports, reports } from "../reports.ts";
import { foundBy, type Read } from "../ours-delivers.ts";
import type { Report } from "@gongkai/core";
import { byAjv } from "./ajv.ts";
import { faultsIn, figuresIn, type Tables } from "./rules.ts";
import { byTypebox } from "./typebox.ts";
import { byValibot } from "./valibot.ts";
import { byZod } from "./zod.ts";
import { byZodMini } from "./zod-mini.ts";

const sample = (report: Report): Sample<string> => {
  const bytes = Buffer.from(JSON.stringify(report));
  const numbers = numbersOf(report);
  return { input: bytes.toString(), size: bytes.length, truth: { numbers, faults: faultsOf(numbers) } };
};

const readByUs = (text: string): Read => {
  const read = readJson(text);
  const { report, problems } = read;
  return { report, problems, findings: report === null ? [] : check(report, { problems }) };
};

const isTables = (value: unknown): value is Tables => typeof value === "object" && value !== null;

const withSchema = (name: string, role: Role, validate: (value: unknown) => unknown): Contender<string> => {
  const run = (text: string): { readonly report: Tables; readonly faults: number } | undefined => {
    const report = validate(JSON.parse(text));
    return isTables(report) ? { report, faults: faultsIn(report) } : undefined;
  };
  const deliver: Contender<string>["deliver"] = (text) => {
    const read = run(text);
    return read && { numbers: figuresIn(read.report), faults: read.faults };
  };
  return { name: `${name} + object rules`, role, run, deliver };
};

const outsideTheirTypes = (report: Report): readonly string[] => {
  const at = ["requests", "granted", "commercial"];
  const wrong = [-1, 1.5, "1", "many"].map((value) => withValue(report, at, value));
  const lost = JSON.stringify(report).replace(/"carriedOut":\{[^}]*\}/, '"other":{}');
  return [...wrong.map((each) => JSON.stringify(each)), lost];
};

export const json: Job<string> = {
  name: "J1 one report from JSON text",
  inputs: reports.map(sample),
  faulty: faultyReports.map(sample),
  refused: reports.slice(0, 1).flatMap(outsideTheirTypes),
  contenders: [
    { name: "ours: readJson, check", role: "ours", run: readByUs, deliver: (text) => foundBy(readByUs(text)) },
    withSchema("zod 4", "within", byZod),
    withSchema("zod 4 mini", "rival", byZodMini),
    withSchema("valibot 1", "rival", byValibot),
    withSchema("TypeBox 1 compiled", "rival", byTypebox),
    withSchema("Ajv 8 allErrors", "rival", byAjv),
    {
      name: "limit: JSON.parse + 42 checks, no types",
      role: "limit",
      run: (text) => {
        const value: unknown = JSON.parse(text);
        return isTables(value) ? faultsIn(value) : undefined;
      },
    },
  ],
};
