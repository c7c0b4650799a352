// Files that are no text, by their first bytes and by what is inside a container.
import type { ReadRefusal } from "@gongkai/core/doc";
import { readDirectory } from "./zip/directory.ts";
import { Unreadable } from "./zip/unreadable.ts";

/** A kind of file: one we read, or one we name when we refuse it. */
export type Magic = { readonly format: "docx" } | { readonly refusal: ReadRefusal };

const ascii = (text: string): readonly number[] => Array.from(text, (letter) => letter.charCodeAt(0));

const signatures: readonly (readonly [kind: string, start: readonly number[]])[] = [
  ["rtf", ascii("{\\rtf")],
  ["7z", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["rar", ascii("Rar!\x1a\x07")],
  ["gzip", [0x1f, 0x8b, 0x08]],
  ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ["png", [0x89, 0x50, 0x4e, 0x47]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["gif", ascii("GIF8")],
  ["tiff", [0x49, 0x49, 0x2a, 0x00]],
  ["tiff", [0x4d, 0x4d, 0x00, 0x2a]],
  ["elf", [0x7f, 0x45, 0x4c, 0x46]],
];

/** Two letters begin many texts: a zero among the bytes after them shows that this is none. */
const short: readonly (readonly [kind: string, start: readonly number[]])[] = [
  ["exe", ascii("MZ")],
  ["bmp", ascii("BM")],
  ["webp", ascii("RIFF")],
];

/** What stands in a zip archive, first match first. */
const archives: readonly (readonly [kind: string, part: RegExp])[] = [
  ["docx", /^word\/document\d{0,9}\.xml$/i],
  ["xlsx", /^xl\/workbook\.(?:xml|bin)$/i],
  ["pptx", /^ppt\/presentation\.xml$/i],
  ["ofd", /^OFD\.xml$/i],
  ["odf", /^content\.xml$/i],
];

/** The streams of an old Office file, by the names in its directory. */
const streams: readonly (readonly [kind: string, name: string])[] = [
  ["encrypted", "EncryptedPackage"],
  ["doc", "WordDocument"],
  ["xls", "Workbook"],
  ["xls", "Book"],
  ["ppt", "PowerPoint Document"],
];

/** What a file is by its bytes; undefined if they do not rule out that it is a text. */
export function magic(bytes: Uint8Array): Magic | undefined {
  const pdf = indexOf(bytes.subarray(0, 1_024), ascii("%PDF-"));
  if (starts(bytes, [0x50, 0x4b, 3, 4]) || starts(bytes, [0x50, 0x4b, 5, 6]))
    return pdf < 0 ? archive(bytes) : unsupported("polyglot");
  // a PDF may have something before its head, a page about PDF files is a page
  if (pdf >= 0 && !bytes.subarray(0, pdf).includes(0x3c)) return unsupported(isArchive(bytes) ? "polyglot" : "pdf");
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) return compound(bytes);
  const kind =
    signatures.find(([, start]) => starts(bytes, start)) ??
    short.find(([, start]) => starts(bytes, start) && bytes.subarray(0, 64).includes(0));
  return kind && unsupported(kind[0]);
}

const unsupported = (kind: string): Magic => ({ refusal: { code: "unsupported-format", params: { kind } } });

function archive(bytes: Uint8Array): Magic {
  try {
    const names = [...readDirectory(bytes).values()].map(({ name }) => name);
    const kind = archives.find(([, part]) => names.some((name) => part.test(name)))?.[0] ?? "zip";
    return kind === "docx" ? { format: "docx" } : unsupported(kind);
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: error.refusal };
    throw error;
  }
}

/** Whether an archive ends here: its end record, with nothing behind it. */
function isArchive(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-65_557);
  return indexOf(tail, [0x50, 0x4b, 5, 6]) >= 0;
}

function compound(bytes: Uint8Array): Magic {
  const kind =
    streams.find(
      ([, name]) =>
        indexOf(
          bytes,
          ascii(name).flatMap((unit) => [unit, 0]),
        ) >= 0,
    )?.[0] ?? "ole";
  return kind === "encrypted" ? { refusal: { code: "encrypted", params: { reason: "ooxml" } } } : unsupported(kind);
}

const starts = (bytes: Uint8Array, start: readonly number[]): boolean => start.every((byte, at) => bytes[at] === byte);

function indexOf(bytes: Uint8Array, part: readonly number[]): number {
  const [first = 0] = part;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (part.every((byte, next) => bytes[at + next] === byte)) return at;
  }
  return -1;
}
