import { expect, test } from "vitest";
import { p, r, read, tbl, tc, tr, wordPart, docxOf, docOf } from "./test-docx.ts";
import { readDocx } from "./read.ts";

const box = (choice: string, fallback: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${choice}</w:txbxContent></wps:txbx></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${fallback}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const styles = wordPart(
  "styles",
  '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>' +
    '<w:style w:type="character" w:styleId="Deeper"><w:name w:val="Deeper"/><w:basedOn w:val="Secret"/></w:style>' +
    '<w:style w:type="character" w:styleId="Mark"><w:name w:val="Mark"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
);

test.each<[name: string, content: string, text: string]>([
  ["runs are joined", r("12") + r("0") + r("3"), "1203"],
  [
    "a tracked change shows its new state",
    `<w:del w:id="1"><w:r><w:delText>12</w:delText></w:r></w:del><w:ins w:id="2">${r("15")}</w:ins>`,
    "15",
  ],
  ["deleted text is left out even as plain text", `<w:del w:id="1">${r("12")}</w:del>${r("15")}`, "15"],
  [
    "moved text is where it went",
    `<w:moveFrom w:id="1">${r("甲")}</w:moveFrom>${r("乙")}<w:moveTo w:id="2">${r("甲")}</w:moveTo>`,
    "乙甲",
  ],
  ["a hidden run is left out", r("9", "<w:vanish/>") + r("12"), "12"],
  ["a run whose hiding is off is shown", r("9", '<w:vanish w:val="0"/>') + r("12"), "912"],
  ["a run is hidden by its style", r("9", '<w:rStyle w:val="Secret"/>') + r("12"), "12"],
  ["a run is hidden by what its style builds on", r("9", '<w:rStyle w:val="Deeper"/>') + r("12"), "12"],
  ["a run shows against its style", r("9", '<w:rStyle w:val="Secret"/><w:vanish w:val="false"/>') + r("12"), "912"],
  [
    "of alternatives one is shown",
    `<mc:AlternateContent><mc:Choice Requires="w14">${r("12")}</mc:Choice><mc:Fallback>${r("12")}</mc:Fallback></mc:AlternateContent>`,
    "12",
  ],
  [
    "an empty choice gives way",
    `<mc:AlternateContent><mc:Choice Requires="w14"/><mc:Fallback>${r("12")}</mc:Fallback></mc:AlternateContent>`,
    "12",
  ],
  [
    "a footnote's mark is no digit",
    `${r("12")}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="1"/></w:r>`,
    "12",
  ],
  [
    "nor is one of the author's own",
    `${r("12")}<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>3</w:t></w:r>`,
    "12",
  ],
  ["a digit raised by hand is a mark, too", r("12") + r("1", '<w:vertAlign w:val="superscript"/>'), "12¹"],
  ["or raised by a style", r("m") + r("2", '<w:rStyle w:val="Mark"/>'), "m²"],
  ["a sum shows its result", field("=SUM(ABOVE)", r("15")), "15"],
  ["a simple field, too", `<w:fldSimple w:instr="=SUM(ABOVE)">${r("15")}</w:fldSimple>`, "15"],
  ["a field inside an instruction is no text", field(`IF ${field("MERGEFIELD n", r("99"))}`, r("15")), "15"],
  [
    "a field without end loses nothing after its paragraph",
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${r("x")}</w:p><w:p>${r("15")}`,
    "15",
  ],
  ["a field that was deleted with its text", `<w:del w:id="1">${field("PAGE", r("9"))}</w:del>${r("15")}`, "15"],
  ["breaks", `<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t><w:tab/><w:t>丁</w:t></w:r>`, "甲\n乙\n丙\t丁"],
  ["a page break divides", `<w:r><w:t>12</w:t><w:br w:type="page"/><w:t>3</w:t></w:r>`, "12\n3"],
  ["but is nothing at the ends", `<w:r><w:br w:type="page"/><w:t>12</w:t></w:r>`, "12"],
  [
    "tab stops are no tabs",
    `</w:p><w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${r("12")}`,
    "12",
  ],
  ["hyphens", "<w:r><w:t>010</w:t><w:noBreakHyphen/><w:t>12</w:t><w:softHyphen/><w:t>34</w:t></w:r>", "010-1234"],
  [
    "links, smart tags and controls are text",
    `<w:hyperlink r:id="x">${r("甲")}</w:hyperlink><w:smartTag>${r("乙")}</w:smartTag><w:sdt><w:sdtPr><w:alias w:val="z"/></w:sdtPr><w:sdtContent>${r("丙")}</w:sdtContent></w:sdt>`,
    "甲乙丙",
  ],
  [
    "ruby is the text below it",
    `<w:r><w:ruby><w:rt>${r("hàn")}</w:rt><w:rubyBase>${r("汉")}</w:rubyBase></w:ruby></w:r>`,
    "汉",
  ],
  ["a formula's text", "<m:oMath><m:r><w:rPr/><m:t>1+1</m:t></m:r></m:oMath>", "1+1"],
  ["known symbols", '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "☑"],
  ["digits of the Symbol font", '<w:r><w:sym w:font="Symbol" w:char="F031"/></w:r>', "1"],
  ["outer spaces unless preserved", '<w:r><w:t> 甲\n </w:t><w:t xml:space="preserve"> 乙</w:t></w:r>', "甲 乙"],
  ["old formatting is not current", r("12", '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'), "12"],
  ["CDATA and references", "<w:r><w:t>1<![CDATA[2<]]>&#51;&amp;</w:t></w:r>", "12<3&"],
])("%s", (_, content, text) => {
  expect(read(`<w:p>${content}</w:p>`, { "word/styles.xml": styles })).toEqual([text]);
  // and the same inside a cell
  expect(read(tbl(tr(`<w:tc><w:p>${content}</w:p></w:tc>${tc("旁")}`)), { "word/styles.xml": styles })).toEqual([
    [[text, "旁"]],
  ]);
});

test("an unknown symbol is marked and named, once", () => {
  const sign = '<w:r><w:sym w:font="Marlett" w:char="F041"/></w:r>';
  const { doc, problems } = docOf(readDocx(docxOf(`<w:p>${sign}${sign}</w:p>`)));
  expect(doc.blocks).toEqual([{ kind: "paragraph", text: "\u{fffd}\u{fffd}" }]);
  expect(problems.map(({ code, seen }) => [code, seen])).toEqual([
    ["text-unplaced", "Marlett F041"],
    ["encoding-guessed", "U+FFFD"],
  ]);
});

test("a text box follows its paragraph, once", () => {
  const content = `<w:p>${r("前")}${box(p("盒一") + p("盒二"), p("盒一") + p("盒二"))}${r("后")}</w:p>${p("末")}`;
  expect(read(content)).toEqual(["前后", "盒一", "盒二", "末"]);
  expect(
    read(
      `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${p("旧盒")}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
    ),
  ).toEqual(["旧盒"]);
});

test("a deleted paragraph end runs its text on into the next", () => {
  const ended = (text: string): string => `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${text}</w:p>`;
  expect(read(ended(r("甲")) + p("乙"))).toEqual(["甲乙"]);
  expect(read(ended(`<w:del w:id="2">${r("甲")}</w:del>`) + p("乙"))).toEqual(["乙"]);
  expect(read(ended(r("甲")) + tbl(tr(tc("1") + tc("2"))))).toEqual(["甲", [["1", "2"]]]);
  expect(read(ended(r("甲")))).toEqual(["甲"]);
});

test("control characters go and are reported, other line ends become line ends", () => {
  const { doc, problems } = docOf(readDocx(docxOf(p("甲\u0080乙\u2028丙"))));
  expect(doc.blocks).toEqual([{ kind: "paragraph", text: "甲乙\n丙" }]);
  expect(problems).toEqual([
    { code: "encoding-guessed", at: [], seen: "U+0080", params: { kind: "control-characters", count: 1 } },
  ]);
});
