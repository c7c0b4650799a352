// Rows that stand together, on their way to a table, or back to a paragraph if they are none.
import type { DocCell, DocTable, Where } from "@gongkai/core/doc";
import { limits, type Bounds } from "../limits.ts";
import type { Row } from "./row.ts";

/** A continuing row is hardly wider than the table; one that is wider by more than this starts the next table. */
const wider = 3;

/** The width of a row that is cut at the widest that a table may be: surely more than a table has. */
const tooWide = limits.tableColumns + 1;
const widthOf = ({ cells, over }: Row): number => (over ? tooWide : filled(cells));

interface Line {
  readonly row: Row;
  readonly line: number;
  readonly raw: string;
}

/** A run of rows of one kind. */
export class Run {
  readonly kind: Row["kind"];
  readonly #lines: Line[] = [];
  #width = 0;
  #sure = false;
  #ruled = false;
  /** How many rows there were at the last blank line, 0 where there was none. */
  #gap = 0;
  /** Whether every row has more cells than a table may have: then it is a table run together, and stays text. */
  #over = true;

  constructor(kind: Row["kind"]) {
    this.kind = kind;
  }

  /** Takes a row, unless it belongs to another table. A blank line between rows (a page break) does not end a table. */
  take(row: Row, line: Line, bounds: Bounds): "taken" | "refused" {
    if (row.kind !== this.kind) return "refused";
    if (row.rule || (this.kind === "pipe" && isRule(row.cells, this.#lines.length === 1 && !this.#ruled))) {
      this.#ruled ||= this.#lines.length > 0;
      return "taken";
    }
    const { length } = this.#lines;
    if (length > 0 && row.over !== this.#over && Math.abs(widthOf(row) - this.#width) > wider) return "refused";
    const fresh = this.#gap === length && length > 0;
    if (fresh && (row.indented || row.cells.length > this.#width + wider)) return "refused";
    if (length >= limits.tableRows) bounds.meet("tableRows", { line: line.line });
    else this.#lines.push(line);
    this.#width = Math.max(this.#width, widthOf(row));
    this.#over &&= row.over;
    this.#sure ||= row.sure;
    return "taken";
  }

  blank(): void {
    this.#gap = this.#lines.length;
  }

  /** Whether a rule would stand below the first row after a blank line: in Markdown that row heads a new table. */
  get startsAnew(): boolean {
    return this.#gap > 0 && this.#lines.length === this.#gap + 1;
  }

  /** Gives back the last row. */
  pop(): Line | undefined {
    return this.#lines.pop();
  }

  /** One row alone, or rows of one cell each, are a table only by a second sign. */
  get isTable(): boolean {
    if (this.#over) return false;
    if (this.#ruled) return true;
    const most = this.#lines.reduce(
      (found, { row }) => Math.max(found, row.cells.filter((cell) => cell !== "").length),
      0,
    );
    if (this.kind === "tab") return this.#sure || most > 1;
    return most > 1 && (this.#sure || this.#lines.length > 1 || most > 2);
  }

  get raw(): readonly Line[] {
    return this.#lines;
  }

  /** Blank cells at the right end are dropped where no row of a tabbed table has content so far out. */
  table(text: (cell: string, where: Where) => string, bounds: Bounds): DocTable {
    const wide = this.#lines.find(({ row }) => row.over);
    if (wide) bounds.meet("tableColumns", { line: wide.line });
    const width = this.kind === "tab" ? this.#width : limits.tableColumns;
    const rows = this.#lines.map(({ row: { cells }, line }): DocCell[] => {
      const where = { line };
      return cells.slice(0, width).map((cell) => ({ text: text(cell, where), where }));
    });
    return { kind: "table", rows, where: { line: this.#lines[0]?.line ?? 1 } };
  }
}

function filled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== "") + 1;
}

/** The line below a head row; elsewhere one dash alone is a mark for a blank, so that three are asked for. */
export function isRule(cells: readonly string[], belowHead: boolean): boolean {
  const pattern = belowHead ? /^:?-+:?$/ : /^:?-{3,}:?$/;
  return cells.length > 0 && cells.every((cell) => pattern.test(cell));
}
