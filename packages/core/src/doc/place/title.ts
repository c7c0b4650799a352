// The title of the report, and what it says: whose report, and on which year.
import { fold, simplify } from "../../text/fold.ts";
import { tighten } from "../../text/wrap.ts";
import { fromNumeral } from "../../text/numeral.ts";
import { isFurniture } from "./furniture.ts";
import type { TextItem } from "./items.ts";

export interface Title {
  readonly title: string;
  /** "" where the title names none. */
  readonly organ: string;
  readonly year: number | undefined;
  /** The items it was printed in: from first to last. */
  readonly from: number;
  readonly to: number;
}

const year = /(?:19|20)\d{2}|[二一][〇零○oO0九][〇零○oO0一二三四五六七八九]{2}/u;
const subject = /政府信息公开/u;
const kind = /年度报告|年报|工作报告/u;
const notReport = /通知|格式|要求|解读|目录|公布情况|须知|办法|规定|方案|会议|培训|模板|样表|填报说明/u;

const yearOf = (text: string): number | undefined => {
  const found = /^\d/u.test(text) ? Number.parseInt(text, 10) : fromNumeral(text.replace(/[○oO0]/gu, "〇"));
  return found !== null && found >= 1990 && found <= 2100 ? found : undefined;
};

/** Reads a line as a title: undefined where it is none. */
export const titleOf = (line: string): Pick<Title, "title" | "organ" | "year"> | undefined => {
  const title = tighten(line);
  const flat = simplify(title.replace(/[０-９]/gu, (c) => fold(c)));
  if (
    title.length > 90 ||
    isFurniture(title) ||
    /[>＞»|]/u.test(title) ||
    /[。；！？]/u.test(title) ||
    !subject.test(flat) ||
    !kind.test(flat) ||
    notReport.test(flat)
  )
    return undefined;
  const found = year.exec(flat);
  const cut = flat.search(subject);
  const clean = (text: string) =>
    text
      .replace(/^(?:关于|關於|公开|索引号.*?：)/u, "")
      .replace(/(?:关于|關於)?[的（(〔《\s·-]*$/u, "")
      .replace(/^[\s《]+/u, "");
  if (!found) return { title, organ: clean(title.slice(0, cut)), year: undefined };
  const at = found.index;
  const before = clean(title.slice(0, Math.min(at, cut)));
  const after = at < cut ? title.slice(at + found[0].length, cut).replace(/^年度?/u, "") : "";
  return { title, organ: before === "" ? clean(after) : before, year: yearOf(found[0]) };
};

/** A name that was broken over two lines, its end standing before the year. */
const withLineAbove = (items: readonly (TextItem | undefined)[], title: Title): Title => {
  const [above, own] = [items[title.from - 1], items[title.from]];
  const begun = above?.text.trim() ?? "";
  if (!above || !own || begun.length > 40 || begun === "" || /[，。；：、>＞»|\d]/u.test(begun) || isFurniture(begun))
    return title;
  const broken = above.block === own.block || title.organ.length < 4 || !organLike.test(fold(title.organ));
  const joined = broken ? titleOf(`${begun}${own.text.trim()}`) : undefined;
  return joined && joined.organ !== "" ? { ...joined, from: title.from - 1, to: title.to } : title;
};

/** The title among the lines before the first section; it may be broken over up to three of them. */
export const findTitle = (items: readonly (TextItem | undefined)[]): Title | undefined => {
  const single = items.map((item) => (item ? titleOf(item.text) : undefined));
  const named = single.findIndex((found) => found !== undefined && found.organ !== "");
  const first = single[named];
  if (first) return withLineAbove(items, { ...first, from: named, to: named });
  let nameless: Title | undefined;
  for (let from = 0; from < items.length; from += 1) {
    const begin = items[from]?.text.trim() ?? "";
    if (!isOrganName(begin) && !subject.test(simplify(begin)) && !year.test(begin)) continue;
    let joined = "";
    for (let to = from; to < Math.min(from + 3, items.length); to += 1) {
      const item = items[to];
      if (!item || item.text.length > 90) break;
      joined += item.text.trim();
      const found = titleOf(joined);
      if (!found) continue;
      if (found.organ !== "") return { ...found, from, to };
      nameless ??= { ...found, from, to };
      break;
    }
  }
  return nameless;
};

const organLike =
  /(?:政府|办事处|委员会|管委会|局|厅|委|办|院|署|中心|街道|镇|乡|部|室|总队|支队|大队|所|站|公司|集团|学校|医院|社|会|区|县|市|省|旗|盟|州)$/u;

export const isOrganName = (text: string): boolean =>
  text.length >= 3 && text.length <= 40 && organLike.test(fold(text)) && !/[，。；：、>＞»|]/u.test(text);
