// The title of a page whose text has none of its own, and the date that stands over the text.
import type { DocBlock } from "@gongkai/core/doc";
import type { Page } from "./page.ts";
import { collapse } from "./text.ts";

/** A title is looked for among so many blocks at the start of the text. */
const start = 6;
/** Lines of a page that are longer than this are neither title nor date. */
const longest = 120;
/** A line that stands over the text is a title from this length on; the names of a site's parts are shorter. */
const shortest = 10;

const date = /\b(?:19|20)\d\d\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}/;
const bare = (text: string): string => text.replace(/\s/g, "");

const isLine = (block: DocBlock, kind: "heading" | "paragraph"): boolean =>
  block.kind === kind && block.text.length <= longest && !block.text.includes("。");
const isDate = (block: DocBlock): boolean =>
  block.kind === "paragraph" && isLine(block, "paragraph") && date.test(block.text);
const isTitle = (block: DocBlock): boolean => block.kind === "heading" && block.level === 1;

/** A line that could be a title: no sentence, no date, no item of a list, no "name: value". */
const isHeadline = (block: DocBlock): boolean =>
  block.kind !== "table" &&
  isLine(block, block.kind) &&
  !/[；：:]/.test(block.text) &&
  !date.test(block.text) &&
  !/^[（(]?[\d一二三四五六七八九十]+[）)、.．]/.test(block.text);

/** `<title>` is the article's and the site's in one: the longest part is taken for the article's. */
function articleOf(title: string): string {
  const parts = title.split(/[_|｜]|\s[-–—]+\s|--+|——|(?<=[\u4e00-\u9fff）》])-(?=[\u4e00-\u9fff])/);
  return parts.map(collapse).reduce((long, part) => (part.length > long.length ? part : long), "");
}

/** Whether one of the blocks is that title, or has it as a part, or is a part of it. */
function names(blocks: readonly DocBlock[], title: string): boolean {
  const wanted = bare(title);
  return blocks.some((block) => {
    if (block.kind === "table" || block.text.length > longest) return false;
    const text = bare(block.text);
    return text.includes(wanted) || (text.length >= shortest && wanted.includes(text));
  });
}

/** The title to put before the text: none where the text begins with one. */
function titleOf(page: Page, opening: readonly DocBlock[], before: readonly DocBlock[]): DocBlock | undefined {
  if (opening.some(isTitle)) return undefined;
  const made = (text: string): DocBlock | undefined =>
    text === "" || names(opening, text) ? undefined : { kind: "heading", level: 1, text };
  const above = before.findLast(isTitle);
  if (above?.kind === "heading") return names(opening, above.text) ? undefined : above;
  if (page.articleTitle !== "") return made(page.articleTitle);
  // a text that begins with a headline of its own is not given the page's
  if (opening.slice(0, 2).some(isHeadline)) return undefined;
  const headline = before.findLast(
    (block) => isHeadline(block) && block.kind !== "table" && block.text.length >= shortest,
  );
  return made(headline && headline.kind !== "table" ? headline.text : articleOf(page.title));
}

/** Puts the title and the date before the text, where the text lacks them. */
export function withTitle(page: Page, text: readonly DocBlock[], before: readonly DocBlock[]): readonly DocBlock[] {
  if (text.length === 0) return text;
  const opening = text.slice(0, start);
  const title = titleOf(page, opening, before);
  const dated = opening.some(isDate) ? undefined : before.findLast(isDate);
  return [title, dated, ...text].filter((block) => block !== undefined);
}
