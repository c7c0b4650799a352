// The title of a page whose text has none of its own.
import type { DocBlock } from "@gongkai/core/doc";
import { collapse } from "./text.ts";
import type { Page, Piece } from "./page.ts";

/** A title is looked for among so many blocks at the start of the text. */
const start = 6;
const longestTitle = 120;
const longestDate = 120;

const date = /\b(?:19|20)\d\d\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}/;
const bare = (text: string): string => text.replace(/\s/g, "");

/** `<title>` is the article's and the site's in one: the longest part is taken for the article's. */
function articleOf(title: string): string {
  const parts = title.split(/[_|｜]|\s[-–—]+\s|--+|——|(?<=[\u4e00-\u9fff）》])-(?=[\u4e00-\u9fff])/);
  return parts.map(collapse).reduce((longest, part) => (part.length > longest.length ? part : longest), "");
}

const isHeadline = (block: DocBlock): boolean =>
  block.kind === "heading" ||
  (block.kind === "paragraph" &&
    block.text.length >= 6 &&
    block.text.length <= longestTitle &&
    !/[。；：:]/.test(block.text) &&
    !date.test(block.text) &&
    !/^[（(]?[\d一二三四五六七八九十]+[）)、.．]/.test(block.text));

/** Puts the title, and the date that stands under it, before the text where the text lacks them. */
export function withTitle(page: Page, text: readonly Piece[], before: readonly Piece[]): readonly DocBlock[] {
  const blocks = text.map(({ block }) => block);
  if (blocks.length === 0) return blocks;
  const outer = before.map(({ block }) => block);
  const dated = outer.findLast((block) => block.kind === "paragraph" && block.text.length <= longestDate && date.test(block.text));
  const opening = blocks.slice(0, start);
  const isDated = opening.some((block) => block.kind === "paragraph" && block.text.length <= longestDate && date.test(block.text));
  const under = dated && !isDated ? [dated] : [];
  if (opening.some((block) => block.kind === "heading" && block.level === 1)) return [...under, ...blocks];
  const headline = outer.findLast((block) => block.kind === "heading" && block.level === 1);
  if (headline && !names(opening, headline.kind === "heading" ? headline.text : "")) return [headline, ...under, ...blocks];
  if (headline) return [...under, ...blocks];
  const sure = page.articleTitle;
  const title = sure === "" ? articleOf(page.title) : sure;
  const isThere = names(opening, title) || (sure === "" && opening.slice(0, 2).some(isHeadline));
  if (title === "" || isThere) return [...under, ...blocks];
  return [{ kind: "heading", level: 1, text: title }, ...under, ...blocks];
}

/** Whether one of the blocks is that title, or has it as a part, or is a part of it. */
function names(blocks: readonly DocBlock[], title: string): boolean {
  const wanted = bare(title);
  return blocks.some((block) => {
    if (block.kind === "table" || block.text.length > longestTitle) return false;
    const text = bare(block.text);
    return text.includes(wanted) || (text.length >= 8 && wanted.includes(text));
  });
}
