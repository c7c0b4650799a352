// Whose report, on which year: from the title, else from what stands around it, each guess listed.
import type { Report } from "../../report/report.ts";
import type { DocMeta, Problem } from "../doc.ts";
import { dateOf, isFurniture, statesPublication } from "./furniture.ts";
import type { TextItem } from "./items.ts";
import type { Outline } from "./outline.ts";
import { isOrganName, titleOf } from "./title.ts";
import { paragraphsOf, tighten } from "../../text/wrap.ts";

export interface Heads {
  readonly title?: string;
  readonly organ: string;
  readonly year: number | undefined;
  readonly preamble?: string;
  readonly publishedOn?: string;
  readonly problems: readonly Problem[];
}

const period = /((?:19|20)\d{2})\s*年\s*1\s*月\s*1\s*日/u;
const publisher = /^(?:发布机构|发布单位|发文机关|信息来源|来源|公开机构|单位)\s*[：:]\s*(\S{3,40})/u;
const compiled = /(?:^|[，。；])([^，。；\s]{3,40}?)(?:编制|发布|公布)(?:了)?(?:本|此)?(?:年度)?报告/u;
const anyYear = /((?:20)\d{2})\s*年/gu;

const yearIn = (texts: readonly string[]): number | undefined => {
  for (const text of texts) {
    const found = period.exec(text);
    if (found) return Number.parseInt(found[1] ?? "", 10);
  }
  const counts = new Map<number, number>();
  for (const text of texts)
    for (const [, y] of text.slice(0, 20_000).matchAll(anyYear)) {
      const year = Number.parseInt(y ?? "", 10);
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
  return [...counts].toSorted(([a, n], [b, m]) => m - n || a - b)[0]?.[0];
};

/** Lines of one block together, for joining what only wrapped. */
const blocksOf = (items: readonly TextItem[]): readonly (readonly TextItem[])[] => {
  const blocks: TextItem[][] = [];
  for (const item of items) {
    const last = blocks.at(-1);
    if (last?.[0]?.block === item.block) last.push(item);
    else blocks.push([item]);
  }
  return blocks;
};

export interface Around {
  readonly meta: DocMeta;
  /** Every text item of the document. */
  readonly texts: readonly TextItem[];
  readonly year?: number | undefined;
  readonly organ?: string | undefined;
}

export const headsOf = (outline: Outline, { meta, texts, year: givenYear, organ: givenOrgan }: Around): Heads => {
  const { title, front, before } = outline;
  const problems: Problem[] = [];
  const lines = [...before, ...front];
  const stated = lines.filter((i) => statesPublication(i.text)).map((i) => dateOf(i.text, false));
  const closing = texts.slice(-3).map((i) => dateOf(i.text, true));
  const publishedOn = [...stated, ...closing].find((d) => d !== undefined);
  const fromMeta = meta.title === undefined ? undefined : titleOf(meta.title);
  const organ = nameOfOrgan(title?.organ ?? "", { lines, meta, fromMeta, closing: texts.slice(-4), given: givenOrgan });
  if (organ.guess !== undefined) problems.push({ code: "organ-guessed", at: [["organ", "name"]], seen: organ.guess });
  const guessed =
    title?.year === undefined ? (givenYear ?? fromMeta?.year ?? yearIn(texts.map((i) => i.text))) : undefined;
  if (title?.year === undefined && guessed !== undefined)
    problems.push({ code: "year-guessed", at: [["year"]], seen: String(guessed) });
  const preamble = blocksOf(front.filter((i) => !isFurniture(i.text)))
    .flatMap((block) => paragraphsOf(block.map((i) => i.text)))
    .join("\n\n");
  return {
    ...(title ? { title: tighten(title.title) } : {}),
    organ: organ.name,
    year: title?.year ?? guessed,
    ...(preamble === "" ? {} : { preamble }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    problems,
  };
};

interface Traces {
  readonly lines: readonly TextItem[];
  readonly meta: DocMeta;
  readonly fromMeta: ReturnType<typeof titleOf>;
  readonly closing: readonly TextItem[];
  readonly given: string | undefined;
}

const nameOfOrgan = (
  printed: string,
  { lines, fromMeta, closing, given }: Traces,
): { readonly name: string; readonly guess?: string } => {
  if (printed !== "") return { name: tighten(printed) };
  if (given !== undefined && given !== "") return { name: given, guess: given };
  const found =
    lines.map((i) => publisher.exec(i.text)?.[1]).find((n) => n !== undefined && isOrganName(n)) ??
    fromMeta?.organ ??
    lines.map((i) => compiled.exec(i.text)?.[1]).find((n) => n !== undefined && isOrganName(n)) ??
    closing.map((i) => tighten(i.text)).find(isOrganName) ??
    "";
  return { name: tighten(found), guess: found };
};

/** The line of a signature or a date at the end, which is no text of section six. */
export const isClosing = (text: string, organ: Report["organ"]["name"]): boolean => {
  const line = tighten(text);
  return line === organ || dateOf(line, true) !== undefined || isFurniture(line);
};
