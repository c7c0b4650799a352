// Puts lines together to blocks: the half of reading that text and Markdown share.
import type { DocBlock, Where } from "@gongkai/core/doc";
import { limits, type Bounds } from "../limits.ts";
import type { Row } from "./row.ts";
import { isRule, Run } from "./table.ts";

/** How a format spells what it prints: the lines of a paragraph, and a cell. */
export interface Spelling {
  readonly paragraph: (raw: string) => string;
  readonly cell: (raw: string, kind: Row["kind"]) => string;
}

export class Blocks {
  readonly #blocks: DocBlock[] = [];
  readonly #bounds: Bounds;
  readonly #spelling: Spelling;
  #paragraph: string[] = [];
  #paragraphAt = 1;
  #run: Run | undefined;
  #places = 0;

  constructor(bounds: Bounds, spelling: Spelling) {
    this.#bounds = bounds;
    this.#spelling = spelling;
  }

  /** A blank line ends a paragraph, and a table only if no row follows it. */
  blank(): void {
    this.#endParagraph();
    this.#run?.blank();
  }

  /** The next line of text starts a paragraph. */
  newParagraph(): void {
    this.#endParagraph();
  }

  /** A line of running text. */
  line(raw: string, line: number): void {
    this.#endTable();
    if (this.#paragraph.length === 0) this.#paragraphAt = line;
    // an indent by tabs is no content; one by spaces may be the first, empty column of a table
    this.#paragraph.push(raw.replace(/^\s*\t\s*/, "").trimEnd());
  }

  row(row: Row, raw: string, line: number): void {
    if (row.indented && this.#run?.kind !== "tab") return this.line(raw, line);
    this.#endParagraph();
    if (row.kind === "pipe" && this.#run?.startsAnew === true && isRule(row.cells, true)) this.#partAbove();
    if (this.#run?.take(row, { row, line, raw }, this.#bounds) === "taken") return undefined;
    this.#endTable();
    if (row.indented) return this.line(raw, line);
    this.#run = new Run(row.kind);
    this.#run.take(row, { row, line, raw }, this.#bounds);
    return undefined;
  }

  /** The last row turns out to head a table of its own. */
  #partAbove(): void {
    const head = this.#run?.pop();
    this.#endTable();
    this.#run = new Run("pipe");
    if (head) this.#run.take(head.row, head, this.#bounds);
  }

  /** The lines gathered so far, if they are exactly one: what an underline could make a heading. */
  get onlyLine(): string | undefined {
    return this.#paragraph.length === 1 ? this.#paragraph[0] : undefined;
  }

  /** Turns the one gathered line into a heading. */
  underline(level: number): void {
    const [text = ""] = this.#paragraph;
    this.#paragraph = [];
    this.heading(level, text, this.#paragraphAt);
  }

  heading(level: number, raw: string, line: number): void {
    this.end();
    const where = { line };
    const text = this.#bounds.cut(this.#spelling.paragraph(raw.trim()), "narrativeCharacters", where);
    if (text !== "") this.block({ kind: "heading", level, text, where });
  }

  /** A block that somebody else has read. */
  block(block: DocBlock): void {
    this.end();
    this.#push(block);
  }

  end(): void {
    this.#endParagraph();
    this.#endTable();
  }

  get blocks(): readonly DocBlock[] {
    return this.#blocks;
  }

  #endParagraph(): void {
    const lines = this.#paragraph;
    if (lines.length === 0) return;
    this.#paragraph = [];
    const where = { line: this.#paragraphAt };
    const text = this.#bounds.cut(this.#spelling.paragraph(lines.join("\n")), "narrativeCharacters", where);
    if (text.trim() !== "") this.#push({ kind: "paragraph", text, where });
  }

  #endTable(): void {
    const run = this.#run;
    if (run === undefined) return;
    this.#run = undefined;
    if (!run.isTable) {
      for (const { raw, line } of run.raw) this.line(raw, line);
      return this.#endParagraph();
    }
    const table = run.table((cell, where) => this.#cell(cell, run.kind, where), this.#bounds);
    const places = table.rows.reduce((sum, row) => sum + row.length, 0);
    if (this.#places + places > limits.gridPlaces) return this.#bounds.meet("gridPlaces", table.where);
    this.#places += places;
    return this.#push(table);
  }

  // the cut comes first and last: a spelling may only shorten, but is not trusted to
  #cell(cell: string, kind: Row["kind"], where: Where): string {
    return this.#bounds.cut(this.#spelling.cell(cell, kind), "cellCharacters", where);
  }

  #push(block: DocBlock): void {
    if (this.#blocks.length < limits.blocks) this.#blocks.push(block);
    else this.#bounds.meet("blocks", block.where);
  }
}
