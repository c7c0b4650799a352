// From what the XML nests to the blocks of a Doc: layout tables are taken apart, tables inside cells follow their table.
import type { DocBlock, Problem } from "@gongkai/core/doc";
import { limits, Bounds } from "../limits.ts";
import { gridOf } from "./grid.ts";
import type { RawBlock, RawCell, RawParagraph, RawTable } from "./raw.ts";

const isParagraph = (block: RawBlock): block is RawParagraph => block.kind === "paragraph";
const isTable = (block: RawBlock): block is RawTable => block.kind === "table";
const isBlank = (text: string): boolean => !/\S/.test(text);

/** One column, and either one cell or tables inside: a frame around a part of the page, not a table. */
const isFrame = ({ rows }: RawTable): boolean => {
  if (rows.some(({ cells, before }) => cells.length !== 1 || before > 0)) return false;
  return rows.length === 1 || rows.some(({ cells }) => cells.some(({ blocks }) => blocks.some(isTable)));
};

/** Frames replaced by what they frame. */
const unframed = (blocks: readonly RawBlock[]): readonly RawBlock[] =>
  blocks.every(isParagraph)
    ? blocks
    : blocks.flatMap((block): readonly RawBlock[] => {
        if (isParagraph(block) || !isFrame(block)) return [block];
        return block.rows
          .filter(({ dropped }) => !dropped)
          .flatMap(({ cells }) => cells.flatMap((cell) => unframed(cell.blocks)));
      });

/** What a cell shows: its paragraphs, without the empty ones at its ends. */
const cellText = (blocks: readonly RawBlock[]): string => {
  const lines = blocks.filter(isParagraph).map(({ text }) => text);
  const first = lines.findIndex((line) => line !== "");
  return first < 0 ? "" : lines.slice(first, lines.findLastIndex((line) => line !== "") + 1).join("\n");
};

const odd = /[\x7f-\x9f\u2028\u2029\ufffd]|锟斤拷/;

/** Makes the blocks; what had to be cut, and text that was lost before it came here, is reported. */
export class Blocks {
  readonly #bounds = Object.assign(new Bounds(), { places: 0 });
  readonly #problems: Problem[] = [];
  readonly #made: DocBlock[] = [];

  get problems(): readonly Problem[] {
    return [...this.#problems, ...this.#bounds.problems];
  }

  of(raw: readonly RawBlock[]): readonly DocBlock[] {
    const blocks = unframed(raw);
    for (const [at, block] of blocks.entries()) {
      if (this.#made.length >= limits.blocks) {
        this.#bounds.meet("blocks");
        break;
      }
      if (isTable(block)) this.#table(block);
      else if (!isCaptionOf(block, blocks[at + 1])) this.#paragraph(block);
    }
    return this.#made;
  }

  #paragraph({ text, heading }: RawParagraph): void {
    if (isBlank(text)) return;
    const cut = this.#bounds.cut(this.#clean(text), "narrativeCharacters");
    this.#made.push(heading > 0 ? { kind: "heading", level: heading, text: cut } : { kind: "paragraph", text: cut });
  }

  #table(table: RawTable): void {
    const nested: RawTable[] = [];
    const read = ({ blocks }: RawCell, inHeadRow: boolean) => {
      const inside = unframed(blocks);
      nested.push(...inside.filter(isTable));
      const text = this.#bounds.cut(this.#clean(cellText(inside)), "cellCharacters");
      const said = inside.find(isParagraph)?.style?.head;
      return { text, head: said === "none" ? undefined : (said ?? (inHeadRow ? ("column" as const) : undefined)) };
    };
    const made = gridOf(table, read, this.#bounds);
    if (made.rows.length > 0) this.#made.push(made);
    for (const inner of nested) this.#table(inner);
  }

  /** Other signs for a line end become "\n", control characters go; lost characters are reported, once a kind. */
  #clean(text: string): string {
    if (!odd.test(text)) return text;
    const lined = text.replace(/[\x85\u2028\u2029]/g, "\n");
    const kept = lined.replace(/[\x7f-\x9f]/g, "");
    this.#damage("control-characters", lined.length - kept.length, /[\x7f-\x9f]/.exec(lined)?.[0]);
    const lost = kept.match(/\ufffd|锟斤拷/g) ?? [];
    this.#damage("undecodable", lost.length, lost[0]);
    return kept;
  }

  #damage(kind: string, count: number, seen = ""): void {
    if (count === 0 || this.#problems.some(({ params }) => params?.["kind"] === kind)) return;
    const code = (seen.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
    this.#problems.push({ code: "encoding-guessed", at: [], seen: `U+${code}`, params: { kind, count } });
  }
}

/** A table that names its caption has it printed in front of it, too; it is told once. */
const isCaptionOf = (block: RawParagraph, next: RawBlock | undefined): boolean =>
  next?.kind === "table" && (block.style?.caption ?? false) && next.caption === block.text;
