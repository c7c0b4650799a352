// Word documents (docx) to Doc: what the page shows, in the accepted state of its tracked changes.
import type { Doc, DocRead } from "@gongkai/core/doc";
import { openArchive } from "../zip/archive.ts";
import { orRefusal } from "../zip/unreadable.ts";
import type { XmlHandler } from "../xml/xml.ts";
import { Blocks } from "./blocks.ts";
import { documentReader } from "./document.ts";
import { counter, type Numbering, numberingReader } from "./numbering.ts";
import { dataRelationship, type WordPackage, wordPackage } from "./package.ts";
import { type ResolvedStyle, type Style, styleReader, styleSheet } from "./styles.ts";

/** Styles and numbering are large in what Word writes, and often nothing refers to them: read when first asked for. */
const later = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
};

const stylesOf = (parts: WordPackage): (() => (id: string) => ResolvedStyle) =>
  later(() => {
    const styles = new Map<string, Style>();
    const part = parts.related("styles");
    if (part !== undefined) parts.parse(part, styleReader(styles));
    return styleSheet(styles);
  });

const numberingOf = (parts: WordPackage) =>
  later(() => {
    const numbering: Numbering = { lists: new Map(), uses: new Map() };
    const part = parts.related("numbering");
    if (part !== undefined) parts.parse(part, numberingReader(numbering));
    return counter(numbering);
  });

const titleOf = (parts: WordPackage): string => {
  const part = parts.attached("core-properties");
  let [title, inTitle] = ["", false];
  const handler: XmlHandler = {
    open: (name) => void (inTitle = name === "dc:title"),
    close: () => void (inTitle = false),
    text: (text) => void (inTitle && (title += text)),
  };
  if (part !== undefined) parts.parse(part, handler);
  return title.trim();
};

const decode = (bytes: Uint8Array | undefined): string | undefined =>
  bytes && new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** Reads the bytes of a Word document; bad content gives a refusal or problems, never an exception. */
export const readDocx = (bytes: Uint8Array): DocRead =>
  orRefusal(() => {
    const archive = openArchive(bytes);
    const parts = wordPackage(archive);
    const styles = stylesOf(parts);
    const reader = documentReader({ styles: (id) => styles()(id), numbering: numberingOf(parts) });
    parts.parse(parts.main, reader.handler);
    const blocks = new Blocks();
    const made = blocks.of(reader.finish());
    const title = titleOf(parts);
    const carried = parts.attached(dataRelationship);
    const data = carried === undefined ? undefined : decode(archive.read(carried));
    const doc: Doc = { meta: title === "" ? {} : { title }, blocks: made, ...(data !== undefined && { data }) };
    return { doc, problems: [...reader.problems, ...blocks.problems] };
  });
