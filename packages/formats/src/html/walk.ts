// One pass over the tags: HTML's own rules for what closes what, as far as they move text from one
// cell or block to another.
import type { ReadRefusal } from "@gongkai/core/doc";
import { limits, tooLarge } from "../limits.ts";
import { noAttributes, type Attributes } from "./attributes.ts";
import type { Page } from "./page.ts";
import { Shown } from "./shown.ts";
import { Stack } from "./stack.ts";
import { closesParagraph, tagOf, type Kind, type Tag } from "./tags.ts";
import { tokenize, type TokenSink } from "./tokens.ts";

const inTable: ReadonlySet<Kind> = new Set<Kind>(["group", "row", "cell", "caption"]);
const inGroup: ReadonlySet<Kind> = new Set<Kind>(["row", "cell", "caption"]);
const tableParts: ReadonlySet<Kind> = new Set<Kind>(["table", ...inTable]);
const inRow: ReadonlySet<Kind> = new Set<Kind>(["cell", "caption"]);

/** An item of a list ends the one before it. */
const siblings = new Map([
  ["li", ["li"]],
  ["dd", ["dd", "dt"]],
  ["dt", ["dd", "dt"]],
]);

const unstyled = noAttributes();

const inChoice = (tag: Tag): boolean => tag.captured || tag.name === "template";

class Walk implements TokenSink {
  readonly #stop: () => void;
  readonly #shown: Shown;
  readonly #stack = new Stack((frame) => {
    if (frame.tag.name === "p") this.#paragraphs--;
    else if (frame.tag.name === "a") this.#anchors--;
    else if (frame.tag.name === "svg") this.#drawings--;
    else if (frame.tag.name === "select") this.#choices--;
    this.#shown.leave(frame, this.#stack.part);
  });
  // how many of these are open: most tags need not look for them
  #paragraphs = 0;
  #anchors = 0;
  #drawings = 0;
  #choices = 0;
  refusal: ReadRefusal | undefined;

  constructor(source: string, stop: () => void) {
    this.#stop = stop;
    this.#shown = new Shown(source);
  }

  foreign(): boolean {
    return this.#drawings > 0;
  }

  doctype(text: string): void {
    // an internal subset declares entities: no page has one
    if (text.includes("[")) this.#refuse({ code: "unsupported-format", params: { kind: "doctype" } });
  }

  #refuse(refusal: ReadRefusal): void {
    this.refusal ??= refusal;
    this.#stop();
  }

  text(raw: string, at: number): void {
    this.#shown.text(raw, at, this.#stack.part);
  }

  open(tag: Tag, attributes: Attributes, at: number): void {
    if (tag.kind === "ignored" || (this.#choices > 0 && !this.#leaveChoice(tag))) return;
    if (tag.kind === "break") this.#shown.break();
    else if (tag.kind === "void") {
      if (tag.name === "hr") this.#shown.endParagraph();
      else if (tag.name === "meta") this.#shown.meta(attributes);
    } else {
      // a block ends a drawing that was left open
      if (this.#drawings > 0 && tag.kind !== "inline") this.#stack.close((frame) => frame.tag.name === "svg");
      if (this.#makeRoom(tag, at)) this.#enter(tag, attributes, at);
    }
  }

  #enter(tag: Tag, attributes: Attributes, at: number): void {
    const { name } = tag;
    this.#stack.push(this.#shown.enter({ tag, attributes, at, part: this.#stack.part }));
    if (name === "p") this.#paragraphs++;
    else if (name === "a") this.#anchors++;
    else if (name === "svg") this.#drawings++;
    else if (name === "select") this.#choices++;
    if (this.#stack.depth > limits.htmlDepth) this.#refuse(tooLarge("htmlDepth").refusal);
  }

  #imply(name: string, at: number): void {
    this.#enter(tagOf(name), unstyled, at);
  }

  /** A `<select>` holds no elements: a part of a table ends it, a second `<select>` does no more. */
  #leaveChoice(tag: Tag): boolean {
    if (inChoice(tag)) return true;
    const { name } = tag;
    const ends =
      name === "select" ||
      name === "textarea" ||
      name === "input" ||
      (this.#stack.part !== undefined && tableParts.has(tag.kind));
    if (ends) this.#stack.close((frame) => frame.tag.name === "select");
    return ends && name !== "select";
  }

  /** Ends what this tag ends by beginning; false where the tag means nothing here. */
  #makeRoom(tag: Tag, at: number): boolean {
    const part = this.#stack.part;
    switch (tag.kind) {
      case "table":
        // a table directly inside a table, not in a cell, ends it
        if (part && !inRow.has(part.tag.kind)) this.#stack.closePart("table");
        return true;
      case "columns":
        this.#stack.clear(inTable);
        return false;
      case "group":
      case "caption":
        this.#stack.clear(inTable);
        return part !== undefined;
      case "row":
        this.#stack.clear(inGroup);
        if (this.#stack.part?.tag.kind === "table") this.#imply("tbody", at);
        return part !== undefined;
      case "cell":
        this.#stack.clear(inRow);
        if (this.#stack.part?.tag.kind === "table") this.#imply("tbody", at);
        if (this.#stack.part?.tag.kind === "group") this.#imply("tr", at);
        return part !== undefined;
      case "block":
      case "heading":
      case "inline":
        this.#endSiblings(tag);
        // form elements are no boxes between the cells of a table
        return tag.name !== "form" || part === undefined || inRow.has(part.tag.kind);
      case "break":
      case "void":
      case "ignored":
        return false;
    }
  }

  #endSiblings(tag: Tag): void {
    const { name } = tag;
    if (this.#paragraphs > 0 && closesParagraph(tag)) this.#stack.closeParagraph();
    if (name === "button") this.#stack.close((frame) => frame.tag.name === name);
    if (tag.kind === "heading" && this.#stack.top?.tag.kind === "heading") this.#stack.pop();
    if (name === "a" && this.#anchors > 0) this.#stack.closeFormatting("a");
    const sibling = siblings.get(name);
    if (!sibling) return;
    const at = this.#stack.find(({ tag: { special, name: open } }) => special && open !== "p" && open !== "div");
    if (sibling.includes(this.#stack.at(at)?.tag.name ?? "")) this.#stack.popTo(at);
  }

  close(tag: Tag): void {
    const { name, kind } = tag;
    if (this.#choices > 0 && !(name === "select" || inChoice(tag) || tableParts.has(kind))) return;
    if (tableParts.has(kind)) this.#stack.closePart(name);
    else if (kind === "break") this.#shown.break();
    else if (kind === "heading") this.#stack.close((frame) => frame.tag.kind === kind);
    else if (kind === "block" || kind === "inline") {
      if (this.#stack.top?.tag.name === name && !this.#stack.top.released) this.#stack.pop();
      else this.#closeFarther(tag);
    }
  }

  /** An end tag of something other than the innermost element. */
  #closeFarther({ name, formatting, special }: Tag): void {
    // a "</p>" without a "<p>" is an empty paragraph
    if (name === "p") {
      if (!this.#stack.closeParagraph()) this.#shown.endParagraph();
    } else if (name === "form") this.#stack.release(this.#stack.find((frame) => frame.tag.name === name));
    else if (formatting) this.#stack.closeFormatting(name);
    else if (special) this.#stack.close((frame) => frame.tag.name === name);
    else this.#stack.closeOrdinary(name);
  }

  end(): Page {
    this.#stack.popTo(0);
    this.#shown.endParagraph();
    return this.#shown.page();
  }
}

/** Reads a page; refused where it is larger, or deeper, than any page. */
export function walk(text: string): Page | { readonly refusal: ReadRefusal } {
  let reader: Walk | undefined;
  const all = tokenize(text, (stop) => (reader = new Walk(text, stop)));
  if (!all) return tooLarge("htmlNodes");
  if (!reader) throw new Error("the tokenizer asked for no sink");
  return reader.refusal ? { refusal: reader.refusal } : reader.end();
}
