// One entry of the directory, and the header in front of its data, which must say the same.
import { damaged, encrypted } from "./unreadable.ts";

export interface Entry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Where its header begins and where its data begins. */
  readonly from: number;
  readonly data: number;
}

const entryMark = 0x02014b50;
const headerMark = 0x04034b50;
const flag = { encrypted: 0x2041, sizesFollow: 8, utf8: 0x800 } as const;
const elsewhere = 0xffffffff;

const utf8 = new TextDecoder();
const latin1 = new TextDecoder("latin1");

/** A name that points out of the archive can only be an attack; nothing here is ever written by its name anyway. */
const leaves = (name: string): boolean => name === "" || /^\/|[\\\0]|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(name);

/** The numbers that are too big for their field, in the order of the extra field that holds them. */
const bigNumbers = (extra: DataView): bigint[] => {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    const end = Math.min(at + 4 + extra.getUint16(at + 2, true), extra.byteLength);
    const numbers: bigint[] = [];
    for (let field = at + 4; field + 8 <= end; field += 8) numbers.push(extra.getBigUint64(field, true));
    return numbers;
  }
  return [];
};

const resolve = (fields: readonly number[], extra: DataView): number[] => {
  if (!fields.includes(elsewhere)) return [...fields];
  const big = bigNumbers(extra);
  return fields.map((field) => {
    if (field !== elsewhere) return field;
    const next = big.shift();
    if (next === undefined) throw damaged("zip64");
    return Number(next);
  });
};

const isLink = (attributes: number): boolean => {
  const type = (attributes >>> 28) & 15;
  return type !== 0 && type !== 8 && type !== 4;
};

interface Claim {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly sizes: readonly number[];
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** Where the data begins, once the header in front of it has confirmed what the directory claims. */
const confirm = (bytes: Uint8Array, from: number, claim: Claim): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (from + 30 > bytes.length || view.getUint32(from, true) !== headerMark) throw damaged("header");
  const nameEnd = from + 30 + view.getUint16(from + 26, true);
  const data = nameEnd + view.getUint16(from + 28, true);
  if (data > bytes.length) throw damaged("header");
  if (!same(bytes.subarray(from + 30, nameEnd), claim.name)) throw damaged("two-names");
  const flags = view.getUint16(from + 6, true);
  if (flags & flag.encrypted) throw encrypted();
  if (view.getUint16(from + 8, true) !== claim.method) throw damaged("method");
  // crc, packed, unpacked; a writer that streams leaves them 0 here and puts them behind the data
  const fields = [14, 18, 22].map((field) => view.getUint32(from + field, true));
  if (flags & flag.sizesFollow && fields.every((field) => field === 0 || field === elsewhere)) return data;
  const [crc = 0, packed = 0, unpacked = 0] = fields;
  const [unpackedHere, packedHere] = resolve(
    [unpacked, packed],
    new DataView(view.buffer, view.byteOffset + nameEnd, data - nameEnd),
  );
  const here = [crc, packedHere, unpackedHere];
  if (claim.sizes.some((size, at) => size !== here[at])) throw damaged("two-sizes");
  return data;
};

/** The entry whose record begins at a place of the directory, and where the next one begins. */
export const entryAt = (bytes: Uint8Array, at: number, end: number): { entry: Entry; next: number } => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 46 > end || view.getUint32(at, true) !== entryMark) throw damaged("entry");
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const next = extraEnd + view.getUint16(at + 32, true);
  if (next > end) throw damaged("entry");
  const flags = view.getUint16(at + 8, true);
  if (flags & flag.encrypted) throw encrypted();
  if (isLink(view.getUint32(at + 38, true))) throw damaged("link");
  const name = bytes.subarray(at + 46, nameEnd);
  const text = flags & flag.utf8 ? utf8.decode(name) : latin1.decode(name);
  if (leaves(text)) throw damaged("name");
  const fields = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  const extra = new DataView(view.buffer, view.byteOffset + nameEnd, extraEnd - nameEnd);
  const [unpacked = 0, packed = 0, from = 0] = resolve(fields, extra);
  const [method, crc] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
  const data = confirm(bytes, from, { name, flags, method, sizes: [crc, packed, unpacked] });
  return { entry: { name: text, method, crc, packed, unpacked, from, data }, next };
};
