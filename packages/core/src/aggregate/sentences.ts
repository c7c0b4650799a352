// Two texts side by side, sentence by sentence. Work and memory grow with the length of the texts, not with its square.

/** Sentences without their outer spaces; a paragraph break ends one too. */
export const sentencesOf = (text: string): readonly string[] =>
  (text.match(/[^。！？；\n]*(?:[。！？；]+[”’」』）)"]*|\n|$)/gu) ?? []).map((s) => s.trim()).filter((s) => s !== "");

export interface SentenceChange {
  readonly a?: string;
  readonly b?: string;
  readonly change: "added" | "removed" | "changed";
}

type Lines = readonly string[];

/** Above this many pairs a stretch is first divided at sentences that occur once on either side. */
const largest = 250_000;

/** Pairs of a longest common subsequence, for stretches that are small enough. */
const common = (a: Lines, b: Lines): readonly (readonly [number, number])[] => {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      table[at] =
        a[i] === b[j] ? (table[at + width + 1] ?? 0) + 1 : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;)
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if ((table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  return pairs;
};

const once = (lines: Lines): ReadonlyMap<string, number> => {
  const seen = new Map<string, number>();
  lines.forEach((line, i) => seen.set(line, seen.has(line) ? -1 : i));
  return seen;
};

/** Sentences that occur once on either side and stand in the same order on both: a longest rising run by patience. */
const anchors = (a: Lines, b: Lines): readonly (readonly [number, number])[] => {
  const there = once(b);
  const shared = [...once(a)].flatMap(([line, i]) => {
    const j = there.get(line) ?? -1;
    return i >= 0 && j >= 0 ? [{ i, j }] : [];
  });
  interface Link {
    readonly i: number;
    readonly j: number;
    readonly before: Link | undefined;
  }
  const tops: Link[] = [];
  for (const { i, j } of shared) {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tops[middle]?.j ?? 0) < j) low = middle + 1;
      else high = middle;
    }
    tops[low] = { i, j, before: tops[low - 1] };
  }
  const run: (readonly [number, number])[] = [];
  for (let link = tops.at(-1); link; link = link.before) run.push([link.i, link.j]);
  return run.toReversed();
};

/** What stands between two sentences that both sides share: paired in order, the rest added or removed. */
const gap = (a: Lines, b: Lines): readonly SentenceChange[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i): SentenceChange => {
    const [one, other] = [a[i], b[i]];
    if (one === undefined) return { ...(other === undefined ? {} : { b: other }), change: "added" };
    return other === undefined ? { a: one, change: "removed" } : { a: one, b: other, change: "changed" };
  });

const between = (
  a: Lines,
  b: Lines,
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [Lines, Lines])[] => {
  const ends = [...pairs, [a.length, b.length] as const];
  return ends.map(([i, j], n) => {
    const [fromA, fromB] = n === 0 ? [0, 0] : (pairs[n - 1] ?? [0, 0]).map((k) => k + 1);
    return [a.slice(fromA, i), b.slice(fromB, j)] as const;
  });
};

/** Stretches are divided so often at most; what is still too large then counts as changed throughout. */
const deepest = 8;

const aligned = (a: Lines, b: Lines, depth = 0): readonly SentenceChange[] => {
  if (a.length === 0 || b.length === 0) return gap(a, b);
  if (a.length * b.length <= largest) return between(a, b, common(a, b)).flatMap(([x, y]) => gap(x, y));
  const pairs = depth < deepest ? anchors(a, b) : [];
  return pairs.length === 0 ? gap(a, b) : between(a, b, pairs).flatMap(([x, y]) => aligned(x, y, depth + 1));
};

/** Every sentence that was added, removed or changed, in order. */
export const compareSentences = (a: Lines, b: Lines): readonly SentenceChange[] => {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return aligned(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
};
