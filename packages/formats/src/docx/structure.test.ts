import { expect, test } from "vitest";
import { p, read, tbl, tc, tr, wordPart } from "./test-docx.ts";

const style = (id: string, name: string, more = ""): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const styles = wordPart(
  "styles",
  style("a3", "Title") +
    style("1", "heading 1") +
    style("2", "heading 2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>') +
    style("biaoti", "标题 3") +
    style("own", "我的标题", '<w:basedOn w:val="2"/>') +
    style("flat", "平", '<w:basedOn w:val="2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
    style("num", "编号标题", '<w:basedOn w:val="1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style("num2", "编号标题 2", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>') +
    style("loop", "loop", '<w:basedOn w:val="loop"/>'),
);
const of = (id: string): string => `<w:pStyle w:val="${id}"/>`;

test.each<[name: string, properties: string, level: number]>([
  ["the title", of("a3"), 1],
  ["a heading by its built-in name", of("1"), 2],
  ["by its outline level", of("2"), 3],
  ["by its Chinese name", of("biaoti"), 4],
  ["by what its style builds on", of("own"), 3],
  ["taken back by its style", of("flat"), 0],
  ["by the paragraph's own level", '<w:outlineLvl w:val="0"/>', 2],
  ["taken back by the paragraph", `${of("1")}<w:outlineLvl w:val="9"/>`, 0],
  ["a style that is not defined", of("Heading3"), 4],
  ["a style that builds on itself", of("loop"), 0],
  ["body text", "", 0],
])("heading level: %s", (_, properties, level) => {
  expect(read(p("甲", properties), { "word/styles.xml": styles })).toEqual([level > 0 ? `#${level} 甲` : "甲"]);
});

const level = (at: number, format: string, text: string, more = ""): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const numbering = (
  levels: string,
  uses = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
): Record<string, string> => ({
  "word/styles.xml": styles,
  "word/numbering.xml": wordPart("numbering", `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum>${uses}`),
});
const numbered = (text: string, at = 0, id = 1): string =>
  p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

test("numbers stand in front of the text as printed, level below level", () => {
  const levels =
    level(0, "chineseCounting", "%1、") +
    level(1, "chineseCounting", "（%2）") +
    level(2, "decimal", "%3.") +
    level(3, "decimalEnclosedCircle", "%4");
  const body =
    numbered("总体情况") +
    numbered("主动公开", 1) +
    numbered("依申请公开", 1) +
    numbered("A", 2) +
    numbered("乙", 3) +
    numbered("表", 0) +
    numbered("再", 1);
  expect(read(body, numbering(levels))).toEqual([
    "一、总体情况",
    "（一）主动公开",
    "（二）依申请公开",
    "1. A",
    "①乙",
    "二、表",
    "（一）再",
  ]);
});

test.each<[format: string, labels: string]>([
  ["chineseCounting", "一 二 三 四 五 六 七 八 九 十 十一 十二"],
  ["chineseCountingThousand", "一 二 三 四 五 六 七 八 九 十 十一 十二"],
  ["japaneseCounting", "一 二 三 四 五 六 七 八 九 十 十一 十二"],
  ["ideographDigital", "一 二 三 四 五 六 七 八 九 一〇 一一 一二"],
  ["chineseLegalSimplified", "壹 贰 叁 肆 伍 陆 柒 捌 玖 壹拾 壹拾壹 壹拾贰"],
  ["ideographTraditional", "甲 乙 丙 丁 戊 己 庚 辛 壬 癸 11 12"],
  ["decimalEnclosedCircle", "① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫"],
  ["decimalFullWidth", "１ ２ ３ ４ ５ ６ ７ ８ ９ １０ １１ １２"],
  ["lowerRoman", "i ii iii iv v vi vii viii ix x xi xii"],
  ["upperLetter", "A B C D E F G H I J K L"],
  ["decimalZero", "01 02 03 04 05 06 07 08 09 10 11 12"],
  ["unheard-of", "1 2 3 4 5 6 7 8 9 10 11 12"],
])("number format %s", (format, labels) => {
  expect(read(numbered("").repeat(12), numbering(level(0, format, "%1")))).toEqual(labels.split(" "));
});

test("numbered cells count, too", () => {
  const cell = `<w:tc>${numbered("")}</w:tc>`;
  const body = tbl(tr(cell + tc("甲")) + tr(cell + tc("乙")));
  expect(read(body, numbering(level(0, "decimal", "%1")))).toEqual([
    [
      ["1", "甲"],
      ["2", "乙"],
    ],
  ]);
});

test("lists that begin elsewhere, begin anew, never begin anew", () => {
  const two =
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
  const body = numbered("a") + numbered("b") + numbered("c", 0, 2) + numbered("d", 0, 2) + numbered("e");
  expect(read(body, numbering(level(0, "decimal", "%1."), two))).toEqual(["1. a", "2. b", "1. c", "2. d", "3. e"]);
  const never = level(0, "decimal", "%1.") + level(1, "decimal", "%1.%2", '<w:lvlRestart w:val="0"/>');
  expect(read(numbered("a") + numbered("b", 1) + numbered("c") + numbered("d", 1), numbering(never))).toEqual([
    "1. a",
    "1.1 b",
    "2. c",
    "2.2 d",
  ]);
});

test("lists by style, overridden levels, legal numbers, no gap, bullets, no list", () => {
  const byStyle =
    level(0, "chineseCounting", "%1、", '<w:pStyle w:val="num"/>') +
    level(1, "decimal", "%1.%2", '<w:isLgl/><w:pStyle w:val="num2"/>');
  expect(read(p("甲", of("num")) + p("乙", of("num2")), numbering(byStyle))).toEqual(["#2 一、甲", "1.1乙"]);
  const own = `<w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">${level(0, "upperLetter", "(%1)", '<w:suff w:val="nothing"/>')}</w:lvlOverride></w:num>`;
  expect(read(numbered("x"), numbering(level(0, "decimal", "%1."), own))).toEqual(["(A)x"]);
  expect(read(numbered("甲"), numbering(level(0, "bullet", "\uf0b7")))).toEqual(["甲"]);
  expect(read(p("甲", `${of("num")}<w:numPr><w:numId w:val="0"/></w:numPr>`), numbering(byStyle))).toEqual(["#2 甲"]);
  expect(read(numbered("甲", 0, 7), numbering(byStyle))).toEqual(["甲"]);
});

test("a list that follows a style's list", () => {
  const parts = wordPart(
    "numbering",
    `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>${level(0, "chineseCounting", "（%1）")}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
  );
  expect(read(numbered("甲") + numbered("乙"), { "word/numbering.xml": parts })).toEqual(["（一）甲", "（二）乙"]);
});
