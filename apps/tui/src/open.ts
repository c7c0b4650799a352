// From one source to what became of it. One bad file is one outcome; it never ends the run.
import { place, readJson, type Problem, type ReadRefusal } from "@gongkai/core";
import type { ReadResult } from "./read-result.ts";
import type { Host } from "./host.ts";
import { load } from "./load.ts";
import { sources, standardInput, type Source } from "./sources.ts";
import type { Unread } from "./unread.ts";

/** read: a report came out, or a reason why none did · unread: there are no bytes · fault: our bug, on this file */
export type Outcome =
  | { readonly file: string; readonly kind: "read"; readonly read: ReadResult }
  | { readonly file: string; readonly kind: "unread"; readonly unread: Unread }
  | { readonly file: string; readonly kind: "fault"; readonly fault: unknown };

const refusedAs = (refusal: ReadRefusal): ReadResult => ({
  status: "refused",
  refusal,
  report: null,
  problems: [],
  source: {},
});

/** Why what is no ordinary file gives no report, in the words that readers use. */
const refusals: Partial<Record<Unread, ReadRefusal>> = {
  special: { code: "unsupported-format", params: { kind: "special-file" } },
  link: { code: "unsupported-format", params: { kind: "link" } },
};

const withProblems = (read: ReadResult, before: readonly Problem[]): ReadResult =>
  before.length === 0 ? read : { ...read, problems: [...before, ...read.problems] };

/** Bytes of any kind to a report. */
export const readReport = async (bytes: Uint8Array, name?: string): Promise<ReadResult> => {
  const { readBytes } = await import("@gongkai/formats");
  const seen = await readBytes(bytes, name);
  if ("refusal" in seen) return refusedAs(seen.refusal);
  return withProblems("json" in seen ? readJson(seen.json) : place(seen.doc), seen.problems);
};

/** One source; whatever happens is its outcome. */
export const open = async (source: Source, host: Host): Promise<Outcome> => {
  const { file } = source;
  try {
    const loaded = await load(source, host);
    if ("bytes" in loaded)
      return { file, kind: "read", read: await readReport(loaded.bytes, file === standardInput ? undefined : file) };
    const { limits } = await import("@gongkai/formats");
    const large: ReadRefusal = { code: "too-large", params: { limit: "fileBytes", value: limits.fileBytes } };
    const refusal = loaded.unread === "large" ? large : refusals[loaded.unread];
    return refusal === undefined
      ? { file, kind: "unread", unread: loaded.unread }
      : { file, kind: "read", read: refusedAs(refusal) };
  } catch (fault) {
    return { file, kind: "fault", fault };
  }
};

/** The outcome of every file that the words name, one after another. */
export async function* openAll(words: readonly string[], host: Host): AsyncGenerator<Outcome> {
  for await (const source of sources(words)) {
    if (host.closed()) return;
    yield await open(source, host);
  }
}
