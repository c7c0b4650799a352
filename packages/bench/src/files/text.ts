import { decoded, limit } from "./rival.ts";

/** The least that any reader of lines does. */
export const newlines = (bytes: Uint8Array): number => {
  const text = decoded(bytes);
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
};

export const textRivals = [limit("decode + one pass over the lines, no record", newlines)];
