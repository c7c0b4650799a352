// XML from a stranger, told as events: well-formed or refused, no DOCTYPE, bounded in depth, attributes and text.
// A scanner of our own: it does not build the attributes that nobody asks for, which is most of what Office writes,
// and takes half the time of saxes or less. `xml.test.ts` holds it to what saxes says.
import { limits } from "../limits.ts";
import { damaged, over } from "../zip/unreadable.ts";
import { Attributes } from "./attributes.ts";
import { unescape } from "./unescape.ts";

export interface XmlHandler {
  /** The attributes are those of this tag as long as the call lasts. */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  /** One text may come in several pieces. */
  readonly text?: (text: string) => void;
  /** Namespaces and the prefix by which the handler knows them, whichever prefix the document chose. */
  readonly prefixes?: ReadonlyMap<string, string>;
}

const decode = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  try {
    return new TextDecoder(utf16 ?? "utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw damaged("xml-encoding");
  }
};

/** New prefixes for those of a document that calls known namespaces by other names; nothing for nearly every document. */
const renaming = (root: Attributes, prefixes: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined => {
  const known = new Set(prefixes.values());
  const renames = new Map<string, string>();
  for (const name of root.names()) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const prefix = name.slice(6);
    // a known prefix on a strange namespace must not be taken for ours
    const wanted = prefixes.get(root.get(name) ?? "") ?? (known.has(prefix) ? `other.${prefix}` : prefix);
    if (wanted !== prefix) renames.set(prefix, wanted);
  }
  return renames.size > 0 ? renames : undefined;
};

const rename = (name: string, renames: ReadonlyMap<string, string>): string => {
  const colon = name.indexOf(":");
  const prefix = renames.get(colon < 0 ? "" : name.slice(0, colon));
  if (prefix === undefined) return name;
  const local = name.slice(colon + 1);
  return prefix === "" ? local : `${prefix}:${local}`;
};

const control = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
const [slash, more, exclamation, question] = [0x2f, 0x3e, 0x21, 0x3f];

/** Where a construct that ends with a mark ends. */
const after = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  if (at < 0) throw damaged("xml");
  return at + mark.length;
};

const instruction = /<\?([A-Za-z_:\x80-\uffff][\w:.\x80-\uffff-]*)(?=[ \t\r\n]|\?>)/y;

/** Past what begins with `<!` or `<?` at a place; the text that it is, if it is CDATA. */
const special = (text: string, at: number): { next: number; said?: string } => {
  if (text.charCodeAt(at + 1) === question) {
    instruction.lastIndex = at;
    const target = instruction.exec(text)?.[1];
    if (target === undefined || (target.toLowerCase() === "xml" && at > 0)) throw damaged("xml");
    return { next: after(text, "?>", at + 2 + target.length) };
  }
  if (text.startsWith("<!--", at)) {
    const next = after(text, "-->", at + 4);
    if (text.indexOf("--", at + 4) < next - 3) throw damaged("xml");
    return { next };
  }
  if (text.startsWith("<![CDATA[", at)) {
    const next = after(text, "]]>", at + 9);
    return { next, said: text.slice(at + 9, next - 3) };
  }
  throw damaged(text.startsWith("<!DOCTYPE", at) ? "doctype" : "xml");
};

/** The document's elements, from tag to tag. */
const scan = (text: string, { open, close, text: hear }: XmlHandler): void => {
  const path: string[] = [];
  const attributes = new Attributes(text);
  let ended = false;
  for (let at = 0; ;) {
    const tag = text.indexOf("<", at);
    const end = tag < 0 ? text.length : tag;
    if (end - at > limits.xmlTextBytes) throw over("xmlTextBytes");
    if (path.length > 0) {
      if (hear && end > at) hear(unescape(text.slice(at, end)));
    } else if (/\S/.test(text.slice(at, end))) throw damaged("xml");
    if (tag < 0) break;
    const kind = text.charCodeAt(tag + 1);
    if (kind === slash) {
      const name = path.pop();
      at = tag + 2 + (name?.length ?? 0);
      if (name === undefined || !text.startsWith(name, tag + 2)) throw damaged("xml");
      while (isSpace(text.charCodeAt(at))) at++;
      if (text.charCodeAt(at++) !== more) throw damaged("xml");
      ended = path.length === 0;
      close?.(name);
    } else if (kind === exclamation || kind === question) {
      const { next, said } = special(text, tag);
      if (said !== undefined && path.length === 0) throw damaged("xml");
      if (said && said.length > limits.xmlTextBytes) throw over("xmlTextBytes");
      if (said) hear?.(said.replace(/\r\n?/g, "\n"));
      at = next;
    } else {
      if (ended) throw damaged("xml");
      const name = attributes.nameAt(tag + 1);
      at = attributes.scan(tag + 1 + name.length);
      if (path.push(name) > limits.xmlDepth) throw over("xmlDepth");
      open(name, attributes);
      if (attributes.closed) {
        path.pop();
        ended = path.length === 0;
        close?.(name);
      }
    }
  }
  if (!ended || path.length > 0) throw damaged("xml");
};

/** The handler under the names it expects. */
const renamed = (handler: XmlHandler, prefixes: ReadonlyMap<string, string>): XmlHandler => {
  let renames: ReadonlyMap<string, string> | undefined;
  let atRoot = true;
  const called = (name: string): string => (renames ? rename(name, renames) : name);
  return {
    open(name, attributes) {
      if (atRoot) {
        renames = renaming(attributes, prefixes);
        atRoot = false;
        if (renames) attributes.renamed = new Map([...renames].map(([theirs, ours]) => [ours, theirs]));
      }
      handler.open(called(name), attributes);
    },
    close: (name) => handler.close?.(called(name)),
    ...(handler.text && { text: handler.text }),
  };
};

/** Tells a document to its handler; throws `Unreadable` for one that is malformed or exceeds a limit. */
export const parseXml = (bytes: Uint8Array, handler: XmlHandler): void => {
  const text = decode(bytes);
  if (control.test(text)) throw damaged("xml");
  scan(text, handler.prefixes ? renamed(handler, handler.prefixes) : handler);
};
