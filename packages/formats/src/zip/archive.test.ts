import { deflateSync, strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { RefusalCode } from "@gongkai/core/doc";
import { limits } from "../limits.ts";
import { openArchive } from "./archive.ts";
import { crc32 } from "./crc32.ts";
import { concat, type Part, record, zip } from "./test-zip.ts";
import { Unreadable } from "./unreadable.ts";

const text = strToU8("政府信息公开".repeat(50));
const part = (name: string, more: Partial<Part> = {}): Part => ({ name, bytes: text, ...more });

/** What reading the first part comes to: its bytes, or why not. */
const outcome = (bytes: Uint8Array, name = "a"): string => {
  try {
    return openArchive(bytes).read(name) ? "read" : "no such part";
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, params } = error.refusal;
    return [code, params?.["reason"] ?? params?.["limit"]].filter(Boolean).join(" ");
  }
};

test("an honest archive gives its parts back, packed or stored, whatever the case of the name", () => {
  const archive = openArchive(
    zip([
      part("word/A.xml"),
      part("b", { method: 0 }),
      part("c", { bytes: new Uint8Array() }),
      { name: "d/", method: 0 },
    ]),
  );
  expect(archive.names).toEqual(["word/A.xml", "b", "c", "d/"]);
  expect(archive.read("Word/a.xml")).toEqual(text);
  expect(archive.read("b")).toEqual(text);
  expect(archive.read("c")).toEqual(new Uint8Array());
  expect(archive.has("e")).toBe(false);
  expect(archive.read("e")).toBeUndefined();
});

test("what other programs write is read, of any size", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300_000, size: "max" }), fc.integer({ min: 0, max: 9 }), (bytes, level) => {
      const archive = openArchive(zipSync({ a: bytes }, { level: level > 8 ? 9 : level < 1 ? 0 : 6 }));
      expect(archive.read("a")).toEqual(bytes);
    }),
    { numRuns: 30 },
  );
  const large = new Uint8Array(3_000_000).map((_, at) => (at * at) >>> 7);
  expect(openArchive(zipSync({ a: large })).read("a")).toEqual(large);
});

const extra64 = (...numbers: readonly number[]): Uint8Array =>
  concat(
    record(1 | ((numbers.length * 8) << 16)),
    ...numbers.map((number) => record(number >>> 0, [4, Math.floor(number / 2 ** 32)])),
  );

/** The directory's end for archives beyond 4 GB. */
const with64 = (bytes: Uint8Array, lie: { count?: number; at?: number; small?: number } = {}): Uint8Array => {
  const end = bytes.length - 22;
  const view = new DataView(bytes.buffer.slice(0));
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  const big = record(
    0x06064b50,
    [4, 44],
    [4, 0],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [4, count],
    [4, 0],
    [4, lie.count ?? count],
    [4, 0],
    [4, size],
    [4, 0],
    [4, start],
    [4, 0],
  );
  const locator = record(0x07064b50, [4, 0], [4, lie.at ?? end], [4, 0], [4, 1]);
  const small = record(
    0x06054b50,
    [2, 0],
    [2, 0],
    [2, lie.small ?? 0xffff],
    [2, lie.small ?? 0xffff],
    [4, 0xffffffff],
    [4, 0xffffffff],
    [2, 0],
  );
  return concat(bytes.subarray(0, end), big, locator, small);
};
const big = { packed: 0xffffffff, unpacked: 0xffffffff } as const;
const packed = deflateSync(text);
const truth = { packed: packed.length, unpacked: text.length };
const manyParts = (count: number): Part[] => Array.from({ length: count }, (_, at) => ({ name: `p${at}`, method: 0 }));
const honest = zip([part("a"), part("b")]);
const link = 0xa1ff << 16;

test.each<[name: string, bytes: Uint8Array, expected: string]>([
  [
    "an archive that notes its sizes behind the data",
    zip([part("a", { flags: 8, local: { crc: 0, packed: 0, unpacked: 0 } })]),
    "read",
  ],
  [
    "big numbers that are true",
    zip([part("a", { claim: big, local: truth, extra: extra64(text.length, packed.length) })]),
    "read",
  ],
  ["a big directory that is true", with64(honest), "read"],
  ["a comment", zip([part("a")], { comment: strToU8("注释") }), "read"],
  ["IMP-02 a size that is too small", zip([part("a", { claim: { unpacked: 10 } })]), "damaged size"],
  ["IMP-03 a size of 4 GiB", zip([part("a", { claim: { unpacked: 0xfffffffe } })]), "damaged size"],
  [
    "IMP-04 parts that share their data",
    zip([part("a"), part("b", { sharesWith: 0, local: { name: "b" } })]),
    "damaged two-names",
  ],
  [
    "IMP-04 parts that overlap",
    zip([part("a", { claim: { packed: packed.length + 40 } }), part("b")]),
    "damaged overlap",
  ],
  ["IMP-05 65,000 parts", zip(manyParts(65_000)), "too-large parts"],
  ["as many parts as allowed", zip([part("a"), ...manyParts(limits.parts - 1)]), "read"],
  ["IMP-08 a name that leaves", zip([part("a"), part("word/../../etc/passwd")]), "damaged name"],
  ["IMP-08 an absolute name", zip([part("a"), part("/etc/passwd")]), "damaged name"],
  ["IMP-08 a drive", zip([part("a"), part("C:x")]), "damaged name"],
  ["IMP-08 backslashes", zip([part("a"), part("..\\x")]), "damaged name"],
  ["dots that leave nothing", zip([part("a"), part("word/..x/y..")]), "read"],
  ["IMP-09 a link", zip([part("a", { attributes: link })]), "damaged link"],
  ["a plain file of Unix", zip([part("a", { attributes: 0x81a4 << 16 })]), "read"],
  ["IMP-10 two parts of one name", zip([part("a"), part("a")]), "damaged two-parts-of-one-name"],
  ["IMP-10 two names that differ in case", zip([part("a"), part("A")]), "damaged two-parts-of-one-name"],
  ["IMP-10 another name in front of the data", zip([part("a", { local: { name: "b" } })]), "damaged two-names"],
  ["another method in front of the data", zip([part("a", { local: { method: 0 } })]), "damaged method"],
  ["another size in front of the data", zip([part("a", { local: { unpacked: 5 } })]), "damaged two-sizes"],
  ["IMP-11 a wrong checksum", zip([part("a", { claim: { crc: 7 } })]), "damaged crc"],
  ["IMP-11 a count too small", zip([part("a"), part("b")], { count: 1 }), "damaged directory-count"],
  ["IMP-11 a count too great", zip([part("a")], { count: 2 }), "damaged entry"],
  ["IMP-11 data that is cut", zip([part("a", { packed: packed.subarray(0, packed.length - 9) })]), "damaged deflate"],
  ["data that is none", zip([part("a", { packed: new Uint8Array(50).fill(0xff) })]), "damaged deflate"],
  ["a method nobody asked for", zip([part("a", { method: 99 })]), "damaged method"],
  ["a strange part that nobody reads", zip([part("a"), part("b", { method: 99 })]), "read"],
  ["IMP-12 a part with a password", zip([part("a"), part("b", { flags: 1 })]), "encrypted"],
  ["IMP-15 something in front", zip([part("a")], { prefix: strToU8("%PDF-1.7\n") }), "damaged prefix"],
  ["something behind", concat(honest, strToU8("\n")), "damaged no-directory"],
  ["a directory that begins elsewhere", zip([part("a")], { directoryStart: 3 }), "damaged directory-size"],
  [
    "two ends that both fit",
    zip([part("a")], { comment: concat(zip([part("b")]).slice(-22, -2), new Uint8Array([1, 0, 0])) }),
    "damaged two-ends",
  ],
  ["big numbers that are missing", zip([part("a", { claim: big })]), "damaged zip64"],
  [
    "big numbers that lie",
    zip([part("a", { claim: big, local: truth, extra: extra64(2 ** 40, packed.length) })]),
    "damaged two-sizes",
  ],
  ["a big count that lies", with64(honest, { count: 3 }), "damaged entry"],
  ["a big count that contradicts the small one", with64(honest, { small: 7 }), "damaged zip64"],
  ["a big directory that is elsewhere", with64(honest, { at: 5 }), "damaged zip64"],
  ["nothing", new Uint8Array(), "damaged short"],
  ["zeros", new Uint8Array(1_000_000), "damaged no-directory"],
])("%s", (_, bytes, expected) => expect(outcome(bytes)).toBe(expected));

test("IMP-11 cut anywhere, it is refused; with any byte flipped, refused or read as it was", () => {
  for (let at = 0; at < honest.length; at++) expect(outcome(honest.subarray(0, at))).toMatch(/^damaged/);
  for (let at = 0; at < honest.length; at++) {
    const flipped = honest.slice();
    flipped[at] = (flipped[at] ?? 0) ^ 0x41;
    const archive = ((): Uint8Array | undefined => {
      try {
        return openArchive(flipped).read("a");
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable);
        return undefined;
      }
    })();
    if (archive) expect(archive).toEqual(text);
  }
});

test("noise is refused, never a crash", () => {
  const codes = new Set<RefusalCode>(["damaged", "too-large", "encrypted"]);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(honest.length - 1), (noise, at) => {
      const bytes = honest.slice();
      bytes.set(noise.subarray(0, bytes.length - at), at);
      const [code = ""] = outcome(bytes).split(" ");
      expect(["read", "no", ...codes]).toContain(code);
    }),
    { numRuns: 500 },
  );
});

test("an error of whoever receives the bytes is not taken for damage", () => {
  const mine = new Error("mine");
  expect(() =>
    openArchive(honest).pour("a", () => {
      throw mine;
    }),
  ).toThrow(mine);
});

test("names are no keys of objects", () => {
  const archive = openArchive(zip([part("__proto__"), part("constructor")]));
  expect(archive.read("__proto__")).toEqual(text);
  expect(archive.has("toString")).toBe(false);
  expect("isAdmin" in {}).toBe(false);
});

test("crc32", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(strToU8("456789"), crc32(strToU8("123")))).toBe(0xcbf43926);
});
