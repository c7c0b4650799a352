// A report as a document: headings, paragraphs and the three tables as the form prints them.
import type { CellKind, Column, Row, TableSection, TextSection } from "../form/form.ts";
import { groupsAbove, idOf } from "../form/walk.ts";
import { cellAt, formOf, narrative, textAt, valueAt } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import { toNumeral } from "../text/numeral.ts";
import type { Doc, DocBlock, DocCell, DocTable } from "./doc.ts";
import { headRows, spanOf } from "./heads.ts";

const printed = (value: number | string, kind: CellKind): string =>
  kind === "change" && typeof value === "number" && value > 0 ? `+${value}` : String(value);

interface Place {
  readonly section: TableSection;
  readonly row: Row;
  readonly column: Column;
}

const sumOf = ({ section, row, column }: Place): readonly string[] | undefined =>
  column.sum?.map((part) => idOf([section.key, row.key, part])) ??
  row.sum?.map((part) => idOf([section.key, part, column.key]));

const dataCell = (report: Report, place: Place, columns: number): DocCell => {
  const { section, row, column } = place;
  const value = cellAt(report, [section.key, row.key, column.key]);
  const unit = column.units ? valueAt(report, [section.key, row.key, "unit"]) : undefined;
  const sum = sumOf(place);
  return {
    text: value === null ? "" : `${printed(value, column.kind)}${typeof unit === "string" ? unit : ""}`,
    ...spanOf(1, columns),
    address: idOf([section.key, row.key, column.key]),
    value,
    ...(sum ? { sum } : {}),
  };
};

const bands = (report: Report, section: TableSection): DocTable => {
  const { blocks } = section.table;
  const width = Math.max(...blocks.map((b) => b.columns.length));
  const spanAt = (columns: readonly Column[], at: number) => (at === columns.length - 1 ? width - at : 1);
  const rows = blocks.flatMap((block): DocCell[][] => [
    ...(block.band ? [[{ text: block.band.zh, head: "band", ...spanOf(1, width + 1) } as const]] : []),
    [
      { text: block.stub?.zh ?? "", head: "column" },
      ...block.columns.map((c, at) => ({
        text: c.zh,
        head: "column" as const,
        ...spanOf(1, spanAt(block.columns, at)),
      })),
    ],
    ...block.rows.map((row): DocCell[] => [
      { text: row.zh, head: "row" },
      ...block.columns.map((column, at) => dataCell(report, { section, row, column }, spanAt(block.columns, at))),
    ]),
  ]);
  return { kind: "table", rows };
};

const down = (report: Report, section: TableSection): DocTable => {
  const { rowGroups, columnGroups, blocks, balance } = section.table;
  const rows = blocks.flatMap((block) =>
    block.rows.map((row) => ({ row, columns: block.columns, above: groupsAbove(rowGroups, row.under) })),
  );
  const labelWidth = 1 + Math.max(...rows.map(({ above }) => above.length));
  const heads = headRows(
    (blocks[0]?.columns ?? []).map((c) =>
      [...groupsAbove(columnGroups, c.under), c].map(({ key, zh }) => ({ key, text: zh })),
    ),
  );
  const corner: DocCell = { text: balance?.zh ?? "", head: "column", ...spanOf(heads.length, labelWidth) };
  const begun = new Set<string>();
  const body = rows.map(({ row, columns, above }): DocCell[] => {
    const groups = above.filter(({ key }) => !begun.has(key));
    for (const { key } of groups) begun.add(key);
    return [
      ...groups.map((group): DocCell => {
        const covered = rows.filter((r) => r.above.some((g) => g.key === group.key)).length;
        return { text: group.zh, head: "row", ...spanOf(covered, 1) };
      }),
      { text: row.zh, head: "row", ...spanOf(1, labelWidth - above.length) },
      ...columns.map((column) => dataCell(report, { section, row, column }, 1)),
    ];
  });
  return {
    kind: "table",
    headRows: heads.length,
    rows: [...heads.map((cells, at) => (at === 0 ? [corner, ...cells] : cells)), ...body],
  };
};

const across = (report: Report, section: TableSection): DocTable => {
  const { rowGroups, blocks } = section.table;
  const places = blocks.flatMap((block) =>
    block.rows.flatMap((row) => block.columns.map((column) => ({ section, row, column }))),
  );
  const heads = headRows(
    places.map(({ row, column }) =>
      [...groupsAbove(rowGroups, row.under), row, column].map(({ key, zh }) => ({ key, text: zh })),
    ),
  );
  return { kind: "table", headRows: heads.length, rows: [...heads, places.map((place) => dataCell(report, place, 1))] };
};

const prints = { bands, down, across };

const paragraphs = (text: string): DocBlock[] =>
  text === "" ? [] : text.split(/\n{2,}/u).map((p) => ({ kind: "paragraph", text: p }));

const textBlocks = (report: Report, section: TextSection): DocBlock[] => {
  const parts = narrative(report).filter(
    ({ at, heading, text }) => at[0] === section.key && (text !== "" || (at[1] === "more" && heading !== "")),
  );
  let nth = 0;
  return parts.flatMap(({ heading, text }): DocBlock[] => {
    if (heading === undefined) return paragraphs(text);
    nth += 1;
    return [{ kind: "heading", level: 3, text: `（${toNumeral(nth)}）${heading}` }, ...paragraphs(text)];
  });
};

/** The report as the form prints it, with its canonical JSON carried along for formats that can. */
export const layout = (report: Report): Doc => {
  const form = formOf(report);
  const title = report.title ?? "";
  return {
    meta: { ...(title === "" ? {} : { title }), organ: report.organ.name, year: report.year, edition: report.edition },
    blocks: [
      ...(title === "" ? [] : [{ kind: "heading", level: 1, text: title } as const]),
      ...paragraphs(textAt(report, ["preamble"])),
      ...form.sections.flatMap((section): DocBlock[] => [
        { kind: "heading", level: 2, text: `${section.ordinal}、${section.zh}` },
        ...(section.kind === "table" ? [prints[section.table.print](report, section)] : textBlocks(report, section)),
      ]),
    ],
    data: JSON.stringify(report),
  };
};
