// The page as a stream of tags and text, out of htmlparser2's tokenizer and within our limits.
// Its Parser is not used: it repairs tags by rules of its own, keeps every attribute of every
// element, and its stack costs as much as the element is deep.
import { QuoteType, Tokenizer, type TokenizerCallbacks } from "htmlparser2";
import { limits } from "../limits.ts";
import { attributeOf, clear, noAttributes, type AttributeName, type Attributes } from "./attributes.ts";

export interface TokenSink {
  /** `attributes` is valid during the call only; `at` is where the tag begins. */
  open(name: string, attributes: Attributes, at: number): void;
  close(name: string): void;
  /** Text as written, references not yet decoded. */
  text(text: string, at: number): void;
  /** A doctype, without its "<!" and ">". */
  doctype(text: string): void;
  /** Whether the tokenizer stands inside svg, where `<title>` and `<style>` hold tags. */
  foreign(): boolean;
}

const longestAttribute = 12;

class Tokens implements TokenizerCallbacks {
  readonly #text: string;
  readonly #sink: TokenSink;
  readonly #tokenizer: Tokenizer;
  readonly #attributes = noAttributes();
  #dirty = false;
  #name = "";
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
    this.#name = this.#text.slice(start, end).toLowerCase();
    this.#at = start - 1;
    if (this.#dirty) clear(this.#attributes);
    this.#dirty = false;
  }

  onattribname(start: number, end: number): void {
    const length = end - start;
    this.#attribute =
      length < 2 || length > longestAttribute ? undefined : attributeOf(this.#text.slice(start, end).toLowerCase());
    this.#value = "";
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== undefined) this.#value = this.#text.slice(start, end);
  }

  onattribend(quote: QuoteType): void {
    const name = this.#attribute;
    // the first of two attributes of one name counts
    if (name === undefined || this.#attributes[name] !== "") return;
    this.#attributes[name] = quote === QuoteType.NoValue ? name : this.#value;
    this.#dirty = true;
  }

  onopentagend(): void {
    if (++this.#nodes > limits.htmlNodes) {
      this.tooMany = true;
      this.stop();
      return;
    }
    this.#sink.open(this.#name, this.#attributes, this.#at);
  }

  onselfclosingtag(): void {
    this.onopentagend();
    // HTML ignores the slash; Word's namespaced elements (<o:p/>) mean it
    if (this.#name.includes(":")) this.#sink.close(this.#name);
  }

  onclosetag(start: number, end: number): void {
    this.#sink.close(this.#text.slice(start, end).toLowerCase());
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
  const tokens: Tokens = new Tokens(text, sinkOf(() => tokens.stop()));
  tokens.run();
  return !tokens.tooMany;
}
