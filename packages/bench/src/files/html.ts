import { load } from "cheerio";
import { Parser } from "htmlparser2";
import { parseHTML } from "linkedom";
import { parse as parseNodes } from "node-html-parser";
import { type DefaultTreeAdapterTypes, parse as parseFive } from "parse5";
import type { Delivered } from "../contender.ts";
import { Figures } from "../figures.ts";
import { decoded, limit, rival } from "./rival.ts";

/** The cells of a page, streamed; also what is made of the page that mammoth writes. */
export const streamed = (page: string): Delivered | undefined => {
  const figures = new Figures();
  let cell: string | undefined;
  const parser = new Parser({
    onopentagname: (name) => {
      if (name === "td") cell = "";
    },
    ontext: (text) => {
      if (cell !== undefined) cell += text;
    },
    onclosetag: (name) => {
      if (name !== "td" || cell === undefined) return;
      figures.cell(cell);
      cell = undefined;
    },
  });
  parser.end(page);
  return figures.delivered();
};

const byCheerio = (bytes: Uint8Array): Delivered | undefined => {
  const figures = new Figures();
  const $ = load(decoded(bytes));
  $("td").each((_, cell) => figures.cell($(cell).text()));
  return figures.delivered();
};

type Node = DefaultTreeAdapterTypes.Node;

const textOf = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";

const byParse5 = (bytes: Uint8Array): Delivered | undefined => {
  const figures = new Figures();
  const walk = (node: Node): void => {
    if (node.nodeName === "td") figures.cell(textOf(node));
    else if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parseFive(decoded(bytes)));
  return figures.delivered();
};

const byLinkedom = (bytes: Uint8Array): Delivered | undefined => {
  const figures = new Figures();
  for (const cell of parseHTML(decoded(bytes)).document.querySelectorAll("td")) figures.cell(cell.textContent ?? "");
  return figures.delivered();
};

const byNodeHtmlParser = (bytes: Uint8Array): Delivered | undefined => {
  const figures = new Figures();
  for (const cell of parseNodes(decoded(bytes)).querySelectorAll("td")) figures.cell(cell.text);
  return figures.delivered();
};

const deaf = { onopentagname: () => {}, ontext: () => {}, onclosetag: () => {} };

export const htmlRivals = [
  rival("htmlparser2 12, streamed", (bytes) => streamed(decoded(bytes)), "within"),
  rival("parse5 8", byParse5),
  rival("cheerio 1", byCheerio),
  rival("node-html-parser 9", byNodeHtmlParser),
  rival("linkedom 0.18", byLinkedom),
  limit("htmlparser2 alone, no record", (bytes) => new Parser(deaf).end(decoded(bytes))),
];
