// The budgets: how long, how loosely typed and how vaguely named the sources may be.
import { parseSync } from "@swc/core";
import path from "node:path";
import { files, read, report } from "./tree.ts";

const median = 60;
const percentile95 = 200;
const longest = 300;
const castsInCore = 5;
const packagesOfCore = ["zod"];
const vague = new Set(["utils", "helpers", "common", "types", "constants", "manager", "service"]);

const isTest = (file: string): boolean => /(\.(test|test-d|bench)\.tsx?$)|(^|\/)test-[^/]+\.ts$/.test(file);
const isTypeTest = (file: string): boolean => /\.(test-d|types\.test)\.tsx?$/.test(file);
const isEdition = (file: string): boolean => /\/form\/editions\//.test(file);
const inCore = (file: string): boolean => file.startsWith("packages/core/src/");

/** The sources by name, as the budgets see them. */
export type Sources = ReadonlyMap<string, string>;

const rank = (sorted: readonly number[], share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0;

const lengths = (sources: Sources): string[] => {
  const lines = [...sources]
    .filter(([file]) => !isTest(file) && !isEdition(file))
    .map(([file, text]) => ({ file, lines: text.trimEnd().split("\n").length }))
    .sort((a, b) => a.lines - b.lines);
  const sorted = lines.map(({ lines }) => lines);
  const over = (name: string, value: number, budget: number): string[] =>
    value > budget ? [`lines per source file: ${name} is ${value}, budget ${budget}`] : [];
  return [
    ...over("the median", rank(sorted, 0.5), median),
    ...over("the 95th percentile", rank(sorted, 0.95), percentile95),
    ...lines
      .filter(({ lines }) => lines > longest)
      .map(({ file, lines }) => `${file}: ${lines} lines, budget ${longest}`),
  ];
};

const isNode = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** How often each kind of syntax occurs; `as const` and renaming imports are kinds of their own and do not count as casts. */
const kinds = (file: string, text: string): Map<string, number> => {
  const count = new Map<string, number>();
  const visit = (node: unknown): void => {
    if (!isNode(node)) return;
    const kind = node["type"] === "TsKeywordType" ? `keyword ${String(node["kind"])}` : node["type"];
    if (typeof kind === "string") count.set(kind, (count.get(kind) ?? 0) + 1);
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(text, { syntax: "typescript", tsx: file.endsWith("x"), target: "es2023" }));
  return count;
};

const looseness = (sources: Sources): string[] => {
  const casts: string[] = [];
  const anys: string[] = [];
  for (const [file, text] of sources) {
    const count = kinds(file, text);
    const castsHere = (count.get("TsAsExpression") ?? 0) + (count.get("TsTypeAssertion") ?? 0);
    if (inCore(file) && !isTest(file) && castsHere > 0) casts.push(...Array<string>(castsHere).fill(file));
    if (count.has("keyword any")) anys.push(`${file}: any`);
  }
  const tooMany =
    casts.length > castsInCore ? [`casts in core: ${casts.length}, budget ${castsInCore}: ${casts.join(", ")}`] : [];
  return [...tooMany, ...anys];
};

const waiver = new RegExp(`@ts-(${["expect-error", "ignore", "nocheck"].join("|")})`);

const waivers = (sources: Sources): string[] =>
  [...sources].flatMap(([file, text]) => {
    const unowned = text.split("\n").some((line) => /\bTODO\b/.test(line) && !/#\d+/.test(line));
    return [
      ...(!isTypeTest(file) && waiver.test(text) ? [`${file}: the type checker is silenced outside a type test`] : []),
      ...(unowned ? [`${file}: a to-do without the number of its issue`] : []),
    ];
  });

const names = (sources: Sources): string[] =>
  [...sources.keys()].flatMap((file) =>
    file
      .split("/")
      .filter((part) => vague.has(part.replace(/\..*$/, "")))
      .map((part) => `${file}: "${part}" says nothing; name the idea`),
  );

/** Every budget that the sources exceed, one sentence each. */
export const shape = (sources: Sources): string[] => [
  ...lengths(sources),
  ...looseness(sources),
  ...waivers(sources),
  ...names(sources),
];

const extraPackages = (): string[] => {
  const manifest: { dependencies?: Record<string, string> } = JSON.parse(read("packages/core/package.json"));
  return Object.keys(manifest.dependencies ?? {})
    .filter((name) => !packagesOfCore.includes(name))
    .map((name) => `packages/core: may not depend on ${name}`);
};

const patterns = [
  "packages/*/src/**/*.{ts,tsx}",
  "apps/*/src/**/*.{ts,tsx}",
  "packages/house/*.mjs",
  "apps/*/{.,bin}/*.mjs",
];

if (import.meta.main) {
  const sources = new Map(files(patterns).map((file) => [file.split(path.sep).join("/"), read(file)]));
  report([...shape(sources), ...extraPackages()], `${sources.size} files`);
}
