import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { zip } from "../zip/test-zip.ts";
import { docOf, documentXml, p, parts, refusal, relationships, tbl, tc, texts, tr, zipped } from "./test-docx.ts";
import { readDocx } from "./read.ts";

const main = (xml: string): Uint8Array => zipped(parts("", { "word/document.xml": xml }));

test("other encodings of XML", () => {
  const xml = `<?xml version="1.0" encoding="UTF-16"?>${documentXml(p("㙍头𠮷"))}`;
  const little = new Uint8Array([
    0xff,
    0xfe,
    ...Array.from(xml, (sign) =>
      [...sign].flatMap(() =>
        Array.from({ length: sign.length }, (_, at) => [sign.charCodeAt(at) & 255, sign.charCodeAt(at) >> 8]).flat(),
      ),
    ).flat(),
  ]);
  const made = (bytes: Uint8Array): Uint8Array =>
    zip(
      Object.entries({ ...parts("") }).map(([name, text]) => ({
        name,
        bytes: name === "word/document.xml" ? bytes : strToU8(text),
      })),
    );
  expect(texts(made(little))).toEqual(["㙍头𠮷"]);
  expect(texts(made(strToU8(`\ufeff${documentXml(p("甲"))}`)))).toEqual(["甲"]);
  const gbk = new Uint8Array([...strToU8("<a>"), 0xb9, 0xab, ...strToU8("</a>")]);
  expect(refusal(made(gbk))).toBe("damaged xml-encoding");
});

test("namespaces under other prefixes", () => {
  const other = documentXml(p("甲", '<w:pStyle w:val="Heading1"/>') + tbl(tr(tc("1") + tc("2"))))
    .replaceAll("w:", "ns0:")
    .replace("xmlns:w=", "xmlns:ns0=");
  expect(docOf(readDocx(main(other))).doc.blocks).toMatchObject([{ kind: "heading", text: "甲" }, { kind: "table" }]);
  const strict = documentXml(p("甲")).replace(
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
  );
  expect(texts(main(strict))).toEqual(["甲"]);
  expect(
    texts(main('<w:document xmlns:w="urn:else"><w:body><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:body></w:document>')),
  ).toEqual([]);
});

const moved = (rels: string, more: Record<string, string>): Uint8Array => {
  const { "word/document.xml": document = "", ...others } = parts(p("甲"));
  return zipped({ ...others, "_rels/.rels": rels, ...more, "doc/main.xml": document });
};

test("the main part under another name", () => {
  expect(texts(moved(relationships({ officeDocument: "doc/main.xml" }), {}))).toEqual(["甲"]);
  expect(texts(moved(relationships({ officeDocument: "/doc/./x/../main.xml" }), {}))).toEqual(["甲"]);
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/doc/main.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  expect(texts(moved(relationships({}), { "[Content_Types].xml": types }))).toEqual(["甲"]);
  const named = 'Type="x/officeDocument" Target="doc/main.xml"';
  const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";
  const prefixed = `<q:Relationships xmlns:q="${namespace}"><q:Relationship ${named}/></q:Relationships>`;
  expect(texts(moved(prefixed, {}))).toEqual(["甲"]);
  expect(refusal(moved(relationships({}), {}))).toBe("damaged no-main-part");
  expect(refusal(moved(relationships({ officeDocument: "../../etc/passwd" }), {}))).toBe("damaged no-main-part");
});
