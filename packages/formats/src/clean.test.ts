import fc from "fast-check";
import { expect, test } from "vitest";
import { isClean, isCleanUtf8 } from "./clean.ts";
import { broken, garbled, lined, plain } from "./plain.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

test.each(["一、总体情况\n\t规章 12件\r\n——“公开”，（2024年）·\u00a0！", "", "ASCII alone\r\n"])(
  "nothing odd in %j",
  (text) => {
    expect([isClean(text), isCleanUtf8(utf8(text), text)]).toEqual([true, true]);
  },
);

test.each(["\0", "\f", "\x1f", "\x7f", "\x85", "\x9f", "\u2028", "\ufffd", "\uffff", "锟斤拷", "锛", "ï¼Œ", "ã€‚"])(
  "%j is odd wherever it stands",
  (sign) => {
    for (let before = 0; before < 9; before++) {
      const text = `${"-".repeat(before)}${sign}件`;
      expect([isClean(text), isCleanUtf8(utf8(text), text)]).toEqual([false, false]);
    }
  },
);

const units = fc.oneof(
  fc.constantFrom(..."一件，。“锛紝銆鈥锟斤拷ãéïî¼\x80\x85\xa0\u0152\u2013\u2028\ufffd\ufeff\r\n\t\f\0|"),
  fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
);

test("what is clean has nothing that the thorough checks would find", () => {
  fc.assert(
    fc.property(fc.string({ unit: units, maxLength: 12 }), (text) => {
      const found = garbled(text) || broken(text, "").count > 0 || plain(text).text !== lined(text);
      const [whole, bytes] = [isClean(text), isCleanUtf8(utf8(text), text)];
      expect((whole || bytes) && found).toBe(false);
      expect(whole && !bytes).toBe(false);
    }),
    { numRuns: 3_000 },
  );
});
