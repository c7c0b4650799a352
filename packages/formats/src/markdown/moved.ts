// HTML that stands in Markdown is read by itself, and counts its lines from its own first one.
import type { DocBlock, Where } from "@gongkai/core/doc";

/** Reads a piece of HTML that stands in Markdown. */
export type ReadFragment = (text: string) => readonly DocBlock[];

/** A block as seen from the whole file, where `before` lines stand before the piece that it was read from. */
export function moved(block: DocBlock, before: number): DocBlock {
  const at = <T extends { readonly where?: Where }>(thing: T): T =>
    thing.where?.line === undefined ? thing : { ...thing, where: { ...thing.where, line: thing.where.line + before } };
  return block.kind === "table" ? { ...at(block), rows: block.rows.map((row) => row.map(at)) } : at(block);
}
