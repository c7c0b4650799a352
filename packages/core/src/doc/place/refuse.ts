// What is no such report, and why.
import { editions } from "../../form/editions/index.ts";
import { simplify } from "../../text/fold.ts";
import type { ReadRefusal } from "../doc.ts";
import type { Item } from "./items.ts";
import type { Outline } from "./outline.ts";
import { titleOf } from "./title.ts";
import type { Tables } from "./tables.ts";

const form = editions["2021"];

const old = [
  /政府信息公开情况统计表/u,
  /统计指标/u,
  /统计数/u,
  /主动公开政府信息数/u,
  /制发规范性文件总数/u,
  /不同渠道和方式公开相同信息计1条/u,
  /(?:同意|否决)公开答复(?:总)?数/u,
  /重点领域公开政府信息数/u,
];

const others: readonly (readonly [RegExp, string])[] = [
  [/政府网站(?:工作)?年度(?:工作)?报(?:表|告)/u, "政府网站工作年度报表"],
  [/法治政府建设.{0,12}(?:年度)?(?:情况)?报告/u, "法治政府建设年度报告"],
  [/(?:财务|财政|预算|决算|审计|资产负债).{0,12}(?:报告|报表|公开)/u, "财务或预算决算报告"],
  [/(?:企业|公司|上市).{0,12}年度报告/u, "企业年度报告"],
  [/(?:社会责任|环境|质量|统计)(?:年度)?(?:报告|公报)/u, "其他年度报告"],
  [/年度报告|年报/u, "其他年度报告"],
];

// what a form prints where a name or a year is to be entered
const placeholder = /[×xX*＊○〇_＿]{2,}|[（(](?:单位|机关|机构)(?:名称|全称)?[）)]/u;

/** Text of the document, as far as a look at it needs: a bounded beginning, simplified. */
const openingOf = (items: readonly Item[]): string => {
  let text = "";
  for (const item of items) {
    if (text.length > 20_000) break;
    text +=
      item.kind === "text"
        ? `${item.text}\n`
        : `${item.table.rows.map((row) => row.map((c) => c.text).join(" ")).join("\n")}\n`;
  }
  return simplify(text);
};

const firstLines = (items: readonly Item[]): readonly string[] =>
  items.flatMap((i) => (i.kind === "text" && i.text.length <= 90 ? [simplify(i.text)] : [])).slice(0, 12);

const otherKind = (items: readonly Item[]): string | undefined => {
  const lines = firstLines(items).filter((line) => line.length <= 40 && !/[，。；]|政府信息公开|通知/u.test(line));
  for (const [pattern, name] of others) if (lines.some((line) => pattern.test(line.replace(/\s/gu, "")))) return name;
  return undefined;
};

/** Different titles of reports, each with a section one behind it. */
const titlesIn = (items: readonly Item[]): ReadonlySet<string> => {
  const titles = new Set<string>();
  for (const item of items) {
    const found = item.kind === "text" && item.text.length <= 90 ? titleOf(item.text) : undefined;
    if (found?.year !== undefined && found.organ !== "") titles.add(`${found.organ}|${found.year}`);
  }
  return titles;
};

const count = (outline: Outline, key: string): number =>
  outline.regions.filter((r) => r.headed && r.section.key === key && r.items.length > 0).length;

/** Sections of the form that were found, by heading or by table. */
const sectionsFound = (outline: Outline, tables: Tables): number =>
  new Set([...outline.regions.map((r) => r.section.key), ...tables.seen.map((t) => t.section)]).size;

const isOld = (items: readonly Item[], outline: Outline, tables: Tables): boolean => {
  if (tables.figures > 0) return false;
  const opening = openingOf(items);
  const marks = old.filter((pattern) => pattern.test(opening)).length;
  const year = outline.title?.year;
  return marks >= 2 || (tables.seen.length === 0 && (marks === 1 || (year !== undefined && year < 2019)));
};

const hasNarrative = (outline: Outline, least: number): boolean => {
  let length = 0;
  for (const { section, items } of outline.regions)
    if (section.kind === "text") for (const item of items) length += item.kind === "text" ? item.text.length : 0;
  return length >= least;
};

const isTemplate = (outline: Outline, tables: Tables): boolean => {
  if (tables.figures > 0 || tables.seen.length === 0) return false;
  const { title } = outline;
  const open = title === undefined || title.organ === "" || placeholder.test(title.title);
  return !hasNarrative(outline, open ? 1000 : 40);
};

export const refusalOf = (items: readonly Item[], outline: Outline, tables: Tables): ReadRefusal | undefined => {
  if (isOld(items, outline, tables))
    return outline.title?.year === undefined
      ? { code: "pre-2019-form" }
      : { code: "pre-2019-form", params: { year: outline.title.year } };
  const twice = form.sections.some(
    (section) => section.key !== form.sections.at(-1)?.key && count(outline, section.key) > 1,
  );
  const titles = twice ? titlesIn(items) : undefined;
  if (titles && titles.size > 1)
    return { code: "several-reports", params: { titles: [...titles].map((t) => t.replace("|", " ")).join("；") } };
  if (isTemplate(outline, tables)) return { code: "blank-template" };
  const found = sectionsFound(outline, tables);
  if (found >= 3 || (outline.title !== undefined && found >= 2)) return undefined;
  const other = outline.title === undefined ? otherKind(items) : undefined;
  if (other !== undefined) return { code: "other-report", params: { kind: other } };
  return { code: "not-a-report", params: { missing: form.sections.length - found } };
};
