// Bytes of any kind to a Doc, or to what they are instead.
import type { DocRead, Problem } from "@gongkai/core/doc";
import { decode } from "./decode.ts";
import type { Format } from "./format.ts";
import { limits, tooLarge } from "./limits.ts";
import { look } from "./sniff.ts";

/** A report as canonical JSON: the text, to be read by core. */
export interface JsonRead {
  readonly json: string;
  readonly problems: readonly Problem[];
}

export type ReadBytes = (bytes: Uint8Array, name?: string) => Promise<DocRead | JsonRead>;

/** The reader of a table of formats. What a file is, its bytes say; its name only helps where they do not. */
export function reader(formats: Readonly<Record<"text" | "markdown" | "html" | "docx", Format>>): ReadBytes {
  return async (bytes, name) => {
    if (bytes.length > limits.fileBytes) return tooLarge("fileBytes");
    const seen = look(bytes, name);
    if ("refusal" in seen) return seen;
    if (seen.format === "json") {
      const decoded = seen.decoded ?? decode(bytes);
      return "refusal" in decoded ? decoded : { json: decoded.text, problems: decoded.problems };
    }
    const { read } = formats[seen.format];
    if (read === undefined) return { refusal: { code: "unsupported-format", params: { kind: seen.format } } };
    return read(bytes, seen.decoded);
  };
}
