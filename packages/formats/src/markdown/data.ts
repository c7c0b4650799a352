// The canonical data that a document may carry: base64 in a comment, which no renderer shows.

const mark = "gongkai-data:";

export function wrapData(data: string): string {
  const bytes = new TextEncoder().encode(data);
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8_192) binary += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return `<!-- ${mark} ${btoa(binary)} -->`;
}

/** What the inside of a comment carries, without its data where that cannot be read; undefined if it is just a comment. */
export function dataIn(comment: string): { readonly data?: string } | undefined {
  const inside = comment.trim();
  if (!inside.startsWith(mark)) return undefined;
  try {
    const binary = atob(inside.slice(mark.length).trim());
    const bytes = Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
    return { data: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    // not base64, or not UTF-8: whoever wrote it, it was not us
    return {};
  }
}
