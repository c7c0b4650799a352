// Where an archive says its parts are. Every number here is a claim: it is compared with the file, never allocated on.
import { limits } from "../limits.ts";
import { damaged, over } from "./unreadable.ts";
import { entryAt, type Entry } from "./entry.ts";

const endMark = 0x06054b50;
const endBytes = 22;
const end64Mark = 0x06064b50;
const locator64Mark = 0x07064b50;
const locator64Bytes = 20;
const commentBytes = 0xffff;

const isEnd = (view: DataView, at: number): boolean =>
  view.getUint32(at, true) === endMark && at + endBytes + view.getUint16(at + 20, true) === view.byteLength;

/** The end record. Two of them that both fit would let two readers see two different archives. */
const findEnd = (view: DataView): number => {
  const last = view.byteLength - endBytes;
  if (last < 0) throw damaged("short");
  if (isEnd(view, last)) return last;
  let found: number | undefined;
  for (let at = last - 1; at >= Math.max(0, last - commentBytes); at--) {
    if (!isEnd(view, at)) continue;
    if (found !== undefined) throw damaged("two-ends");
    found = at;
  }
  if (found === undefined) throw damaged("no-directory");
  return found;
};

interface Extent {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

/** The big numbers of an archive that has them; where the small ones are given too, they must agree. */
const extent64 = (view: DataView, end: number, small: Extent): Extent => {
  const locator = end - locator64Bytes;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > locator || view.getUint32(at, true) !== end64Mark) throw damaged("zip64");
  if (at + 12 + Number(view.getBigUint64(at + 4, true)) !== locator) throw damaged("zip64");
  const [count, size, start] = [32, 40, 48].map((field) => Number(view.getBigUint64(at + field, true)));
  if (count === undefined || size === undefined || start === undefined) throw damaged("zip64");
  if (small.count !== 0xffff && small.count !== count) throw damaged("zip64");
  if (small.start !== 0xffffffff && small.start !== start) throw damaged("zip64");
  return { count, start, end: start + size === at ? at : -1 };
};

const extentOf = (view: DataView): Extent => {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) throw damaged("several-disks");
  const start = view.getUint32(end + 16, true);
  const locator = end - locator64Bytes;
  if (locator >= 0 && view.getUint32(locator, true) === locator64Mark) {
    return extent64(view, end, { count, start, end });
  }
  return { count, start, end: start + view.getUint32(end + 12, true) === end ? end : -1 };
};

/** Names as a package compares them: without regard to case. */
export const nameKey = (name: string): string => name.toLowerCase();

/** No byte may belong to two parts, and none may stand before the first: archives that do either mean to be misread. */
const refuseOverlaps = (entries: readonly Entry[], end: number): void => {
  let free = 0;
  for (const { from, data, packed } of entries.toSorted((a, b) => a.from - b.from)) {
    if (free === 0 ? from !== 0 : from < free) throw damaged(free === 0 ? "prefix" : "overlap");
    free = data + packed;
  }
  if (free > end) throw damaged("overlap");
};

/** All parts of an archive, by name. */
export const readDirectory = (bytes: Uint8Array): ReadonlyMap<string, Entry> => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = extentOf(view);
  if (end < 0 || start > end) throw damaged("directory-size");
  if (count > limits.parts) throw over("parts");
  const entries = new Map<string, Entry>();
  let at = start;
  for (let number = 0; number < count; number++) {
    const { entry, next } = entryAt(bytes, at, end);
    const key = nameKey(entry.name);
    if (entries.has(key)) throw damaged("two-parts-of-one-name");
    entries.set(key, entry);
    at = next;
  }
  if (at !== end) throw damaged("directory-count");
  refuseOverlaps([...entries.values()], start);
  return entries;
};
