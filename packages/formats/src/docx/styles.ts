// What a document's styles say about its structure; how they look is of no interest here.
import { isOn, valueOf, whole } from "../xml/values.ts";
import type { Attributes } from "../xml/attributes.ts";
import type { XmlHandler } from "../xml/xml.ts";

type Head = "row" | "column" | "band" | "none";

/** What one style adds to the style that it is based on. */
export interface Style {
  readonly name?: string;
  readonly basedOn?: string;
  readonly outline?: number;
  readonly numId?: string;
  readonly level?: number;
  readonly hidden?: boolean;
  readonly superscript?: boolean;
  readonly borders?: boolean;
}

/** A style with everything it inherits. */
export interface ResolvedStyle extends Style {
  /** The level of heading, 1 for the title of the document. */
  readonly heading?: number;
  readonly caption: boolean;
  /** Set by the paragraph styles of our own writer alone. */
  readonly head?: Head;
}

/** The styles of our own writer that say what a cell of a table is. */
export const headStyles: ReadonlyMap<string, Head> = new Map([
  ["gongkai row head", "row"],
  ["gongkai column head", "column"],
  ["gongkai band", "band"],
  ["gongkai cell", "none"],
]);

const edges = new Set(
  ["top", "left", "start", "bottom", "right", "end", "insideH", "insideV"].map((edge) => `w:${edge}`),
);
const bordered = new Set(["w:tblBorders", "w:tcBorders"]);

/** Whether an element is the edge of a table or cell, and if so, whether it is drawn. */
export const drawsEdge = (name: string, attributes: Attributes): boolean | undefined => {
  if (!edges.has(name)) return undefined;
  const line = valueOf(attributes);
  return line !== undefined && line !== "none" && line !== "nil";
};

type Writable = { -readonly [Key in keyof Style]: Style[Key] };

/** Collects the styles of styles.xml by their id. */
export const styleReader = (into: Map<string, Style>): XmlHandler => {
  let style: Writable | undefined;
  let inBorders = false;
  const value: Record<string, (style: Writable, value: string | undefined) => void> = {
    "w:name": (style, name = "") => void (style.name = name.toLowerCase().trim()),
    "w:basedOn": (style, base = "") => void (style.basedOn = base),
    "w:outlineLvl": (style, level) => void (style.outline = whole(level, 9)),
    "w:numId": (style, id = "") => void (style.numId = id),
    "w:ilvl": (style, level) => void (style.level = whole(level, 0)),
    "w:vanish": (style, hidden) => void (style.hidden = isOn(hidden)),
    "w:vertAlign": (style, align) => void (style.superscript = align === "superscript"),
  };
  const fields = new Map(Object.entries(value));
  return {
    open(name, attributes) {
      if (name === "w:style") {
        style = {};
        into.set(attributes.get("w:styleId") ?? "", style);
      } else if (style) {
        fields.get(name)?.(style, valueOf(attributes));
        if (bordered.has(name)) inBorders = true;
        else if (inBorders) style.borders = (style.borders ?? false) || (drawsEdge(name, attributes) ?? false);
      }
    },
    close(name) {
      if (name === "w:style") style = undefined;
      else if (bordered.has(name)) inBorders = false;
    },
  };
};

/** The heading level that a name stands for: Word's built-in names, and what Chinese programs write for them. */
const levelByName = (name: string): number | undefined => {
  if (name === "title" || name === "标题") return 1;
  const [, digit] = /^(?:heading|标题) ?([1-9])$/.exec(name) ?? [];
  return digit === undefined ? undefined : Number(digit) + 1;
};

const captions = new Set(["caption", "题注"]);

const resolveStyle = (style: Style, base: ResolvedStyle | undefined): ResolvedStyle => {
  const name = style.name ?? "";
  // outline level 9 is body text: it takes back what a base style said
  const byOutline = style.outline === undefined ? undefined : style.outline > 8 ? 0 : style.outline + 2;
  const heading = (name === "title" || name === "标题" ? 1 : undefined) ?? byOutline ?? levelByName(name);
  const head = headStyles.get(name);
  return {
    ...base,
    ...style,
    ...(heading !== undefined && { heading }),
    ...(head && { head }),
    caption: captions.has(name),
  };
};

/** How deep styles may build upon each other; Word itself stops at ten or so. */
const chain = 20;

/** The styles of a document, by id. A style that is used but not defined is judged by its id. */
export const styleSheet = (styles: ReadonlyMap<string, Style>): ((id: string) => ResolvedStyle) => {
  const resolved = new Map<string, ResolvedStyle>();
  const find = (id: string, depth: number): ResolvedStyle => {
    const known = resolved.get(id);
    if (known) return known;
    const style = styles.get(id) ?? { name: id.toLowerCase() };
    const base = style.basedOn !== undefined && depth < chain ? find(style.basedOn, depth + 1) : undefined;
    const found = resolveStyle(style, base);
    resolved.set(id, found);
    return found;
  };
  return (id) => find(id, 0);
};
