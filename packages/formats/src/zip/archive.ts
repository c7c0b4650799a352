// Reading an archive that nobody vouches for: only the parts asked for are unpacked, and what counts is what comes out.
import { Inflate, inflateSync } from "fflate/browser";
import { limits } from "../limits.ts";
import { crc32 } from "./crc32.ts";
import { nameKey, readDirectory } from "./directory.ts";
import type { Entry } from "./entry.ts";
import { damaged, over } from "./unreadable.ts";

/** An archive whose directory has been checked. Reading a part throws `Unreadable` when the part is not what it claims. */
export interface Archive {
  readonly has: (name: string) => boolean;
  /** The names as the archive spells them. */
  readonly names: readonly string[];
  /** Hands over the bytes of a part in pieces, as they come out; false if there is no such part. */
  readonly pour: (name: string, into: (bytes: Uint8Array) => void) => boolean;
  readonly read: (name: string) => Uint8Array | undefined;
}

/** Deflate makes at most 1,032 bytes of one, so no piece is bigger than 17 MB. */
const pieceBytes = 16 * 1024;

/** Whatever goes wrong inside fflate, the data were at fault. */
const orDamaged = (work: () => void): void => {
  try {
    work();
  } catch {
    throw damaged("deflate");
  }
};

/** A part that claims to be small is believed for so long as it takes to find out; a byte more than it claims shows. */
const believedBytes = 1024 * 1024;

const inflate = (packed: Uint8Array, claimed: number, into: (bytes: Uint8Array) => void): void => {
  let piece = new Uint8Array();
  if (packed.length <= pieceBytes && claimed < believedBytes) {
    const out = new Uint8Array(claimed + 1);
    orDamaged(() => void (piece = inflateSync(packed, { out })));
    return into(piece);
  }
  const stream = new Inflate((bytes) => void (piece = bytes));
  for (let at = 0; at < packed.length; at += pieceBytes) {
    const end = at + pieceBytes;
    orDamaged(() => stream.push(packed.subarray(at, end), end >= packed.length));
    into(piece);
  }
};

/** Counts the bytes that come out of one part. */
const counter = (entry: Entry, spend: (bytes: number) => void) => {
  let [bytes, crc] = [0, 0];
  return {
    take(piece: Uint8Array): void {
      bytes += piece.length;
      spend(piece.length);
      const blown = bytes > limits.ratioExemptBytes && bytes > entry.packed * limits.ratio;
      if (blown || bytes > limits.partBytes) throw over(blown ? "ratio" : "partBytes");
      if (bytes > entry.unpacked) throw damaged("size");
      crc = crc32(piece, crc);
    },
    close(): void {
      if (bytes !== entry.unpacked) throw damaged("size");
      if (crc !== entry.crc) throw damaged("crc");
    },
  };
};

const join = (pieces: readonly Uint8Array[]): Uint8Array => {
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** Opens an archive in memory; throws `Unreadable` for one that is cut, encrypted, oversized or made to be misread. */
export const openArchive = (bytes: Uint8Array): Archive => {
  const entries = readDirectory(bytes);
  let unpacked = 0;
  const spend = (more: number): void => {
    unpacked += more;
    if (unpacked > limits.unpackedBytes) throw over("unpackedBytes");
  };
  const pour: Archive["pour"] = (name, into) => {
    const entry = entries.get(nameKey(name));
    if (!entry) return false;
    const count = counter(entry, spend);
    const take = (piece: Uint8Array): void => {
      count.take(piece);
      into(piece);
    };
    const packed = bytes.subarray(entry.data, entry.data + entry.packed);
    if (entry.method === 8) inflate(packed, entry.unpacked, take);
    else if (entry.method === 0) take(packed);
    else throw damaged("method");
    count.close();
    return true;
  };
  const read: Archive["read"] = (name) => {
    const pieces: Uint8Array[] = [];
    return pour(name, (piece) => pieces.push(piece)) ? join(pieces) : undefined;
  };
  return {
    has: (name) => entries.has(nameKey(name)),
    names: [...entries.values()].map(({ name }) => name),
    pour,
    read,
  };
};
