// One address in its forms, each convertible to the others: key path, joined by "/", printed in zh and en, row and column.
import type { Form, TableSection } from "../form/form.ts";
import { printedPath } from "../form/path.ts";
import { type Address, cellOf, idOf, rowsOf, sectionOf, tablesOf } from "../form/walk.ts";
import { fold } from "../text/fold.ts";
import { fromNumeral } from "../text/numeral.ts";
import { columnsOf, everyAddress, isAddress } from "./address-list.ts";
import { nearTo } from "./address-near.ts";
import {
  type Index,
  type Spelling,
  spellingOf,
  squeeze,
  type TableSpelling,
  type TextSpelling,
} from "./address-spelling.ts";

export interface AddressForms {
  readonly address: Address;
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** R10C1 in the large table, 表四R1C2 elsewhere; texts by their ordinals: 一（二）. */
  readonly short: string;
}

export type ParsedAddress =
  { readonly ok: true; readonly address: Address } | { readonly ok: false; readonly candidates: readonly Address[] };

/** The table that a bare R1C1 speaks of: the one whose rows run down the page. */
const mainTable = (form: Form): TableSection | undefined =>
  tablesOf(form).find((s) => s.table.print === "down") ?? tablesOf(form)[0];

const keysAcross = (form: Form, section: TableSection, row: string | undefined): readonly string[] =>
  row === undefined || row === "*"
    ? columnsOf(form).flatMap(([table, , key]) => (table === section.key && key !== undefined ? [key] : []))
    : (section.table.blocks.find((b) => b.rows.some((r) => r.key === row))?.columns.map((c) => c.key) ?? []);

/** Rows and columns count from 1; without a row, the columns of all blocks count on, each once. */
const rowAndColumn = (form: Form, section: TableSection, [, row, column]: Address): string => {
  const table = section === mainTable(form) && row !== undefined ? "" : `表${section.ordinal}`;
  const r = row === undefined || row === "*" ? "" : `R${rowsOf(section).findIndex((line) => line.key === row) + 1}`;
  const c = column === undefined ? "" : `C${keysAcross(form, section, row).indexOf(column) + 1}`;
  return table + r + c;
};

export const shortForm = (form: Form, address: Address): string => {
  const section = sectionOf(form, address[0] ?? "");
  if (section?.kind === "table") return rowAndColumn(form, section, address);
  const path = printedPath(form, address);
  const ordinals = section && /^第(.+?)部分(（.+?）)?(.*)$/su.exec(path);
  return ordinals ? `${ordinals[1]}${ordinals[2] ?? ordinals[3] ?? ""}` : path;
};

export const addressForms = (form: Form, address: Address): AddressForms => ({
  address,
  id: idOf(address),
  zh: printedPath(form, address, "zh"),
  en: printedPath(form, address, "en"),
  short: shortForm(form, address),
});

const restsAfter = (heads: readonly string[], text: string): readonly string[] =>
  heads.filter((head) => text.startsWith(head)).map((head) => text.slice(head.length));

const byNumber = (form: Form, section: TableSection, text: string): readonly Address[] => {
  const found = /^(?:r(\d{1,3}))?(?:c(\d{1,3}))?$/u.exec(text);
  if (!found || text === "") return [];
  const [, r, c] = found;
  const row = r === undefined ? "*" : rowsOf(section)[Number.parseInt(r, 10) - 1]?.key;
  if (row === undefined) return [];
  if (c === undefined) return [[section.key, row]];
  const column = keysAcross(form, section, row)[Number.parseInt(c, 10) - 1];
  return column === undefined ? [] : [[section.key, row, column]];
};

/** Every way to read a text as a row, a column or both, from its first to its last character. */
const inTable = (
  form: Form,
  { section, columns }: TableSpelling,
  spelled: { readonly text: string; readonly rows: readonly Index[] },
): readonly Address[] => {
  const found: Address[] = [];
  const { text, rows } = spelled;
  for (const column of columns.get(text) ?? []) found.push([section.key, "*", column]);
  for (let i = 1; i <= text.length; i += 1)
    for (const row of rows.flatMap((index) => [...(index.get(text.slice(0, i)) ?? [])])) {
      if (i === text.length) found.push([section.key, row]);
      for (const column of columns.get(text.slice(i)) ?? [])
        if (cellOf(form, idOf([section.key, row, column]))) found.push([section.key, row, column]);
    }
  return found;
};

const inTables = (form: Form, { tables }: Spelling, text: string): readonly Address[] =>
  tables.flatMap((table) => [
    ...inTable(form, table, { text, rows: [table.named] }),
    ...(table.section === mainTable(form) ? byNumber(form, table.section, text) : []),
    ...restsAfter(table.heads, text).flatMap((rest) => [
      ...(rest === "" ? [[table.section.key]] : []),
      ...inTable(form, table, { text: rest, rows: [table.named, table.numbered] }),
      ...byNumber(form, table.section, rest),
    ]),
  ]);

/** （六） where the form has five parts: the first part that the report has of its own. */
const further = ({ section }: TextSpelling, rest: string): readonly Address[] => {
  const found = /^\(([一二三四五六七八九十]{1,3}|\d{1,2})\)$/u.exec(rest)?.[1];
  if (found === undefined) return [];
  const nth = (fromNumeral(found) ?? Number.parseInt(found, 10)) - section.parts.length;
  return nth >= 1 ? [[section.key, "more", String(nth - 1), "text"]] : [];
};

const inTexts = ({ texts }: Spelling, text: string): readonly Address[] =>
  texts.flatMap((spelling) => {
    const { section, heads, named, numbered } = spelling;
    const at = (key: string): Address => [section.key, key];
    return [
      ...[...(named.get(text) ?? [])].map(at),
      ...restsAfter(heads, text).flatMap((rest) => [
        ...[...(named.get(rest) ?? []), ...(numbered.get(rest) ?? [])].map(at),
        ...further(spelling, rest),
      ]),
    ];
  });

const exactly = (text: string): string =>
  fold(text)
    .toLowerCase()
    .replace(/[・•‧]/gu, "·");

const kept = new WeakMap<Form, ReadonlyMap<string, Address>>();

/** Every address by the forms in which it is shown, separators included; a leaf goes before the section it opens. */
const shown = (form: Form): ReadonlyMap<string, Address> => {
  const seen = kept.get(form);
  if (seen) return seen;
  const made = new Map(
    everyAddress(form)
      .toReversed()
      .flatMap((address) => {
        const { zh, en, short } = addressForms(form, address);
        return [zh, en, short].map((text) => [exactly(text), address] as const);
      }),
  );
  kept.set(form, made);
  return made;
};

/** Reads an address in any of its forms. What fits nowhere, or in several places, comes back as candidates, never as a guess. */
export const parseAddress = (form: Form, text: string): ParsedAddress => {
  const keys = text.trim().split("/");
  if (isAddress(form, keys)) return { ok: true, address: keys };
  const printed = text.length > 400 ? undefined : shown(form).get(exactly(text));
  if (printed) return { ok: true, address: printed };
  const squeezed = squeeze(text.slice(0, 400));
  if (squeezed === "") return { ok: false, candidates: [] };
  const spelling = spellingOf(form);
  const found = new Map(
    [...inTables(form, spelling, squeezed), ...inTexts(spelling, squeezed)].map((a) => [idOf(a), a] as const),
  );
  const [only] = found.values();
  if (only && found.size === 1) return { ok: true, address: only };
  return { ok: false, candidates: found.size > 0 ? [...found.values()] : nearTo(form, spelling, squeezed) };
};
