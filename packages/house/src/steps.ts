// What `npm test` asks of the tree before its tests: each step one program that is silent about success.
import path from "node:path";
import { root } from "./tree.ts";

/** A step by its name, what it runs, and the step whose result it reads. */
export interface Step {
  readonly name: string;
  readonly args: readonly string[];
  readonly after?: string;
}

const installed = (file: string): string => path.join(root, "node_modules", file);
const own = (file: string): string[] => ["--conditions=@gongkai/source", path.join(root, "packages/house/src", file)];
const turbo = [installed("turbo/bin/turbo"), "run", "--output-logs=errors-only", "--continue=always"];

export const steps: readonly Step[] = [
  { name: "types", args: [...turbo, "typecheck"] },
  { name: "lint", args: [installed("oxlint/bin/oxlint"), "--type-aware", "--quiet"] },
  { name: "format", args: [installed("prettier/bin/prettier.cjs"), "--check", "--cache", "--log-level=warn", "."] },
  { name: "boundaries", args: own("boundaries.ts") },
  { name: "budgets", args: own("shape.ts") },
  { name: "documents", args: own("docs.ts") },
  { name: "unused", args: [installed("knip/bin/knip.js"), "--no-progress"] },
  { name: "build", args: [...turbo, "build"] },
  { name: "publishable", args: own("publishable.ts"), after: "build" },
];

const config = path.join(root, "packages/house/vitest.config.ts");

/** The tests, with a report for people on the screen and one for counting in a file. */
export const vitest = (report: string): string[] => [
  installed("vitest/vitest.mjs"),
  "run",
  `--root=${root}`,
  `--config=${config}`,
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
];
