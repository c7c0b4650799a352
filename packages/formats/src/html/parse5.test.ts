// Broken markup is repaired as HTML says: cell by cell the same text as parse5 finds.
import fc from "fast-check";
import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes } from "parse5";
import { expect, test } from "vitest";
import { readHtmlFragment } from "./fragment.ts";

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const dropped = new Set("script style template noscript iframe select button textarea svg del s rt".split(" "));
const elements = (node: Element): Element[] => node.childNodes.filter((child) => tree.isElementNode(child));
const named = (node: Element, ...names: string[]): Element[] =>
  elements(node).filter((child) => names.includes(child.tagName));

function textOf(node: Node): string {
  if (tree.isTextNode(node)) return node.value;
  if (!tree.isElementNode(node) || dropped.has(node.tagName)) return "";
  // a caption is shown above its table, wherever it stands in it
  const isCaption = (child: Node): boolean => tree.isElementNode(child) && child.tagName === "caption";
  const { childNodes } = node;
  return [...childNodes.filter(isCaption), ...childNodes.filter((child) => !isCaption(child))].map(textOf).join("");
}

function within(node: Element): Element[] {
  return elements(node).flatMap((child) => (dropped.has(child.tagName) ? [] : [child, ...within(child)]));
}

const rowsOf = (table: Element): Element[] =>
  elements(table).flatMap((child) => (child.tagName === "tr" ? [child] : named(child, "tr")));

const isData = (table: Element): boolean =>
  rowsOf(table).reduce((sum, row) => sum + named(row, "td", "th").length, 0) > 1 &&
  !within(table).some((inner) => inner.tagName === "table" && isData(inner));

const bare = (text: string): string => text.replace(/\s/g, "");

/** All text of all cells, table by table, without the blanks. */
function expected(html: string): string[][][] {
  const [root] = parse(html).childNodes.filter((child) => tree.isElementNode(child));
  if (!root) return [];
  return within(root)
    .filter((node) => node.tagName === "table" && isData(node))
    .map((table) => rowsOf(table).map((row) => named(row, "td", "th").map((cell) => bare(textOf(cell)))));
}

const found = (html: string): string[][][] =>
  readHtmlFragment(html).flatMap((block) =>
    block.kind === "table" ? [block.rows.map((row) => row.map((cell) => bare(cell.text)))] : [],
  );

const tags =
  "table tr td th tbody thead tfoot caption p div b i a span font ul li h2 center pre dl dd button select option".split(
    " ",
  );
// parse5 ends a row at the end tag of a group that is not open; HTML ignores that tag, and so do we
const groups = new Set(["tbody", "thead", "tfoot"]);
const token = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom("<tr>", "<td>", "<td>", "<th>", "</td>", "</tr>", "<table>", "</table>", "<tbody>"),
  },
  { weight: 6, arbitrary: fc.constant("TEXT") },
  { weight: 3, arbitrary: fc.constantFrom(...tags).map((tag) => `<${tag}>`) },
  { weight: 3, arbitrary: fc.constantFrom(...tags.filter((tag) => !groups.has(tag))).map((tag) => `</${tag}>`) },
  { weight: 1, arbitrary: fc.constantFrom("<br>", "</br>", "<!-- <td> -->", "<hr/>", "<img src=x>", "<", " < 5", "&amp;", "&nbsp;", "&lt;td>", "<!x>", "</>", "<?xml?>", "<TD CLASS='a>b'>", "<td colspan=2 colspan=3>", "<span style=\"a:'>'\">", "<col>", "<colgroup>", "<form>", "</form>", "<input type=hidden>", "</p>") }, // prettier-ignore
);
const body = fc
  .array(token, { maxLength: 40 })
  .map((tokens) => tokens.map((part, at) => (part === "TEXT" ? `w${at} ` : part)).join(""));

const runs = { seed: 31, numRuns: process.env["GONGKAI_TIER"] === "endure" ? 100_000 : 3_000 };

test("the cells of broken tables are those of parse5", () => {
  fc.assert(
    fc.property(body, (text) => {
      const page = `<!DOCTYPE html><body><table><tr><td>a<td>b${text}`;
      expect(found(page)).toEqual(expected(page));
    }),
    runs,
  );
});

const words = (text: string): readonly string[] => (text.match(/w\d+/g) ?? []).toSorted();

test("no word of a broken page is lost or read twice", () => {
  fc.assert(
    fc.property(body, (text) => {
      const page = `<!DOCTYPE html><body>${text}`;
      const read = readHtmlFragment(page).flatMap((block) =>
        block.kind === "table" ? [block.caption ?? "", ...block.rows.flat().map((cell) => cell.text)] : [block.text],
      );
      const root = parse(page).childNodes.filter((child) => tree.isElementNode(child));
      expect(words(read.join(" "))).toEqual(words(root.map(textOf).join(" ")));
    }),
    runs,
  );
});

test("a row group that is not open cannot end a row", () => {
  expect(found("<table><tr><td>1<td>2</tfoot><td>3</table>")).toEqual([[["1", "2", "3"]]]);
});
