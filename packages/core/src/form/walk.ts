// Every traversal of a form. Derived once per form and kept, since a form never changes.
import { fold, splitOrdinal } from "../text/fold.ts";
import type { Block, Column, Form, Group, Row, Section, TableSection, TextSection } from "./form.ts";

/** A key path: [table, row, column], [table, row], [section, text] …; "*" stands for every row. */
export type Address = readonly string[];

export interface FormCell {
  readonly address: readonly [string, string, string];
  /** The address joined by "/". */
  readonly id: string;
  readonly section: TableSection;
  readonly block: Block;
  readonly row: Row;
  readonly column: Column;
}

/** A sum or balance of the form: what stands at `total` should equal the parts together. */
export interface Identity {
  readonly kind: "rows" | "columns" | "balance";
  readonly table: string;
  /** Ids of the cells of both sides; for a sum the left side is the total alone. */
  readonly left: readonly string[];
  readonly right: readonly string[];
}

const once = <T>(derive: (form: Form) => T): ((form: Form) => T) => {
  const known = new WeakMap<Form, T>();
  return (form) => {
    const seen = known.get(form);
    if (seen !== undefined) return seen;
    const made = derive(form);
    known.set(form, made);
    return made;
  };
};

export const idOf = (address: Address): string => address.join("/");

export const tablesOf = once((form): readonly TableSection[] =>
  form.sections.filter((s): s is TableSection => s.kind === "table"),
);

export const textSectionsOf = once((form): readonly TextSection[] =>
  form.sections.filter((s): s is TextSection => s.kind === "text"),
);

export const sectionOf = (form: Form, key: string): Section | undefined => form.sections.find((s) => s.key === key);

const rowsKnown = new WeakMap<TableSection, readonly Row[]>();

export const rowsOf = (section: TableSection): readonly Row[] => {
  const rows = rowsKnown.get(section) ?? section.table.blocks.flatMap((b) => b.rows);
  rowsKnown.set(section, rows);
  return rows;
};

/** Every cell, in the order of the printed form. */
export const cellsOf = once((form): readonly FormCell[] =>
  tablesOf(form).flatMap((section) =>
    section.table.blocks.flatMap((block) =>
      block.rows.flatMap((row) =>
        block.columns.map((column) => {
          const address = [section.key, row.key, column.key] as const;
          return { address, id: idOf(address), section, block, row, column };
        }),
      ),
    ),
  ),
);

const cellIndex = once((form) => new Map(cellsOf(form).map((cell) => [cell.id, cell])));

export const cellOf = (form: Form, id: string): FormCell | undefined => cellIndex(form).get(id);

/** Addresses of every text of the report, in printed order; `more` parts are the report's own and not listed. */
export const textsOf = once((form): readonly Address[] =>
  textSectionsOf(form).flatMap((s) => [[s.key, s.lead], ...s.parts.map((p) => [s.key, p.key])]),
);

/** Every sum and balance, each once: 42 in the edition of 2021, 40 in that of 2019. */
export const identitiesOf = once((form): readonly Identity[] =>
  tablesOf(form).flatMap((section) => {
    const { key, table } = section;
    const id = (row: string, column: string) => `${key}/${row}/${column}`;
    const found: Identity[] = [];
    for (const { rows, columns } of table.blocks) {
      for (const { key: column } of table.balance ? columns : []) {
        const side = (keys: readonly string[]) => keys.map((row) => id(row, column));
        found.push({
          kind: "balance",
          table: key,
          left: side(table.balance?.left ?? []),
          right: side(table.balance?.right ?? []),
        });
      }
      for (const row of rows)
        for (const column of row.sum ? columns : [])
          found.push({
            kind: "rows",
            table: key,
            left: [id(row.key, column.key)],
            right: (row.sum ?? []).map((part) => id(part, column.key)),
          });
      for (const row of rows)
        for (const column of columns)
          if (column.sum)
            found.push({
              kind: "columns",
              table: key,
              left: [id(row.key, column.key)],
              right: column.sum.map((part) => id(row.key, part)),
            });
    }
    return found;
  }),
);

const identityIndex = once((form) => {
  const index = new Map<string, Identity[]>();
  for (const identity of identitiesOf(form))
    for (const id of [...identity.left, ...identity.right]) index.set(id, [...(index.get(id) ?? []), identity]);
  return index;
});

/** The identities that read a cell. */
export const identitiesAt = (form: Form, id: string): readonly Identity[] => identityIndex(form).get(id) ?? [];

/** The groups above a line, outermost first. */
export const groupsAbove = (groups: readonly Group[], under: string | undefined): readonly Group[] => {
  const group = groups.find((g) => g.key === under);
  return group ? [...groupsAbove(groups, group.under), group] : [];
};

/** The ordinal of a printed label as it stands there (一、 （三） 6.), and the rest. */
export const printedOrdinal = (label: string): readonly [ordinal: string, name: string] => {
  const { ordinal, name } = splitOrdinal(fold(label));
  if (ordinal === "") return ["", label];
  // labels of a form carry no spaces before their name, so the lengths of both spellings agree from the end
  const at = label.length - name.length;
  return /[ ]/u.test(label)
    ? [label.slice(0, label.indexOf(" ")), label.slice(label.indexOf(" ") + 1)]
    : [label.slice(0, at), label.slice(at)];
};
