// Puts together what the walk meets: paragraphs, headings, tables and the regions they stand in.
import type { DocTable, Where } from "@gongkai/core/doc";
import { limits, type Bounds } from "../limits.ts";
import type { Mark } from "./furniture.ts";
import type { Grid } from "./grid.ts";
import type { Piece, Region } from "./page.ts";
import { collapse, Flow } from "./text.ts";

export class Builder {
  readonly #source: string;
  readonly #bounds: Bounds;
  readonly pieces: Piece[] = [];
  readonly regions: Region[] = [];
  readonly flow = new Flow();
  #places = 0;
  #line = 1;
  #feed: number;
  #where: Where = { line: 1 };

  constructor(source: string, bounds: Bounds) {
    this.#source = source;
    this.#bounds = bounds;
    this.#feed = source.indexOf("\n");
  }

  /** The line of a place in the source; places come in order. */
  where(at: number): Where {
    const before = this.#line;
    while (this.#feed >= 0 && this.#feed < at) {
      this.#line++;
      this.#feed = this.#source.indexOf("\n", this.#feed + 1);
    }
    if (this.#line !== before) this.#where = { line: this.#line };
    return this.#where;
  }

  /** Ends the paragraph, or the heading of that level. */
  endParagraph(level: number): void {
    const paragraph = this.flow.end();
    if (!paragraph) return;
    const where = this.where(paragraph.at);
    const text = this.#bounds.cut(paragraph.text, "narrativeCharacters", where);
    const { links } = paragraph;
    this.#add({
      block: level > 0 ? { kind: "heading", level, text, where } : { kind: "paragraph", text, where },
      weight: text.length,
      links,
    });
  }

  #add(piece: Piece): void {
    if (this.pieces.length < limits.blocks) this.pieces.push(piece);
    else this.#bounds.meet("blocks", piece.block.where);
  }

  /** The text of the pieces from there on. */
  textFrom(from: number): string {
    if (this.pieces.length === from) return "";
    const texts: string[] = [];
    for (let at = from; at < this.pieces.length; at++) {
      const block = this.pieces[at]?.block;
      if (block && block.kind !== "table") texts.push(block.text);
    }
    return texts.length === 1 ? (texts[0] ?? "") : texts.join("\n");
  }

  openRegion(region: { readonly mark: Mark; readonly hidden: boolean; readonly own: boolean }): Region {
    const opened: Region = { ...region, from: this.pieces.length, to: this.pieces.length };
    this.regions.push(opened);
    return opened;
  }

  closeRegion(region: Region): void {
    region.to = this.pieces.length;
  }

  /** Takes back what came after so many pieces and regions: it became the text of something else. */
  forget(pieces: number, regions: number): void {
    this.pieces.length = pieces;
    this.regions.length = regions;
  }

  /** The table in place of what its cells left behind; or that itself, and false, where the table is layout. */
  closeTable(grid: Grid, { pieces, regions, own }: { pieces: number; regions: number; own: boolean }): boolean {
    if (grid.isEmpty || (grid.isLayout && !own)) {
      this.#before(pieces, regions, [...grid.stray, grid.caption]);
      return false;
    }
    let weight = 0;
    let links = 0;
    for (let at = pieces; at < this.pieces.length; at++) {
      weight += this.pieces[at]?.weight ?? 0;
      links += this.pieces[at]?.links ?? 0;
    }
    this.forget(pieces, regions);
    for (const text of grid.stray) this.#text(text);
    this.#add({ block: this.#bounded(grid), weight, links });
    return true;
  }

  /** Puts texts before pieces that are already there. */
  #before(pieces: number, regions: number, texts: readonly string[]): void {
    if (texts.every((text) => text === "")) return;
    const behind = this.pieces.splice(pieces);
    for (const text of texts) this.#text(text);
    const moved = this.pieces.length - pieces;
    for (const region of this.regions.slice(regions)) {
      region.from += moved;
      region.to += moved;
    }
    for (const piece of behind) this.pieces.push(piece);
  }

  #text(raw: string): void {
    const text = collapse(raw);
    if (text !== "")
      this.#add({ block: { kind: "paragraph", text, where: this.#where }, weight: text.length, links: 0 });
  }

  /** The table, without the rows for which the document has no places left. */
  #bounded(grid: Grid): DocTable {
    const table = grid.table();
    const left = limits.gridPlaces - this.#places;
    this.#places += grid.places;
    if (grid.places <= left) return table;
    this.#bounds.meet("gridPlaces", table.where);
    return { ...table, rows: table.rows.slice(0, Math.floor((Math.max(0, left) * table.rows.length) / grid.places)) };
  }
}
