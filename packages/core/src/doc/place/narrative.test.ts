import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2021 } from "../../form/editions/2021.ts";
import type { TextSection } from "../../form/form.ts";
import { textSectionsOf } from "../../form/walk.ts";
import { texts } from "../test-doc.ts";
import { narrativeOf, opensPart } from "./narrative.ts";

const section = (key: string): TextSection => {
  const found = textSectionsOf(form2021).find((s) => s.key === key);
  if (!found) throw new Error(`no section ${key}`);
  return found;
};

/** What was read: texts by their keys, then further parts by their headings in 〈〉. */
const read = (key: string, ...lines: readonly string[]): Readonly<Record<string, string>> => {
  const { texts: own, more } = narrativeOf(section(key), texts(...lines));
  return Object.fromEntries([
    ...[...own].filter(([, text]) => text !== ""),
    ...more.map(({ heading, text }) => [`〈${heading}〉`, text]),
  ]);
};

test.each<readonly [string, string, readonly string[], Readonly<Record<string, string>>]>([
  ["nothing", "overview", [], {}],
  ["text before any part", "overview", ["总述一。", "总述二。"], { general: "总述一。\n\n总述二。" }],
  [
    "parts under their headings",
    "overview",
    ["总。", "（一）主动公开", "公一。", "公二。", "（二）依申请公开", "依。"],
    { general: "总。", proactive: "公一。\n\n公二。", onRequest: "依。" },
  ],
  [
    "parts in another order, and one twice",
    "overview",
    ["（二）依申请公开", "依。", "（一）主动公开", "公一。", "（五）监督保障", "督。", "（一）主动公开", "公二。"],
    { onRequest: "依。", proactive: "公一。\n\n公二。", oversight: "督。" },
  ],
  [
    "an unknown part goes to more, without its ordinal",
    "overview",
    ["（五）监督保障", "督。", "（六）政府信息公开标准化建设方面", "标一。", "标二。"],
    { oversight: "督。", "〈政府信息公开标准化建设方面〉": "标一。\n\n标二。" },
  ],
  [
    "an unknown part between known ones ends there",
    "overview",
    ["（一）主动公开", "公。", "（二）重点领域", "重。", "（三）监督保障", "督。"],
    { proactive: "公。", "〈重点领域〉": "重。", oversight: "督。" },
  ],
  [
    "an unknown part without a text is kept",
    "overview",
    ["（一）主动公开", "公。", "### （二）培训"],
    { proactive: "公。", "〈培训〉": "" },
  ],
  [
    "a heading that only groups parts is not stored",
    "overview",
    ["### （一）政府信息公开基本情况", "#### 1、主动公开方面", "公。", "#### 2、依申请公开方面", "依。"],
    { proactive: "公。", onRequest: "依。" },
  ],
  [
    "a heading that only groups parts, among paragraphs",
    "overview",
    ["（一）政府信息公开基本情况", "1、主动公开方面", "公。", "2、依申请公开方面", "依。", "（二）其他工作", "其。"],
    { proactive: "公。", onRequest: "依。", "〈其他工作〉": "其。" },
  ],
  [
    "a heading with a text of its own groups nothing",
    "overview",
    ["### （一）基本情况", "基。", "#### 1、主动公开方面", "公。"],
    { "〈基本情况〉": "基。", proactive: "公。" },
  ],
  [
    "deeper headings belong to their part",
    "overview",
    ["### （一）主动公开", "#### 1.法规公开", "法。", "#### 2.规划公开", "规。", "### （二）依申请公开", "依。"],
    { proactive: "1.法规公开\n\n法。\n\n2.规划公开\n\n规。", onRequest: "依。" },
  ],
  [
    "numbered paragraphs belong to their part",
    "overview",
    ["（一）主动公开", "1.法规公开情况良好。", "（1）甲", "一是乙。", "（二）监督保障", "督。"],
    { proactive: "1.法规公开情况良好。\n\n（1）甲\n\n一是乙。", oversight: "督。" },
  ],
  [
    "parts run in with their text, at a colon, a full stop, or a blank",
    "overview",
    ["（一）主动公开：公。", "（二）依申请公开。依。", "（三）政府信息管理 信。", "平台建设：台。"],
    { proactive: "公。", onRequest: "依。", infoManagement: "信。", platform: "台。" },
  ],
  [
    "an unknown part run in like the others",
    "overview",
    ["（一）主动公开：公。", "（二）培训宣传：训。", "（三）监督保障：督。"],
    { proactive: "公。", "〈培训宣传〉": "训。", oversight: "督。" },
  ],
  [
    "a numbered sentence is no heading",
    "overview",
    ["（一）主动公开", "公。", "（二）开展培训，提高能力。", "续。"],
    { proactive: "公。\n\n（二）开展培训，提高能力。\n\n续。" },
  ],
  [
    "problems and improvements",
    "problems",
    ["总。", "（一）存在的问题", "1.甲。", "2.乙。", "（二） 改进措施：改。", "又改。"],
    { general: "总。", problems: "1.甲。\n\n2.乙。", improvements: "改。\n\n又改。" },
  ],
  [
    "problems without headings",
    "problems",
    ["一是甲；二是乙。", "下一步，丙。"],
    { general: "一是甲；二是乙。\n\n下一步，丙。" },
  ],
  [
    "a bare name alone on its line",
    "problems",
    ["存在的问题", "甲。", "改进措施", "乙。"],
    { problems: "甲。", improvements: "乙。" },
  ],
  ["a section without parts", "otherMatters", ["未收取信息处理费。"], { text: "未收取信息处理费。" }],
  [
    "headed parts of a section without parts",
    "otherMatters",
    ["（一）信息处理费", "未收取。", "（二）其他", "无。"],
    { "〈信息处理费〉": "未收取。", "〈其他〉": "无。" },
  ],
])("%s", (_, key, lines, expected) => {
  expect(read(key, ...lines)).toEqual(expected);
});

describe("lines of one block", () => {
  const line = "本机关2024年全年各项工作有序开展并取得一定成效现将有关情";

  test("that only wrapped are one paragraph", () => {
    expect(read("overview", `${line}\n况报告如下。`)).toEqual({ general: `${line}况报告如下。` });
  });

  test("may hold headings", () => {
    expect(read("overview", `${line}\n况报告如下。\n（一）主动公开\n公。`)).toEqual({
      general: `${line}况报告如下。`,
      proactive: "公。",
    });
  });

  test("of two blocks are never joined", () => {
    expect(read("overview", line, "况报告如下。").general).toBe(`${line}\n\n况报告如下。`);
  });
});

test("a long line is text, however it begins", () => {
  const long = `主动公开：${"长".repeat(400)}`;
  expect(read("overview", long)).toEqual({ general: long });
});

test("nothing is lost and nothing is added, whatever the lines", () => {
  const piece = fc.constantFrom(
    "（一）主动公开",
    "### （二）依申请公开",
    "#### 1.细项",
    "（三）培训宣传",
    "1.细项",
    "（1）小项",
    "一、甲",
    "正文一句。",
    "正文两句，没有句号",
    "监督保障：督查。",
    "（六）甲，乙。",
    "第一部分 丙",
  );
  const bare = (text: string) => text.replace(/[\s#]/gu, "");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (lines) => {
      const numbered = lines.map((line, i) => (/[。，]/u.test(line) ? line.replace(/(?=。?$)/u, String(i)) : line));
      const { texts: own, more } = narrativeOf(section("overview"), texts(...numbered));
      const all = [...own.values(), ...more.flatMap(({ heading, text }) => [heading, text])].join("");
      // every paragraph is there; headings may be named by their key alone
      for (const line of numbered.filter((text) => /\d。?$/u.test(text)))
        expect(bare(all)).toContain(bare(line).replace(/^监督保障：|^（六）|^（三）/u, ""));
      expect(bare(all).length).toBeLessThanOrEqual(bare(numbered.join("")).length);
    }),
  );
});

test.each([
  ["（一）存在的问题", true],
  ["### 存在的问题", true],
  ["存在的问题", false],
  ["（一）存在的问题还有很多，需要认真研究并加以改进落实到位", false],
  ["（一）主动公开", false],
])("%j opens a part of section five: %s", (line, is) => {
  const [item] = texts(line);
  expect(item && opensPart(item, section("problems"))).toBe(is);
});
