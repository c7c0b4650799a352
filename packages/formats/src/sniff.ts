// What a file is, by its content. Its name is asked only where the content leaves both open.
import type { ReadRefusal } from "@gongkai/core/doc";
import { decode, type Decoded } from "./decode.ts";
import { magic } from "./magic.ts";
import { heading } from "./markdown/lines.ts";

/** "json" is no format of documents: it is the report itself, and core reads it. */
export type Sniffed =
  { readonly format: "text" | "markdown" | "html" | "docx" | "json" } | { readonly refusal: ReadRefusal };

/** What a file is, and its text where that had to be known for it. */
export type Seen = Sniffed & { readonly decoded?: Decoded };

export function sniff(bytes: Uint8Array, name?: string): Sniffed {
  const seen = look(bytes, name);
  return "refusal" in seen ? seen : { format: seen.format };
}

export function look(bytes: Uint8Array, name?: string): Seen {
  const named = extension(name);
  const known = magic(bytes);
  if (known !== undefined) return "refusal" in known ? withName(known.refusal, named) : known;
  // a page that says so in its first bytes is decoded once, by its reader, who knows where it declares its encoding
  if (startsAsPage(bytes)) return { format: "html" };
  const decoded = decode(bytes);
  if ("refusal" in decoded) return withName(decoded.refusal, named);
  const text = decoded.text.trim();
  // a text without a character is no damaged file, and no report either
  if (text === "") return withName({ code: "not-a-report", params: { reason: "empty" } }, named);
  const format = textFormat(text, named);
  if (format === "xml" || format === "mhtml")
    return withName({ code: "unsupported-format", params: { kind: format } }, named);
  return format === "html" ? { format } : { format, decoded };
}

/** How many bytes the beginning of a page may have. */
const startBytes = 1_000;

function startsAsPage(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, startBytes);
  if (!start.includes(0x3c)) return false;
  return htmlStart.test(new TextDecoder("latin1").decode(start).replace(/^\xef\xbb\xbf/, ""));
}

const htmlStart =
  /^\s{0,200}(?:<\?xml[^>]{0,200}\?>\s{0,99})?(?:<!--[\s\S]{0,500}?-->\s{0,99}){0,3}<(?:!doctype html|html|head|body|meta|title|script|style|link)\b/i;

function textFormat(text: string, named: string): "text" | "markdown" | "html" | "json" | "xml" | "mhtml" {
  const start = text.slice(0, startBytes);
  if (/^(?:\{\s{0,500}["}]|\[\s{0,500}[[{"\]]|[[{]$)/.test(start) || (named === "json" && /^[[{]/.test(start)))
    return "json";
  if (htmlStart.test(start)) return "html";
  if (/^<\?xml\s|^<!doctype\s/i.test(start)) return "xml";
  if (/^(?:MIME-Version|From|Subject|Date):/i.test(start) && /^Content-Type:\s{0,9}multipart\/related/im.test(start))
    return "mhtml";
  if (named !== "html" && named !== "htm" && isMarkdown(text)) return "markdown";
  // our own text has a backslash before it
  if (/(?<!\\)<\/(?:html|body|table|tr|td|th|div|p|h[1-6]|ul|li|span)\s{0,9}>/i.test(text)) return "html";
  return named === "md" || named === "markdown" ? "markdown" : "text";
}

/** A heading by "#", or the line below the head of a table. */
function isMarkdown(text: string): boolean {
  if (!/#|-\s{0,9}\|/.test(text)) return false;
  return text.split("\n").some((line) => heading(line) !== undefined || isRuler(line));
}

/** At least two columns, nothing but dashes, colons, bars and blanks. */
function isRuler(line: string): boolean {
  return (
    line.includes("-") &&
    line.includes("|") &&
    line.length < 2_000 &&
    line
      .trim()
      .split("|")
      .filter((part) => part.trim() !== "").length > 1 &&
    /^[-:|\s]+$/.test(line)
  );
}

/** What the file is called, so that a message can say both what it is and what it is named. */
function extension(name: string | undefined): string {
  return /\.([a-z\d]{1,10})$/i.exec(name?.slice(-20) ?? "")?.[1]?.toLowerCase() ?? "";
}

function withName(refusal: ReadRefusal, named: string): Sniffed {
  return { refusal: named === "" ? refusal : { ...refusal, params: { ...refusal.params, named } } };
}
