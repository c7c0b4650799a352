// A file is either the old one or the whole new one, whatever happens in between.
import { rmSync } from "node:fs";
import { open, realpath, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Host } from "./host.ts";
import { Refusal } from "./refusal.ts";
import { codeOf } from "./unread.ts";

/** The file itself where the name is a link, so that the link stays one. */
const behind = async (file: string): Promise<string> => realpath(file).catch(() => path.resolve(file));

/** Whether both names lead to one file. */
export const sameFile = async (a: string, b: string): Promise<boolean> => {
  const [one, other] = await Promise.all([a, b].map(async (file) => stat(file).catch(() => undefined)));
  return one !== undefined && other !== undefined && one.ino === other.ino && one.dev === other.dev;
};

const settle = async (folder: string): Promise<void> => {
  const handle = await open(folder, "r").catch(() => undefined);
  // some systems cannot sync a folder; the file itself is safe by then
  await handle?.sync().catch(() => undefined);
  await handle?.close();
};

/** What the file system said about an output, as a refusal that names the file; bugs go on. */
export const outputFailed = (file: string, error: unknown): never => {
  const code = codeOf(error);
  if (code === "") throw error;
  if (code === "ENOENT" || code === "ENOTDIR")
    throw new Refusal("folder-missing", { file, folder: path.dirname(file) });
  throw new Refusal("output-failed", { file, code });
};

/** Writes beside the file, syncs, and renames over it. */
export const writeWhole = async (file: string, bytes: Uint8Array, host: Pick<Host, "onInterrupt">): Promise<void> => {
  const target = await behind(file);
  const beside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  const forget = host.onInterrupt(() => rmSync(beside, { force: true }));
  try {
    const mode = await stat(target).then(
      (status) => status.mode & 0o777,
      () => 0o666,
    );
    const handle = await open(beside, "wx", mode);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(beside, target);
    await settle(path.dirname(target));
  } catch (error) {
    await rm(beside, { force: true });
    outputFailed(file, error);
  } finally {
    forget();
  }
};
