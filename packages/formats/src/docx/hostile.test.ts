import { deflateSync, strFromU8, strToU8 } from "fflate";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { limits } from "../limits.ts";
import { zip } from "../zip/test-zip.ts";
import { docOf, docxOf, documentXml, p, parts, refusal, tbl, tc, texts, tr, zipped } from "./test-docx.ts";
import { readDocx } from "./read.ts";
import { writeDocx } from "./write.ts";

const main = (xml: string): Uint8Array => zipped(parts("", { "word/document.xml": xml }));

test.each<[name: string, xml: string, expected: string]>([
  [
    "IMP-19 an external entity",
    `<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>${documentXml(p("&x;"))}`,
    "damaged doctype",
  ],
  [
    "IMP-19 a parameter entity",
    `<!DOCTYPE w [<!ENTITY % x SYSTEM "http://127.0.0.1/x">%x;]>${documentXml("")}`,
    "damaged doctype",
  ],
  [
    "IMP-20 a billion laughs",
    `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${documentXml(p("&b;"))}`,
    "damaged doctype",
  ],
  ["an empty DOCTYPE", `<!DOCTYPE w>${documentXml("")}`, "damaged doctype"],
  ["an entity that nobody declared", documentXml(p("&x;")), "damaged xml"],
  ["an entity named like a method", documentXml(p("&constructor;")), "damaged xml"],
  ["a document that is cut", documentXml(p("甲")).slice(0, -9), "damaged xml"],
  ["tags that cross", documentXml("<w:p><w:r></w:p></w:r>"), "damaged xml"],
  ["two attributes of one name", documentXml('<w:p a="1" a="2"/>'), "damaged xml"],
  ["a character that XML forbids", documentXml(p("\u0007")), "damaged xml"],
  ["half a character", documentXml(p("&#xD800;")), "damaged xml"],
  ["nothing at all", "", "damaged xml"],
  [
    "IMP-22 50,000 attributes",
    documentXml(`<w:p ${Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(" ")}/>`),
    "too-large xmlAttributes",
  ],
  [
    "IMP-23 200,000 elements deep",
    documentXml("<w:p>".repeat(200_000) + "</w:p>".repeat(200_000)),
    "too-large xmlDepth",
  ],
  ["200,000 tables deep", documentXml("<w:tbl><w:tr><w:tc>".repeat(200_000)), "too-large xmlDepth"],
  ["a text of 6 MB", documentXml(p("字".repeat(6 << 20))), "too-large xmlTextBytes"],
])("%s", (_, xml, expected) => expect(refusal(main(xml))).toBe(expected));

test("IMP-21 two million character references", () => {
  const references = `<w:r><w:t>${"&#65;".repeat(1_000_000)}</w:t></w:r>`;
  const { doc, problems } = docOf(readDocx(docxOf(`<w:p>${references}${references}</w:p>`)));
  expect(doc.blocks).toMatchObject([{ text: "A".repeat(limits.narrativeCharacters) }]);
  expect(problems).toMatchObject([{ code: "bounded" }]);
});

test("tables as deep as XML may be are read", () => {
  const deep = `${"<w:tbl><w:tr><w:tc>".repeat(80)}<w:p><w:r><w:t>底</w:t></w:r></w:p>${"</w:tc></w:tr></w:tbl>".repeat(80)}`;
  expect(texts(docxOf(deep))).toEqual(["底"]);
});

afterEach(() => vi.unstubAllGlobals());

test("IMP-17, IMP-18 macros, templates and pictures from outside are never touched", () => {
  const fetched = vi.fn();
  vi.stubGlobal("fetch", fetched);
  const outside = (kind: string, target: string): string =>
    `<Relationship Id="${kind}" Type="urn:x/${kind}" Target="${target}" TargetMode="External"/>`;
  const rels = `<Relationships>${outside("image", "file:///etc/passwd")}${outside("attachedTemplate", "http://127.0.0.1/t.dotm")}${outside("styles", "file:///dev/zero")}</Relationships>`;
  const bytes = docxOf(p("甲", '<w:pStyle w:val="Heading1"/>'), {
    "word/_rels/document.xml.rels": rels,
    "word/vbaProject.bin": "macro-bytes",
  });
  const { doc } = docOf(readDocx(bytes));
  expect(doc.blocks).toEqual([{ kind: "heading", level: 2, text: "甲" }]);
  expect(fetched).not.toHaveBeenCalled();
  expect(strFromU8(writeDocx(doc), true)).not.toMatch(/vba|macro|root:x/);
});

test("IMP-06, IMP-07 an archive inside and a bomb beside are bytes that nobody opens", () => {
  const bomb = deflateSync(new Uint8Array(100 << 20), { level: 9 });
  const inner = docxOf(p("里"));
  const all = Object.entries(parts(p("外"))).map(([name, text]) => ({ name, bytes: strToU8(text) }));
  const outer = zip([
    ...all,
    { name: "word/embeddings/inner.docx", bytes: inner },
    { name: "customXml/bomb.xml", packed: bomb, claim: { unpacked: 100 << 20 } },
  ]);
  expect(texts(outer)).toEqual(["外"]);
});

test("a bomb in the main part is refused", () => {
  const bomb = deflateSync(new Uint8Array(100 << 20).fill(32), { level: 9 });
  const all = Object.entries(parts("")).map(([name, text]) =>
    name === "word/document.xml"
      ? { name, packed: bomb, claim: { unpacked: 100 << 20 } }
      : { name, bytes: strToU8(text) },
  );
  expect(refusal(zip(all))).toMatch(/^too-large/);
});

test("the same bytes are read the same, and flipped ones are refused or read", () => {
  const bytes = docxOf(p("甲") + tbl(tr(tc("1") + tc("2"))));
  expect(readDocx(bytes)).toEqual(readDocx(bytes));
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const flipped = bytes.slice();
      flipped[at] = (flipped[at] ?? 0) ^ flip;
      expect(["damaged", "too-large", "encrypted", "read"]).toContain(refusal(flipped).split(" ")[0]);
    }),
    { numRuns: 500 },
  );
});

test("any well-formed jumble of known tags is read without a crash", () => {
  const tags = [
    "w:p",
    "w:r",
    "w:t",
    "w:tbl",
    "w:tr",
    "w:tc",
    "w:pPr",
    "w:rPr",
    "w:tcPr",
    "w:trPr",
    "w:tblPr",
    "w:del",
    "w:ins",
    "w:sdt",
    "w:txbxContent",
    "mc:AlternateContent",
    "mc:Choice",
    "mc:Fallback",
    "w:fldSimple",
  ];
  const empty = [
    "<w:vMerge/>",
    '<w:gridSpan w:val="3"/>',
    '<w:numId w:val="1"/>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="end"/>',
    "<w:br/>",
    "字",
    '<w:top w:val="single"/>',
    "<w:tblHeader/>",
  ];
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 12, depthSize: "large" },
      fc.constantFrom(...empty),
      fc
        .tuple(fc.constantFrom(...tags), fc.array(tie("tree"), { maxLength: 4 }))
        .map(([tag, inside]) => `<${tag}>${inside.join("")}</${tag}>`),
    ),
  }));
  fc.assert(
    fc.property(fc.array(tree), (inside) => void expect(refusal(docxOf(inside.join("")))).toBe("read")),
    { numRuns: 300 },
  );
});
