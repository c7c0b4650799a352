// Automatic numbering: the numbers that Word prints but does not write into the text.
import { isOn, valueOf, whole } from "../xml/values.ts";
import type { Attributes } from "../xml/attributes.ts";
import type { XmlHandler } from "../xml/xml.ts";
import { numeral } from "./numerals.ts";

interface Level {
  start: number;
  format: string;
  text: string;
  bare: boolean;
  legal: boolean;
  /** After which level it begins anew; 0 never. */
  restart?: number;
  style?: string;
}

interface List {
  readonly levels: Map<number, Level>;
  /** The style whose list this one is. */
  follows?: string;
  /** The style that stands for this list. */
  names?: string;
}

interface Use {
  list: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

export interface Numbering {
  readonly lists: Map<string, List>;
  readonly uses: Map<string, Use>;
}

const blank = (): Level => ({ start: 1, format: "decimal", text: "", bare: false, legal: false });

const levelFields: ReadonlyMap<string, (level: Level, value: string | undefined) => void> = new Map([
  ["w:start", (level, start) => void (level.start = whole(start, 1))],
  // a format that this version of Word does not know stands in AlternateContent, as "custom" with its pattern
  ["w:numFmt", (level, format = "decimal") => void (level.format = format)],
  ["w:lvlText", (level, text = "") => void (level.text = text)],
  ["w:suff", (level, suffix) => void (level.bare = suffix === "nothing")],
  ["w:isLgl", (level, legal) => void (level.legal = isOn(legal))],
  ["w:lvlRestart", (level, restart) => void (level.restart = whole(restart, 0))],
  ["w:pStyle", (level, style = "") => void (level.style = style)],
] satisfies [string, (level: Level, value: string | undefined) => void][]);

/** Collects the lists of numbering.xml. */
export const numberingReader = ({ lists, uses }: Numbering): XmlHandler => {
  let list: List | undefined;
  let use: Use | undefined;
  let level: Level | undefined;
  let overridden = 0;
  const opens: Record<string, (attributes: Attributes) => void> = {
    "w:abstractNum": (attributes) => lists.set(attributes.get("w:abstractNumId") ?? "", (list = { levels: new Map() })),
    "w:num": (attributes) =>
      uses.set(attributes.get("w:numId") ?? "", (use = { list: "", levels: new Map(), starts: new Map() })),
    "w:abstractNumId": (attributes) => void (use && (use.list = valueOf(attributes) ?? "")),
    "w:numStyleLink": (attributes) => void (list && (list.follows = valueOf(attributes) ?? "")),
    "w:styleLink": (attributes) => void (list && (list.names = valueOf(attributes) ?? "")),
    "w:lvlOverride": (attributes) => void (overridden = whole(attributes.get("w:ilvl"), 0)),
    "w:startOverride": (attributes) => use?.starts.set(overridden, whole(valueOf(attributes), 1)),
    "w:lvl": (attributes) => (use ?? list)?.levels.set(whole(attributes.get("w:ilvl"), 0), (level = blank())),
  };
  const handlers = new Map(Object.entries(opens));
  return {
    open(name, attributes) {
      handlers.get(name)?.(attributes);
      if (level) levelFields.get(name)?.(level, valueOf(attributes));
    },
    close(name) {
      if (name === "w:lvl") level = undefined;
      else if (name === "w:abstractNum") list = undefined;
      else if (name === "w:num") use = undefined;
    },
  };
};

const isAscii = (text: string, at: number): boolean =>
  (text.codePointAt(at < 0 ? text.length + at : at) ?? 0x4e00) < 0x80;

/** A number in front of its text, with the gap that a reader of the page sees: none beside a Chinese character. */
const inFront = (label: string, text: string, bare: boolean): string =>
  label + (bare || label === "" || !isAscii(label, -1) || !isAscii(text, 0) ? "" : " ") + text;

/** Counts the numbered paragraphs of a document, in order. */
export const counter = ({ lists, uses }: Numbering) => {
  const counts = new Map<List, (number | undefined)[]>();
  const begun = new Set<string>();

  const listOf = (use: Use): List | undefined => {
    const list = lists.get(use.list);
    if (list?.follows === undefined) return list;
    return [...lists.values()].find(({ names }) => names === list.follows) ?? list;
  };

  /** Moves the count of a level on by one, and begins those below it anew. */
  const advance = (count: (number | undefined)[], at: number, levels: (at: number) => Level | undefined): void => {
    count[at] = (count[at] ?? (levels(at)?.start ?? 1) - 1) + 1;
    for (let below = at + 1; below < count.length; below++) {
      const restart = levels(below)?.restart;
      if (restart === undefined || at < restart) count[below] = undefined;
    }
  };

  return {
    /** The level of a list that belongs to a paragraph style. */
    levelOf(numId: string, style: string | undefined): number {
      const use = uses.get(numId);
      const list = use && listOf(use);
      for (const [at, level] of list?.levels ?? []) if (style !== undefined && level.style === style) return at;
      return 0;
    },
    /** A paragraph's text with its number in front, as printed. */
    number(text: string, numId: string, at: number): string {
      const use = uses.get(numId);
      const list = use && listOf(use);
      if (!use || !list || at > 8) return text;
      const levels = (level: number): Level | undefined => use.levels.get(level) ?? list.levels.get(level);
      const count = counts.get(list) ?? [];
      counts.set(list, count);
      const start = use.starts.get(at);
      const first = `${numId}/${at}`;
      if (start !== undefined && !begun.has(first)) count[at] = start - 1;
      begun.add(first);
      advance(count, at, levels);
      const level = levels(at);
      // a bullet says nothing that the line break does not say
      if (!level || level.format === "bullet") return text;
      const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const upper = levels(Number(digit) - 1);
        return numeral(
          level.legal ? "decimal" : (upper?.format ?? "decimal"),
          count[Number(digit) - 1] ?? upper?.start ?? 1,
        );
      });
      return inFront(label, text, level.bare);
    },
  };
};
