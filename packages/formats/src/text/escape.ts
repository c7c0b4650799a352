// The one escape of our plain text: a backslash before "|", before "#" that starts a line, and before "</", which would
// make a page of it.
// Backslashes that stand elsewhere are what they are.

/** Running text in a form that is read back as the same running text. */
export function escape(text: string): string {
  return text.replace(/\\+(?:[|#]|<(?=\/))?|[|#]|<(?=\/)/g, (found, at: number) => {
    const mark = found.at(-1) ?? "";
    const slashes = mark === "\\" ? found : found.slice(0, -1);
    if (mark === "\\" || (mark === "#" && !startsLine(text, at))) return found;
    return `${slashes}${slashes}\\${mark}`;
  });
}

/** Takes the escapes away. */
export function unescape(text: string): string {
  if (!text.includes("\\")) return text;
  return text.replace(/\\+(?:[|#]|<(?=\/))?/g, (found, at: number) => {
    const mark = found.at(-1) ?? "";
    if (mark === "\\" || (mark === "#" && !startsLine(text, at))) return found;
    return `${found.slice(0, (found.length - 1) >> 1)}${mark}`;
  });
}

/** At most three spaces stand before it, as before a heading in Markdown. */
function startsLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  return before.slice(before.lastIndexOf("\n") + 1).trim() === "" && (at < 4 || before.includes("\n"));
}
