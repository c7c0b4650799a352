// Which lines of a file that is not UTF-8 throughout are UTF-8 nevertheless. A line feed is never
// part of a longer character, in UTF-8 as in gb18030, so that lines can be judged one by one.

/** "other" is gb18030 or nothing; a line of ASCII is of its neighbours' kind. */
export type Line = "utf-8" | "broken-utf-8" | "other";

/** Neighbouring lines of one kind. */
export interface Run {
  readonly kind: Line;
  readonly from: number;
  readonly to: number;
}

/** The runs of a file in order, without a gap; one pass. */
export function census(bytes: Uint8Array): readonly Run[] {
  const runs: Run[] = [];
  let kind: Line | undefined;
  let start = 0;
  for (let from = 0; from < bytes.length;) {
    const feed = bytes.indexOf(0x0a, from);
    const to = feed < 0 ? bytes.length : feed + 1;
    const next = lineKind(bytes.subarray(from, to));
    if (next !== undefined && next !== kind) {
      if (kind !== undefined) {
        runs.push({ kind, from: start, to: from });
        start = from;
      }
      kind = next;
    }
    from = to;
  }
  if (bytes.length > 0) runs.push({ kind: kind ?? "utf-8", from: start, to: bytes.length });
  return runs;
}

/**
 * Two bytes of gb18030 are often valid UTF-8 by chance (模 is U+0123), three hardly ever:
 * so only the sequences that Chinese text is made of count.
 */
function lineKind(line: Uint8Array): Line | undefined {
  let han = 0;
  let odd = 0;
  for (let at = 0; at < line.length; at++) {
    const byte = line[at] ?? 0;
    if (byte < 0x80) continue;
    const tail =
      byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xc2 && byte < 0xe0 ? 1 : 0;
    let found = 0;
    while (found < tail && ((line[at + found + 1] ?? 0) & 0xc0) === 0x80) found++;
    if (tail >= 2 && found === tail) han++;
    else odd++;
    at += found;
  }
  if (han === 0 && odd === 0) return undefined;
  if (odd === 0) return "utf-8";
  return han >= odd * 4 ? "broken-utf-8" : "other";
}
