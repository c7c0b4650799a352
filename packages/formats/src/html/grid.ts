// One table while it is read: rows and cells in source order, spans within bounds.
import type { DocCell, DocTable, Where } from "@gongkai/core/doc";
import { limits, type Bounds } from "../limits.ts";
import type { Attributes } from "./attributes.ts";

type Head = NonNullable<DocCell["head"]>;

interface Cell {
  text: string;
  span?: { rows?: number; columns?: number };
  head?: Head;
  where?: Where;
}

/** What the tag of a cell says, before its text is known. */
export interface CellStart {
  readonly rows: number;
  readonly columns: number;
  readonly head: Head | "unscoped" | undefined;
  readonly where: Where;
}

/** A cell with more text than this, in a table this narrow, only places text on the page. */
const prose = { characters: 1_000, cells: 3 } as const;

/** The digits that a span begins with; 1 where there are none. */
function spanOf(value: string, least: 0 | 1): number {
  const number = value === "" ? 1 : Number.parseInt(value, 10);
  return number >= least ? number : 1;
}

export class Grid {
  readonly #bounds: Bounds;
  readonly #where: Where;
  readonly #rows: Cell[][] = [];
  /** Cells that reach over several rows, to be cut at the last row. */
  readonly #tall: { readonly cell: Cell; readonly row: number; readonly rows: number }[] = [];
  #row: Cell[] | undefined;
  #rowColumns = 0;
  #unscoped: Cell[] = [];
  #inHead = false;
  #headRows = 0;
  #columns = 0;
  #cells = 0;
  #longest = 0;
  #widest = 0;
  caption = "";
  /** Text that stands between cells, where HTML allows none; a browser shows it before the table. */
  readonly stray: string[] = [];
  /** Another table stands in one of the cells. */
  nested = false;
  borders: boolean | undefined;

  constructor(bounds: Bounds, where: Where) {
    this.#bounds = bounds;
    this.#where = where;
  }

  head(inside: boolean): void {
    this.#inHead = inside;
  }

  openRow(where: Where): void {
    if (this.#rows.length >= limits.tableRows) {
      this.#bounds.meet("tableRows", where);
      return;
    }
    this.#row = [];
    this.#rows.push(this.#row);
    if (this.#inHead && this.#headRows === this.#rows.length - 1) this.#headRows++;
  }

  cellStart(name: string, attributes: Attributes, where: Where): CellStart {
    const rows = attributes.rowspan === "" ? 1 : spanOf(attributes.rowspan, 0);
    const columns = attributes.colspan === "" ? 1 : spanOf(attributes.colspan, 1);
    return { rows, columns, head: this.#headOf(name, attributes), where };
  }

  #headOf(name: string, { class: names, scope }: Attributes): CellStart["head"] {
    if (name !== "th") return undefined;
    if (names === "band") return "band";
    const said = scope.toLowerCase();
    if (said.startsWith("row")) return "row";
    return said.startsWith("col") || this.#inHead ? "column" : "unscoped";
  }

  closeCell(start: CellStart, text: string): void {
    const row = this.#row;
    if (!row) return;
    const room = limits.tableColumns - this.#rowColumns;
    if (start.columns > room) this.#bounds.meet("tableColumns", start.where);
    if (room <= 0) return;
    const columns = Math.min(start.columns, room);
    const cell: Cell = { text: this.#bounds.cut(text, "cellCharacters", start.where) };
    const rows = this.#rowsOf(cell, start);
    if (rows > 1 || columns > 1) cell.span = { ...(rows > 1 && { rows }), ...(columns > 1 && { columns }) };
    if (start.head === "unscoped") this.#unscoped.push(cell);
    else if (start.head) cell.head = start.head;
    cell.where = start.where;
    row.push(cell);
    this.#rowColumns += columns;
    this.#cells++;
    if (text.length > this.#longest) this.#longest = text.length;
  }

  #rowsOf(cell: Cell, start: CellStart): number {
    if (start.rows === 1) return 1;
    if (start.rows > limits.tableRows) this.#bounds.meet("tableRows", start.where);
    // a rowspan of 0 reaches to the end
    const rows = start.rows === 0 ? limits.tableRows : Math.min(start.rows, limits.tableRows);
    this.#tall.push({ cell, row: this.#rows.length - 1, rows });
    return rows;
  }

  closeRow(): void {
    const row = this.#row;
    if (!row) return;
    if (this.#unscoped.length > 0) this.#resolveHeads(row);
    this.#columns = Math.max(this.#columns, this.#rowColumns);
    this.#widest = Math.max(this.#widest, row.length);
    this.#row = undefined;
    this.#rowColumns = 0;
  }

  /** A row of nothing but heads names columns, alone and wide it is a band; beside data a head names its row. */
  #resolveHeads(row: readonly Cell[]): void {
    const all = this.#unscoped.length === row.length;
    const head: Head = !all ? "row" : row.length === 1 && this.#rowColumns > 1 ? "band" : "column";
    for (const cell of this.#unscoped) cell.head = head;
    this.#unscoped = [];
  }

  /** Whether the table only places things on the page, so that its cells are no cells. */
  get isLayout(): boolean {
    if (this.nested || this.#cells <= 1) return true;
    return this.#longest > prose.characters && this.#widest <= prose.cells;
  }

  get isEmpty(): boolean {
    return this.#cells === 0;
  }

  /** Rows times columns. */
  get places(): number {
    return this.#rows.length * this.#columns;
  }

  table(): DocTable {
    for (const { cell, row, rows } of this.#tall) {
      const left = this.#rows.length - row;
      if (rows <= left) continue;
      const columns = cell.span?.columns;
      if (left > 1) cell.span = { rows: left, ...(columns !== undefined && { columns }) };
      else if (columns !== undefined) cell.span = { columns };
      else delete cell.span;
    }
    return {
      kind: "table",
      rows: this.#rows,
      ...(this.#headRows > 0 && { headRows: this.#headRows }),
      ...(this.caption !== "" && { caption: this.caption }),
      ...(this.borders !== undefined && { borders: this.borders }),
      where: this.#where,
    };
  }
}
