// The inline half of Markdown, to the text a reader sees: one pass, no backtracking. Whatever is not
// certainly markup stays as it is typed, since a figure must not lose a neighbour to a stray mark.
import { codeSpans, type CodeSpans } from "./code.ts";
import { reference } from "./reference.ts";
import { tagAt } from "./tag.ts";

/** The text that a piece of Markdown shows. */
export function inline(text: string): string {
  return /[\\`*_<&[]/.test(text) ? new Scan(text).text() : text;
}

const punctuation = /[!-/:-@[-`{-~]/;
/** The address of a link, with or without a title. */
const target = /^\((?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000})(?:\s{1,9}(?:"[^"\n]{0,500}"|'[^'\n]{0,500}'))?\)/;
const ordinary = /[^\\`*_<&[\]!]+/y;

class Scan {
  readonly #text: string;
  readonly #code: CodeSpans;
  /** Known from the start, so that no comment without an end is looked for an end twice. */
  readonly #lastComment: number;
  readonly #out: string[] = [];
  /** Where in `out` the last run of stars or underscores of each length stands that may begin an emphasis. */
  readonly #openers = new Map<string, number>();
  /** Where in `out` each "[" stands that has no "]" yet, "![" as a negative number. */
  readonly #brackets: number[] = [];
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#code = codeSpans(text);
    this.#lastComment = text.lastIndexOf("-->");
  }

  text(): string {
    while (this.#at < this.#text.length) this.#at += this.#take();
    return this.#out.join("");
  }

  /** Reads what stands here and says how many characters that was. */
  #take(): number {
    const at = this.#at;
    const next = this.#text[at + 1] ?? "";
    switch (this.#text[at] ?? "") {
      case "\\":
        return next === "\n" || punctuation.test(next) ? this.#put(next, 2) : this.#put("\\");
      case "`":
        return this.#shown(this.#code.at(at));
      case "<":
        return this.#shown(this.#tag(), "<");
      case "&":
        return this.#shown(reference(this.#text, at), "&");
      case "*":
      case "_":
        return this.#emphasis();
      case "!":
        if (next !== "[") return this.#put("!");
        this.#brackets.push(-this.#out.length - 1);
        return this.#put("![");
      case "[":
        this.#brackets.push(this.#out.length);
        return this.#put("[");
      case "]":
        return this.#link();
      default:
        ordinary.lastIndex = at;
        return this.#put(ordinary.exec(this.#text)?.[0] ?? "");
    }
  }

  /** What a piece of markup shows, or the character itself where it begins none. */
  #shown(piece: { readonly text: string; readonly length: number } | undefined, character = ""): number {
    return piece === undefined ? this.#put(character) : this.#put(piece.text, piece.length);
  }

  #tag(): { text: string; length: number } | undefined {
    const at = this.#at;
    if (this.#text.startsWith("<!--", at) && at < this.#lastComment) {
      return { text: "", length: this.#text.indexOf("-->", at) + 3 - at };
    }
    return tagAt(this.#text, at, this.#out.at(-1) ?? "");
  }

  #put(text: string, length = text.length): number {
    this.#out.push(text);
    return length;
  }

  /** A link shows its text, an image nothing. Only an address makes it one: 国办发[2021](30号) is text. */
  #link(): number {
    const from = this.#brackets.pop();
    const address = from === undefined ? undefined : target.exec(this.#text.slice(this.#at + 1, this.#at + 3_000))?.[0];
    if (from === undefined || address === undefined || !/[/.:#]|^\(\)$/.test(address)) return this.#put("]");
    if (from >= 0) {
      this.#out[from] = "";
    } else {
      this.#out.length = -from - 1;
      this.#openers.clear();
    }
    return 1 + address.length;
  }

  #emphasis(): number {
    const at = this.#at;
    const mark = this.#text[at] ?? "";
    let end = at + 1;
    while (this.#text[end] === mark) end++;
    const length = end - at;
    const run = this.#text.slice(at, end);
    const [opens, closes] = length > 3 ? [false, false] : sides(this.#text, at, end);
    const opener = this.#openers.get(run);
    if (closes && opener !== undefined) {
      this.#out[opener] = "";
      this.#openers.delete(run);
      return this.#put("", length);
    }
    if (opens) this.#openers.set(run, this.#out.length);
    return this.#put(run);
  }
}

/**
 * Whether a run of marks can begin, and can end, an emphasis: the characters around it decide, as in CommonMark,
 * except that two or three marks may also touch Chinese punctuation (**注：**此).
 */
function sides(text: string, from: number, to: number): [opens: boolean, closes: boolean] {
  const before = text[from - 1] ?? " ";
  const after = text[to] ?? " ";
  // a product: 2*3*4
  if (/[\da-z０-９]/i.test(before) && /[\da-z０-９]/i.test(after)) return [false, false];
  if (text[from] === "_")
    return [!/\s/.test(after) && !/[\p{L}\p{N}]/u.test(before), !/\s/.test(before) && !/[\p{L}\p{N}]/u.test(after)];
  const lone = to - from === 1;
  const mark = /[\p{P}\p{S}]/u;
  const opens = !/\s/.test(after) && (!lone || !mark.test(after) || /\s/.test(before) || mark.test(before));
  const closes = !/\s/.test(before) && (!lone || !mark.test(before) || /\s/.test(after) || mark.test(after));
  return [opens, closes];
}
