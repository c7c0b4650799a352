import { describe, expect, test } from "vitest";
import type { DocBlock } from "@gongkai/core/doc";
import { isPageText } from "./furniture.ts";
import { readHtml } from "./read.ts";
import { expected, pages, report, title } from "./test-pages.ts";

const brief = (block: DocBlock): string =>
  block.kind === "table" ? `[${block.rows.flatMap((row) => row.map((cell) => cell.text)).join(" ")}]` : block.text;

const read = (html: string): { readonly blocks: readonly DocBlock[]; readonly title: string | undefined } => {
  const found = readHtml(new TextEncoder().encode(html));
  if ("refusal" in found) throw new Error(found.refusal.code);
  return { blocks: found.doc.blocks, title: found.doc.meta.title };
};

describe("the report and nothing of the site", () => {
  test.each(pages)("%s", (_, html) => {
    const texts = read(html).blocks.map(brief);
    const start = texts.indexOf(expected[0] ?? "");
    expect(texts.slice(start)).toEqual(expected);
    // before it at most its title and the line with its date
    for (const text of texts.slice(0, start))
      expect(text).toMatch(new RegExp(`^${title}$|20250120|2025-01-20|2025年1月20日`));
  });

  test.each(pages.slice(0, -1))("its title comes first: %s", (_, html) => {
    expect(read(html).blocks.map(brief)[0]).toBe(title);
  });

  test.each(pages.slice(0, 2))("the date that stands over it is kept: %s", (_, html) => {
    const [, dated] = read(html).blocks.map(brief);
    expect(dated).toMatch(/2025/);
  });
});

describe("titles", () => {
  const titled = (head: string, body: string): readonly string[] =>
    read(`<head>${head}</head><body>${body}</body>`).blocks.map(brief);
  test.each([
    ["of the page, without the site's name", `<title>${title}_某某区政府</title>`, report, title],
    [
      "the article's before the page's",
      `<title>年报</title><meta name=articletitle content="${title}">`,
      report,
      title,
    ],
    ["a heading that is there is not repeated", `<title>${title}</title>`, `<h1>${title}</h1>${report}`, title],
    [
      "nor one that is a paragraph",
      `<title>${title}</title>`,
      `<p>某某街道办事处 2024 年政府信息公开工作年度报告</p>${report}`,
      "某某街道办事处 2024 年政府信息公开工作年度报告",
    ],
    [
      "the page's is not put over a headline",
      "<title>某某区人民政府</title>",
      `<p>某某街道年度报告</p>${report}`,
      "某某街道年度报告",
    ],
  ])("%s", (_, head, body, first) => {
    const texts = titled(head, body);
    expect(texts[0]).toBe(first);
    expect(texts.slice(1, 10)).toEqual(expected);
  });

  test("meta says the article's title, else the page's", () => {
    expect(read("<title> 甲\n&amp; 乙 </title><p>x").title).toBe("甲 & 乙");
    expect(read("<title>甲</title><meta name=ArticleTitle content='乙&amp;'><p>x").title).toBe("乙&");
    expect(read("<svg><title>甲</title></svg><p>x").title).toBeUndefined();
  });
});

describe("text of the page", () => {
  test.each([
    "当前位置：首页 > 公开",
    "您现在的位置： 首页",
    "【打印】【关闭】",
    "打印本页 | 关闭窗口",
    "字体：大 中 小",
    "上一篇：某某",
    ">",
    "【字体：大 中 小】",
  ])("%s", (text) => {
    expect(isPageText(text)).toBe(true);
  });
  test.each([
    "首页公开了三条信息。",
    "当前，位置优越。",
    "打印机采购1台",
    `上一篇${"长".repeat(130)}`,
    "（）",
    "下一步改进措施",
  ])("not %s", (text) => {
    expect(isPageText(text)).toBe(false);
  });
});

test("what a page carries is handed back", () => {
  const found = readHtml(
    new TextEncoder().encode(
      '<p>甲<script id="gongkai-data" type="application/json">{"a":"\\u003cb>"}</script><script>x</script>',
    ),
  );
  expect(found).toMatchObject({ doc: { data: '{"a":"<b>"}', blocks: [{ text: "甲" }] } });
});

test("a page of scripts has no blocks", () => {
  expect(read('<div id="app"></div><noscript>请启用JavaScript</noscript><script>x</script>').blocks).toEqual([]);
});

test("GBK pages", () => {
  // 规章 in GBK
  const bytes = [..."<meta charset=gb2312><p>"].map((character) => character.charCodeAt(0));
  const found = readHtml(Uint8Array.from([...bytes, 0xb9, 0xe6, 0xd5, 0xc2]));
  expect(found).toMatchObject({ doc: { blocks: [{ text: "规章" }] }, problems: [] });
});
