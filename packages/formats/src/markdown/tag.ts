// HTML tags inside a line of Markdown.

const inlineTags = new Set(
  "a abbr b big br center cite code del dfn em font i ins kbd mark nobr p q s samp small span strike strong sub sup tt u var wbr".split(
    " ",
  ),
);

/** No tag in running text is longer. */
const longest = 2_000;

/**
 * What a tag at a place shows, and how long it is; undefined where "<" begins no known tag, as in <办法>.
 * `before` is what was read last: a raised mark behind a figure is a note, and would become its last digit.
 */
export function tagAt(text: string, at: number, before: string): { text: string; length: number } | undefined {
  const whole = /^<(\/?)([A-Za-z]\w{0,15})(?:[\s/][^<>]*)?>/.exec(text.slice(at, at + until(text, at)));
  if (whole === null) return address(text, at);
  const name = whole[2]?.toLowerCase() ?? "";
  if (!inlineTags.has(name)) return undefined;
  const length = whole[0].length;
  if (name === "sup" && whole[1] === "" && /\d\s?$/.test(before)) {
    const note = /^[^<>]{0,20}<\/sup>/i.exec(text.slice(at + length, at + length + 30));
    return { text: "", length: length + (note?.[0].length ?? 0) };
  }
  return { text: name === "br" ? "\n" : "", length };
}

/** How far a tag can reach: to the first ">" or the next "<". */
function until(text: string, at: number): number {
  for (let length = 1; length < longest; length++) {
    const character = text[at + length];
    if (character === ">") return length + 1;
    if (character === "<" || character === undefined) return length;
  }
  return longest;
}

function address(text: string, at: number): { text: string; length: number } | undefined {
  const found = /^<((?:https?:\/\/|mailto:)[^\s<>]{1,1000})>/i.exec(text.slice(at, at + 1_020));
  return found === null ? undefined : { text: found[1] ?? "", length: found[0].length };
}
