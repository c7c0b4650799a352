import type { Contender, Delivered, Role } from "../contender.ts";

/** A rival whose code delivers the numbers at once: what is timed is what is compared. */
export const rival = (
  name: string,
  deliver: (bytes: Uint8Array) => Delivered | undefined | Promise<Delivered | undefined>,
  role: Role = "rival",
): Contender<Uint8Array> => ({ name, role, run: deliver, deliver });

export const limit = (name: string, run: (bytes: Uint8Array) => unknown): Contender<Uint8Array> => ({
  name: `limit: ${name}`,
  role: "limit",
  run,
});

export const decoded = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
