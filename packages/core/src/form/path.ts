// How people read an address: 表三 三（三）6.属于四类过程性信息 · 自然人, 第一部分（二）依申请公开.
import { toNumeral } from "../text/numeral.ts";
import type { Lang } from "../text/text.ts";
import type { Form, Row, TableSection, TextSection } from "./form.ts";
import { type Address, groupsAbove, idOf, printedOrdinal, rowsOf, sectionOf } from "./walk.ts";

const heads = {
  title: { zh: "标题", en: "Title" },
  year: { zh: "报告年度", en: "Report year" },
  organ: { zh: "机关名称", en: "Organ" },
  "organ/regionCode": { zh: "区划代码", en: "Region code" },
  "organ/creditCode": { zh: "统一社会信用代码", en: "Unified social credit code" },
  "organ/level": { zh: "机关层级", en: "Level of the organ" },
  "organ/kind": { zh: "机关类别", en: "Kind of the organ" },
  preamble: { zh: "引言", en: "Preamble" },
  publishedOn: { zh: "发布日期", en: "Date of publication" },
  scope: { zh: "范围", en: "Scope" },
  edition: { zh: "格式版本", en: "Edition" },
} as const;

const isHead = (key: string): key is keyof typeof heads => Object.hasOwn(heads, key);

/** The row as printed, with the ordinals of its groups: 三（三）6.属于四类过程性信息. */
export const rowPath = (section: TableSection, row: Row, lang: Lang): string => {
  const above = groupsAbove(section.table.rowGroups, row.under).map((group) => {
    const [ordinal] = printedOrdinal(group[lang]);
    return ordinal === ""
      ? `${group[lang]} `
      : lang === "zh"
        ? ordinal.replace(/、$/u, "")
        : `${ordinal.replace(/\.$/u, "")} `;
  });
  return `${above.join("")}${row[lang]}`;
};

interface Reader {
  /** Of the section, from 1. */
  readonly number: number;
  readonly lang: Lang;
}

const tablePath = (section: TableSection, [, rowKey, columnKey]: Address, { number, lang }: Reader): string => {
  const table = lang === "zh" ? `表${section.ordinal}` : `Table ${number}`;
  const row = rowsOf(section).find((r) => r.key === rowKey);
  const column = section.table.blocks.flatMap((b) => b.columns).find((c) => c.key === columnKey);
  const parts = [row ? `${table} ${rowPath(section, row, lang)}` : table, ...(column ? [column[lang]] : [])];
  return parts.join(" · ");
};

const textPath = (section: TextSection, [, key, index]: Address, { number, lang }: Reader): string => {
  const head = lang === "zh" ? `第${section.ordinal}部分` : `Part ${number}`;
  if (key === "more") {
    const nth = section.parts.length + 1 + Number.parseInt(index ?? "0", 10);
    return lang === "zh" ? `${head}（${toNumeral(nth)}）` : `${head} (${nth})`;
  }
  if (key !== undefined && key === section.fee)
    return lang === "zh" ? `${head} 信息处理费` : `${head} information-processing fee`;
  const at = section.parts.findIndex((p) => p.key === key);
  const part = section.parts[at];
  if (!part) return head;
  return lang === "zh" ? `${head}（${toNumeral(at + 1)}）${part.zh}` : `${head} (${at + 1}) ${part.en}`;
};

/** The printed path of a cell, row, column, table or text. */
export const printedPath = (form: Form, address: Address, lang: Lang = "zh"): string => {
  const [key = ""] = address;
  const section = sectionOf(form, key);
  const reader = { number: form.sections.findIndex((s) => s.key === key) + 1, lang };
  if (section)
    return section.kind === "table" ? tablePath(section, address, reader) : textPath(section, address, reader);
  const head = [idOf(address), key].find(isHead);
  return head === undefined ? idOf(address) : heads[head][lang];
};
