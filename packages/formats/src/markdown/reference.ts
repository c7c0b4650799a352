// Character references, as far as people write them in Markdown.

const named = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", "\u00a0"],
  ["ensp", "\u2002"],
  ["emsp", "\u2003"],
  ["ldquo", "“"],
  ["rdquo", "”"],
  ["lsquo", "‘"],
  ["rsquo", "’"],
  ["mdash", "—"],
  ["ndash", "–"],
  ["hellip", "…"],
  ["middot", "·"],
]);

const pattern = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/y;

/** The character that a reference at a place names; undefined where there is none. */
export function reference(text: string, at: number): { text: string; length: number } | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (found === null) return undefined;
  const [whole, decimal, hex, name] = found;
  const length = whole.length;
  if (name !== undefined) {
    const character = named.get(name);
    return character === undefined ? undefined : { text: character, length };
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
  const printable =
    (code >= 0x20 || code === 9 || code === 10) &&
    code <= 0x10ffff &&
    (code < 0xd800 || code > 0xdfff) &&
    (code < 0x7f || code > 0x9f);
  return printable ? { text: String.fromCodePoint(code), length } : undefined;
}
