import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { decode, decodeHtml, type Decoding } from "./decode.ts";
import { gb } from "./test-gb.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

function utf16(text: string, big: boolean): Uint8Array {
  const out: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    out.push(...(big ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
  }
  return Uint8Array.from(out);
}

const report = "一、总体情况\n2024年，㙍头街道办事处新收申请12件，𠮷姓1件，䶮姓3件。\n规章\t0\t0\t0\n";

/** The text, the encoding, and of each problem what kind it is. */
function told(decoding: Decoding): unknown {
  if ("refusal" in decoding) return { refused: decoding.refusal.code, ...decoding.refusal.params };
  const { text, encoding, problems } = decoding;
  return { text, encoding, problems: problems.map(({ code, params }) => params?.["kind"] ?? code) };
}

const page = (charset: string): string =>
  `<!DOCTYPE html><html><head><META Charset = "${charset}"><title>x</title>${report}`;

describe("the bytes decide", () => {
  test.each<[claim: string, input: Uint8Array, encoding: string, problems: string[]]>([
    ["UTF-8", utf8(report), "utf-8", []],
    ["UTF-8 with a mark", join(bytes(0xef, 0xbb, 0xbf), utf8(report)), "utf-8", []],
    ["GB18030 with a mark", join(bytes(0x84, 0x31, 0x95, 0x33), gb(report)), "gb18030", []],
    ["UTF-16LE with a mark", join(bytes(0xff, 0xfe), utf16(report, false)), "utf-16le", []],
    ["UTF-16BE with a mark", join(bytes(0xfe, 0xff), utf16(report, true)), "utf-16be", []],
    ["UTF-16LE without one", utf16(report, false), "utf-16le", ["undeclared"]],
    ["UTF-16BE without one", utf16(report, true), "utf-16be", ["undeclared"]],
    ["gb18030 undeclared, with four-byte characters", gb(report), "gb18030", ["undeclared"]],
    ["gb18030 after 64 kB of ASCII", join(utf8("-".repeat(65_536)), gb(report)), "gb18030", ["undeclared"]],
  ])("%s", (_, input, encoding, problems) => {
    const read = told(decode(input));
    expect(read).toMatchObject({ encoding, problems });
    expect(read).toHaveProperty("text", expect.stringContaining(report.trim()));
  });

  test("ASCII that is two bytes wide", () => {
    expect(told(decode(utf16("a b c\n1 2 3\n", false)))).toEqual({
      text: "a b c\n1 2 3\n",
      encoding: "utf-16le",
      problems: ["undeclared"],
    });
  });

  test.each(["gb2312", "GBK", "gb18030", "cp936", "x-gbk", " GB_2312-80 "])(
    "the label %s is read as gb18030",
    (label) => {
      expect(told(decode(gb(report), label))).toEqual({ text: report, encoding: "gb18030", problems: [] });
    },
  );

  test.each([
    ["utf-8", gb(report), "gb18030"],
    ["iso-8859-1", gb(report), "gb18030"],
    ["gbk", utf8(report), "utf-8"],
    ["big5", gb(report), "gb18030"],
  ])("declared as %s, which it is not", (label, input, encoding) => {
    expect(told(decode(input, label))).toEqual({ text: report, encoding, problems: ["declared-wrongly"] });
  });

  test("ASCII agrees with every label", () => {
    expect(told(decode(utf8("0 1 2"), "gbk"))).toMatchObject({ problems: [] });
  });
});

test("no decoder but that of gb18030 is asked for Chinese bytes", () => {
  const asked: string[] = [];
  vi.stubGlobal(
    "TextDecoder",
    class extends TextDecoder {
      constructor(label?: string, options?: TextDecoderOptions) {
        super(label, options);
        asked.push(this.encoding);
      }
    },
  );
  for (const input of [gb(report), join(utf8(report), gb(report))]) decode(input, "gbk");
  vi.unstubAllGlobals();
  expect(new Set(asked)).toEqual(new Set(["utf-8", "gb18030"]));
});

test.each([
  [
    "ASCII with a zero in it is not two bytes wide",
    utf8(`${"a b c 1 2 3\n".repeat(50)}\0x`),
    "utf-8",
    ["characters-dropped"],
  ],
  [
    "Han whose low byte is zero is not ASCII from the wrong end",
    utf16("公开最退一刀\n".repeat(9), false),
    "utf-16le",
    ["undeclared"],
  ],
  ["a line of GBK that is UTF-8 by chance", gb("模\n总体情况\n"), "gb18030", ["undeclared"]],
])("%s", (_, input, encoding, problems) => {
  expect(told(decode(input))).toMatchObject({ encoding, problems });
});

describe("damage is told", () => {
  test.each<[claim: string, input: Uint8Array, expected: unknown]>([
    [
      "half UTF-8, half GBK",
      join(utf8("一、总体情况\n"), gb("二、主动公开\n12件\n"), utf8("三、收到")),
      { text: "一、总体情况\n二、主动公开\n12件\n三、收到", problems: ["mixed"] },
    ],
    [
      "UTF-8 with a torn character",
      join(utf8("一、总体情况，公开"), bytes(0xe4, 0xb8), utf8("信息\n新收12件")),
      { text: "一、总体情况，公开\ufffd信息\n新收12件", encoding: "utf-8", problems: ["undecodable"] },
    ],
    [
      "GBK with a torn character",
      join(gb("一、总体情况，公开信息\n新收12件"), bytes(0xd0)),
      { text: "一、总体情况，公开信息\n新收12件\ufffd", problems: ["undeclared", "undecodable"] },
    ],
    [
      "UTF-16 of odd length",
      join(bytes(0xff, 0xfe), utf16("总体情况", false), bytes(0x41)),
      { text: "总体情况", problems: ["odd-length"] },
    ],
    [
      "a lone surrogate",
      join(bytes(0xff, 0xfe), utf16("总体情况\ud800公开", false)),
      { text: "总体情况\ufffd公开", problems: ["undecodable"] },
    ],
    [
      "control characters",
      utf8("总体情况".repeat(50) + "1\u00002\u0008"),
      { text: `${"总体情况".repeat(50)}12`, problems: ["characters-dropped"] },
    ],
    ["what became of lost characters", utf8(`${"总体情况".repeat(50)}锟斤拷`), { problems: ["undecodable"] }],
    [
      "UTF-8 taken for GBK and saved",
      utf8(new TextDecoder("gb18030").decode(utf8("一、总体情况，公开信息。\n".repeat(9)))),
      { refused: "damaged", reason: "twice-encoded" },
    ],
    [
      "UTF-8 taken for windows-1252 and saved",
      utf8(new TextDecoder("windows-1252").decode(utf8("一、总体情况，公开信息。\n".repeat(9)))),
      { refused: "damaged", reason: "twice-encoded" },
    ],
    ["nothing", bytes(), { refused: "damaged", reason: "empty" }],
    ["one byte of nothing", bytes(0xff), { refused: "damaged" }],
    ["a megabyte of zeros", new Uint8Array(1_000_000), { refused: "damaged" }],
    [
      "noise",
      Uint8Array.from({ length: 100_000 }, (_, at) => Math.imul(at + 1, 2_654_435_761) >>> 24),
      { refused: "damaged" },
    ],
    ["more than a file may have", new Uint8Array(50 * 1024 * 1024 + 1), { refused: "too-large", limit: "fileBytes" }],
  ])("%s", (_, input, expected) => {
    expect(told(decode(input))).toMatchObject(expected as object);
  });

  test("the first place of damage is named", () => {
    const lines = "总体情况\n".repeat(99);
    const dropped = { code: "characters-dropped", seen: "U+0000 × 2", where: { line: 100 } };
    expect(decode(utf8(`${lines}1\u00002\u0001`))).toMatchObject({ problems: [dropped] });
    const lost = {
      code: "encoding-guessed",
      seen: "utf-8",
      where: { line: 100 },
      params: { kind: "undecodable", count: 1 },
    };
    expect(decode(utf8(`${lines}1\ufffd`))).toMatchObject({ problems: [lost] });
  });
});

test("every line end is one", () => {
  expect(told(decode(utf8("a\r\nb\rc\u0085d\u2028e\u2029f\u000bg\fh\n")))).toMatchObject({
    text: "a\nb\nc\nd\ne\nf\ng\nh\n",
    problems: [],
  });
});

describe("a page", () => {
  test.each([
    ["gb2312", gb(page("gb2312")), []],
    ["utf-8", utf8(page("utf-8")), []],
    ["utf-8", gb(page("utf-8")), ["declared-wrongly"]],
    ["gbk", utf8(page("gbk")), ["declared-wrongly"]],
  ])("that declares %s", (charset, input, problems) => {
    expect(told(decodeHtml(input))).toMatchObject({ text: page(charset), problems });
  });

  test("that declares it the long way, or as XML", () => {
    const long = `<meta http-equiv=Content-Type content="text/html; charset=gbk">公开`;
    const xml = `<?xml version="1.0" encoding="GB2312"?><html>公开`;
    for (const text of [long, xml])
      expect(told(decodeHtml(gb(text)))).toEqual({ text, encoding: "gb18030", problems: [] });
  });
});

test("text of common characters survives any encoding", () => {
  const common = fc.string({
    unit: fc.constantFrom(...Array.from("一二三、（）公开信息年度报告件0123456789 \n\tabc𠮷，。“”")),
    minLength: 40,
  });
  fc.assert(
    fc.property(common, (text) => {
      const wanted = `总体情况\n${text}`;
      expect(told(decode(utf8(wanted)))).toMatchObject({ text: wanted, encoding: "utf-8" });
      expect(told(decode(gb(wanted), "gbk"))).toMatchObject({ text: wanted, encoding: "gb18030" });
      expect(told(decode(gb(wanted)))).toMatchObject({ text: wanted, encoding: "gb18030" });
      expect(told(decode(utf16(wanted, false)))).toMatchObject({ text: wanted, encoding: "utf-16le" });
    }),
  );
});

test("any bytes give a text or a refusal", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.option(fc.string(), { nil: undefined }), (input, label) => {
      const read = decode(input, label);
      if ("text" in read && read.text.includes("\ufffd")) expect(read.problems).not.toEqual([]);
    }),
  );
});
