// The bytes of one source, whatever it is: never more than the limit, never waiting for a pipe.
import { constants } from "node:fs";
import { open, type FileHandle } from "node:fs/promises";
import type { Host } from "./host.ts";
import { standardInput, type Source } from "./sources.ts";
import { codeOf, reasonOf, type Unread } from "./unread.ts";

export type Loaded = { readonly bytes: Uint8Array } | { readonly unread: Unread };

const chunk = 1024 * 1024;

const fill = async (handle: FileHandle, largest: number): Promise<Loaded> => {
  const status = await handle.stat();
  if (status.isDirectory() || !status.isFile()) return { unread: "special" };
  if (status.size > largest) return { unread: "large" };
  // the size is a hint only: the file may grow or shrink while it is read
  let bytes = Buffer.allocUnsafe(Math.max(status.size + 1, 4096));
  let length = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) return { bytes: bytes.subarray(0, length) };
    length += bytesRead;
    if (length > largest) return { unread: "large" };
    if (length === bytes.length) bytes = Buffer.concat([bytes], bytes.length + chunk);
  }
};

const drain = async (stream: AsyncIterable<Uint8Array>, largest: number): Promise<Loaded> => {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of stream) {
    length += part.length;
    if (length > largest) return { unread: "large" };
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts) };
};

/** The bytes of a file, or why there are none. */
export const load = async (source: Source, host: Pick<Host, "stdin">): Promise<Loaded> => {
  if (source.unread !== undefined) return { unread: source.unread };
  const { limits } = await import("@gongkai/formats");
  let handle: FileHandle | undefined;
  try {
    if (source.path === standardInput) return await drain(host.stdin, limits.fileBytes);
    // a pipe without a writer would hold us up for ever, if it were opened the ordinary way
    handle = await open(source.path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return await fill(handle, limits.fileBytes);
  } catch (error) {
    const reason = reasonOf(error);
    return { unread: reason === "unreadable" && codeOf(error) === "ENXIO" ? "special" : reason };
  } finally {
    await handle?.close();
  }
};
