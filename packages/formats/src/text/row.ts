// One line of a table as people type it: cells parted by tabs, or by "|". Shared by text and Markdown.

export interface Row {
  readonly kind: "tab" | "pipe";
  /** Trimmed; "\|" is still written so. */
  readonly cells: readonly string[];
  /** There were more cells than a table may have. */
  readonly over: boolean;
  /** Certain by itself: quoted cells, or an outer "|". The others need a second sign that this is a table. */
  readonly sure: boolean;
  /** Only indented by tabs: a row where a table is open, else a paragraph. */
  readonly indented: boolean;
  /** A line drawn between rows, without content. */
  readonly rule: boolean;
  /** The line after this row; quoted cells may hold line ends. */
  readonly next: number;
}

/** The row that starts at a line, if that line looks like one. `most` is the widest row allowed. */
export function rowAt(lines: readonly string[], at: number, most: number): Row | undefined {
  const line = lines[at] ?? "";
  const tab = line.indexOf("\t");
  if (tab < 0 && !line.includes("|") && !/^\s*["+]/.test(line)) return undefined;
  const body = line.trimStart();
  if (body === "") return undefined;
  if (body.startsWith("|")) return pipeRow(line, at, most);
  if (tab >= 0 || body.startsWith('"')) {
    const row = tabRow(lines, at, most);
    if (row !== undefined) return row;
  }
  if (/^\+[-=+:]{2,}\s*$/.test(body)) return { ...empty, kind: "pipe", rule: true, next: at + 1 };
  const row = pipeRow(line, at, most);
  return row.cells.length > 1 ? row : undefined;
}

const empty = { cells: [], over: false, sure: false, indented: false, rule: false };

function pipeRow(line: string, at: number, most: number): Row {
  const body = line.trim();
  const sure = body.startsWith("|");
  const cells: string[] = [];
  let start = sure ? 1 : 0;
  for (let bar = nextBar(body, start); ; bar = nextBar(body, start)) {
    const last = bar < 0;
    // what follows the closing "|" is no cell
    if (last && start >= body.length && cells.length > 0) break;
    if (cells.length === most) return { ...empty, kind: "pipe", cells, over: true, sure, next: at + 1 };
    cells.push(body.slice(start, last ? undefined : bar).trim());
    if (last) break;
    start = bar + 1;
  }
  return { ...empty, kind: "pipe", cells, sure, next: at + 1 };
}

/** The next "|" that no odd run of backslashes stands before. */
function nextBar(body: string, from: number): number {
  for (let bar = body.indexOf("|", from); bar >= 0; bar = body.indexOf("|", bar + 1)) {
    let slash = bar;
    while (slash > from && body[slash - 1] === "\\") slash--;
    if ((bar - slash) % 2 === 0) return bar;
  }
  return -1;
}

/** Cells parted by tabs; a cell in quotation marks may hold tabs and line ends, as a spreadsheet copies it. */
function tabRow(lines: readonly string[], from: number, most: number): Row | undefined {
  const cells: string[] = [];
  let at = from;
  let line = lines[at] ?? "";
  let start = 0;
  let sure = false;
  for (;;) {
    const quoted = quotedCell(lines, at, start);
    let end: number;
    let text: string;
    if (quoted !== undefined) {
      ({ text, end, at } = quoted);
      line = lines[at] ?? "";
      sure = true;
    } else {
      const tab = line.indexOf("\t", start);
      end = tab < 0 ? line.length : tab;
      text = line.slice(start, end).trim();
    }
    if (cells.length === most) {
      const over = line.slice(start).trim() !== "";
      return { ...empty, kind: "tab", cells, over, sure, next: at + 1 };
    }
    cells.push(text);
    if (end >= line.length) break;
    start = end + 1;
  }
  if (cells.length < 2) return undefined;
  const indented = !sure && cells.slice(0, -1).every((cell) => cell === "");
  return { ...empty, kind: "tab", cells, sure, indented, next: at + 1 };
}

const quotedLines = 50;
const quotedCharacters = 40_000;

/** A cell that starts and ends with quotation marks; undefined where it is not one by the spreadsheet's rule. */
function quotedCell(
  lines: readonly string[],
  from: number,
  start: number,
): { text: string; at: number; end: number } | undefined {
  let line = lines[from] ?? "";
  if (line[start] !== '"') return undefined;
  let text = "";
  let pos = start + 1;
  for (let at = from; at < from + quotedLines && text.length < quotedCharacters;) {
    const mark = line.indexOf('"', pos);
    if (mark < 0) {
      text += `${line.slice(pos)}\n`;
      line = lines[++at] ?? "";
      pos = 0;
      // a blank line ends every row
      if (line.trim() === "") return undefined;
    } else if (line[mark + 1] === '"') {
      text += line.slice(pos, mark + 1);
      pos = mark + 2;
    } else {
      const closed = mark + 1 === line.length || line[mark + 1] === "\t";
      return closed ? { text: `${text}${line.slice(pos, mark)}`.trim(), at, end: mark + 1 } : undefined;
    }
  }
  return undefined;
}
