// Text in a form that Markdown, ours and others', shows as the same text.

/** Text inside a line: a heading or a cell. */
export function escapeInline(text: string): string {
  const marked = text.replace(/[\\`*_<[|~]|&(?=[#A-Za-z])/g, "\\$&").replaceAll("\n", "<br>");
  // blanks at the ends would be cut off
  return edge(marked.replaceAll("\t", "&#9;"));
}

/** A paragraph: every line is also kept from being taken for the start of something else. */
export function escapeParagraph(text: string): string {
  const lines = text.split("\n");
  return lines
    .map((line, at) => {
      const escaped = startOf(escapeInline(line), at > 0);
      if (at === 0) return escaped;
      // a blank line would end the paragraph, in the source as on the page
      return `${line === "" || lines[at - 1] === "" ? "<br>" : "\n"}${escaped}`;
    })
    .join("");
}

function startOf(line: string, continued: boolean): string {
  const mark = /^(?:(?=[-#>+=])|\d{1,9}(?=[.)]\s))/.exec(line)?.[0];
  // an ordinal starts a new paragraph, which is right for the first line
  if (mark === undefined || (!continued && /\d$/.test(mark))) return line;
  return `${mark}\\${line.slice(mark.length)}`;
}

function edge(text: string): string {
  const last = text.at(-1) ?? "";
  const tail = last !== "" && last.trim() === "" ? `${text.slice(0, -1)}${code(last)}` : text;
  const first = tail[0] ?? "";
  return first !== "" && first.trim() === "" ? `${code(first)}${tail.slice(1)}` : tail;
}

const code = (character: string): string => `&#${character.charCodeAt(0)};`;
