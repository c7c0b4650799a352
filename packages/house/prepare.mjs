// @ts-check
// Brings a fresh clone to where a task can run: the pinned Node, the installed packages, the built command.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { buildPrint, fingerprint, installPrint } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { fetchNode, npm, readyNode, root, toolchain } from "./toolchain.mjs";

const lock = path.join(toolchain, "lock");
const installed = path.join(root, "node_modules", ".install-stamp");
const installing = path.join(toolchain, "installing");
export const command = path.join(root, "apps/tui/dist/gongkai.cjs");
const commandStamp = path.join(root, "apps/tui/dist/.stamp");

/**
 * @param {string} stamp
 * @param {string} print
 */
const matches = (stamp, print) => existsSync(stamp) && readFileSync(stamp, "utf8") === print;

const install = () => {
  if (matches(installed, installPrint())) return;
  // packages cut off half-way look whole to npm: begin again
  if (existsSync(installing)) rmSync(path.join(root, "node_modules"), { recursive: true, force: true });
  writeFileSync(installing, "");
  console.error("installing packages …");
  if (npm(["install", "--loglevel=error"], root) !== 0) throw new Error("npm install failed; see above");
  writeFileSync(installed, installPrint());
  rmSync(installing);
};

/** The pinned Node and the installed packages; answers with that Node. */
export const ready = () => {
  const node = readyNode();
  if (node !== undefined && matches(installed, installPrint())) return node;
  return withLock(lock, () => {
    const fetched = readyNode() ?? fetchNode();
    install();
    return fetched;
  });
};

const commandIsFresh = () => existsSync(command) && matches(commandStamp, buildPrint());

/** @param {string} node */
export const buildCommand = (node) => {
  if (commandIsFresh()) return;
  withLock(lock, () => {
    if (commandIsFresh()) return;
    console.error("building the gongkai command …");
    const built = spawnSync(node, ["build.mjs"], { cwd: path.join(root, "apps/tui"), stdio: ["ignore", 2, 2] });
    if (built.status !== 0) throw new Error("the gongkai command could not be built; see above");
  });
};

/**
 * What is published, as it is published.
 * @param {string} node
 */
export const buildPackages = (node) => {
  const turbo = path.join(root, "node_modules/turbo/bin/turbo");
  const env = { ...process.env, PATH: path.dirname(node) + path.delimiter + (process.env["PATH"] ?? "") };
  const args = [turbo, "run", "build", "--filter=@gongkai/formats...", "--output-logs=errors-only"];
  const built = spawnSync(node, args, { cwd: root, env, stdio: ["ignore", 2, 2] });
  if (built.status !== 0) throw new Error("the packages could not be built; see above");
};

/**
 * The rivals of the benchmark have a lockfile of their own and are installed by it alone.
 * @param {string} folder
 */
export const installBench = (folder) => {
  const stamp = path.join(folder, "node_modules", ".install-stamp");
  const print = () => fingerprint(["package.json", "package-lock.json"].map((name) => path.join(folder, name)));
  if (matches(stamp, print())) return;
  console.error("installing what the benchmark compares with …");
  if (npm(["install", "--loglevel=error"], folder) !== 0)
    throw new Error("npm install failed in packages/bench; see above");
  writeFileSync(stamp, print());
};
