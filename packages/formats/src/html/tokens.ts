// The page as a stream of tags and text, by HTML's own rules for where they begin and end and within our limits.
// A scanner of our own: what nobody asks for, most of what Word writes, is passed over without being taken out.
// `tokens.test.ts` holds it to what parse5's tokenizer says.
import { limits } from "../limits.ts";
import { attributeAt, noAttributes, type AttributeName, type Attributes } from "./attributes.ts";
import { behind, codes, commentEnd, doctype, isLetter, isSpace, rawEnds } from "./marks.ts";
import { tagAt, type Tag } from "./tags.ts";

export interface TokenSink {
  /** `attributes` is valid during the call only; `at` is where the tag begins. */
  open(tag: Tag, attributes: Attributes, at: number): void;
  close(tag: Tag): void;
  /** Text as written, references not yet decoded. */
  text(text: string, at: number): void;
  /** A doctype, without its "<!" and ">". */
  doctype(text: string): void;
  /** Whether the page stands inside svg, where `<title>` and `<style>` hold tags. */
  foreign(): boolean;
}

/** Attributes that mean something without a value; they are given their own name for one. */
const present: ReadonlySet<AttributeName> = new Set<AttributeName>(["hidden", "border"]);

const { quote, apostrophe, slash, equals, more, exclamation, question } = codes;

class Tokens {
  readonly #text: string;
  readonly #sink: TokenSink;
  readonly #attributes = noAttributes();
  readonly #set: AttributeName[] = [];
  #nodes = 0;
  /** Where the last slash stands that is no part of an attribute. */
  #slashAt = -1;
  #stopped = false;
  tooMany = false;

  constructor(text: string, sink: TokenSink) {
    this.#text = text;
    this.#sink = sink;
  }

  stop(): void {
    this.#stopped = true;
  }

  run(): void {
    const text = this.#text;
    /** Up to where everything has been told. */
    let told = 0;
    for (let at = text.indexOf("<"); at >= 0 && !this.#stopped;) {
      if (this.#isMarkup(at)) {
        if (at > told) this.#sink.text(text.slice(told, at), told);
        told = this.#markup(at);
        at = text.indexOf("<", told);
      } else at = text.indexOf("<", at + 1);
    }
    if (told < text.length && !this.#stopped) this.#sink.text(text.slice(told), told);
  }

  /** Any other "<" is text. */
  #isMarkup(at: number): boolean {
    const code = this.#text.charCodeAt(at + 1);
    return (
      isLetter(code) || (code === slash && at + 2 < this.#text.length) || code === exclamation || code === question
    );
  }

  /** Tells the markup that begins here; says where it ends. */
  #markup(at: number): number {
    const code = this.#text.charCodeAt(at + 1);
    if (code === slash) return this.#endTag(at + 2);
    if (code === exclamation) return this.#declaration(at + 2);
    return code === question ? behind(this.#text, ">", at + 2) : this.#startTag(at);
  }

  #endTag(at: number): number {
    const text = this.#text;
    // what else stands there is a comment
    if (!isLetter(text.charCodeAt(at))) return behind(text, ">", at);
    const nameEnd = this.#nameEnd(at);
    const end = this.#tagEnd(nameEnd);
    if (end < 0) return text.length;
    this.#sink.close(tagAt(text, at, nameEnd));
    return end;
  }

  #declaration(at: number): number {
    const text = this.#text;
    if (text.startsWith("--", at)) {
      if (text.charCodeAt(at + 2) === more) return at + 3;
      if (text.startsWith("->", at + 2)) return at + 4;
      commentEnd.lastIndex = at + 2;
      return commentEnd.test(text) ? commentEnd.lastIndex : text.length;
    }
    if (text.startsWith("[CDATA[", at) && this.#sink.foreign()) return behind(text, "]]>", at);
    const end = behind(text, ">", at);
    doctype.lastIndex = at;
    if (doctype.test(text) && text.charCodeAt(end - 1) === more) this.#sink.doctype(text.slice(at, end - 1));
    return end;
  }

  #startTag(at: number): number {
    const text = this.#text;
    const sink = this.#sink;
    const nameEnd = this.#nameEnd(at + 1);
    const tag = tagAt(text, at + 1, nameEnd);
    const isRaw = tag.raw && !sink.foreign();
    const end = this.#tagEnd(nameEnd);
    if (end < 0) return text.length;
    if (++this.#nodes > limits.htmlNodes) {
      this.tooMany = true;
      this.stop();
      return end;
    }
    sink.open(tag, this.#attributes, at);
    // HTML ignores the slash; Word's namespaced elements (<o:p/>) mean it
    if (this.#slashAt === end - 2 && tag.name.includes(":")) sink.close(tag);
    return isRaw && !this.#stopped ? this.#rawText(rawEnds.get(tag.name), end) : end;
  }

  /** All up to the end tag; up to the end of the page for `<plaintext>`, which has none. */
  #rawText(ending: RegExp | undefined, from: number): number {
    if (ending) ending.lastIndex = from;
    const end = ending?.exec(this.#text)?.index ?? this.#text.length;
    if (end > from) this.#sink.text(this.#text.slice(from, end), from);
    return end;
  }

  /** Where the name of a tag ends. */
  #nameEnd(from: number): number {
    const text = this.#text;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === more || code === slash || isSpace(code)) return at;
    }
    return text.length;
  }

  /** Reads the attributes up to the end of the tag and says where that is; -1 for a tag without an end, which is none. */
  #tagEnd(from: number): number {
    const text = this.#text;
    for (let name = this.#set.pop(); name; name = this.#set.pop()) this.#attributes[name] = "";
    for (let at = from; at < text.length;) {
      const code = text.charCodeAt(at);
      if (code === more) return at + 1;
      if (code === slash) this.#slashAt = at;
      at = code === slash || isSpace(code) ? at + 1 : this.#attribute(at);
    }
    return -1;
  }

  /** One attribute; says where it ends. */
  #attribute(from: number): number {
    const text = this.#text;
    let at = from;
    // a name may begin with "=", and may not hold it
    while (++at < text.length) {
      const code = text.charCodeAt(at);
      if (code === equals || code === more || code === slash || isSpace(code)) break;
    }
    const name = attributeAt(text, from, at);
    while (isSpace(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at) !== equals) {
      if (name !== undefined) this.#keep(name, "");
      return at;
    }
    do at++;
    while (isSpace(text.charCodeAt(at)));
    const mark = text.charCodeAt(at);
    const start = mark === quote || mark === apostrophe ? at + 1 : at;
    const end = start > at ? text.indexOf(mark === quote ? '"' : "'", start) : this.#unquotedEnd(at);
    if (end < 0) return text.length;
    if (name !== undefined) this.#keep(name, text.slice(start, end));
    return start > at ? end + 1 : end;
  }

  #unquotedEnd(from: number): number {
    const text = this.#text;
    let at = from;
    while (at < text.length && text.charCodeAt(at) !== more && !isSpace(text.charCodeAt(at))) at++;
    return at;
  }

  /** The first of two attributes of one name counts. */
  #keep(name: AttributeName, value: string): void {
    if (this.#set.includes(name)) return;
    this.#attributes[name] = value === "" && present.has(name) ? name : value;
    this.#set.push(name);
  }
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
