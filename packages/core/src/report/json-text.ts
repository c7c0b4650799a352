// JSON text before it means anything: well formed, bounded in depth, no key twice in one object.

export type Parsed =
  | {
      readonly value: unknown;
      /** Numbers as the text spells them, where the runtime would spell them otherwise: by the three keys above them, joined by "/". */
      readonly spelled: ReadonlyMap<string, string>;
    }
  | { readonly fault: "syntax" | "duplicate" | "depth"; readonly seen: string };

type Fault = Extract<Parsed, { fault: string }>;

const maxDepth = 256;
const tooDeep: Fault = { fault: "depth", seen: String(maxDepth) };

const endOfString = (text: string, from: number): number => {
  let at = text.indexOf('"', from);
  while (at > 0) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
};

interface Open {
  /** Keys seen so far; absent in an array. */
  readonly keys?: Set<string>;
  /** The key whose value is being read. */
  key: string;
}

const number = /-?\d[\d.eE+-]*/uy;
// the address of a cell has three keys
const cellDepth = 3;

/** Walks well-formed JSON once: the deepest nesting, a key that an object has twice, and numbers in unusual spelling. */
const walk = (text: string): Fault | ReadonlyMap<string, string> => {
  const open: Open[] = [];
  const spelled = new Map<string, string>();
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i);
    if (char === 123) open.push({ keys: new Set(), key: "" });
    else if (char === 91) open.push({ key: "" });
    else if (char === 125 || char === 93) open.pop();
    else if (char === 34) {
      const end = endOfString(text, i + 1);
      const own = open.at(-1);
      let next = end + 1;
      while (next < text.length && text.charCodeAt(next) <= 32) next += 1;
      if (own?.keys && text.charCodeAt(next) === 58) {
        const raw = text.slice(i + 1, end);
        // a key may be spelled with escapes, and is then still the same key
        const key: unknown = raw.includes("\\") ? JSON.parse(`"${raw}"`) : raw;
        if (typeof key === "string") {
          if (own.keys.has(key)) return { fault: "duplicate", seen: key };
          own.keys.add(key);
          own.key = key;
        }
      }
      i = end;
    } else if (char === 45 || (char >= 48 && char <= 57)) {
      number.lastIndex = i;
      const token = number.exec(text)?.[0] ?? "";
      i += token.length - 1;
      if (open.length === cellDepth && JSON.stringify(Number(token)) !== token)
        spelled.set(open.map(({ key }) => key).join("/"), token);
    }
    if (open.length > maxDepth) return tooDeep;
  }
  return spelled;
};

const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i);
    if (char === 34) i = endOfString(text, i + 1);
    else if (char === 123 || char === 91) deepest = Math.max(deepest, (depth += 1));
    else if (char === 125 || char === 93) depth -= 1;
  }
  return deepest;
};

export const parseJson = (source: string): Parsed => {
  const text = source.charCodeAt(0) === 0xfeff ? source.slice(1) : source;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // the runtime's own parser may give up on depth before we look
    return depthOf(text) > maxDepth
      ? tooDeep
      : { fault: "syntax", seen: error instanceof Error ? error.message.slice(0, 120) : "" };
  }
  // text that is exactly what we would write ourselves has no key twice, and needs no second walk
  if (text.length < 100_000 && !isDeeper(value, maxDepth) && JSON.stringify(value) === text)
    return { value, spelled: new Map() };
  const found = walk(text);
  return "fault" in found ? found : { value, spelled: found };
};

const isDeeper = (value: unknown, left: number): boolean =>
  typeof value === "object" &&
  value !== null &&
  (left === 0 || Object.values(value).some((inner) => isDeeper(inner, left - 1)));
