// Archives made by hand, so that every field can lie.
import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "./crc32.ts";

export interface Part {
  readonly name: string;
  readonly bytes?: Uint8Array;
  /** The packed bytes as they are, instead of what `bytes` packs to. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  /** What the two headers claim; what is left out is true. */
  readonly claim?: Partial<Record<"crc" | "packed" | "unpacked", number>>;
  readonly local?: Partial<Record<"crc" | "packed" | "unpacked" | "flags" | "method", number>> & {
    readonly name?: string;
  };
  readonly flags?: number;
  readonly attributes?: number;
  readonly extra?: Uint8Array;
  /** Points to the data of this part instead of having its own. */
  readonly sharesWith?: number;
}

export interface Lies {
  readonly prefix?: Uint8Array;
  readonly count?: number;
  readonly directoryStart?: number;
  readonly comment?: Uint8Array;
}

export const record = (mark: number, ...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Uint8Array => {
  const out = new Uint8Array(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0));
  const view = new DataView(out.buffer);
  view.setUint32(0, mark, true);
  let at = 4;
  for (const [bytes, value] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return out;
};

export const concat = (...pieces: readonly Uint8Array[]): Uint8Array => join(pieces);

const join = (pieces: readonly Uint8Array[]): Uint8Array => {
  const out = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    out.set(piece, at);
    at += piece.length;
  }
  return out;
};

const sized = (part: Part) => {
  const bytes = part.bytes ?? new Uint8Array();
  const method = part.method ?? 8;
  const packed = part.packed ?? (method === 8 ? deflateSync(bytes) : bytes);
  return { packed, method, crc: crc32(bytes), unpacked: bytes.length };
};

export const zip = (parts: readonly Part[], lies: Lies = {}): Uint8Array => {
  const pieces: Uint8Array[] = lies.prefix ? [lies.prefix] : [];
  const entries: Uint8Array[] = [];
  const starts: number[] = [];
  let at = lies.prefix?.length ?? 0;
  for (const part of parts) {
    const { packed, method, crc, unpacked } = sized(part);
    const claim = { crc, packed: packed.length, unpacked, ...part.claim };
    const local = { flags: part.flags ?? 0, method, ...claim, ...part.local };
    const [name, localName] = [strToU8(part.name), strToU8(part.local?.name ?? part.name)];
    const start = part.sharesWith === undefined ? at : (starts[part.sharesWith] ?? 0);
    starts.push(start);
    if (part.sharesWith === undefined) {
      const header = record(
        0x04034b50,
        [2, 20],
        [2, local.flags],
        [2, local.method],
        [4, 0],
        [4, local.crc],
        [4, local.packed],
        [4, local.unpacked],
        [2, localName.length],
        [2, 0],
      );
      pieces.push(header, localName, packed);
      at += header.length + localName.length + packed.length;
    }
    const extra = part.extra ?? new Uint8Array();
    const { flags = 0, attributes = 0 } = part;
    entries.push(
      record(
        0x02014b50,
        [2, 0x0314],
        [2, 20],
        [2, flags],
        [2, method],
        [4, 0],
        [4, claim.crc],
        [4, claim.packed],
        [4, claim.unpacked],
        [2, name.length],
        [2, extra.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, attributes],
        [4, start],
      ),
      name,
      extra,
    );
  }
  const directory = join(entries);
  const count = lies.count ?? parts.length;
  const comment = lies.comment ?? new Uint8Array();
  const end = record(
    0x06054b50,
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, directory.length],
    [4, lies.directoryStart ?? at],
    [2, comment.length],
  );
  return join([...pieces, directory, end, comment]);
};
