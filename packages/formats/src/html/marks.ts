// The marks of HTML: by which a tag, a comment or an element of text alone begins and ends.

export const codes = {
  quote: 0x22,
  apostrophe: 0x27,
  slash: 0x2f,
  equals: 0x3d,
  more: 0x3e,
  exclamation: 0x21,
  question: 0x3f,
} as const;
export const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c;
export const isLetter = (code: number): boolean => (code | 32) >= 0x61 && (code | 32) <= 0x7a;

/** Elements that hold text alone, each with the end tag that it waits for. */
export const rawEnds: ReadonlyMap<string, RegExp> = new Map(
  ["iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp"].map((name) => [
    name,
    new RegExp(`</${name}(?=[ \\t\\r\\n\\f/>])`, "gi"),
  ]),
);
export const commentEnd = /--!?>/g;
export const doctype = /doctype/iy;

/** Where the first of these marks from a place on ends; the end of the text if there is none. */
export const behind = (text: string, mark: string, from: number): number => {
  const at = text.indexOf(mark, from);
  return at < 0 ? text.length : at + mark.length;
};
