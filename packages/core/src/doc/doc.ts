// The middle document: what a text file, a web page, Word, Excel and PDF have in common.
// Readers make it, writers print it, `layout` and `place` are the only code that connects it to the form.

/** A place in a source file. All numbers count from 1; a JSON place is an RFC 6901 pointer. */
export interface Where {
  readonly line?: number;
  readonly page?: number;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
  readonly sheet?: string;
  readonly cell?: string;
  readonly pointer?: string;
}

/** One cell of a table, at its top left corner; places covered by a span have no cell of their own. */
export interface DocCell {
  /** As printed; line breaks inside the cell are "\n". */
  readonly text: string;
  /** Omitted parts are 1. */
  readonly span?: { readonly rows?: number; readonly columns?: number };
  readonly head?: "row" | "column" | "band";
  /** The address of the report's cell, joined by "/"; set by `layout`, never by a reader of foreign files. */
  readonly address?: string;
  /** The typed value behind the text: a count, or money as a decimal string; null is a blank. */
  readonly value?: number | string | null;
  /** Addresses that add up to this cell, where the form says it is a total. */
  readonly sum?: readonly string[];
  readonly where?: Where;
}

export interface DocHeading {
  readonly kind: "heading";
  /** 1 is the title of the document. */
  readonly level: number;
  readonly text: string;
  readonly where?: Where;
}

/** A paragraph; a line break that the source has inside it is "\n" (`place` decides whether it only wrapped). */
export interface DocParagraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly where?: Where;
}

export interface DocTable {
  readonly kind: "table";
  readonly rows: readonly (readonly DocCell[])[];
  /** How many leading rows are heads, so that writers can repeat them on the next page. */
  readonly headRows?: number;
  readonly caption?: string;
  /** Whether the source draws its lines; absent where the format cannot say. */
  readonly borders?: boolean;
  readonly where?: Where;
}

export type DocBlock = DocHeading | DocParagraph | DocTable;

/** What a document says about itself outside its text (properties, meta tags). */
export interface DocMeta {
  readonly title?: string;
  readonly organ?: string;
  readonly year?: number;
  readonly edition?: string;
}

export interface Doc {
  readonly meta: DocMeta;
  readonly blocks: readonly DocBlock[];
  /** The canonical JSON that an exported document may carry with it. */
  readonly data?: string;
}

/** Everything that reading may report; the codes keep their meaning for ever. */
export const problemCodes = [
  "row-shifted",
  "row-missing",
  "row-extra",
  "column-order",
  "column-missing",
  "column-extra",
  "label-variant",
  "section-missing",
  "section-misnumbered",
  "header-repeated",
  "cell-blank",
  "cell-mark",
  "cell-unreadable",
  "number-spelling",
  "number-unit",
  "text-unplaced",
  "encoding-guessed",
  "organ-guessed",
  "year-guessed",
  "edition-guessed",
  "bounded",
  "data-differs",
  "key-dropped",
  "fee-parts",
  "edition-mixed",
  "characters-dropped",
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** One thing noticed while reading: what was seen, where, and what else it could be. */
export interface Problem {
  readonly code: ProblemCode;
  /** The report's cells or texts concerned, as key paths; empty when it concerns the file. */
  readonly at: readonly (readonly string[])[];
  readonly seen?: string;
  readonly where?: Where;
  readonly alternative?: string | number | null;
  /** What the message is made of, beside `seen` and `alternative`. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export const refusalCodes = [
  "not-a-report",
  "blank-template",
  "pre-2019-form",
  "other-report",
  "several-reports",
  "encrypted",
  "scan-without-text",
  "unsupported-format",
  "damaged",
  "too-large",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Why a file gives no report at all. */
export interface ReadRefusal {
  readonly code: RefusalCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** What a reader of bytes returns: never an exception for bad content. */
export type DocRead = { readonly doc: Doc; readonly problems: readonly Problem[] } | { readonly refusal: ReadRefusal };
