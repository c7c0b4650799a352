// JSON text before it means anything: well formed, bounded in depth, no key twice in one object.

export type Parsed = { readonly value: unknown } | { readonly fault: "syntax" | "duplicate" | "depth"; readonly seen: string };

const maxDepth = 256;

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

/** Walks well-formed JSON once: the deepest nesting, and a key that an object has twice. */
const fault = (text: string): Exclude<Parsed, { value: unknown }> | undefined => {
  const keys: (Set<string> | undefined)[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charCodeAt(i);
    if (char === 123) keys.push(new Set());
    else if (char === 91) keys.push(undefined);
    else if (char === 125 || char === 93) keys.pop();
    else if (char === 34) {
      const end = endOfString(text, i + 1);
      const own = keys.at(-1);
      let next = end + 1;
      while (next < text.length && text.charCodeAt(next) <= 32) next += 1;
      if (own && text.charCodeAt(next) === 58) {
        const raw = text.slice(i + 1, end);
        // a key may be spelled with escapes, and is then still the same key
        const key: unknown = raw.includes("\\") ? JSON.parse(`"${raw}"`) : raw;
        if (typeof key === "string" && own.has(key)) return { fault: "duplicate", seen: key };
        if (typeof key === "string") own.add(key);
      }
      i = end;
    }
    if (keys.length > maxDepth) return { fault: "depth", seen: String(maxDepth) };
  }
  return undefined;
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
    return depthOf(text) > maxDepth ? { fault: "depth", seen: String(maxDepth) } : { fault: "syntax", seen: error instanceof Error ? error.message.slice(0, 120) : "" };
  }
  // text that is exactly what we would write ourselves has no key twice, and needs no second walk
  if (text.length < 100_000 && isOurs(value, text)) return { value };
  return fault(text) ?? { value };
};

const isOurs = (value: unknown, text: string): boolean => {
  try {
    return JSON.stringify(value) === text;
  } catch {
    // too deep to write: the walk will say so
    return false;
  }
};
