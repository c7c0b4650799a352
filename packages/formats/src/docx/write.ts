// Doc to Word documents. Written as text: the form needs little of Word, the bytes must be the same every time
// (the docx library puts random ids and the time into them), and it takes a fiftieth of that library's time.
import { strToU8, zipSync, type Zippable } from "fflate/browser";
import type { Doc } from "@gongkai/core/doc";
import { escapeText, writable } from "../xml/escape.ts";
import { houseParts, section, wordNamespace, xmlHead } from "./house.ts";
import { dataRelationship } from "./package.ts";
import { blocksXml } from "./write-blocks.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const dataPart = "gongkai/report.json";
const dataType = "application/vnd.gongkai.report+json";

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relationships = (all: readonly string[]): string =>
  `${xmlHead}<Relationships xmlns="${packages}/relationships">${all.join("")}</Relationships>`;

const override = (part: string, type: string): string => `<Override PartName="/${part}" ContentType="${type}"/>`;

const contentTypes = (carries: { title: boolean; data: boolean }): string =>
  `${xmlHead}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  override("word/document.xml", `${wordType}.document.main+xml`) +
  houseParts.map(([name, , type]) => override(`word/${name}.xml`, `${wordType}.${type}+xml`)).join("") +
  (carries.title ? override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") : "") +
  (carries.data ? override(dataPart, dataType) : "") +
  "</Types>";

const rootRelationships = (carries: { title: boolean; data: boolean }): string =>
  relationships([
    relationship("document", `${office}/officeDocument`, "word/document.xml"),
    ...(carries.title
      ? [relationship("title", `${packages}/relationships/metadata/core-properties`, "docProps/core.xml")]
      : []),
    ...(carries.data ? [relationship("data", dataRelationship, dataPart)] : []),
  ]);

const core = (title: string): string =>
  `${xmlHead}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escapeText(writable(title))}</dc:title></cp:coreProperties>`;

const house: Zippable = Object.fromEntries([
  ...houseParts.map(([name, , , xml]) => [`word/${name}.xml`, strToU8(xml)]),
  [
    "word/_rels/document.xml.rels",
    strToU8(relationships(houseParts.map(([name, kind]) => relationship(name, `${office}/${kind}`, `${name}.xml`)))),
  ],
]);

/** A time without zone is read as local time and written as local time: the same bytes everywhere. */
const mtime = "1980-01-01T12:00:00";

/** Writes a document; the same one always gives the same bytes, with no trace of who wrote it, where or when. */
export const writeDocx = (doc: Doc): Uint8Array => {
  const { title = "" } = doc.meta;
  const carries = { title: title !== "", data: doc.data !== undefined };
  const body = `${xmlHead}<w:document ${wordNamespace} xmlns:r="${office}"><w:body>${blocksXml(doc.blocks)}${section}</w:body></w:document>`;
  return zipSync(
    {
      "[Content_Types].xml": strToU8(contentTypes(carries)),
      "_rels/.rels": strToU8(rootRelationships(carries)),
      "word/document.xml": strToU8(body),
      ...house,
      ...(carries.title && { "docProps/core.xml": strToU8(core(title)) }),
      ...(doc.data !== undefined && { [dataPart]: strToU8(doc.data) }),
    },
    { mtime, level: 6 },
  );
};
