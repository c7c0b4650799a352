// XML from a stranger: well-formed, no DOCTYPE, bounded in depth, attributes and text, and told as events.
import { SaxesParser } from "saxes";
import { limits } from "../limits.ts";
import { damaged, over } from "../zip/unreadable.ts";

/** Attributes by name as written; an object without prototype. */
export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  /** One text may come in several pieces. */
  readonly text?: (text: string) => void;
  /** Namespaces and the prefix by which the handler knows them, whichever prefix the document chose. */
  readonly prefixes?: ReadonlyMap<string, string>;
}

/** Hands over the bytes of a document, piece by piece. */
export type Pour = (into: (bytes: Uint8Array) => void) => void;

const decoderFor = (bytes: Uint8Array): TextDecoder => {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  return new TextDecoder(utf16 ?? "utf-8", { fatal: true });
};

/** Decodes in order. Each piece waits for the next, because a text that comes whole is decoded three times as fast. */
const decoding = (write: (text: string) => void) => {
  let held: Uint8Array | undefined;
  let decoder: TextDecoder | undefined;
  const decode = (bytes: Uint8Array, stream: boolean): string => {
    decoder ??= decoderFor(bytes);
    try {
      return decoder.decode(bytes, { stream });
    } catch {
      throw damaged("xml-encoding");
    }
  };
  return {
    take(bytes: Uint8Array): void {
      if (bytes.length === 0) return;
      if (held) write(decode(held, true));
      held = bytes;
    },
    close(): void {
      if (held) write(decode(held, false));
    },
  };
};

/** New prefixes for those of a document that calls known namespaces by other names; nothing for nearly every document. */
const renaming = (root: Attributes, prefixes: ReadonlyMap<string, string>): ReadonlyMap<string, string> | undefined => {
  const known = new Set(prefixes.values());
  const renames = new Map<string, string>();
  for (const [name, uri] of Object.entries(root)) {
    if (name !== "xmlns" && !name.startsWith("xmlns:")) continue;
    const prefix = name.slice(6);
    // a known prefix on a strange namespace must not be taken for ours
    const wanted = prefixes.get(uri) ?? (known.has(prefix) ? `other.${prefix}` : prefix);
    if (wanted !== prefix) renames.set(prefix, wanted);
  }
  return renames.size > 0 ? renames : undefined;
};

const rename = (name: string, renames: ReadonlyMap<string, string>): string => {
  const colon = name.indexOf(":");
  const prefix = renames.get(colon < 0 ? "" : name.slice(0, colon));
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
};

const renameAttributes = (attributes: Attributes, renames: ReadonlyMap<string, string>): Attributes => {
  const renamed: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) {
    renamed[name.includes(":") ? rename(name, renames) : name] = value;
  }
  return renamed;
};

/** The handler under the names it expects. */
const renamed = (handler: XmlHandler, prefixes: ReadonlyMap<string, string>): XmlHandler => {
  let renames: ReadonlyMap<string, string> | undefined;
  let atRoot = true;
  const called = (name: string): string => (renames ? rename(name, renames) : name);
  return {
    open(name, attributes) {
      if (atRoot) renames = renaming(attributes, prefixes);
      atRoot = false;
      handler.open(called(name), renames ? renameAttributes(attributes, renames) : attributes);
    },
    close: (name) => handler.close?.(called(name)),
    ...(handler.text && { text: handler.text }),
  };
};

/** Tells a document to its handler; throws `Unreadable` for one that is malformed or exceeds a limit. */
export const parseXml = (pour: Pour, handler: XmlHandler): void => {
  const { open, close, text } = handler.prefixes ? renamed(handler, handler.prefixes) : handler;
  const parser = new SaxesParser({ xmlns: false, position: false });
  let [depth, attributes] = [0, 0];
  parser.on("error", () => {
    throw damaged("xml");
  });
  parser.on("doctype", () => {
    throw damaged("doctype");
  });
  parser.on("attribute", () => {
    if (++attributes > limits.xmlAttributes) throw over("xmlAttributes");
  });
  parser.on("opentag", (tag) => {
    attributes = 0;
    if (++depth > limits.xmlDepth) throw over("xmlDepth");
    open(tag.name, tag.attributes);
  });
  parser.on("closetag", (tag) => {
    depth--;
    close?.(tag.name);
  });
  const take = (piece: string): void => {
    if (piece.length > limits.xmlTextBytes) throw over("xmlTextBytes");
    text?.(piece);
  };
  parser.on("text", take);
  parser.on("cdata", take);
  const decoder = decoding((piece) => parser.write(piece));
  pour(decoder.take);
  decoder.close();
  parser.close();
};
