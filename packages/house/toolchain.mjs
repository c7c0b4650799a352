// @ts-check
// The Node this project is tested on. A machine with an older one gets it from the npm registry, into .toolchain and nowhere else.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
/**
 * Takes a tenth of a command's start to load, and most commands start no program.
 * @returns {typeof import("node:child_process")}
 */
const programs = () => require("node:child_process");

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const toolchain = path.join(root, ".toolchain");
export const compileCache = path.join(toolchain, "compile-cache");

const pin = "26.10.0";
const windows = process.platform === "win32";

/** The machine's Node is one that the tests run on. */
const supported = () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  return major >= 26 || (major === 24 && minor >= 11);
};

const registryPackage = () => {
  // the plain name for this one platform stops before the pinned version
  const name = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  return `${name}-${windows ? "win" : process.platform}-${process.arch}`;
};

/** @param {string} folder */
const binary = (folder) => path.join(folder, "node_modules", registryPackage(), "bin", windows ? "node.exe" : "node");

const pinnedFolder = path.join(toolchain, `node-${pin}`);

/** The Node to run the project under, or undefined while it has not been fetched. */
export const readyNode = () => {
  if (supported()) return process.execPath;
  return existsSync(binary(pinnedFolder)) ? binary(pinnedFolder) : undefined;
};

/**
 * Runs npm with everything it says on standard error, because standard output belongs to the answer.
 * @param {readonly string[]} args
 * @param {string} cwd
 */
export const npm = (args, cwd) => {
  const own = process.env["npm_execpath"] ?? "";
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd, stdio: ["ignore", 2, 2] };
  const result = own.endsWith("npm-cli.js")
    ? programs().spawnSync(process.execPath, [own, ...args], options)
    : programs().spawnSync(windows ? "npm.cmd" : "npm", [...args], { ...options, shell: windows });
  return result.status ?? 1;
};

const removeAbandoned = () => {
  for (const name of readdirSync(toolchain))
    if (name.startsWith("fetching-")) rmSync(path.join(toolchain, name), { recursive: true, force: true });
};

/**
 * Fetches into a folder of its own and renames it at the end, so that an interrupted fetch leaves nothing that looks whole.
 * The caller holds the lock.
 */
export const fetchNode = () => {
  mkdirSync(toolchain, { recursive: true });
  removeAbandoned();
  const folder = path.join(toolchain, `fetching-${process.pid}`);
  console.error(`Node ${process.versions.node} is too old here; fetching Node ${pin} into .toolchain …`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, "package.json"), '{ "private": true }\n');
  const wanted = `${registryPackage()}@${pin}`;
  const status = npm(
    ["install", "--prefix", folder, "--no-save", "--ignore-scripts", "--loglevel=error", wanted],
    folder,
  );
  const runs =
    status === 0 &&
    programs().spawnSync(binary(folder), ["--version"], { encoding: "utf8" }).stdout?.trim() === `v${pin}`;
  if (!runs) {
    rmSync(folder, { recursive: true, force: true });
    throw new Error(`Node ${pin} could not be fetched (${wanted}); install Node 24.11 or newer, or 26, and try again`);
  }
  renameSync(folder, pinnedFolder);
  return binary(pinnedFolder);
};

/**
 * Runs a program to its end and answers with its exit status, 128 + n when signal n ended it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 * @returns {Promise<number>}
 */
export const run = (command, args, options) =>
  new Promise((resolve, reject) => {
    const child = programs().spawn(command, args, { stdio: "inherit", ...options });
    for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
      process.on(signal, () => {
        // a terminal sends Ctrl-C to the child as well; a second one would cut its farewell short
        if (signal !== "SIGINT" || !process.stdin.isTTY) child.kill(signal);
      });
    child.on("error", reject);
    child.on("exit", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
