// What every format folder exports, and all that the registry knows about it.
import type { Doc, DocRead } from "@gongkai/core/doc";
import type { Decoded } from "./decode.ts";

/** A sentence in both languages; which one is shown is decided by whoever shows it. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** One kind of document: its names, what it loses, and how its bytes are read and written. */
export interface Format {
  readonly zh: string;
  readonly en: string;
  /** With the dot, the usual one first. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** What a document of this kind cannot carry; each is said in both languages. */
  readonly losses: readonly Sentence[];
  /** `decoded` is what the bytes say where somebody had to know before; it is for text formats. */
  readonly read?: (bytes: Uint8Array, decoded?: Decoded) => DocRead | Promise<DocRead>;
  readonly write?: (doc: Doc) => Uint8Array | Promise<Uint8Array>;
}
