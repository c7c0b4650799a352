// The open elements, and which of them a tag may close. Tables bound everything, as in HTML's own
// rules: no tag inside a cell closes anything outside it but a tag of the table itself.
import type { Grid, CellStart } from "./grid.ts";
import type { Region } from "./page.ts";
import type { Kind, Tag } from "./tags.ts";

/** What an element that is shown and no mere inline has begun. */
export interface Opened {
  readonly region: Region | undefined;
  /** Of a table or a part of one: the table. */
  readonly grid: Grid | undefined;
  readonly cell: CellStart | undefined;
  /** How many pieces and regions there were before. */
  readonly pieces: number;
  readonly regions: number;
}

export interface Frame {
  readonly tag: Tag;
  /** Its text is left out. */
  readonly dropped: boolean;
  readonly verbatim: boolean;
  /** The level of the heading around it. */
  readonly level: number;
  readonly opened: Opened | undefined;
  /** Its end tag came from under a block: it means nothing any more, but still stands here. */
  released: boolean;
}

const parts: ReadonlySet<Kind> = new Set<Kind>(["table", "group", "row", "cell", "caption"]);

export class Stack {
  readonly #leave: (frame: Frame) => void;
  readonly #frames: Frame[] = [];
  /** Places of the parts of tables. */
  readonly #parts: number[] = [];
  #part: Frame | undefined;

  constructor(leave: (frame: Frame) => void) {
    this.#leave = leave;
  }

  /** The innermost open part of a table. */
  get part(): Frame | undefined {
    return this.#part;
  }

  get depth(): number {
    return this.#frames.length;
  }

  get top(): Frame | undefined {
    return this.#frames[this.#frames.length - 1];
  }

  at(index: number): Frame | undefined {
    return this.#frames[index];
  }

  push(frame: Frame): void {
    if (parts.has(frame.tag.kind)) {
      this.#parts.push(this.#frames.length);
      this.#part = frame;
    }
    this.#frames.push(frame);
  }

  pop(): void {
    const frame = this.#frames.pop();
    if (!frame) return;
    if (frame === this.#part) {
      this.#parts.pop();
      this.#part = this.#frames[this.#parts[this.#parts.length - 1] ?? -1];
    }
    if (!frame.released) this.#leave(frame);
  }

  popTo(depth: number): void {
    while (this.#frames.length > depth) this.pop();
  }

  /** Ends an element where it stands, and leaves what is open inside it open. */
  release(at: number): void {
    const frame = this.#frames[at];
    if (!frame || frame.released) return;
    frame.released = true;
    this.#leave(frame);
  }

  /** Where the innermost such element is inside the innermost part of a table; -1 if there is none. */
  find(wanted: (frame: Frame) => boolean): number {
    const floor = this.#parts[this.#parts.length - 1] ?? -1;
    for (let at = this.#frames.length - 1; at > floor; at--) {
      const frame = this.#frames[at];
      if (frame && !frame.released && wanted(frame)) return at;
    }
    return -1;
  }

  /** Where the innermost such part is, of the innermost table only; -1 if there is none. */
  findPart(wanted: (frame: Frame) => boolean): number {
    for (let index = this.#parts.length - 1; index >= 0; index--) {
      const at = this.#parts[index] ?? -1;
      const frame = this.#frames[at];
      if (frame && wanted(frame)) return at;
      if (frame?.tag.kind === "table") break;
    }
    return -1;
  }

  /** Ends the parts of the innermost table that are of these kinds, and all that is open inside what is left of it. */
  clear(kinds: ReadonlySet<Kind>): void {
    for (let part = this.part; part && kinds.has(part.tag.kind); part = this.part) {
      this.popTo(this.#parts[this.#parts.length - 1] ?? 0);
    }
    if (this.part) this.popTo((this.#parts[this.#parts.length - 1] ?? 0) + 1);
  }

  /** Ends the innermost such element inside the innermost part of a table. */
  close(wanted: (frame: Frame) => boolean): void {
    const at = this.find(wanted);
    if (at >= 0) this.popTo(at);
  }

  /** Ends such a part of the innermost table. */
  closePart(name: string): void {
    const at = this.findPart((frame) => frame.tag.name === name);
    if (at >= 0) this.popTo(at);
  }

  /** Ends an open `<p>`; false if there is none, or only one outside a button. */
  closeParagraph(): boolean {
    const at = this.find(({ tag }) => tag.name === "p" || tag.name === "button");
    if (this.at(at)?.tag.name !== "p") return false;
    this.popTo(at);
    return true;
  }

  /** Ends formatting; blocks that were begun inside it go on. */
  closeFormatting(name: string): void {
    const at = this.find((frame) => frame.tag.name === name);
    if (at < 0) return;
    if (this.#frames.some((frame, above) => above > at && frame.tag.special)) this.release(at);
    else this.popTo(at);
  }

  /** Ends an ordinary element, if no block was begun inside it. */
  closeOrdinary(name: string): void {
    const at = this.find(({ tag }) => tag.name === name || tag.special);
    if (this.at(at)?.tag.name === name) this.popTo(at);
  }
}
