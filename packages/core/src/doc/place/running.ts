// Tables that were run into text: labels are looked for in the text itself, and the figures behind a label are its line.
// Every character is visited a bounded number of times, so that a megabyte of anything takes linear time.
import { simplify } from "../../text/fold.ts";
import { namesByStart } from "./vocabulary.ts";

export interface Found {
  readonly name: string;
  /** The label as it stands in the text. */
  readonly text: string;
  /** What follows it up to the next label, cut at blanks and lines. */
  readonly figures: readonly string[];
  /** Offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

const letter = /\p{L}/u;
const digit = /[\d０-９]/u;
const ordinalTail =
  /(?:[（(〔][一二三四五六七八九十]{1,3}[）)〕]|[一二三四五六七八九十]{1,2}[、.．]|(?<![\d.])\d{1,2}[.、．])[“"「]?\s*$/u;
// only the last characters before a label can be its ordinal, so only they are searched
const ordinalBefore = (gap: string): string => ordinalTail.exec(gap.slice(-16))?.[0] ?? "";
const brackets = /^[）)”"』」’']+|(?<![“"「『‘'])[“"「『‘']+$/gu;
// a label ends behind the bracket or quotation mark that belongs to it
const closing = /^[）)”"』」’]+/u;
const separators = /[\s|｜、，；;:：。]+/u;

interface Compact {
  readonly letters: string;
  /** Where each letter stands in the text. */
  readonly at: readonly number[];
  /** Whether a figure stands between this letter and the one before. */
  readonly broken: readonly boolean[];
}

const compactOf = (text: string): Compact => {
  let letters = "";
  const at: number[] = [];
  const broken: boolean[] = [];
  let figureBefore = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (letter.test(char)) {
      letters += char;
      at.push(i);
      broken.push(figureBefore);
      figureBefore = false;
    } else if (digit.test(char)) figureBefore = true;
  }
  return { letters: simplify(letters), at, broken };
};

/** A word of two letters is a label only where it stands by itself. */
const alone = (text: string, { at }: Compact, [first, last]: readonly [number, number]): boolean => {
  const [start = 0, end = 0] = [at[first], at[last]];
  return !letter.test(text.charAt(start - 1)) && !letter.test(text.charAt(end + 1));
};

const nameAt = (text: string, compact: Compact, from: number): string | undefined =>
  namesByStart.get(compact.letters.slice(from, from + 2))?.find((name) => {
    const { letters, broken } = compact;
    if (!letters.startsWith(name, from) || (name.length <= 2 && !alone(text, compact, [from, from + name.length - 1])))
      return false;
    for (let i = from + 1; i < from + name.length; i += 1) if (broken[i]) return false;
    return true;
  });

/** Cuts a text at the labels that it holds; undefined where it holds none with a figure behind it. */
export const split = (text: string): readonly Found[] | undefined => {
  const found = search(text);
  return found.some(({ figures }) => figures.length > 0) ? found : undefined;
};

/** Every label of the vocabulary in the text, in order, each with what stands behind it. */
export const search = (text: string): readonly Found[] => {
  const compact = compactOf(text);
  const hits: { readonly name: string; readonly start: number; readonly end: number }[] = [];
  for (let i = 0; i < compact.letters.length;) {
    const name = nameAt(text, compact, i);
    const start = compact.at[i];
    const last = compact.at[i + (name?.length ?? 1) - 1];
    if (name !== undefined && start !== undefined && last !== undefined) hits.push({ name, start, end: last + 1 });
    i += name?.length ?? 1;
  }
  return hits.map((hit, i) => {
    const next = hits[i + 1];
    const gap = text.slice(hit.end, next?.start ?? text.length);
    const own = next ? gap.slice(0, gap.length - ordinalBefore(gap).length) : gap;
    const ordinal = ordinalBefore(text.slice(hits[i - 1]?.end ?? 0, hit.start));
    const figures = own
      .split(separators)
      .map((t) => t.replace(brackets, ""))
      .filter((t) => t !== "");
    return {
      ...hit,
      text: `${ordinal}${text.slice(hit.start, hit.end)}${closing.exec(text.slice(hit.end, hit.end + 4))?.[0] ?? ""}`,
      figures,
    };
  });
};
