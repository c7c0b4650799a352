// Reads every import of the tree and holds it against layers.ts.
import { cruise, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { existsSync } from "node:fs";
import path from "node:path";
import { layers, type Layer } from "./layers.ts";
import { report, root } from "./tree.ts";

const test = "\\.(test|test-d|bench)\\.tsx?$|/test-[^/]+\\.ts$";
const own = "^(packages|apps)/(?!.*node_modules/)";
const escaped = (file: string): string => file.replaceAll(".", "\\.");
const anyOf = (files: readonly string[]): string[] => files.map((file) => `^${escaped(file)}`);

const inTree = ({ name, folder, may, typesOf = [], teaches }: Layer): IForbiddenRuleType => ({
  name: `${name}: ${teaches}`,
  severity: "error",
  from: { path: `^${folder}`, pathNot: test },
  to: { path: own, pathNot: anyOf([folder, ...may, ...typesOf]) },
});

const typesOnly = ({ name, folder, typesOf = [], teaches }: Layer): IForbiddenRuleType => ({
  name: `${name} (types only): ${teaches}`,
  severity: "error",
  from: { path: `^${folder}`, pathNot: test },
  to: { path: anyOf(typesOf), dependencyTypesNot: ["type-only"] },
});

const fromRegistry = ({ name, folder, packages = [] }: Layer): IForbiddenRuleType => ({
  name: `${name} (packages): only ${packages.join(", ")}, and nothing of Node`,
  severity: "error",
  from: { path: `^${folder}`, pathNot: test },
  to: { pathNot: [own, ...packages.map((name) => `(^|/)node_modules/${name}/`)] },
});

const forbidden: IForbiddenRuleType[] = [
  ...layers.map(inTree),
  ...layers.filter(({ typesOf }) => typesOf).map(typesOnly),
  ...layers.filter(({ packages }) => packages).map(fromRegistry),
  { name: "no cycles", severity: "error", from: { path: own }, to: { circular: true } },
  { name: "every import leads somewhere", severity: "error", from: { path: own }, to: { couldNotResolve: true } },
];

const folders = ["packages/core/src", "packages/formats/src", "packages/fixtures/src", "apps"];

/** What was read, and each import that the table does not allow. */
export const boundaries = async (tree: string): Promise<{ modules: number; problems: string[] }> => {
  const present = folders.filter((folder) => existsSync(path.join(tree, folder)));
  const { output } = await cruise(
    present,
    {
      baseDir: tree,
      validate: true,
      ruleSet: { forbidden },
      parser: "swc",
      tsPreCompilationDeps: true,
      exclude: { path: "(^|/)dist/" },
      doNotFollow: { path: "node_modules" },
      enhancedResolveOptions: {
        exportsFields: ["exports"],
        conditionNames: ["@gongkai/source", "import", "node", "default"],
      },
    },
    { extensions: [".ts", ".tsx", ".mjs", ".js", ".json"] },
  );
  if (typeof output === "string") throw new Error(output);
  return { modules: output.summary.totalCruised, problems: output.summary.violations.map(sentence) };
};

const sentence = ({ from, to, rule }: ICruiseResult["summary"]["violations"][number]): string =>
  `${from} → ${to}: ${rule.name}`;

if (import.meta.main) {
  const { modules, problems } = await boundaries(root);
  report(problems, `${modules} modules`);
}
