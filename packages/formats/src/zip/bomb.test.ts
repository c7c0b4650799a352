import { deflateSync, strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { limits } from "../limits.ts";
import { openArchive } from "./archive.ts";
import { type Part, zip } from "./test-zip.ts";
import { Unreadable } from "./unreadable.ts";

/** Counts the bytes that come out before the refusal. */
const poured = (bytes: Uint8Array): [bytes: number, outcome: string] => {
  let count = 0;
  try {
    openArchive(bytes).pour("a", ({ length }) => (count += length));
  } catch (error) {
    if (error instanceof Unreadable)
      return [count, `${error.refusal.code} ${error.refusal.params?.["limit"] ?? error.refusal.params?.["reason"]}`];
    throw error;
  }
  return [count, "read"];
};

const bomb = deflateSync(new Uint8Array(200 << 20), { level: 9 });
const claims = (unpacked: number): Part => ({ name: "a", packed: bomb, claim: { unpacked, crc: 0 } });

test("IMP-01 a bomb stops at the ratio, IMP-02 a bomb that lies stops at what it claims", () => {
  const piece = 17 << 20;
  const [honestBytes, honestEnd] = poured(zip([claims(200 << 20)]));
  expect(honestEnd).toBe("too-large ratio");
  expect(honestBytes).toBeLessThan(limits.partBytes + piece);
  const [lyingBytes, lyingEnd] = poured(zip([claims(1_000)]));
  expect(lyingEnd).toBe("damaged size");
  expect(lyingBytes).toBeLessThan(piece);
});

test("IMP-01 a part beyond the limit, packed badly enough to pass the ratio", () => {
  const hard = new Uint8Array(limits.partBytes + 1).map((_, at) => (at % 97 === 0 ? at * 31 : 0));
  expect(poured(zipSync({ a: hard }, { level: 1 }))[1]).toBe("too-large partBytes");
});

test("all parts together are limited, even the same one read again", () => {
  const archive = openArchive(zipSync({ a: new Uint8Array(60 << 20) }, { level: 0 }));
  const pour = (): boolean => archive.pour("a", () => undefined);
  for (let time = 0; time < 3; time++) pour();
  expect(pour).toThrow(Unreadable);
});

test("IMP-07 a bomb that nobody reads is never inflated", () => {
  const used = { name: "a", bytes: strToU8("甲") };
  expect(poured(zip([used, { ...claims(200 << 20), name: "customXml/bomb.bin" }]))).toEqual([3, "read"]);
});
