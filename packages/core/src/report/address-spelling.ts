// What people type for a place, spelled out: each line of a form has a finite set of spellings, and a text is an address
// only if it is made of such spellings from end to end. Nothing is found because it is merely contained in something.
import type { Form, Group, Label, Row, TableSection, TextSection } from "../form/form.ts";
import { groupsAbove, printedOrdinal, rowsOf } from "../form/walk.ts";
import { fold } from "../text/fold.ts";
import { toNumeral } from "../text/numeral.ts";

/** Width, spaces, quotes, capitals and the separators between parts do not count; brackets do: （一） is not 一. */
export const squeeze = (text: string): string =>
  fold(text)
    .toLowerCase()
    .replace(/[.·・•‧、,:;/\\|>→"'‘’_*~-]+/gu, "");

/** `numbered` are ordinals alone, `named` have words in them. */
export interface Spellings {
  readonly numbered: readonly string[];
  readonly named: readonly string[];
}

/** A label by its ordinal, by its name, and whole, in both languages and in its known variants. */
const spellingsOf = (label: Label): Spellings => {
  const printed = [label.zh, label.en, ...(label.also ?? [])];
  const split = printed.map((text) => printedOrdinal(text).map(squeeze));
  return {
    numbered: [...new Set(split.map(([ordinal = ""]) => ordinal))].filter((ordinal) => ordinal !== ""),
    named: [...new Set([...printed.map(squeeze), ...split.map(([, name = ""]) => name)])],
  };
};

const joined = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.map((tail) => head + tail));

const whole = ({ numbered, named }: Spellings): readonly string[] => [...numbered, ...named];

/** Ways to write the groups above a row; the outermost may always be left out, the others only before a name. */
const above = (groups: readonly Group[], complete: boolean): string[] =>
  groups.reduce<string[]>(
    (heads, group, depth) => joined(heads, [...(depth === 0 || !complete ? [""] : []), ...whole(spellingsOf(group))]),
    [""],
  );

const rowSpellings = (groups: readonly Group[], row: Row): Spellings => {
  const { numbered, named } = spellingsOf(row);
  return {
    numbered: joined(above(groups, true), numbered),
    named: [...joined(above(groups, false), named), squeeze(row.key)],
  };
};

/** From a spelling to the keys that it may mean. */
export type Index = ReadonlyMap<string, ReadonlySet<string>>;

const add = (index: Map<string, Set<string>>, spellings: readonly string[], key: string): void => {
  for (const spelling of spellings) {
    const keys = index.get(spelling);
    if (keys) keys.add(key);
    else index.set(spelling, new Set([key]));
  }
};

export interface TableSpelling {
  readonly section: TableSection;
  readonly heads: readonly string[];
  readonly named: Index;
  readonly numbered: Index;
  readonly columns: Index;
}

export interface TextSpelling {
  readonly section: TextSection;
  readonly heads: readonly string[];
  readonly named: Index;
  readonly numbered: Index;
}

/** The ways to name a section: 一, 第一部分, 总体情况, 表三, Table 3, its key. */
const sectionHeads = (form: Form, section: TableSection | TextSection): readonly string[] => {
  const number = String(form.sections.indexOf(section) + 1);
  const ordinals = [section.ordinal, `第${section.ordinal}部分`, `第${number}部分`, `part${number}`];
  const tables = section.kind === "table" ? [`表${section.ordinal}`, `表${number}`, `table${number}`] : [];
  const names = [section.zh, section.en, ...(section.also ?? [])].map(squeeze);
  return [...new Set([...ordinals, ...tables, ...names, ...joined([section.ordinal], names), squeeze(section.key)])];
};

const tableSpelling = (form: Form, section: TableSection): TableSpelling => {
  const [named, numbered, columns] = [
    new Map<string, Set<string>>(),
    new Map<string, Set<string>>(),
    new Map<string, Set<string>>(),
  ];
  for (const row of rowsOf(section)) {
    const spellings = rowSpellings(groupsAbove(section.table.rowGroups, row.under), row);
    add(named, spellings.named, row.key);
    add(numbered, spellings.numbered, row.key);
  }
  for (const column of section.table.blocks.flatMap((block) => block.columns))
    add(columns, [...spellingsOf(column).named, squeeze(column.key)], column.key);
  return { section, heads: sectionHeads(form, section), named, numbered, columns };
};

const feeNames = ["信息处理费", "information-processing fee"];

const textSpelling = (form: Form, section: TextSection): TextSpelling => {
  const [named, numbered] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  section.parts.forEach((part, i) => {
    const ordinals = [`(${toNumeral(i + 1)})`, `(${i + 1})`, `${i + 1}`, toNumeral(i + 1)];
    const names = [...spellingsOf(part).named, squeeze(part.key)];
    add(numbered, ordinals, part.key);
    add(named, [...names, ...joined(ordinals, names)], part.key);
  });
  add(numbered, ["", squeeze(section.lead)], section.lead);
  if (section.fee !== undefined) add(named, [...feeNames, section.fee].map(squeeze), section.fee);
  return { section, heads: sectionHeads(form, section), named, numbered };
};

export interface Spelling {
  readonly tables: readonly TableSpelling[];
  readonly texts: readonly TextSpelling[];
}

const kept = new WeakMap<Form, Spelling>();

/** Every spelling of a form, made once. */
export const spellingOf = (form: Form): Spelling => {
  const seen = kept.get(form);
  if (seen) return seen;
  const made = {
    tables: form.sections.flatMap((s) => (s.kind === "table" ? [tableSpelling(form, s)] : [])),
    texts: form.sections.flatMap((s) => (s.kind === "text" ? [textSpelling(form, s)] : [])),
  };
  kept.set(form, made);
  return made;
};
