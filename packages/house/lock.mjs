// @ts-check
// One start at a time prepares the tree; the others wait for it, and inherit when it died.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const patience = 250;
const timeToWriteOwner = 5_000;

/** @param {number} ms */
const sleep = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** @param {number} owner */
const alive = (owner) => {
  try {
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // no permission to signal it means that it is there
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

/** @param {string} file */
const ownerOf = (file) => {
  try {
    const text = readFileSync(file, "utf8");
    if (text === "" && Date.now() - statSync(file).mtimeMs < timeToWriteOwner) return "starting";
    return Number(text);
  } catch {
    return "gone";
  }
};

/** @param {string} file */
const take = (file) => {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
};

/**
 * Moved aside before it is removed: of several heirs only one can move it.
 * @param {string} file
 * @param {number} owner
 */
const inherit = (file, owner) => {
  const aside = `${file}-of-${owner}-${process.pid}`;
  try {
    renameSync(file, aside);
    // someone quicker inherited between our look and our move: it is theirs
    if (ownerOf(aside) !== owner) renameSync(aside, file);
    rmSync(aside, { force: true });
  } catch {
    // already moved by another heir
  }
};

/**
 * @template T
 * @param {string} file
 * @param {() => T} work
 */
export const withLock = (file, work) => {
  mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    const owner = ownerOf(file);
    if (typeof owner === "number" && !alive(owner)) inherit(file, owner);
    else {
      if (!told) console.error("another start is preparing this tree; waiting for it …");
      told = true;
      sleep(patience);
    }
  }
  try {
    return work();
  } finally {
    rmSync(file, { force: true });
  }
};
