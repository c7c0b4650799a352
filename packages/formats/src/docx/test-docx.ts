// Word packages made by hand, for tests.
import { strToU8, zipSync } from "fflate";
import type { Doc, DocBlock, DocRead } from "@gongkai/core/doc";
import { readDocx } from "./read.ts";
import { writeDocx } from "./write.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  `xmlns:r="${office}"`,
].join(" ");

export const relationships = (targets: Readonly<Record<string, string>>): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(targets)
    .map(([kind, target], at) => `<Relationship Id="r${at}" Type="${office}/${kind}" Target="${target}"/>`)
    .join("")}</Relationships>`;

export const documentXml = (body: string): string => `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`;

/** The parts of a small package; more, or others under the same names, may be given. */
export const parts = (body: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": relationships({ officeDocument: "word/document.xml" }),
  "word/_rels/document.xml.rels": relationships({ styles: "styles.xml", numbering: "numbering.xml" }),
  "word/document.xml": documentXml(body),
  ...more,
});

export const zipped = (all: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])), {
    mtime: "1980-01-01T12:00:00",
    level: 0,
  });

export const docxOf = (body: string, more?: Readonly<Record<string, string>>): Uint8Array => zipped(parts(body, more));

export const wordPart = (root: string, content: string): string => `<w:${root} ${namespaces}>${content}</w:${root}>`;

export const p = (text: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
export const r = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
export const tc = (text: string, properties = ""): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${p(text)}</w:tc>`;
export const tr = (cells: string, properties = ""): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
export const tbl = (rows: string, properties = ""): string => `<w:tbl><w:tblPr>${properties}</w:tblPr>${rows}</w:tbl>`;

export const docOf = (read: DocRead) => {
  if ("refusal" in read) throw new Error(JSON.stringify(read.refusal));
  return read;
};

export const blocksOf = (body: string, more?: Readonly<Record<string, string>>): readonly DocBlock[] =>
  docOf(readDocx(docxOf(body, more))).doc.blocks;

/** Blocks in a form that is quick to read: headings as "#1 …", tables as rows of texts. */
const shown = (blocks: readonly DocBlock[]): unknown[] =>
  blocks.map((block) => {
    if (block.kind === "table") return block.rows.map((row) => row.map(({ text }) => text));
    return block.kind === "heading" ? `#${block.level} ${block.text}` : block.text;
  });

export const read = (body: string, more?: Readonly<Record<string, string>>): unknown[] => shown(blocksOf(body, more));

/** Why a file is refused; "read" where it is not. */
export const refusal = (bytes: Uint8Array): string => {
  const read = readDocx(bytes);
  if (!("refusal" in read)) return "read";
  const { code, params } = read.refusal;
  return `${code} ${params?.["reason"] ?? params?.["limit"]}`;
};

export const texts = (bytes: Uint8Array): unknown[] =>
  docOf(readDocx(bytes)).doc.blocks.map((block) => "text" in block && block.text);

/** A document after it has been written and read; reading must find nothing to report. */
export const reread = (doc: Doc): Doc => {
  const { doc: read, problems } = docOf(readDocx(writeDocx(doc)));
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return read;
};
