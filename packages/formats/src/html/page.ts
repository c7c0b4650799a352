// What one pass over a page leaves behind: its blocks in order, and the parts of the page they stand in.
import type { DocBlock, DocTable, Problem } from "@gongkai/core/doc";
import type { Mark } from "./furniture.ts";

/** A block and what is needed to judge whether it belongs to the document. */
export interface Piece {
  readonly block: DocBlock;
  /** Characters of its text. */
  readonly weight: number;
  /** How many of them are text of links. */
  readonly links: number;
}

/** An element that may hold a part of the page: the pieces from `from` up to `to`. */
export interface Region {
  readonly mark: Mark;
  readonly hidden: boolean;
  /** Written by us: nothing in it is judged. */
  readonly own: boolean;
  from: number;
  to: number;
}

export interface Page {
  readonly pieces: readonly Piece[];
  /** In the order in which they begin, so that an outer one precedes its inner ones. */
  readonly regions: readonly Region[];
  /** `<title>`. */
  readonly title: string;
  /** What a content system calls the title of the article, in a meta tag. */
  readonly articleTitle: string;
  /** The canonical JSON that the page carries. */
  readonly data: string | undefined;
  readonly problems: readonly Problem[];
}

/** How many cells a table piece has; 0 for any other block. */
export const cellsOf = ({ block }: Piece): number => (block.kind === "table" ? countCells(block) : 0);

const countCells = (table: DocTable): number => table.rows.reduce((sum, row) => sum + row.length, 0);
