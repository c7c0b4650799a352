// Which part of a page is the document. The tables and the prose decide; names only help.
import type { DocBlock } from "@gongkai/core/doc";
import { isPageText } from "./furniture.ts";
import { cellsOf, type Page, type Piece, type Region } from "./page.ts";
import { withTitle } from "./title.ts";

/** What a part of the page must have of all prose to be the document; the rest is taken for the site's. */
const share = {
  /** It is named as the container of the text. */
  named: 0.85,
  /** It only happens to hold all the tables. */
  unnamed: 0.99,
  /** A part that is named furniture but has as much is none. */
  furniture: 0.5,
} as const;

/** A table with fewer cells is no reason to keep a part of the page. */
const leastCells = 4;
/** A list, or a table, with more of its text in links leads elsewhere. */
const linkShare = 0.6;
/** A part of the page with fewer links is no list of links. */
const leastLinks = 3;
/** How far before the document its title and date are looked for. */
const nearby = 12;
/** A paragraph without a sentence in it is prose from this length on. */
const longLine = 40;

const isLinks = ({ weight, links }: Piece): boolean => links > weight * linkShare;
const isProse = (piece: Piece): boolean =>
  piece.block.kind === "paragraph" &&
  !isLinks(piece) &&
  (piece.weight >= longLine || piece.block.text.includes("。") || piece.block.text.includes("；"));

/** Sums over the pieces before each place, so that any region's sum is one subtraction. */
class Sums {
  readonly #before: Float64Array;

  constructor(pieces: readonly Piece[], value: (piece: Piece, at: number) => number) {
    this.#before = new Float64Array(pieces.length + 1);
    let sum = 0;
    for (const [at, piece] of pieces.entries()) {
      sum += value(piece, at);
      this.#before[at + 1] = sum;
    }
  }

  of({ from, to }: { readonly from: number; readonly to: number }): number {
    return (this.#before[to] ?? 0) - (this.#before[from] ?? 0);
  }
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** For each piece whether it stands in one of the regions. */
function inside(regions: readonly Region[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  // an outer region comes before its inner ones, so that no place is marked twice
  for (const { from, to } of regions) if (marks[from] === 0) marks.fill(1, from, to);
  return marks;
}

/** Cells of the tables outside certain regions; a list of links in the form of a table is none. */
const tablesOutside = (pieces: readonly Piece[], out: Uint8Array): Sums =>
  new Sums(pieces, (piece, at) => {
    const cells = out[at] === 1 || isLinks(piece) ? 0 : cellsOf(piece);
    return cells >= leastCells ? cells : 0;
  });

/** The tables that make the page worth reading, and the regions that may be left out without losing them. */
function leaveOut({ pieces, regions }: Page): { readonly tables: Sums; readonly out: Uint8Array } {
  const whole: Span = { from: 0, to: pieces.length };
  const every = tablesOutside(pieces, new Uint8Array(pieces.length));
  const hidden = regions.filter((region) => region.hidden);
  const strong = regions.filter(({ mark }) => mark === "strong");
  const shown = tablesOutside(pieces, inside(hidden, pieces.length));
  // a page that shows none of its tables is one whose tabs a script would open
  const tabs = shown.of(whole) === 0 && every.of(whole) > 0;
  const found = tabs ? every : shown;
  const outside = tablesOutside(pieces, inside(tabs ? strong : [...hidden, ...strong], pieces.length));
  // the greater part of the tables is never furniture, whatever it stands in
  const tables = outside.of(whole) * 2 >= found.of(whole) ? outside : found;

  const prose = new Sums(pieces, (piece) => (isProse(piece) ? piece.weight : 0));
  const enough = Math.max(1, prose.of(whole) * share.furniture);
  const weight = new Sums(pieces, (piece) => piece.weight);
  const links = new Sums(pieces, (piece) => piece.links);
  const isFurniture = (region: Region): boolean => {
    if (region.hidden) return !tabs || every.of(region) === 0;
    if (tables.of(region) > 0 || prose.of(region) >= enough) return false;
    if (region.mark === "strong") return true;
    if (region.mark === "weak") return found.of(region) === 0;
    return region.to - region.from >= leastLinks && links.of(region) > weight.of(region) * linkShare;
  };
  return { tables, out: inside(regions.filter(isFurniture), pieces.length) };
}

/** The smallest region with all the tables and, by its name or without, enough of the prose. */
function smallest({ pieces, regions }: Page, tables: Sums, out: Uint8Array): Span {
  const whole: Span = { from: 0, to: pieces.length };
  const prose = new Sums(pieces, (piece, at) => (out[at] === 0 && isProse(piece) ? piece.weight : 0));
  const cells = tables.of(whole);
  const text = prose.of(whole);
  if (cells === 0 && text === 0) return whole;
  let best: Span = whole;
  for (const region of regions) {
    if (region.to - region.from >= best.to - best.from || tables.of(region) < cells) continue;
    if (prose.of(region) >= text * (region.mark === "content" ? share.named : share.unnamed)) best = region;
  }
  return best;
}

/** The blocks of the document, without what belongs to the site around it. */
export function contentOf(page: Page): readonly DocBlock[] {
  const { pieces, regions } = page;
  const own = regions.find((region) => region.own);
  if (own) return blocksOf(pieces.slice(own.from, own.to));
  const { tables, out } = leaveOut(page);
  const { from, to } = smallest(page, tables, out);
  const kept = (piece: Piece, at: number): boolean => out[at] === 0 && !isPagePiece(piece);
  const between = (start: number, end: number): readonly Piece[] =>
    pieces.slice(start, end).filter((piece, index) => kept(piece, start + index));
  const before = between(Math.max(0, from - nearby), from).filter((piece) => !isLinks(piece));
  return withTitle(page, blocksOf(between(from, to)), blocksOf(before));
}

const blocksOf = (pieces: readonly Piece[]): readonly DocBlock[] => pieces.map(({ block }) => block);

const isPagePiece = (piece: Piece): boolean =>
  piece.block.kind === "paragraph" &&
  (isPageText(piece.block.text) || (isLinks(piece) && /[>»›]/.test(piece.block.text)));
