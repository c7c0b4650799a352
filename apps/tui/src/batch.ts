// The growing output of a long run: one line a file, resumable after any interruption, one run at a time.
import { createReadStream, rmSync, writeFileSync } from "node:fs";
import { open, readFile, stat, type FileHandle } from "node:fs/promises";
import type { Host } from "./host.ts";
import { Refusal } from "./refusal.ts";
import { codeOf } from "./unread.ts";
import { outputFailed } from "./write.ts";

export interface Batch {
  /** Files whose line was there already, with the status it says. */
  readonly done: ReadonlyMap<string, string>;
  readonly add: (line: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Milliseconds after which a lock without an owner's number is nobody's. */
const unsigned = 10_000;

const running = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
};

/** Its owner is gone, or died before it could say who it was. */
const abandoned = async (file: string): Promise<boolean> => {
  const owner = Number.parseInt(await readFile(file, "utf8").catch(() => ""), 10);
  if (Number.isInteger(owner)) return !running(owner);
  const age = await stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  return age > unsigned;
};

/** The file that says who is writing. */
export const lockOf = (output: string): string => `${output}.lock`;

/** Takes the output for this process; what a dead process left is taken over. */
const lock = async (output: string, host: Pick<Host, "onInterrupt">): Promise<() => void> => {
  const file = lockOf(output);
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      // in one step, so that an interrupt comes before it or after it
      writeFileSync(file, String(process.pid), { flag: "wx" });
      const release = (): void => rmSync(file, { force: true });
      const forget = host.onInterrupt(release);
      return () => {
        forget();
        release();
      };
    } catch (error) {
      if (codeOf(error) !== "EEXIST") outputFailed(output, error);
      if (await abandoned(file)) rmSync(file, { force: true });
    }
  }
  throw new Refusal("output-in-use", { file: output, lock: file });
};

const head = /^\{"file":("(?:[^"\\]|\\.)*"),"status":"(\w+)"/u;
const headLength = 16_384;

/** What of the output is whole: the files of its complete lines, and where the last of them ends. */
const complete = async (output: string): Promise<{ done: Map<string, string>; end: number }> => {
  const done = new Map<string, string>();
  let [start, end, at] = ["", 0, 0];
  for await (const part of createReadStream(output)) {
    if (!Buffer.isBuffer(part)) continue;
    for (let from = 0; from < part.length;) {
      const feed = part.indexOf(0x0a, from);
      const to = feed < 0 ? part.length : feed;
      if (start.length < headLength) start += part.toString("latin1", from, Math.min(to, from + headLength));
      if (feed >= 0) {
        const [, name, status = ""] = head.exec(Buffer.from(start, "latin1").toString()) ?? [];
        if (name !== undefined) done.set(String(JSON.parse(name)), status);
        [start, end] = ["", at + feed + 1];
      }
      from = to + 1;
    }
    at += part.length;
  }
  return { done, end };
};

const appender = (handle: FileHandle, output: string, end: number): Batch["add"] => {
  let at = end;
  return async (line) => {
    const bytes = Buffer.from(`${line}\n`);
    try {
      for (let written = 0; written < bytes.length;) {
        const { bytesWritten } = await handle.write(bytes, written, bytes.length - written, at + written);
        written += bytesWritten;
      }
      at += bytes.length;
    } catch (error) {
      outputFailed(output, error);
    }
  };
};

/** Opens the output anew, or behind what an earlier run completed. */
export const openBatch = async (output: string, resume: boolean, host: Pick<Host, "onInterrupt">): Promise<Batch> => {
  const release = await lock(output, host);
  try {
    const handle = await open(output, resume ? "a+" : "w").then(async (created) => {
      await created.close();
      return open(output, "r+");
    });
    const { done, end } = resume ? await complete(output) : { done: new Map<string, string>(), end: 0 };
    await handle.truncate(end);
    const close = async (): Promise<void> => {
      try {
        await handle.sync();
      } finally {
        await handle.close();
        release();
      }
    };
    return { done, add: appender(handle, output, end), close };
  } catch (error) {
    release();
    return outputFailed(output, error);
  }
};
