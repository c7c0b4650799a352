// From words on the command line to files: plain names, folders, patterns, standard input.
import type { Dirent, Stats } from "node:fs";
import { glob, readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { reasonOf, type Unread } from "./unread.ts";

/** A file as it is opened, and as it is named in answers: bytes that are no UTF-8 as \xNN. */
export interface Source {
  readonly path: string | Buffer;
  readonly file: string;
  /** Already known not to be read. */
  readonly unread?: Unread;
}

export const standardInput = "-";
const deepest = 64;

const separator = Buffer.from(path.sep);
const valid = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** The name of a file as text. */
const nameOf = (bytes: Buffer): string => {
  try {
    return valid.decode(bytes);
  } catch {
    // not a fault: on Linux a name is bytes, and these are of another encoding
    return Array.from(bytes, (b) => (b < 0x80 ? String.fromCharCode(b) : `\\x${b.toString(16)}`)).join("");
  }
};

const statusOf = async (file: string | Buffer): Promise<Stats | Unread> => stat(file).catch(reasonOf);

/** A link found in a folder is followed to a file of the same folder and nowhere else. */
const linked = async (source: Source, root: string): Promise<Source> => {
  const target = await realpath(source.path).catch(reasonOf);
  if (target === "missing" || target === "unreadable") return { ...source, unread: target };
  const inside = !path.relative(root, target).startsWith("..") && !path.isAbsolute(path.relative(root, target));
  const status = inside ? await statusOf(target) : "link";
  return typeof status !== "string" && status.isFile() ? source : { ...source, unread: "link" };
};

const passedOver = (name: Buffer): boolean => name[0] === 0x2e || name.subarray(0, 2).toString() === "~$";

async function* walk(folder: Buffer, root: string, depth = 0): AsyncGenerator<Source> {
  const entries: Dirent<Buffer>[] | Unread = await readdir(folder, { encoding: "buffer", withFileTypes: true }).catch(
    reasonOf,
  );
  if (typeof entries === "string") {
    yield { path: folder, file: nameOf(folder), unread: entries };
    return;
  }
  for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
    if (passedOver(entry.name)) continue;
    const full = Buffer.concat([folder, separator, entry.name]);
    const source = { path: full, file: nameOf(full) };
    if (entry.isDirectory()) {
      if (depth < deepest) yield* walk(full, root, depth + 1);
      else yield { ...source, unread: "link" };
    } else if (entry.isSymbolicLink()) yield await linked(source, root);
    else yield entry.isFile() ? source : { ...source, unread: "special" };
  }
}

const trimmed = (folder: string): string => (folder.length > 1 ? folder.replace(/[/\\]+$/u, "") : folder);

const matches = async (pattern: string): Promise<string[]> => {
  const found: string[] = [];
  for await (const name of glob(pattern)) found.push(name);
  return found.sort();
};

async function* expand(word: string): AsyncGenerator<Source> {
  if (word === standardInput) {
    yield { path: word, file: word };
    return;
  }
  const status = await statusOf(word);
  if (status === "missing" && /[*?[\]{}]/u.test(word)) {
    const found = await matches(word);
    for (const name of found) yield* expand(name);
    if (found.length === 0) yield { path: word, file: word, unread: "missing" };
  } else if (typeof status === "string") yield { path: word, file: word, unread: status };
  else if (status.isDirectory()) yield* walk(Buffer.from(trimmed(word)), await realpath(word));
  else yield { path: word, file: word };
}

/** Every file that the words name, in the order of the words, folders sorted by name; each word is looked at only when its turn comes. */
export async function* sources(words: readonly string[]): AsyncGenerator<Source> {
  for (const word of words) yield* expand(word);
}

/** How many there will be; only names are looked at. */
export const countOf = async (words: readonly string[]): Promise<number> => {
  let count = 0;
  for await (const _ of sources(words)) count += 1;
  return count;
};
