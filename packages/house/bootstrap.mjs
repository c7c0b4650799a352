// @ts-check
// The way in behind every `npm …` script: makes a fresh clone ready, then runs the task under the pinned Node.
// Plain JavaScript without packages, because on a bare machine nothing else is there yet.
import path from "node:path";
import { buildCommand, buildPackages, command, installBench, ready } from "./prepare.mjs";
import { compileCache, root, run } from "./toolchain.mjs";

const ourFault = 70;
const house = path.join(root, "packages/house");
const bench = path.join(root, "packages/bench");
const quiet = { TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1", npm_config_loglevel: "silent" };

/** @param {string} file */
const tool = (file) => path.join(root, "node_modules", file);
const vitest = [tool("vitest/vitest.mjs"), "run", "--root", root, "--config", path.join(house, "vitest.config.ts")];
const turbo = [tool("turbo/bin/turbo"), "run", "--output-logs=errors-only", "--continue=always"];

/**
 * Every task is a script for the pinned Node; what it needs beyond that is said here.
 * @type {Record<string, (rest: string[], node: string) => { args: string[], cwd?: string, env?: Record<string, string> }>}
 */
const tasks = {
  start: (rest, node) => {
    buildCommand(node);
    // paths are meant from where the command was typed, and npm moved us to the root
    const cwd = process.env["INIT_CWD"] ?? process.cwd();
    return { args: [command, ...(rest.length > 0 ? rest : ["demo"])], cwd, env: { NODE_COMPILE_CACHE: compileCache } };
  },
  // the machine's Node is passed on, so that what is published is tried on it as well
  test: (rest) => ({
    args: [path.join(house, "src/test.ts"), ...rest],
    env: { GONGKAI_MACHINE_NODE: process.execPath },
  }),
  endure: (rest) => ({ args: [...vitest, ...rest], env: { GONGKAI_TIER: "endure" } }),
  bench: (rest, node) => {
    // measured as it is published
    buildPackages(node);
    installBench(bench);
    return { args: [path.join(bench, "run.mjs"), ...rest] };
  },
  typecheck: (rest) => ({ args: [...turbo, "typecheck", ...rest] }),
  build: (rest) => ({ args: [...turbo, "build", ...rest] }),
  lint: (rest) => ({ args: [tool("oxlint/bin/oxlint"), "--type-aware", ...rest] }),
  format: (rest) => ({ args: [tool("prettier/bin/prettier.cjs"), "--write", "--log-level=warn", ".", ...rest] }),
  docs: (rest) => ({ args: ["--conditions=@gongkai/source", path.join(house, "src/docs.ts"), "--write", ...rest] }),
};

const main = async () => {
  const [name = "", ...rest] = process.argv.slice(2);
  const task = tasks[name];
  if (task === undefined) throw new Error(`no task "${name}"; there are ${Object.keys(tasks).join(", ")}`);
  const node = ready();
  const { args, cwd = root, env = {} } = task(rest, node);
  const tools = { ...quiet, PATH: path.dirname(node) + path.delimiter + (process.env["PATH"] ?? "") };
  return run(node, args, { cwd, env: { ...process.env, ...(name === "start" ? {} : tools), ...env } });
};

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(ourFault);
  },
);
