// The text of one section: what stands under which heading. Nothing is left out; what has no place of its own goes to `more`.
import type { TextSection } from "../../form/form.ts";
import type { MorePart } from "../../report/report.ts";
import { partAt, partNamed, rankOf, withoutOrdinal } from "./headings.ts";
import type { TextItem } from "./items.ts";
import { paragraphsOf } from "../../text/wrap.ts";

export interface Narrative {
  readonly texts: ReadonlyMap<string, string>;
  readonly more: readonly MorePart[];
}

interface Open {
  readonly heading: string;
  readonly paragraphs: string[];
}

type Kind =
  | { readonly kind: "part"; readonly part: string; readonly rest: string; readonly rank: number | undefined }
  | {
      readonly kind: "heading";
      readonly heading: string;
      readonly rest: string;
      readonly rank: number | undefined;
      readonly level: number | undefined;
    }
  | { readonly kind: "text" };

/** Ordinals of sections that the form does not print. */
export const beyond = /^(?:七|八|九|十)$/u;
const closed = /[。；，、！？：:;,.]$/u;

/** What a line is; `style` is how the recognised parts of this section are numbered. */
const kindOf = (item: TextItem, section: TextSection, style: number | undefined): Kind => {
  const { text, level } = item;
  const rank = rankOf(text);
  const part = level === undefined && text.length > 400 && rank === undefined ? undefined : partAt(text, section);
  if (part) return { kind: "part", part: part.part, rest: part.rest, rank };
  const { body, ordinal } = withoutOrdinal(text);
  if (level !== undefined) return { kind: "heading", heading: body, rest: "", rank, level };
  // 七、 and on are sections that the form does not have
  if (beyond.test(ordinal) && rank === 2 && body.length <= 30 && !closed.test(body))
    return { kind: "heading", heading: body, rest: "", rank, level };
  // （一）基本情况 may stand above parts that are numbered 1、 2、
  const wraps = rank === 3 && style !== undefined && style > 3;
  if (rank === undefined || (rank !== (style ?? 3) && !wraps)) return { kind: "text" };
  if (body.length <= 30 && !closed.test(body)) return { kind: "heading", heading: body, rest: "", rank, level };
  const cut = style === undefined ? -1 : body.slice(0, 25).search(/[：:。]/u);
  return cut > 1 && !/[，；]/u.test(body.slice(0, cut)) && cut + 1 < body.length
    ? { kind: "heading", heading: body.slice(0, cut), rest: body.slice(cut + 1).trim(), rank, level }
    : { kind: "text" };
};

const deeper = (
  kind: Extract<Kind, { kind: "heading" }>,
  next: Kind | undefined,
  nextItem: TextItem | undefined,
): boolean => {
  if (!next || next.kind === "text") return false;
  if (kind.rank !== undefined && next.rank !== undefined) return next.rank > kind.rank;
  return kind.level !== undefined && nextItem?.level !== undefined && nextItem.level > kind.level;
};

/** Reads the lines between one section heading and the next. */
export const narrativeOf = (section: TextSection, items: readonly TextItem[]): Narrative => {
  const texts = new Map<string, string[]>(
    [[section.lead, []], ...section.parts.map((p) => [p.key, []] as const)].map(([k, v]) => [String(k), [...v]]),
  );
  const more: Open[] = [];
  let target = texts.get(section.lead) ?? [];
  let lines: string[] = [];
  let block = -1;
  let style: number | undefined;
  let partLevel: number | undefined;
  const flush = (): void => {
    target.push(...paragraphsOf(lines));
    lines = [];
  };
  const styleAhead = items
    .map((item) => (partAt(item.text, section) ? rankOf(item.text) : undefined))
    .find((rank) => rank !== undefined);
  style = styleAhead;
  const kinds = items.map((item) => kindOf(item, section, style));
  items.forEach((item, i) => {
    const kind = kinds[i] ?? { kind: "text" };
    if (item.block !== block || kind.kind !== "text") flush();
    block = item.block;
    switch (kind.kind) {
      case "part":
        target = texts.get(kind.part) ?? [];
        partLevel = item.level;
        if (kind.rest !== "") lines.push(kind.rest);
        return;
      case "heading": {
        if (kind.rest === "" && deeper(kind, kinds[i + 1], items[i + 1])) return;
        // a heading below that of a part belongs to the part's own text
        const below =
          partLevel !== undefined &&
          kind.level !== undefined &&
          kind.level > partLevel &&
          (kind.rank ?? 9) > (style ?? 0);
        if (below) return void target.push(item.text.trim());
        const opened: Open = { heading: kind.heading, paragraphs: [] };
        more.push(opened);
        target = opened.paragraphs;
        if (kind.rest !== "") lines.push(kind.rest);
        return;
      }
      case "text":
        lines.push(item.text);
    }
  });
  flush();
  return {
    texts: new Map([...texts].map(([key, paragraphs]) => [key, paragraphs.join("\n\n")])),
    more: more.map(({ heading, paragraphs }) => ({ heading, text: paragraphs.join("\n\n") })),
  };
};

/** Whether a line opens a part of the section, for finding a section whose heading was lost. */
export const opensPart = (item: TextItem, section: TextSection): boolean => {
  const { body, style } = withoutOrdinal(item.text);
  return (style !== "none" || item.level !== undefined) && body.length <= 30 && partNamed(body, section) !== undefined;
};
