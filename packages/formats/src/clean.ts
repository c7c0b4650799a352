// Nearly every text has nothing odd in it: what shows that costs less than decoding it did.
// `clean.test.ts` holds both tests to what `garbled`, `broken` and `plain` find.

/** Whatever one of those three may have something to say about; several of these are harmless alone. */
const odd = /[\0-\x08\x0b\f\x0e-\x1f\x7f-\x9f\xe3-\xe9\xef\u2028\u2029\ud800-\udfff\ufffd-\uffff锛紝銆鈥]/;
const decodedAgain = "锟斤拷";

/** Whether a text needs no more than its "\r" made "\n". In doubt it is not clean. */
export const isClean = (text: string): boolean => !odd.test(text) && !text.includes(decodedAgain);

/** The same for a text that was UTF-8, three times as fast: its bytes are looked at by fours, the rest is searched for. */
export const isCleanUtf8 = (bytes: Uint8Array, text: string): boolean =>
  !hasOddBytes(bytes) && !signs.some((sign) => text.includes(sign));

/** The signs that no single byte gives away. */
const signs = ["\u2028", "\u2029", "\ufffd", "\ufffe", "\uffff", ..."锛紝銆鈥", decodedAgain];

/** 1 for a byte that is odd by itself, 2 for one that is odd before some others. */
const oddness = new Uint8Array(256).fill(1, 0, 0x20).fill(0, 0x09, 0x0b).fill(0, 0x0d, 0x0e).fill(1, 0x7f, 0x80);
// U+0080 to U+00BF, U+00C0 to U+00FF
oddness.fill(2, 0xc2, 0xc4);

function hasOddBytes(bytes: Uint8Array): boolean {
  let at = 0;
  for (const end = bytes.length - 3; at < end; at += 4) {
    const any = kind(bytes, at) | kind(bytes, at + 1) | kind(bytes, at + 2) | kind(bytes, at + 3);
    if (any !== 0 && hasOdd(bytes, at, at + 4)) return true;
  }
  return hasOdd(bytes, at, bytes.length);
}

const kind = (bytes: Uint8Array, at: number): number => oddness[bytes[at] ?? 0] ?? 0;

function hasOdd(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    if (oddness[byte] === 1 || (byte === 0xc2 && next < 0xa0) || (byte === 0xc3 && isLead((next & 0x3f) | 0xc0)))
      return true;
  }
  return false;
}

/** The bytes that Han and Chinese punctuation begin with, as the letters that windows-1252 makes of them. */
const isLead = (letter: number): boolean => (letter >= 0xe3 && letter <= 0xe9) || letter === 0xef;
