// What an element is to a reader of text and tables; everything else in HTML is inline and says nothing.

export type Kind =
  | "inline"
  | "block"
  | "heading"
  | "table"
  | "group"
  | "row"
  | "cell"
  | "caption"
  | "columns"
  | "break"
  | "void"
  | "ignored";

export interface Tag {
  /** In lower case. */
  readonly name: string;
  readonly kind: Kind;
  /** Of a heading; 0 otherwise. */
  readonly level: number;
  /** May hold a part of the page, so it is remembered as a region. */
  readonly region: boolean;
  /** Is page furniture by its own name, unless the report stands in it. */
  readonly furniture: boolean;
  /** Its text is not shown, or is not the document's. */
  readonly dropped: boolean;
  /** An end tag of an ordinary element does not reach past it (HTML: "special"). */
  readonly special: boolean;
  /** Its end tag takes effect even from under a block (HTML: the adoption agency). */
  readonly formatting: boolean;
  /** Text inside is only kept aside: the title, a style sheet, the data island. */
  readonly captured: boolean;
  /** Holds text alone, up to its end tag. */
  readonly raw: boolean;
}

const inline: Tag = {
  name: "",
  kind: "inline",
  level: 0,
  region: false,
  furniture: false,
  dropped: false,
  special: false,
  formatting: false,
  captured: false,
  raw: false,
};

const tags = new Map<string, Tag>();

const say = (names: string, tag: Partial<Tag>): void => {
  for (const name of names.split(" ")) tags.set(name, { ...inline, ...tags.get(name), ...tag, name });
};

const special = true;
say("div section article main center fieldset figure blockquote details dialog hgroup", {
  kind: "block",
  special,
  region: true,
});
say("ul ol dl dir menu", { kind: "block", special, region: true });
say("address dd dt figcaption legend li listing p pre summary xmp plaintext", { kind: "block", special });
say("nav aside header footer form search", { kind: "block", special, region: true, furniture: true });
for (let level = 1; level <= 6; level++) say(`h${level}`, { kind: "heading", special, level });

say("table", { kind: "table", special });
say("thead tbody tfoot", { kind: "group", special });
say("tr", { kind: "row", special });
say("td th", { kind: "cell", special, region: true });
say("caption", { kind: "caption", special });

say("br", { kind: "break" });
say("hr", { kind: "void", special });
say("area base basefont bgsound embed frame img input keygen link meta param source track wbr", { kind: "void" });
say("col colgroup", { kind: "columns" });
say("html head body frameset", { kind: "ignored" });

say("a b big code em font i nobr s small strike strong tt u", { formatting: true });
// struck out text was withdrawn; pinyin over a character is not part of the text
say("del s strike rt rp svg audio video canvas datalist", { dropped: true });
say("template noscript iframe noembed noframes select button textarea object applet", { dropped: true, special });
say("script style title", { dropped: true, special, captured: true });

say("iframe noembed noframes script style textarea title xmp plaintext", { raw: true });

/** Inline elements that mean something to a reader, or that pages are full of. */
say("span sup sub o:p ins cite dfn var kbd samp abbr label mark q ruby rb option optgroup", {});

/** The element of that name, in any case. */
export function tagOf(name: string): Tag {
  const known = tags.get(name);
  if (known) return known;
  const lower = name.toLowerCase();
  return tags.get(lower) ?? { ...inline, name: lower };
}

/** By length and first and last letter, so that the names of most tags need not be cut out of the page. */
const likely = Array.from<readonly Tag[] | undefined>({ length: 1 << 14 });
const key = (length: number, first: number, last: number): number => (length << 10) | ((first & 31) << 5) | (last & 31);
for (const tag of tags.values()) {
  const at = key(tag.name.length, tag.name.charCodeAt(0), tag.name.charCodeAt(tag.name.length - 1));
  likely[at] = [...(likely[at] ?? []), tag];
}

/** The element whose name stands there. */
export function tagAt(text: string, start: number, end: number): Tag {
  const candidates = likely[key(end - start, text.charCodeAt(start), text.charCodeAt(end - 1))];
  if (candidates) for (const tag of candidates) if (text.startsWith(tag.name, start)) return tag;
  return tagOf(text.slice(start, end));
}

/** Elements whose start closes an open `<p>` are those that stand as a block. */
export const closesParagraph = (tag: Tag): boolean => tag.kind === "block" || tag.kind === "heading";
