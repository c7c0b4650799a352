// What lines of text can carry of a text. Shared by text and Markdown.
import { wellFormed } from "../well-formed.ts";

const rare = /[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff\ud800-\udfff]/;
const lineEnds = /\r\n?|[\x85\u2028\u2029]/g;
const controls = /[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g;

/** One kind of line end, a space for a page break, no other control character, U+FFFD for half a surrogate pair. */
export const carried = (text: string): string =>
  rare.test(text)
    ? wellFormed(
        text
          .replace(lineEnds, "\n")
          .replace(/[\v\f]/g, " ")
          .replace(controls, ""),
      )
    : text;
