// The page as a stream of tags and text, out of htmlparser2's tokenizer and within our limits.
// Its Parser is not used: it repairs tags by rules of its own, keeps every attribute of every
// element, and its stack costs as much as the element is deep.
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { limits } from "../limits.ts";
import { attributeAt, noAttributes, type AttributeName, type Attributes } from "./attributes.ts";
import { tagAt, tagOf, type Tag } from "./tags.ts";

export interface TokenSink {
  /** `attributes` is valid during the call only; `at` is where the tag begins. */
  open(tag: Tag, attributes: Attributes, at: number): void;
  close(tag: Tag): void;
  /** Text as written, references not yet decoded. */
  text(text: string, at: number): void;
  /** A doctype, without its "<!" and ">". */
  doctype(text: string): void;
  /** Whether the tokenizer stands inside svg, where `<title>` and `<style>` hold tags. */
  foreign(): boolean;
}

/** Attributes that mean something without a value; they are given their own name for one. */
const present: ReadonlySet<AttributeName> = new Set<AttributeName>(["hidden", "border"]);

class Tokens implements TokenizerCallbacks {
  readonly #text: string;
  readonly #sink: TokenSink;
  readonly #tokenizer: Tokenizer;
  readonly #attributes = noAttributes();
  readonly #set: AttributeName[] = [];
  #tag = tagOf("");
  #at = 0;
  #attribute: AttributeName | undefined;
  #value = "";
  #nodes = 0;
  tooMany = false;

  constructor(text: string, sink: TokenSink) {
    this.#text = text;
    this.#sink = sink;
    // references are decoded where text is kept: without them the tokenizer skips from "<" to "<"
    this.#tokenizer = new Tokenizer({ decodeEntities: false }, this);
  }

  run(): void {
    this.#tokenizer.write(this.#text);
    this.#tokenizer.end();
  }

  stop(): void {
    this.#tokenizer.pause();
  }

  ontext(start: number, end: number): void {
    this.#sink.text(this.#text.slice(start, end), start);
  }

  onopentagname(start: number, end: number): void {
    this.#tag = tagAt(this.#text, start, end);
    this.#at = start - 1;
    for (let name = this.#set.pop(); name; name = this.#set.pop()) this.#attributes[name] = "";
  }

  onattribname(start: number, end: number): void {
    this.#attribute = attributeAt(this.#text, start, end);
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== undefined) this.#value = this.#text.slice(start, end);
  }

  onattribend(): void {
    const name = this.#attribute;
    // the first of two attributes of one name counts
    if (name === undefined || this.#attributes[name] !== "") return;
    this.#attributes[name] = this.#value === "" && present.has(name) ? name : this.#value;
    this.#set.push(name);
  }

  onopentagend(): void {
    if (++this.#nodes > limits.htmlNodes) {
      this.tooMany = true;
      this.stop();
      return;
    }
    this.#sink.open(this.#tag, this.#attributes, this.#at);
  }

  onselfclosingtag(): void {
    this.onopentagend();
    // HTML ignores the slash; Word's namespaced elements (<o:p/>) mean it
    if (this.#tag.name.includes(":")) this.#sink.close(this.#tag);
  }

  onclosetag(start: number, end: number): void {
    this.#sink.close(tagAt(this.#text, start, end));
  }

  ondeclaration(start: number, end: number): void {
    this.#sink.doctype(this.#text.slice(start, end));
  }

  isInForeignContext(): boolean {
    return this.#sink.foreign();
  }

  onattribentity(): void {}
  ontextentity(): void {}
  oncdata(): void {}
  oncomment(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** Sends the page to the sink; false where it has too many nodes. The sink may stop the stream. */
export function tokenize(text: string, sinkOf: (stop: () => void) => TokenSink): boolean {
  const tokens: Tokens = new Tokens(
    text,
    sinkOf(() => tokens.stop()),
  );
  tokens.run();
  return !tokens.tooMany;
}
