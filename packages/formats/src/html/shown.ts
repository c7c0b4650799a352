// What an element does to the text inside it while it is open, and what it leaves behind when it ends.
import type { Problem } from "@gongkai/core/doc";
import { Bounds } from "../limits.ts";
import { plain } from "../plain.ts";
import type { Attributes } from "./attributes.ts";
import { Builder } from "./build.ts";
import { decodeReferences } from "./entities.ts";
import { Furniture } from "./furniture.ts";
import { Grid } from "./grid.ts";
import { Head } from "./head.ts";
import type { Page } from "./page.ts";
import type { Frame, Opened } from "./stack.ts";
import { silent, Styles, type Style } from "./style.ts";
import type { Tag } from "./tags.ts";

const verbatimTags: ReadonlySet<string> = new Set(["pre", "listing", "xmp", "plaintext"]);

/** A tag, and the innermost part of a table that it stands in. */
interface Entry {
  readonly tag: Tag;
  readonly attributes: Attributes;
  readonly at: number;
  readonly part: Frame | undefined;
}

export class Shown {
  readonly #bounds = new Bounds();
  readonly #styles = new Styles();
  readonly #head = new Head(this.#styles);
  readonly #furniture = new Furniture();
  readonly #builder: Builder;
  #damage: Problem | undefined;
  // how many open elements do each of these to the text inside them
  #dropped = 0;
  #verbatim = 0;
  #links = 0;
  #raised = 0;
  #own = 0;
  #level = 0;
  #afterPre = false;

  constructor(source: string) {
    this.#builder = new Builder(source, this.#bounds);
  }

  text(raw: string, at: number, part: Frame | undefined): void {
    if (this.#dropped > 0) {
      this.#head.text(raw);
      return;
    }
    if (part && part.tag.kind !== "cell" && part.tag.kind !== "caption") {
      if (raw.trim() !== "") part.opened?.grid?.stray.push(this.#decode(raw, at));
      return;
    }
    let text = raw.includes("&") ? this.#decode(raw, at) : raw;
    if (this.#afterPre) {
      this.#afterPre = false;
      if (text.startsWith("\n")) text = text.slice(1);
    }
    this.#builder.flow.add(text, at);
    if (this.#links > 0) this.#builder.flow.link(text.length);
    if (this.#raised > 0 && part) this.#builder.flow.raise();
  }

  #decode(raw: string, at: number): string {
    const { text, problems } = plain(decodeReferences(raw));
    const [problem] = problems;
    if (problem) this.#damage ??= { ...problem, where: this.#builder.where(at) };
    return text;
  }

  break(): void {
    if (this.#dropped === 0 && this.#builder.flow.break()) this.endParagraph();
  }

  endParagraph(): void {
    if (this.#dropped === 0) this.#builder.endParagraph(this.#level);
  }

  meta(attributes: Attributes): void {
    if (this.#dropped === 0) this.#head.meta(attributes);
  }

  enter(entry: Entry): Frame {
    const { tag, attributes, part } = entry;
    const { name } = tag;
    const style = attributes.style === "" ? silent : this.#styles.of(attributes.style);
    const hidden =
      style.shown === false ||
      attributes.hidden !== "" ||
      attributes["aria-hidden"] === "true" ||
      this.#head.sheet.hides(attributes.class);
    // hidden words and cells are gone; a hidden part of the page may still turn out to be the document
    const tab = hidden && tag.kind === "block" && part === undefined;
    const dropped = tag.dropped || (hidden && !tab);
    const live = this.#dropped === 0;
    if (live && tag.captured) this.#head.open(name, attributes);
    const frame: Frame = {
      tag,
      dropped,
      verbatim: style.verbatim === true || verbatimTags.has(name),
      level: this.#level,
      opened: live && !dropped && tag.kind !== "inline" ? this.#begin(entry, style, tab) : undefined,
      released: false,
    };
    this.#count(frame, 1);
    this.#afterPre = name === "pre" || name === "listing";
    return frame;
  }

  #begin({ tag, attributes, at, part }: Entry, style: Style, tab: boolean): Opened {
    this.endParagraph();
    if (tag.level > 0) this.#level = tag.level;
    const pieces = this.#builder.pieces.length;
    const mark = this.#furniture.of(tag.name, attributes);
    const own = attributes["data-gongkai"] !== "";
    const isRegion = tag.region || mark !== "none" || tab || own;
    const region = isRegion ? this.#builder.openRegion({ mark, hidden: tab, own }) : undefined;
    const regions = this.#builder.regions.length;
    const grid = tag.kind === "table" ? this.#grid(style, attributes, at) : part?.opened?.grid;
    if (grid && style.borders === true) grid.borders = true;
    if (tag.kind === "group") grid?.head(tag.name === "thead");
    if (tag.kind === "row") grid?.openRow(this.#builder.where(at));
    if (tag.kind !== "cell" || !grid) return { region, grid, cell: undefined, pieces, regions };
    if (this.#head.sheet.borders(attributes.class) === true) grid.borders = true;
    return { region, grid, cell: grid.cellStart(tag.name, attributes, this.#builder.where(at)), pieces, regions };
  }

  #grid(style: Style, attributes: Attributes, at: number): Grid {
    const grid = new Grid(this.#bounds, this.#builder.where(at));
    const { sheet } = this.#head;
    const lined = attributes.border !== "" && Number.parseInt(attributes.border, 10) !== 0;
    if (lined || (attributes.rules !== "" && attributes.rules !== "none")) grid.borders = true;
    else
      grid.borders =
        style.borders === true ? true : (sheet.borders(attributes.class) ?? (sheet.tables === true ? true : undefined));
    if (attributes.border !== "" || style.borders === false || sheet.tables === false) grid.borders ??= false;
    return grid;
  }

  /** An element ends; `part` is the innermost part of a table that is still open. */
  leave(frame: Frame, part: Frame | undefined): void {
    if (this.#dropped === 0 && frame.opened) this.#end(frame, frame.opened, part);
    if (frame.tag.captured) this.#head.close();
    this.#count(frame, -1);
  }

  #end({ tag, level }: Frame, { grid, cell, region, pieces, regions }: Opened, part: Frame | undefined): void {
    this.endParagraph();
    this.#level = level;
    if (tag.kind === "cell" && grid && cell) grid.closeCell(cell, this.#builder.textFrom(pieces));
    else if (tag.kind === "row") grid?.closeRow();
    else if (tag.kind === "group") grid?.head(false);
    else if (tag.kind === "caption" && grid && !grid.nested) {
      grid.caption += (grid.caption === "" ? "" : "\n") + this.#builder.textFrom(pieces);
      this.#builder.forget(pieces, regions);
    } else if (tag.kind === "table" && grid) {
      const kept = this.#builder.closeTable(grid, { pieces, regions, own: this.#own > 0 });
      if ((kept || grid.nested) && part?.opened?.grid) part.opened.grid.nested = true;
    }
    if (region) this.#builder.closeRegion(region);
  }

  #count({ tag: { name }, dropped, verbatim, opened }: Frame, by: 1 | -1): void {
    if (dropped) this.#dropped += by;
    if (opened?.region?.own) this.#own += by;
    if (name === "a") this.#links += by;
    else if (name === "sup") this.#raised += by;
    if (!verbatim) return;
    this.#verbatim += by;
    this.#builder.flow.keep(this.#verbatim > 0);
  }

  page(): Page {
    const { title, articleTitle, data } = this.#head;
    const problems = [...(this.#damage ? [this.#damage] : []), ...this.#bounds.problems];
    return { pieces: this.#builder.pieces, regions: this.#builder.regions, title, articleTitle, data, problems };
  }
}
