// JSON text before it means anything: well formed, bounded in depth, no key twice in one object.

export type Parsed =
  | {
      readonly value: unknown;
      /** Numbers as the text spells them, where the runtime would spell them otherwise: by the three keys above them, joined by "/". */
      readonly spelled: ReadonlyMap<string, string>;
      /** Whether its keys, characters and numbers are as plain as nearly every file has them. */
      readonly plain: boolean;
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

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The end of a string that holds only whole characters and the escapes of its own text; -1 for any other. */
const endOfPlain = (text: string, from: number): number => {
  // __proto__ begins so
  if (text.charCodeAt(from) === 95) return -1;
  for (let i = from; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 34) return i;
    if (code === 92) {
      i += 1;
      if (!plainEscapes.has(text.charCodeAt(i))) return -1;
    } else if (code >= 0xd800 && (code <= 0xdfff || code >= 0xfffe)) {
      const next = text.charCodeAt(i + 1);
      if (code > 0xdbff || next < 0xdc00 || next > 0xdfff) return -1;
      i += 1;
    }
  }
  return -1;
};

// \" \\ \/ \n \r \t
const plainEscapes = new Set([34, 92, 47, 110, 114, 116]);

/** How many keys well-formed JSON has; -1 where anything in it is spelled unusually, or too deep. */
const plainKeys = (text: string): number => {
  let keys = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 34) {
      i = endOfPlain(text, i + 1);
      if (i < 0) return -1;
    } else if (code === 58) keys += 1;
    else if (isDigit(code)) {
      const from = i;
      while (isDigit(text.charCodeAt(i + 1))) i += 1;
      // up to 15 digits the runtime spells alike
      if (i - from > 14) return -1;
    } else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > maxDepth) return -1;
    } else if (code === 125 || code === 93) depth -= 1;
    else if (unusual(text, i, code)) return -1;
  }
  return keys;
};

/** A point, an exponent or a negative zero; the e of true and false stands behind a letter. */
const unusual = (text: string, at: number, code: number): boolean =>
  code === 46 ||
  (code === 45 && text.charCodeAt(at + 1) === 48) ||
  ((code === 101 || code === 69) && isDigit(text.charCodeAt(at - 1)));

/** The text behind the byte order mark that some editors put in front. */
export const withoutMark = (source: string): string => (source.charCodeAt(0) === 0xfeff ? source.slice(1) : source);

export const parseJson = (source: string): Parsed => {
  const text = withoutMark(source);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // the runtime's own parser may give up on depth before we look
    return depthOf(text) > maxDepth
      ? tooDeep
      : { fault: "syntax", seen: error instanceof Error ? error.message.slice(0, 120) : "" };
  }
  // as many keys in the value as in the text: none stood there twice, and there is no need for a second walk
  const keys = plainKeys(text);
  if (keys >= 0 && keys === keysIn(value)) return { value, spelled: new Map(), plain: true };
  const found = walk(text);
  return "fault" in found ? found : { value, spelled: found, plain: false };
};

const keysIn = (value: unknown): number => {
  if (typeof value !== "object" || value === null) return 0;
  const inner: readonly unknown[] = Object.values(value);
  let keys = Array.isArray(value) ? 0 : inner.length;
  for (const each of inner) if (typeof each === "object") keys += keysIn(each);
  return keys;
};
