// Text on its way into XML.
import { wellFormed } from "../well-formed.ts";

const lineEnds = /\r\n?|[\v\f\x85\u2028\u2029]/g;
/** What XML 1.0 cannot hold, and the controls that no text means. */
const unwritable = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;
const rare = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]/;

/** One kind of line end, and no character that XML cannot hold; half a surrogate pair is U+FFFD. */
export const writable = (text: string): string =>
  rare.test(text) ? wellFormed(text.replace(lineEnds, "\n").replace(unwritable, "")) : text;

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["\n", "&#10;"],
  ["\t", "&#9;"],
]);
const entity = (sign: string): string => entities.get(sign) ?? sign;

/** Writable text between tags. */
export const escapeText = (text: string): string => (/[&<>]/.test(text) ? text.replace(/[&<>]/g, entity) : text);

/** Any text between the double quotes of an attribute. */
export const escapeAttribute = (text: string): string => writable(text).replace(/[&<>"\n\t]/g, entity);
