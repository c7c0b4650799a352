// Any number of files, one line of JSON each, in memory that does not grow with their number.
import path from "node:path";
import { lockOf, openBatch, type Batch } from "./batch.ts";
import { alone, checked } from "./checked.ts";
import { exits, first, type Exit } from "./exits.ts";
import type { Host } from "./host.ts";
import { json, tell } from "./ink.ts";
import { open } from "./open.ts";
import { exitOf, warn } from "./outcome.ts";
import { progressOver } from "./progress.ts";
import { record } from "./record.ts";
import { sources } from "./sources.ts";
import { say } from "./strings/say.ts";

export interface Where {
  /** Standard output where there is none. */
  readonly output?: string | undefined;
  readonly resume: boolean;
}

const onto = (host: Host): Batch => ({
  done: new Map(),
  add: async (line) => host.out(`${line}\n`),
  close: async () => undefined,
});

export const ndjson = async (words: readonly string[], { output, resume }: Where, host: Host): Promise<Exit> => {
  const batch = output === undefined ? onto(host) : await openBatch(output, resume, host);
  // a folder may hold the very output that is being written
  const own = new Set(output === undefined ? [] : [path.resolve(output), path.resolve(lockOf(output))]);
  const shown = await progressOver(words, host, output === undefined);
  const statuses = new Set<Exit>();
  let skipped = 0;
  try {
    for await (const source of sources(words)) {
      if (host.closed()) break;
      if (own.has(path.resolve(source.file))) continue;
      shown.step(source.file);
      const before = batch.done.get(source.file);
      if (before !== undefined) {
        skipped += 1;
        if (before === "refused") statuses.add(exits.refused);
        continue;
      }
      const made = checked(await open(source, host), alone, host.lang);
      statuses.add(exitOf(made.outcome));
      if (made.judged === undefined) {
        shown.clear();
        warn(made.outcome, host);
      }
      await batch.add(json({ file: source.file, ...record(made, host) }));
    }
  } finally {
    shown.end();
    await batch.close();
  }
  if (skipped > 0) tell(say(host.lang, "skipped", { count: skipped }), host);
  return first(...statuses);
};
