// Markdown to Doc, line by line: what is certainly Markdown is read so, everything else as plain text.
import type { DocRead, Problem } from "@gongkai/core/doc";
import { decode, type Decoded } from "../decode.ts";
import { Bounds } from "../limits.ts";
import { Blocks, type Spelling } from "../text/blocks.ts";
import { linesOf, readLine } from "../text/read.ts";
import { dataIn } from "./data.ts";
import { inline } from "./inline.ts";
import { blockTag, closesFence, content, fence, type Fence, heading, isBreak, isOrdinal, underline } from "./lines.ts";
import { moved, type ReadFragment } from "./moved.ts";

export function read(bytes: Uint8Array, fragment: ReadFragment, known?: Decoded): DocRead {
  const decoded = known ?? decode(bytes);
  if ("refusal" in decoded) return decoded;
  const lines = linesOf(decoded.text);
  if ("refusal" in lines) return lines;
  const reader = new Reader(lines, fragment);
  const { data, problems } = reader.read();
  return {
    doc: { meta: {}, blocks: reader.blocks.blocks, ...(data !== undefined && { data }) },
    problems: [...decoded.problems, ...problems],
  };
}

const spelling: Spelling = { paragraph: inline, cell: inline };

class Reader {
  readonly blocks: Blocks;
  readonly #bounds = new Bounds();
  readonly #lines: string[];
  readonly #fragment: ReadFragment;
  // the last lines that can end what is open, so that nothing without an end is looked for twice
  readonly #last: { readonly comment: number; readonly "```": number; readonly "~~~": number; readonly table: number };
  #data: string | undefined;
  #damaged: Problem | undefined;

  constructor(lines: readonly string[], fragment: ReadFragment) {
    this.blocks = new Blocks(this.#bounds, spelling);
    // quote marks and bullets are cut off as reading goes on, so that a table in quotes is a table
    this.#lines = [...lines];
    this.#fragment = fragment;
    this.#last = {
      comment: lines.findLastIndex((line) => line.includes("-->")),
      "```": lines.findLastIndex((line) => closesFence(line, "```")),
      "~~~": lines.findLastIndex((line) => closesFence(line, "~~~")),
      table: lines.findLastIndex((line) => /<\/table\s{0,9}>/i.test(line)),
    };
  }

  read(): { data: string | undefined; problems: readonly Problem[] } {
    for (let at = this.#frontMatter(); at < this.#lines.length;) at = this.#block(at);
    this.blocks.end();
    return { data: this.#data, problems: [...this.#bounds.problems, ...(this.#damaged ? [this.#damaged] : [])] };
  }

  /** Reads the block, or the line of one, that starts here; says which line comes next. */
  #block(at: number): number {
    const { text, item } = content(this.#lines[at] ?? "");
    this.#lines[at] = text;
    const head = heading(text);
    if (head !== undefined) {
      this.blocks.heading(head.level, head.text, at + 1);
      return at + 1;
    }
    const mark = fence(text);
    if (mark !== undefined && this.#last[mark] > at) return this.#code(at, mark);
    if (text.trimStart().startsWith("<!--") && this.#last.comment >= at) return this.#comment(at, text);
    const tag = blockTag(text);
    if (tag !== undefined) return this.#html(at, tag);
    const level = underline(text);
    if (level > 0 && this.blocks.onlyLine !== undefined) {
      this.blocks.underline(level);
      return at + 1;
    }
    if (isBreak(text.trim())) {
      this.blocks.end();
      return at + 1;
    }
    if (item || isOrdinal(text)) this.blocks.newParagraph();
    return readLine(this.#lines, at, this.blocks);
  }

  /** Code is plain text; a fence that is never closed is none. */
  #code(at: number, mark: Fence): number {
    let end = at + 1;
    while (!closesFence(this.#lines[end] ?? mark, mark)) end++;
    const literal = new Blocks(this.#bounds, { paragraph: (raw) => raw, cell: (raw) => raw });
    for (let next = at + 1; next < end;) next = readLine(this.#lines, next, literal);
    literal.end();
    for (const block of literal.blocks) this.blocks.block(block);
    return end + 1;
  }

  #comment(at: number, line: string): number {
    const from = line.indexOf("<!--") + 4;
    let end = at;
    let last = line;
    let close = line.indexOf("-->", from);
    const inside = close < 0 ? [line.slice(from)] : [line.slice(from, close)];
    while (close < 0) {
      last = this.#lines[++end] ?? "-->";
      close = last.indexOf("-->");
      inside.push(close < 0 ? last : last.slice(0, close));
    }
    this.#carry(inside.join("\n"), at + 1);
    const rest = last.slice(close + 3).trimStart();
    if (rest === "") return end + 1;
    this.#lines[end] = rest;
    return end;
  }

  #carry(comment: string, line: number): void {
    const carried = dataIn(comment);
    if (carried === undefined) return;
    const seen = comment.trim().slice(0, 40);
    if (carried.data === undefined) this.#damaged ??= { code: "data-differs", at: [], seen, where: { line } };
    this.#data ??= carried.data;
  }

  /** A block of HTML ends at a blank line, a table at its end tag. */
  #html(at: number, tag: string): number {
    this.blocks.end();
    let end = at;
    if (tag === "table" && this.#last.table >= at) {
      for (let open = 0; end < this.#lines.length; end++) {
        for (const [found] of (this.#lines[end] ?? "").matchAll(/<\/?table(?=[\s>])/gi))
          open += found[1] === "/" ? -1 : 1;
        if (open <= 0) break;
      }
      end++;
    } else {
      while (end < this.#lines.length && this.#lines[end]?.trim() !== "") end++;
    }
    for (const block of this.#fragment(this.#lines.slice(at, end).join("\n"))) this.blocks.block(moved(block, at));
    return end;
  }

  /** Settings of a site generator: between two lines of dashes at the very start, and named like settings. */
  #frontMatter(): number {
    if (this.#lines[0]?.trimEnd() !== "---" || !/^[A-Za-z_][\w-]{0,40}:/.test(this.#lines[1] ?? "")) return 0;
    const end = this.#lines.slice(1, 200).findIndex((line) => /^(?:---|\.\.\.)$/.test(line.trimEnd()));
    return end < 0 ? 0 : end + 2;
  }
}
