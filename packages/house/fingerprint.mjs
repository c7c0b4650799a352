// @ts-check
// What the built command was built from, so that a second start need not build again.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { root } from "./toolchain.mjs";

/**
 * @param {string} folder
 * @returns {string[]}
 */
const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(file);
    return entry.name.endsWith(".test.ts") ? [] : [file];
  });

/** @param {readonly string[]} files */
export const fingerprint = (files) => {
  const hash = createHash("sha256");
  for (const file of files)
    if (existsSync(file)) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
};

/** The manifests that one `npm install` reads; the benchmark has its own. */
const manifests = () =>
  ["packages", "apps"]
    .flatMap((group) => readdirSync(path.join(root, group)).map((name) => path.join(root, group, name, "package.json")))
    .filter((file) => file !== path.join(root, "packages/bench/package.json"));

export const installPrint = () =>
  fingerprint([path.join(root, "package.json"), path.join(root, "package-lock.json"), ...manifests()]);

const sources = ["packages/core/src", "packages/formats/src", "packages/fixtures/src", "apps/tui/src"];

export const buildPrint = () =>
  fingerprint([
    ...sources.flatMap((folder) => filesUnder(path.join(root, folder))).sort(),
    path.join(root, "apps/tui/build.mjs"),
    path.join(root, "package-lock.json"),
  ]);
