import type { DocRead, ReadRefusal } from "@gongkai/core/doc";
import { tooLarge, type Limit } from "../limits.ts";

/** Thrown where a file turns out to be no readable file, however deep; `orRefusal` makes it the reader's answer. */
export class Unreadable extends Error {
  readonly refusal: ReadRefusal;

  constructor(refusal: ReadRefusal) {
    super(`${refusal.code} ${JSON.stringify(refusal.params ?? {})}`);
    this.name = "Unreadable";
    this.refusal = refusal;
  }
}

/** For a file that contradicts itself or is cut; the reason is for whoever looks into the file. */
export const damaged = (reason: string): Unreadable => new Unreadable({ code: "damaged", params: { reason } });

/** For a file over a hard limit. */
export const over = (limit: Limit): Unreadable => new Unreadable(tooLarge(limit).refusal);

export const encrypted = (): Unreadable => new Unreadable({ code: "encrypted" });

/** What a reader read, or its refusal; any other error is a bug and stays one. */
export const orRefusal = (read: () => DocRead): DocRead => {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.refusal };
    throw error;
  }
};
