// The attributes of the tag at hand: found and checked while the tag is read, taken out only when asked for.
import { limits } from "../limits.ts";
import { damaged, over } from "../zip/unreadable.ts";
import { unescape } from "./unescape.ts";

const [slash, less, more, equals, quote, apostrophe] = [0x2f, 0x3c, 0x3e, 0x3d, 0x22, 0x27];
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
/** The ASCII signs that a name may have (1) and may begin with (2); beyond ASCII, any sign may do both. */
const nameSigns = new Uint8Array(0x80);
for (let code = 0; code < nameSigns.length; code++) {
  const sign = String.fromCharCode(code);
  nameSigns[code] = /[A-Za-z_:]/.test(sign) ? 2 : /[\d.-]/.test(sign) ? 1 : 0;
}

export class Attributes {
  readonly #text: string;
  /** Four places for each: where its name begins and ends, where its value begins and ends. */
  readonly #at: number[] = [];
  #count = 0;
  /** Names met before, each at a place that it shares with few others: a name that is the same string is found faster. */
  readonly #names: string[] = [];
  /** Whether the tag closes itself. */
  closed = false;
  /** The document's prefixes by those under which attributes are asked for, where they differ. */
  renamed: ReadonlyMap<string, string> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** The name that begins at a place. */
  nameAt(from: number): string {
    const text = this.#text;
    const end = this.#nameEnd(from);
    const place = ((end - from) * 31 + text.charCodeAt(end - 1) * 7 + text.charCodeAt(from + 2)) & 255;
    const known = this.#names[place];
    if (known !== undefined && known.length === end - from && text.startsWith(known, from)) return known;
    return (this.#names[place] = text.slice(from, end));
  }

  #nameEnd(from: number): number {
    const text = this.#text;
    let at = from;
    while (at < text.length && nameSigns[text.charCodeAt(at)] !== 0) at++;
    if (at === from || nameSigns[text.charCodeAt(from)] === 1) throw damaged("xml");
    return at;
  }

  /** Reads to the end of the tag and says where that is. */
  scan(from: number): number {
    const text = this.#text;
    this.#count = 0;
    for (let at = from; ;) {
      const before = at;
      while (isSpace(text.charCodeAt(at))) at++;
      const code = text.charCodeAt(at);
      this.closed = code === slash;
      if (code === more) return at + 1;
      if (code === slash && text.charCodeAt(at + 1) === more) return at + 2;
      if (at === before) throw damaged("xml");
      at = this.#one(at);
    }
  }

  /** One attribute, from its name to the quote that ends its value. */
  #one(from: number): number {
    const text = this.#text;
    const nameEnd = this.#nameEnd(from);
    let at = nameEnd;
    while (isSpace(text.charCodeAt(at))) at++;
    if (text.charCodeAt(at++) !== equals) throw damaged("xml");
    while (isSpace(text.charCodeAt(at))) at++;
    const mark = text.charCodeAt(at++);
    if (mark !== quote && mark !== apostrophe) throw damaged("xml");
    let end = at;
    for (let code = text.charCodeAt(end); code !== mark; code = text.charCodeAt(++end)) {
      if (code === less || end >= text.length) throw damaged("xml");
    }
    if (this.#count >= limits.xmlAttributes) throw over("xmlAttributes");
    if (this.#count > 0 && this.#find(text.slice(from, nameEnd)) >= 0) throw damaged("xml");
    const place = 4 * this.#count++;
    this.#at[place] = from;
    this.#at[place + 1] = nameEnd;
    this.#at[place + 2] = at;
    this.#at[place + 3] = end;
    return end + 1;
  }

  /** The number of the attribute of a name as the document spells it; -1 if there is none. */
  #find(name: string): number {
    for (let number = 0; number < this.#count; number++) {
      const from = this.#at[4 * number] ?? 0;
      if ((this.#at[4 * number + 1] ?? 0) - from === name.length && this.#text.startsWith(name, from)) return number;
    }
    return -1;
  }

  #spelt(name: string): string {
    const colon = name.indexOf(":");
    const prefix = colon < 0 ? undefined : this.renamed?.get(name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  }

  /** The value of an attribute; a line end in it is a space, as XML says. */
  get(name: string): string | undefined {
    const number = this.#find(this.renamed ? this.#spelt(name) : name);
    if (number < 0) return undefined;
    const raw = this.#text.slice(this.#at[4 * number + 2], this.#at[4 * number + 3]);
    return unescape(/[\t\n\r]/.test(raw) ? raw.replace(/\r\n|[\t\n\r]/g, " ") : raw);
  }

  /** The names as the document spells them. */
  names(): string[] {
    return Array.from({ length: this.#count }, (_, number) =>
      this.#text.slice(this.#at[4 * number], this.#at[4 * number + 1]),
    );
  }
}
