// How many places of a terminal a text takes.
import { stripVTControlCharacters } from "node:util";

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const none = /[\p{Mn}\p{Me}\p{Cf}]/u;

const places = (char: string): number => (none.test(char) ? 0 : wide.test(char) ? 2 : 1);

export const width = (text: string): number => {
  let sum = 0;
  for (const char of stripVTControlCharacters(text)) sum += places(char);
  return sum;
};

/** Spaces to so many places, at least one. */
export const pad = (text: string, most: number): string => text + " ".repeat(Math.max(most - width(text), 1));

/** No line may begin with these, none end with those. */
const closing = /^[，。；：！？、）》」』”’…\])},.;:!?%]$/u;
const opening = /^[（《「『“‘([{]$/u;

/** Pieces that stay whole: a word with the space after it, or one wide character. */
const pieces = (line: string): string[] => {
  const found: string[] = [];
  let held = "";
  for (const [piece] of line.matchAll(/[!-~\u00a0-\u024f]+ *| +|./gsu)) {
    const last = found.length - 1;
    if (closing.test(piece) && last >= 0 && held === "") found[last] += piece;
    else if (opening.test(piece)) held += piece;
    else {
      found.push(held + piece);
      held = "";
    }
  }
  return held === "" ? found : [...found, held];
};

/** Breaks a text into lines of at most so many places; between any two Chinese characters, else at spaces. */
export const wrap = (text: string, most: number): string[] =>
  text.split("\n").flatMap((line) => {
    if (width(line) <= most) return [line];
    const lines: string[] = [];
    let current = "";
    for (const piece of pieces(line)) {
      if (current !== "" && width(current) + width(piece.trimEnd()) > most) {
        lines.push(current.trimEnd());
        current = piece.trimStart();
      } else current += piece;
    }
    return [...lines, current.trimEnd()];
  });
