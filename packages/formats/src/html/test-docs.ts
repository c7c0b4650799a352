// Documents of every kind, with texts that are hard to carry.
import fc from "fast-check";
import type { Doc, DocBlock, DocCell, DocTable } from "@gongkai/core/doc";

const sign = fc.constantFrom(..."甲乙政府，。（）一2024 \t\n　\u00a0\u2003&<>\"'`=/-·①²½１，；：|_*#\u200b\u200f\ufeff😀㙍", "&amp;", "</p>", "<!--", "  ", "\n\n", "&#60;", "]]>", "当前位置：", "打印"); // prettier-ignore
const line = fc.oneof(fc.constantFrom("0", "12", "1,234", "3.5", "/", "—", "规章", "一、本年新收"), fc.array(sign, { maxLength: 12 }).map((parts) => parts.join(""))); // prettier-ignore
const visible = line.filter((text) => text.trim() !== "");
const address = fc.constantFrom("requests/newReceived/total", "a\"b/<c>&'d");

const cell: fc.Arbitrary<DocCell> = fc.record(
  { text: line, head: fc.constantFrom("row", "column", "band"), address, value: fc.constantFrom(1, "2.5", null) },
  { requiredKeys: ["text"] },
);

/** Rows of a grid in which every place is covered once, with cells that span what is still free. */
const rows = fc
  .tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 5 }),
    fc.infiniteStream(fc.nat(2)),
    fc.infiniteStream(cell),
  )
  .map(([height, width, sizes, cells]) => {
    const taken = Array.from({ length: height }, () => Array.from({ length: width }, () => false));
    const free = (row: number, column: number): boolean => taken[row]?.[column] === false;
    return taken.map((places, row) =>
      places.flatMap((_, column) => {
        if (!free(row, column)) return [];
        let columns = 1;
        for (const wanted = 1 + (sizes.next().value ?? 0); columns < wanted && free(row, column + columns);) columns++;
        const most = Math.min(height - row, 1 + (sizes.next().value ?? 0));
        for (let down = 0; down < most; down++) taken[row + down]?.fill(true, column, column + columns);
        const span = { ...(most > 1 && { rows: most }), ...(columns > 1 && { columns }) };
        const made = cells.next().value ?? { text: "" };
        return [{ ...made, ...((most > 1 || columns > 1) && { span }) }];
      }),
    );
  });

/** Head rows only where no cell reaches below them. */
const headRowsOf = (made: DocTable["rows"], wanted: number): number =>
  made.slice(0, wanted).some((row, at) => row.some(({ span }) => at + (span?.rows ?? 1) > wanted))
    ? 0
    : Math.min(wanted, made.length);

const table: fc.Arbitrary<DocTable> = fc
  .tuple(rows, fc.nat(3), fc.option(visible, { nil: undefined }), fc.boolean())
  .map(([made, wanted, caption, borders]) => {
    const headRows = headRowsOf(made, wanted);
    return {
      kind: "table",
      rows: made,
      borders,
      ...(headRows > 0 && { headRows }),
      ...(caption !== undefined && { caption }),
    };
  });

const block: fc.Arbitrary<DocBlock> = fc.oneof(
  visible.map((text) => ({ kind: "paragraph" as const, text })),
  fc.record({ kind: fc.constant("heading" as const), level: fc.integer({ min: 1, max: 6 }), text: visible }),
  table,
);
const inner = fc.constantFrom(
  "<",
  "\\",
  "u003c",
  "\x7f",
  "\x85",
  "\x9f",
  "\u2028",
  "\u2029",
  "\ufffe",
  "\uffff",
  "\n",
  "\0",
  '"',
  "甲",
  "\ud800",
);
const json = fc
  .tuple(fc.jsonValue(), fc.array(inner, { maxLength: 8 }))
  .map(([value, parts]) => JSON.stringify({ value, text: parts.join("") }));
export const doc: fc.Arbitrary<Doc> = fc.record(
  { meta: fc.constant({ title: "标题 <&>" }), blocks: fc.array(block, { maxLength: 6 }), data: json },
  { requiredKeys: ["meta", "blocks"] },
);
