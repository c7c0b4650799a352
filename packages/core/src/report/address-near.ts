// What somebody may have meant who typed no address: offered for choosing, never taken.
import type { Form } from "../form/form.ts";
import { printedPath } from "../form/path.ts";
import { type Address, cellOf, groupsAbove, idOf, printedOrdinal, textsOf } from "../form/walk.ts";
import { columnsOf } from "./address-list.ts";
import { type Spelling, squeeze, type TableSpelling } from "./address-spelling.ts";

/** Rows whose ordinal is the text, or whose groups and label contain it; with the column, where the text goes on after a row. */
const nearRows = (
  form: Form,
  { section, named, numbered, columns }: TableSpelling,
  text: string,
): readonly Address[] => {
  const found: Address[] = [];
  for (const { rows } of section.table.blocks)
    for (const row of rows) {
      const label = [...groupsAbove(section.table.rowGroups, row.under), row].flatMap(({ zh, en }) => [
        squeeze(zh),
        squeeze(en),
      ]);
      const ordinal = squeeze(printedOrdinal(row.zh)[0]);
      if (ordinal === text || label.some((part) => part.includes(text))) found.push([section.key, row.key]);
    }
  for (let i = 1; i < text.length; i += 1)
    for (const row of [...(named.get(text.slice(0, i)) ?? []), ...(numbered.get(text.slice(0, i)) ?? [])])
      for (const [spelling, keys] of columns)
        for (const column of spelling.includes(text.slice(i)) ? keys : [])
          if (cellOf(form, idOf([section.key, row, column]))) found.push([section.key, row, column]);
  return found;
};

const contains = (form: Form, address: Address, text: string): boolean =>
  squeeze(printedPath(form, address, "zh")).includes(text) || squeeze(printedPath(form, address, "en")).includes(text);

/** Candidates for a squeezed text that is no address. */
export const nearTo = (form: Form, { tables, texts }: Spelling, text: string): readonly Address[] => {
  const rows = tables.flatMap((table) => {
    const rests = table.heads.filter((head) => text.startsWith(head)).map((head) => text.slice(head.length));
    return [text, ...rests].filter((rest) => rest !== "").flatMap((rest) => nearRows(form, table, rest));
  });
  const bare = [
    text,
    ...texts.flatMap(({ heads }) =>
      heads.filter((h) => text.startsWith(h) && h !== text).map((h) => text.slice(h.length)),
    ),
  ];
  const others = [...columnsOf(form), ...textsOf(form)].filter((address) =>
    bare.some((rest) => contains(form, address, rest)),
  );
  return [...new Map([...rows, ...others].map((address) => [idOf(address), address])).values()];
};
