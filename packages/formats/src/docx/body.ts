// What the reader of the main part remembers between two tags.
import type { Problem } from "@gongkai/core/doc";
import type { counter } from "./numbering.ts";
import type { RawBlock, RawCell, RawRow } from "./raw.ts";
import type { ResolvedStyle } from "./styles.ts";

/** Where blocks go: the body, a cell, a text box. */
interface Story {
  readonly outer: Story | undefined;
  readonly blocks: RawBlock[];
  /** Text of paragraphs whose end was deleted: it runs on into the next one. */
  carried: string;
}

interface Run {
  style?: string;
  hidden?: boolean;
  superscript?: boolean;
  /** The mark of a footnote, written as text. */
  mark?: boolean;
}

interface Paragraph {
  readonly outer: Paragraph | undefined;
  text: string;
  run?: Run | undefined;
  style?: string;
  numId?: string;
  level?: number;
  outline?: number;
  endDeleted: boolean;
  /** Text boxes anchored here; they follow the paragraph. */
  readonly boxes: RawBlock[];
}

interface Table {
  readonly outer: Table | undefined;
  readonly rows: RawRow[];
  row?: RawRow;
  cell?: RawCell | undefined;
  style?: string;
  caption?: string;
  borders?: boolean;
  cellBorders: boolean;
}

/** The properties being read, which decide what a tag such as `w:del` or `w:top` means. */
type Properties = "none" | "paragraph" | "mark" | "run" | "table" | "row" | "cell";

export interface Body {
  readonly styles: (id: string) => ResolvedStyle;
  readonly numbering: () => ReturnType<typeof counter>;
  readonly problems: Problem[];
  story: Story;
  paragraph: Paragraph | undefined;
  table: Table | undefined;
  properties: Properties;
  /** Open elements since the one that is skipped; 0 where nothing is. */
  skipped: number;
  /** Open fields; true while the instruction is being given and the result has not begun. */
  readonly fields: boolean[];
  /** Alternatives being read: whether one has given text, and how much had been said before it. */
  readonly choices: { taken: boolean; said: number }[];
  said: number;
  /** The text element being read, if it shows. */
  heard: string | undefined;
  preserve: boolean;
}

export const newStory = (outer?: Story): Story => ({ outer, blocks: [], carried: "" });

/** Leaves out the element that has just been opened, with all that is in it. */
export const skip = (body: Body): void => void (body.skipped = 1);

/** Adds to the paragraph what its page shows. */
export const say = (body: Body, text: string): void => {
  if (!body.paragraph) return;
  body.paragraph.text += text;
  body.said += text.length;
};

/** Whether what stands in the current run is shown. */
export const isShown = ({ paragraph, fields, styles }: Body): boolean => {
  if (!paragraph || (fields.length > 0 && fields.includes(true))) return false;
  const { run, style } = paragraph;
  if (run?.mark) return false;
  if (run?.hidden !== undefined) return !run.hidden;
  if (run?.style === undefined && style === undefined) return true;
  const byRun = run?.style === undefined ? undefined : styles(run.style).hidden;
  return !(byRun ?? (style === undefined ? undefined : styles(style).hidden) ?? false);
};

/** Puts a paragraph of its own for text whose own end was deleted when nothing follows that it could run into. */
export const flush = (story: Story): void => {
  if (story.carried !== "") story.blocks.push({ kind: "paragraph", text: story.carried, heading: 0, style: undefined });
  story.carried = "";
};
