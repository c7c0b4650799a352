// What reading saw of the file itself, as plain values, so that rules can speak about the document and not only the report.
import type { Address } from "../form/walk.ts";

export interface SeenSection {
  /** The section of the form it was taken for; absent for a numbered heading that is none of them. */
  readonly key?: string;
  /** As printed, without punctuation: 一, （三）, 3; "" where the heading has none. */
  readonly ordinal: string;
  /** The whole heading as printed. */
  readonly title: string;
}

export interface SeenTable {
  /** The section whose table it is. */
  readonly section: string;
  /** Whether its lines are drawn; absent where the format cannot say. */
  readonly borders?: boolean;
  /** Labels as printed in the document: a row ([table, row]), a column ([table, "*", column]). */
  readonly labels: readonly { readonly at: Address; readonly seen: string }[];
  /** Rows and columns of the form that the table does not have. */
  readonly missing: readonly Address[];
}

export interface SeenDocument {
  /** Section headings, in the order of the document. */
  readonly sections: readonly SeenSection[];
  /** Tables that were found; a table of the form without an entry is not in the document. */
  readonly tables: readonly SeenTable[];
  /** Cells that hold no figure: "" for an empty cell, otherwise the mark that stands there. */
  readonly blanks: readonly { readonly at: Address; readonly mark: string }[];
}
