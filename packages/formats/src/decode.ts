// Bytes to text. The bytes decide, over the whole file; what a file declares only breaks a tie,
// and every guess is a problem. Nothing becomes U+FFFD, or loses a character, without being said.
import type { Problem, ReadRefusal } from "@gongkai/core/doc";
import { census, type Line } from "./census.ts";
import { isClean, isCleanUtf8 } from "./clean.ts";
import { limits, tooLarge } from "./limits.ts";
import { broken, garbled, lined, plain } from "./plain.ts";

export interface Decoded {
  /** Every line end is "\n"; there is no control character but "\t" and "\n". */
  readonly text: string;
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

export type Decoding = Decoded | { readonly refusal: ReadRefusal };

/** Why the encoding is a guess: `params.kind` of the problem `encoding-guessed`. */
type Guess = "undeclared" | "declared-wrongly" | "mixed" | "odd-length";

/** More damage than one character in this many, and the file is not worth reading. */
const tolerated = 50;

const marks: readonly (readonly [encoding: string, ...bytes: number[]])[] = [
  ["utf-8", 0xef, 0xbb, 0xbf],
  ["utf-16le", 0xff, 0xfe],
  ["utf-16be", 0xfe, 0xff],
  ["gb18030", 0x84, 0x31, 0x95, 0x33],
];

// decoders of gbk and gb2312 tear four-byte characters and leave their digits in the text: never used
const gbLabels = new Set([
  "gb18030",
  "gbk",
  "x-gbk",
  "gb2312",
  "gb_2312",
  "gb_2312-80",
  "gb2312-80",
  "chinese",
  "hz-gb-2312",
  "cp936",
  "ms936",
  "windows-936",
  "936",
  "euc-cn",
  "x-euc-cn",
  "csgb2312",
  "iso-ir-58",
  "csiso58gb231280",
]);

/** Other encodings of several bytes: unlike windows-1252 they can fail, so a declaration of one is worth trying. */
const otherLabels = new Set(["big5", "big5-hkscs", "euc-jp", "shift_jis", "euc-kr"]);

/** The text of a file; `declared` is the encoding that the file itself names, if it does. */
export const decode = (bytes: Uint8Array, declared?: string): Decoding => decoded(bytes, () => declared);

/** The text of a web page, honouring the encoding that its head declares. */
export const decodeHtml = (bytes: Uint8Array): Decoding => decoded(bytes, (head) => declaration(head()));

/** How much of a file may hold its declaration. */
const headBytes = 65_536;

/** `declared` may look for a declaration in the start of the text; where that is not known yet, its ASCII is. */
function decoded(bytes: Uint8Array, declared: (head: () => string) => string | undefined): Decoding {
  if (bytes.length > limits.fileBytes) return tooLarge("fileBytes");
  const mark = marks.find(([, ...start]) => start.every((byte, at) => bytes[at] === byte));
  if (mark?.[0].startsWith("utf-16")) return finish(wide(bytes, mark[0]));

  const utf8 = strictly("utf-8", bytes);
  const clean = utf8 !== undefined && isCleanUtf8(bytes, utf8);
  const width = utf8 === undefined || (!clean && utf8.includes("\0")) ? wideness(bytes, utf8 !== undefined) : undefined;
  if (width) {
    const { text, encoding, problems } = wide(bytes, width);
    return finish({ text, encoding, problems: [guess("undeclared", width), ...problems] });
  }
  const label = declared(() => utf8?.slice(0, headBytes) ?? loosely("latin1", bytes.subarray(0, headBytes)))
    ?.trim()
    .toLowerCase();
  if (utf8 !== undefined) {
    const wrong = label !== undefined && !/^utf-?(8|16)/.test(label) && /[^\0-\x7f]/.test(utf8);
    const problems = wrong ? [guess("declared-wrongly", "utf-8")] : [];
    return finish({ text: utf8, encoding: "utf-8", problems }, clean);
  }
  if (label !== undefined && otherLabels.has(label)) {
    const text = strictly(label, bytes);
    if (text !== undefined) return finish({ text, encoding: label, problems: [] });
  }
  return finish(eightBit(bytes, mark?.[0] ?? label));
}

function declaration(head: string): string | undefined {
  const xml = /^\s{0,99}<\?xml[^>]{0,200}\bencoding\s?=\s?["']([\w-]{1,40})/i.exec(head);
  if (xml) return xml[1];
  for (const { index } of head.matchAll(/<meta/gi)) {
    const tag = head.slice(index, index + 400).split(">", 1)[0] ?? "";
    const found = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/i.exec(tag);
    if (found) return found[1];
  }
  return undefined;
}

/** Neither UTF-8 nor UTF-16: gb18030, or lines of both, or UTF-8 with damage. */
function eightBit(bytes: Uint8Array, label: string | undefined): Decoded {
  const lines = census(bytes);
  const has = (kind: Line): boolean => lines.some((run) => run.kind === kind);
  if (!has("utf-8") && !has("broken-utf-8")) {
    const problems =
      label !== undefined && gbLabels.has(label)
        ? []
        : [guess(label === undefined ? "undeclared" : "declared-wrongly", "gb18030")];
    return { text: loosely("gb18030", bytes), encoding: "gb18030", problems };
  }
  if (!has("other")) return { text: loosely("utf-8", bytes), encoding: "utf-8", problems: [] };
  const parts = lines.map(({ kind, from, to }) =>
    loosely(kind === "other" ? "gb18030" : "utf-8", bytes.subarray(from, to)),
  );
  return { text: parts.join(""), encoding: "utf-8", problems: [guess("mixed", "utf-8, gb18030")] };
}

function wide(bytes: Uint8Array, encoding: string): Decoded {
  const odd = bytes.length % 2 === 1;
  const text = loosely(encoding, odd ? bytes.subarray(0, -1) : bytes);
  return { text, encoding, problems: odd ? [guess("odd-length", encoding)] : [] };
}

/** UTF-16 without a mark: its ASCII leaves zeros, and nearly all units are characters that reports use. */
function wideness(bytes: Uint8Array, ascii: boolean): string | undefined {
  const pairs = bytes.length >> 1;
  let [zeros, little, big] = [0, 0, 0];
  for (let at = 0; at < pairs * 2; at += 2) {
    const [first = 0, second = 0] = [bytes[at], bytes[at + 1]];
    if (first === 0 || second === 0) zeros++;
    if (strange((second << 8) | first)) little++;
    if (strange((first << 8) | second)) big++;
  }
  // bytes that are valid UTF-8 as they stand can only be wide ASCII: a zero in most pairs
  if (zeros <= pairs * (ascii ? 0.7 : 0.005) || Math.min(little, big) * 10 > pairs) return undefined;
  return big < little ? "utf-16be" : "utf-16le";
}

/** The characters of reports whose low byte is 0; any other such unit is rather ASCII read from the wrong end. */
const evenHan = "一刀开最言退　";

/** Not of a Chinese text. */
function strange(unit: number): boolean {
  if ((unit & 0xff) === 0) return !evenHan.includes(String.fromCharCode(unit));
  if (unit < 0x80) return unit < 0x20 && (unit < 9 || unit > 13);
  if (unit < 0x3000) return unit < 0x2000 || unit >= 0x2700;
  return (unit >= 0x3400 && unit < 0x4e00) || (unit >= 0xa000 && unit < 0xd840) || (unit >= 0xe000 && unit < 0xf900);
}

/** The last checks, the same for every encoding. */
function finish({ text, encoding, problems }: Decoded, clean = isClean(text)): Decoding {
  if (text === "") return { refusal: { code: "damaged", params: { reason: "empty" } } };
  if (clean) return { text: lined(text), encoding, problems };
  if (garbled(text)) return { refusal: { code: "damaged", params: { reason: "twice-encoded" } } };
  const lost = broken(text, encoding);
  const read = plain(text);
  const gone = lost.count + read.dropped;
  // one lost character is forgiven even a short text
  if (gone > 0 && (gone - 1) * tolerated > text.length - 4) {
    return { refusal: { code: "damaged", params: { reason: "undecodable", encoding } } };
  }
  return { text: read.text, encoding, problems: [...problems, ...lost.problems, ...read.problems] };
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // the answer to a question, not a fault: these bytes are not of this encoding
    return undefined;
  }
}

const loosely = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes);

const guess = (kind: Guess, encoding: string): Problem => ({
  code: "encoding-guessed",
  at: [],
  seen: encoding,
  params: { kind },
});
