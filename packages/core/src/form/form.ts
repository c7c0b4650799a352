// The shape of an edition: what a notice prints, and nothing about any screen. Plain data, no functions.
import type { Text } from "../text/text.ts";

/** How sure we are of a meaning: seen in official text, in several published reports, inferred from the law, or not established. */
export type Certainty = "official" | "reports" | "inferred" | "unknown";

/** What a line counts (口径), and the article it rests on. */
export interface About extends Text {
  readonly certainty: Certainty;
  readonly law?: string;
}

/** count: 0 and up · change: may be negative · money: decimal string in `unit`. */
export type CellKind = "count" | "change" | "money";

/** A printed label; `also` are variants seen in published reports, each of them with a fixture that needs it. */
export interface Label extends Text {
  readonly also?: readonly string[];
}

export interface Column extends Label {
  readonly key: string;
  readonly kind: CellKind;
  readonly unit?: string;
  /** Units among which the document chooses; the choice is stored beside the cell as `unit`. */
  readonly units?: readonly string[];
  readonly under?: string;
  readonly sum?: readonly string[];
  readonly about: About;
}

export interface Row extends Label {
  readonly key: string;
  readonly under?: string;
  readonly sum?: readonly string[];
  readonly about: About;
}

/** A label that only groups lines: 三、本年度办理结果, 法人或其他组织. */
export interface Group extends Label {
  readonly key: string;
  readonly under?: string;
}

export interface Block {
  readonly band?: Label;
  /** The head above the row labels. */
  readonly stub?: Label;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

/** A relation that the form itself prints: in every column the left rows add up to the same as the right rows. */
export interface Balance extends Label {
  readonly left: readonly string[];
  readonly right: readonly string[];
}

export interface Table {
  /** bands: blocks one under another, each with its own heads · down: one block, rows down · across: rows side by side, one line of data. */
  readonly print: "bands" | "down" | "across";
  readonly rowGroups: readonly Group[];
  readonly columnGroups: readonly Group[];
  readonly blocks: readonly Block[];
  readonly balance?: Balance;
}

/** A headed part of a text section. */
export interface Part extends Label {
  readonly key: string;
}

interface SectionHead extends Label {
  readonly key: string;
  /** 一 … 六, as printed before 、. */
  readonly ordinal: string;
}

export interface TextSection extends SectionHead {
  readonly kind: "text";
  /** The key of the text that stands before any part. */
  readonly lead: string;
  readonly parts: readonly Part[];
  /** A sum of money in 元 that the text states; stored beside it under this key. */
  readonly fee?: string;
}

export interface TableSection extends SectionHead {
  readonly kind: "table";
  readonly table: Table;
}

export type Section = TextSection | TableSection;

export interface Form {
  readonly edition: string;
  readonly notice: Text;
  /** Report years that owe this edition; `to` is absent while it is in force. */
  readonly years: { readonly from: number; readonly to?: number };
  /** The title with {organ} and {year}. */
  readonly title: Text;
  readonly sections: readonly Section[];
}

type Keys<L extends readonly { readonly key: string }[]> = L[number]["key"];
type Summed<Line extends { readonly key: string }, L extends readonly Line[]> = readonly (Line & {
  readonly sum?: readonly NoInfer<Keys<L>>[];
})[];

/** Returns the block unchanged; a `sum` over a key that the block does not have does not compile. */
export const block = <const B extends Block>(
  lines: B & { readonly rows: Summed<Row, B["rows"]>; readonly columns: Summed<Column, B["columns"]> },
): B => lines;
