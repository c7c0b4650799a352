// Text as HTML that reads back as the same text.
import { plain } from "../plain.ts";
import { wellFormed } from "../well-formed.ts";
import { collapse } from "./text.ts";

const entities = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** The text as HTML can carry it: without control characters or halves of pairs, and with "\n" for every line end. */
export const carried = (text: string): string => wellFormed(plain(text).text);

/** Text inside an element or between quotes. */
export const escapeHtml = (text: string): string =>
  carried(text).replace(/[&<>"']/g, (character) => entities.get(character) ?? "");

/** An element's text, and the style it needs so that no blank of it is lost. */
export function content(text: string): { readonly style: string; readonly html: string } {
  const lines = carried(text).split("\n");
  const plainly = text === "" || lines.every((line) => line !== "" && collapse(line) === line);
  return plainly
    ? { style: "", html: lines.map(escapeHtml).join("<br>") }
    : { style: ' style="white-space:pre-wrap"', html: escapeHtml(text) };
}
