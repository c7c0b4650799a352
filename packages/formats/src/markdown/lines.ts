// What a line of Markdown is, looked at alone.

/**
 * Cuts quote marks and bullets off the start, however deep; ordinals stay, since they are part of a label,
 * and so does a dash alone, which is somebody's mark for a blank.
 */
export function content(line: string): { readonly text: string; readonly item: boolean } {
  const end = line.trimEnd().length;
  let at = 0;
  let item = false;
  for (;;) {
    let next = at;
    while (line[next] === " ") next++;
    const mark = line[next];
    if (mark === ">") at = line[next + 1] === " " ? next + 2 : next + 1;
    else if (
      (mark === "-" || mark === "*" || mark === "+") &&
      line[next + 1] === " " &&
      next + 2 < end &&
      !isBreak(line, next)
    ) {
      at = next + 2;
      item = true;
    } else break;
  }
  return { text: at === 0 ? line : line.slice(at), item };
}

/** A line of three or more equal marks: -, * or _. */
export function isBreak(line: string, from = 0): boolean {
  const mark = line[from];
  if (mark !== "-" && mark !== "*" && mark !== "_") return false;
  let count = 0;
  for (let at = from; at < line.length; at++) {
    if (line[at] === mark) count++;
    else if (line[at] !== " " && line[at] !== "\t") return false;
  }
  return count >= 3;
}

/** A heading by "#"; two and more may stand right before a Chinese character, as people write them. */
export function heading(line: string): { readonly level: number; readonly text: string } | undefined {
  const start = /^ {0,3}(#{1,6})(?:[ \t　]|(?=[\p{Script=Han}（(]))/u.exec(line);
  const level = start?.[1]?.length ?? 0;
  if (start === null || (level === 1 && start[0].endsWith("#"))) return undefined;
  let end = line.trimEnd().length;
  const text = line.slice(0, end);
  while (text[end - 1] === "#") end--;
  // closing marks stand apart from the text
  const closed = end < text.length && (end <= start[0].length || /\s/.test(text[end - 1] ?? ""));
  return { level, text: text.slice(start[0].length, closed ? end : undefined).trim() };
}

/** A line that makes the line above it a heading; one or two marks may be a dash in a table without lines. */
export function underline(line: string): number {
  const marks = line.trim();
  if (marks.length < 3) return 0;
  if (/^=+$/.test(marks)) return 1;
  return /^-+$/.test(marks) ? 2 : 0;
}

export type Fence = "```" | "~~~";

/** The mark of a code fence that a line opens. */
export function fence(line: string): Fence | undefined {
  const body = line.trimStart();
  return body.startsWith("```") ? "```" : body.startsWith("~~~") ? "~~~" : undefined;
}

/** Whether a line holds nothing but the mark of a fence. */
export function closesFence(line: string, mark: Fence): boolean {
  const body = line.trim();
  if (!body.startsWith(mark)) return false;
  for (const character of body) if (character !== mark[0]) return false;
  return true;
}

export const isOrdinal = (line: string): boolean => /^\s{0,9}\d{1,3}[.)][ \t]/.test(line);

const blockTags =
  /^ {0,3}<\/?(address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|header|hr|html|iframe|li|link|main|menu|meta|nav|ol|p|pre|script|section|style|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[\s/>]|$)/i;

/** The HTML element that a line begins with, if it is one that begins a block. */
export function blockTag(line: string): string | undefined {
  return line.includes("<") ? blockTags.exec(line)?.[1]?.toLowerCase() : undefined;
}
