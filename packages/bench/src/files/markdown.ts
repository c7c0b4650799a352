import MarkdownIt from "markdown-it";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Delivered } from "../contender.ts";
import { Figures } from "../figures.ts";
import { newlines } from "./text.ts";
import { decoded, limit, rival } from "./rival.ts";

const markdownIt = new MarkdownIt();

const byMarkdownIt = (bytes: Uint8Array): Delivered | undefined => {
  const figures = new Figures();
  const tokens = markdownIt.parse(decoded(bytes), {});
  for (const [at, { type }] of tokens.entries()) if (type === "td_open") figures.cell(tokens[at + 1]?.content ?? "");
  return figures.delivered();
};

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const remark = unified().use(remarkParse).use(remarkGfm);

const textOf = ({ value = "", children = [] }: Node): string => value + children.map(textOf).join("");

const byRemark = (bytes: Uint8Array): Delivered | undefined => {
  const figures = new Figures();
  const walk = (node: Node): void => {
    if (node.type === "tableCell") figures.cell(textOf(node));
    else for (const child of node.children ?? []) walk(child);
  };
  walk(remark.parse(decoded(bytes)));
  return figures.delivered();
};

export const markdownRivals = [
  rival("markdown-it 15", byMarkdownIt),
  rival("remark-parse 11 + remark-gfm 4", byRemark),
  limit("decode + one pass over the lines, no record", newlines),
];
