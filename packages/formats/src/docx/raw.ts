// A document as its XML nests it, before tables get their grid and layout tables are taken apart.
import type { ResolvedStyle } from "./styles.ts";

export interface RawParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** 0 for body text. */
  readonly heading: number;
  readonly style: ResolvedStyle | undefined;
}

export interface RawCell {
  blocks: RawBlock[];
  columns: number;
  /** Joined with the cell above, or with the cell on the left. */
  down?: "restart" | "continue";
  across?: "restart" | "continue";
  dropped: boolean;
}

export interface RawRow {
  readonly cells: RawCell[];
  /** Columns left empty in front of the first cell. */
  before: number;
  header: boolean;
  dropped: boolean;
}

export interface RawTable {
  readonly kind: "table";
  readonly rows: RawRow[];
  readonly caption: string | undefined;
  readonly borders: boolean;
}

export type RawBlock = RawParagraph | RawTable;
