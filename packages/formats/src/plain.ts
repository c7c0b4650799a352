// What every decoded text goes through: one kind of line end, no control characters, damage named.
import type { Problem } from "@gongkai/core/doc";

const controls = /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g;
/** Those, and line ends of other kinds. */
const odd = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]/;

/** "\r\n" and "\r" become "\n". */
export const lined = (text: string): string => (text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);

/** Line ends become "\n" (a page break is one too); other control characters go, and are counted. */
export function plain(raw: string): { text: string; dropped: number; problems: readonly Problem[] } {
  const text = lined(raw);
  if (!odd.test(text)) return { text, dropped: 0, problems: [] };
  const lines = text.replace(/[\x0b\f\x85\u2028\u2029]/g, "\n");
  const first = lines.search(controls);
  if (first < 0) return { text: lines, dropped: 0, problems: [] };
  const kept = lines.replace(controls, "");
  const dropped = lines.length - kept.length;
  return {
    text: kept,
    dropped,
    problems: [
      {
        code: "characters-dropped",
        at: [],
        seen: `${named(lines, first)}${dropped > 1 ? ` × ${dropped}` : ""}`,
        where: { line: lineOf(lines, first) },
      },
    ],
  };
}

/** Characters that were lost before us or by us: U+FFFD, and what becomes of it when it is decoded once more. */
export function broken(text: string, encoding: string): { count: number; problems: readonly Problem[] } {
  const pattern = /\ufffd|锟斤拷|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
  const first = text.search(pattern);
  if (first < 0) return { count: 0, problems: [] };
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return {
    count,
    problems: [
      {
        code: "encoding-guessed",
        at: [],
        seen: encoding,
        where: { line: lineOf(text, first) },
        params: { kind: "undecodable", count },
      },
    ],
  };
}

/**
 * UTF-8 that was taken for GBK or windows-1252 and saved once more. The marks of punctuation give it away:
 * ，。“ become 锛 紝 銆 鈥, characters that no report uses.
 */
export function garbled(text: string): boolean {
  const often = (pattern: RegExp, share: number): boolean => {
    let count = 0;
    for (const _ of text.matchAll(pattern)) count++;
    return count >= 3 && count * share > text.length;
  };
  return often(/[锛紝銆鈥]/g, 200) || often(/[\xe3-\xe9\xef][\x80-\xbf\u0152-\u02dc\u2013-\u2122]{2}/g, 20);
}

function lineOf(text: string, at: number): number {
  let line = 1;
  for (let feed = text.indexOf("\n"); feed >= 0 && feed < at; feed = text.indexOf("\n", feed + 1)) line++;
  return line;
}

function named(text: string, at: number): string {
  return `U+${(text.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
