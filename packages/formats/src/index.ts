// The formats of this package, and the names it gives out.
import { docx } from "./docx/index.ts";
import type { Format } from "./format.ts";
import { html } from "./html/html.ts";
import { markdown } from "./markdown/markdown.ts";
import { reader } from "./read.ts";
import { text } from "./text/text.ts";

/** A format is one folder and one line here. */
export const formats = {
  text,
  markdown,
  html,
  docx,
} as const satisfies Record<string, Format>;

export type FormatName = keyof typeof formats;

/** Reads a file of any of these formats; canonical JSON is handed back as text. */
export const readBytes = reader(formats);

export type { Format, Sentence } from "./format.ts";
export { limits, type Limit } from "./limits.ts";
export type { JsonRead, ReadBytes } from "./read.ts";
export { sniff, type Sniffed } from "./sniff.ts";
