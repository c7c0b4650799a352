import { strToU8, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Format } from "./format.ts";
import { limits } from "./limits.ts";
import { reader } from "./read.ts";
import { sniff } from "./sniff.ts";
import { hostileLength } from "./test-doc.ts";
import { gb } from "./test-gb.ts";

const bytes = (text: string): Uint8Array => strToU8(text);
const raw = (...values: number[]): Uint8Array => Uint8Array.from(values);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8("<x/>")])));
const ole = (...streams: string[]): Uint8Array =>
  join(
    raw(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    ...streams.map((name) => Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]))),
  );
const encrypted = (archive: Uint8Array): Uint8Array => {
  const copy = archive.slice();
  copy[6] = (copy[6] ?? 0) | 1;
  return copy;
};

/** One word for what a file is. */
function told(input: Uint8Array, name?: string): string {
  const sniffed = sniff(input, name);
  return "refusal" in sniffed
    ? [sniffed.refusal.code, sniffed.refusal.params?.["kind"], sniffed.refusal.params?.["named"]]
        .filter(Boolean)
        .join(" ")
    : sniffed.format;
}

const docx = zip("[Content_Types].xml", "word/document.xml");
const word = "一、总体情况\n本年度未收到申请。";

describe("the content decides", () => {
  test.each<[claim: string, input: Uint8Array, expected: string]>([
    ["Word", docx, "docx"],
    ["Excel", zip("xl/workbook.xml"), "unsupported-format xlsx"],
    ["PowerPoint", zip("ppt/presentation.xml"), "unsupported-format pptx"],
    ["OFD", zip("OFD.xml", "Doc_0/Document.xml"), "unsupported-format ofd"],
    ["OpenDocument", zip("mimetype", "content.xml"), "unsupported-format odf"],
    ["some archive", zip("a.txt"), "unsupported-format zip"],
    ["an archive in an archive", zip("word/document.xml.zip"), "unsupported-format zip"],
    ["an archive cut off", docx.slice(0, -30), "damaged"],
    ["an encrypted archive", encrypted(docx), "encrypted"],
    ["PDF", bytes("%PDF-1.7\n%\u00e2"), "unsupported-format pdf"],
    ["PDF and archive", join(bytes("%PDF-1.7\n"), docx), "unsupported-format polyglot"],
    ["archive and PDF", zipSync({ "a%PDF-1.7": [raw(1), { level: 0 }] }), "unsupported-format polyglot"],
    ["encrypted Office", ole("EncryptionInfo", "EncryptedPackage"), "encrypted"],
    ["old Word, also with a sheet in it", ole("Root Entry", "WordDocument", "Workbook"), "unsupported-format doc"],
    ["old Excel", ole("Workbook"), "unsupported-format xls"],
    ["some old Office file", ole("Contents"), "unsupported-format ole"],
    ["RTF", bytes("{\\rtf1\\ansi"), "unsupported-format rtf"],
    ["7z", raw(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), "unsupported-format 7z"],
    ["rar", bytes("Rar!\x1a\x07\x01"), "unsupported-format rar"],
    ["gzip", raw(0x1f, 0x8b, 8, 0), "unsupported-format gzip"],
    ["a program", join(bytes("MZ"), new Uint8Array(62)), "unsupported-format exe"],
    ["a photograph", raw(0xff, 0xd8, 0xff, 0xe0), "unsupported-format jpeg"],
    ["an image", raw(0x89, 0x50, 0x4e, 0x47), "unsupported-format png"],
    ["nothing", raw(), "damaged"],
    ["one byte", bytes("1"), "text"],
    ["one byte of nothing", raw(0xff), "damaged"],
    ["zeros", new Uint8Array(1_000_000), "damaged"],
    ["blanks", bytes(" \n\t　"), "not-a-report"],
    ["JSON", bytes('\ufeff {"format": 1}'), "json"],
    ["JSON of several", bytes('[{"format": 1}]'), "json"],
    ["JSON that is broken", bytes('{ "format": '), "json"],
    ["brackets that are text", bytes(`[附件] {1}\n${word}`), "text"],
    ["a page", bytes("\n<!-- x --><!DOCTYPE html><p>1"), "html"],
    ["a page in GBK", gb("<html><head><meta charset=gbk><body>总体情况"), "html"],
    ["a page as XML", bytes('<?xml version="1.0"?><html xmlns="x">'), "html"],
    ["a piece of a page", bytes("总体情况<br><table><tr><td>1</td></tr></table>"), "html"],
    ["other XML", bytes('<?xml version="1.0"?><w:wordDocument/>'), "unsupported-format xml"],
    [
      "a page saved by Word as one file",
      bytes("MIME-Version: 1.0\nContent-Type: multipart/related; x"),
      "unsupported-format mhtml",
    ],
    ["headings by number signs", bytes(`前言\n## 总体情况\n${word}`), "markdown"],
    ["a table with a line below its head", bytes("|甲|乙|\n|--|--|\n|1|2|"), "markdown"],
    ["Markdown with a table in HTML", bytes("# 甲\n<table><tr><td>1</td></tr></table>"), "markdown"],
    ["text", bytes(word), "text"],
    ["text in GBK", gb(word), "text"],
    ["text with a law in brackets", bytes(`依据<办法>，${word}`), "text"],
    ["text about PDF", bytes(`<p>%PDF-1.7`), "text"],
    ["text that begins with two letters of a program", bytes("MZ 总体情况"), "text"],
  ])("%s", (_, input, expected) => {
    expect(told(input)).toBe(expected);
  });

  test("a name changes nothing but what a refusal says", () => {
    expect(told(docx, "a.pdf")).toBe("docx");
    expect(told(bytes(word), "a.docx")).toBe("text");
    expect(told(zip("xl/workbook.xml"), "b/报告.DOCX")).toBe("unsupported-format xlsx docx");
    expect(told(raw(0xff), `${"x".repeat(300)}.txt`)).toBe("damaged txt");
  });

  test("a name helps where the content leaves it open", () => {
    expect(told(bytes("**甲**"), "a.md")).toBe("markdown");
    expect(told(bytes("# 甲<p>乙</p>"), "a.html")).toBe("html");
  });

  test("any bytes under any name are something", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.string(), (input, name) => {
        expect(told(input, name)).toMatch(/^\S/);
        expect(told(join(docx.slice(0, 20), input))).toBe("damaged");
      }),
    );
  });
});

test.each(["<", "#", "|", "-|", "- ", "{", "[", "\n", "<!--", "<?xml ", "</", "%PDF", "PK\u0003\u0004", "<meta "])(
  "nothing but %j is sorted at once",
  (unit) => {
    expect(told(bytes(unit.repeat(hostileLength / unit.length)))).toMatch(/^\S/);
  },
);

describe("reading", () => {
  const named = (name: string): Format => ({
    zh: name,
    en: name,
    extensions: [],
    mediaType: name,
    losses: [],
    read: () => ({ doc: { meta: { title: name }, blocks: [] }, problems: [] }),
  });
  const { read: _, ...mute } = named("docx");
  const readBytes = reader({ text: named("text"), markdown: named("markdown"), html: named("html"), docx: mute });

  test("goes to the format of the content", async () => {
    expect(await readBytes(bytes(word), "a.html")).toMatchObject({ doc: { meta: { title: "text" } } });
    expect(await readBytes(bytes("# 甲"))).toMatchObject({ doc: { meta: { title: "markdown" } } });
  });

  test("hands JSON back as text, in whatever encoding it came", async () => {
    expect(await readBytes(gb('{"organ": "光华路"}'))).toMatchObject({
      json: '{"organ": "光华路"}',
      problems: [{ code: "encoding-guessed" }],
    });
  });

  test("names a format that it cannot read, and a file that is too large", async () => {
    expect(await readBytes(docx)).toEqual({ refusal: { code: "unsupported-format", params: { kind: "docx" } } });
    expect(await readBytes(raw(0xff))).toMatchObject({ refusal: { code: "damaged" } });
    const large = new Uint8Array(limits.fileBytes + 1);
    large.set(docx);
    expect(await readBytes(large)).toMatchObject({ refusal: { code: "too-large" } });
  });
});
