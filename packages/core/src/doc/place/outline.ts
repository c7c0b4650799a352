// Divides the document into the title, what stands before the sections, and the six sections; finds sections without headings.
import { editions } from "../../form/editions/index.ts";
import type { Section } from "../../form/form.ts";
import { textSectionsOf } from "../../form/walk.ts";
import type { SeenSection } from "../../report/seen.ts";
import type { Problem } from "../doc.ts";
import { sectionAt, type SectionHit, withoutOrdinal } from "./headings.ts";
import type { Item, TableItem, TextItem } from "./items.ts";
import { beyond, opensPart } from "./narrative.ts";
import { findTitle, type Title } from "./title.ts";

export interface Region {
  readonly section: Section;
  /** Whether it began with its own heading. */
  readonly headed: boolean;
  readonly items: Item[];
}

export interface Outline {
  readonly title: Title | undefined;
  /** Lines before the title, and those between it and the first section. */
  readonly before: readonly TextItem[];
  readonly front: readonly TextItem[];
  readonly tables: readonly TableItem[];
  readonly regions: readonly Region[];
  readonly seen: readonly SeenSection[];
  readonly problems: readonly Problem[];
}

const form = editions["2021"];
const textSections = textSectionsOf(form);

interface Mark {
  readonly section: Section;
  readonly rest: string;
  readonly headed: boolean;
  readonly seen: SeenSection | undefined;
  readonly item: TextItem;
}

/** `headed` are the sections that have a heading somewhere: only the others are looked for by their parts. */
const markAt = (
  item: Item,
  hit: SectionHit | undefined,
  { current, headed }: { current: Section | undefined; headed: ReadonlySet<string> },
): Mark | undefined => {
  if (item.kind === "table") return undefined;
  if (hit)
    return {
      section: hit.section,
      rest: hit.rest,
      headed: true,
      seen: { key: hit.section.key, ordinal: hit.ordinal, title: hit.title },
      item,
    };
  // a part that only a later section has: its own heading was lost
  const from = current ? form.sections.findIndex((s) => s.key === current.key) : -1;
  const later = textSections.filter(
    (s) => !headed.has(s.key) && form.sections.findIndex((o) => o.key === s.key) > from,
  );
  if (later.length === 0 || (current?.kind === "text" && opensPart(item, current))) return undefined;
  const lost = later.find((s) => opensPart(item, s));
  return lost ? { section: lost, rest: "", headed: false, seen: undefined, item } : undefined;
};

/** A list of contents names sections that stand again further on, with nothing between the names. */
const contents = (marks: ReadonlyMap<number, Mark>): ReadonlySet<number> => {
  const at = [...marks];
  return new Set(
    at.flatMap(([index, { section }], i) => {
      const next = at[i + 1]?.[0];
      const again = at.slice(i + 1).some(([, later]) => later.section.key === section.key);
      return again && next === index + 1 ? [index] : [];
    }),
  );
};

export const outlineOf = (items: readonly Item[]): Outline => {
  const hits = items.map((item) =>
    item.kind === "table" || item.text.length > 2000 ? undefined : sectionAt(item.text, item.level !== undefined),
  );
  const headed = new Set(hits.flatMap((hit) => (hit ? [hit.section.key] : [])));
  const marks = new Map<number, Mark>();
  let current: Section | undefined;
  items.forEach((item, i) => {
    const mark = markAt(item, hits[i], { current, headed });
    if (!mark) return;
    marks.set(i, mark);
    current = mark.section;
  });
  const listed = contents(marks);
  const first = [...marks.keys()].find((i) => !listed.has(i)) ?? items.length;
  const front = items.slice(0, first);
  const title = findTitle(front.map((item) => (item.kind === "text" ? item : undefined)));
  const regions: Region[] = [];
  const seen: SeenSection[] = [];
  const problems: Problem[] = [];
  items.slice(first).forEach((item, offset) => {
    const mark = listed.has(first + offset) ? undefined : marks.get(first + offset);
    const last = regions.at(-1);
    if (!mark) {
      if (item.kind === "text" && isExtra(item))
        seen.push({ ordinal: withoutOrdinal(item.text).ordinal, title: item.text.trim() });
      return void last?.items.push(item);
    }
    if (mark.seen) {
      seen.push(mark.seen);
      const behind = regions.some(
        (r) =>
          r.headed &&
          form.sections.findIndex((o) => o.key === r.section.key) >
            form.sections.findIndex((o) => o.key === mark.section.key),
      );
      if (behind || mark.seen.ordinal !== mark.section.ordinal) problems.push(misnumbered(mark, mark.seen));
    }
    const rest: Item[] =
      mark.rest === "" ? [] : [{ kind: "text", text: mark.rest, block: mark.item.block, where: mark.item.where }];
    regions.push({ section: mark.section, headed: mark.headed, items: mark.headed ? rest : [item] });
  });
  const text = front.filter((item): item is TextItem => item.kind === "text");
  const titleEnd = title ? front[title.to] : undefined;
  const cut = titleEnd?.kind === "text" ? text.indexOf(titleEnd) + 1 : 0;
  const begin = title ? front[title.from] : undefined;
  return {
    title,
    before: text.slice(0, begin?.kind === "text" ? text.indexOf(begin) : 0),
    front: text.slice(cut).filter((item) => !listed.has(items.indexOf(item))),
    tables: front.filter((item): item is TableItem => item.kind === "table"),
    regions,
    seen,
    problems,
  };
};

/** A heading numbered as a section that the form does not have. */
const isExtra = ({ text, level }: TextItem): boolean => {
  const { ordinal, style, body } = withoutOrdinal(text);
  const short = level === undefined ? body.length <= 30 && !/[。；，：！？]$/u.test(body) : level <= 2;
  return style === "plain" && short && beyond.test(ordinal);
};

const misnumbered = ({ section, item }: Mark, { title }: SeenSection): Problem => ({
  code: "section-misnumbered",
  at: [[section.key]],
  seen: title,
  where: item.where,
  alternative: `${section.ordinal}、${section.zh}`,
});
