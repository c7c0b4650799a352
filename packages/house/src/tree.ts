// Where the tree is, what it holds, and how a house check says what it found.
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../toolchain.mjs";

export { root };

/** Files below the root that match a pattern, without what is installed or built. */
export const files = (patterns: readonly string[], tree = root): string[] =>
  globSync([...patterns], { cwd: tree, exclude: ["**/node_modules/**", "**/dist/**"] }).sort();

export const read = (file: string, tree = root): string => readFileSync(path.join(tree, file), "utf8");

/** Prints the problems, or what was looked at when there is none, and sets the exit status. */
export const report = (problems: readonly string[], looked: string): void => {
  for (const problem of problems) console.log(problem);
  if (problems.length > 0) process.exitCode = 1;
  else console.log(looked);
};
