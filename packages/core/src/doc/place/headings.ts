// Which lines are headings of the form: the six sections, and the parts of the sections that are text.
import { editions } from "../../form/editions/index.ts";
import type { Label, Section, TextSection } from "../../form/form.ts";
import { fold, nameOf, splitOrdinal } from "../../text/fold.ts";

export interface SectionHit {
  readonly section: Section;
  /** As printed, without punctuation; "" where there is none. */
  readonly ordinal: string;
  readonly style: "bracket" | "plain" | "none";
  /** Text that stood in the same line behind the heading. */
  readonly rest: string;
  readonly title: string;
}

const namesOf = (label: Label): readonly string[] => [label.zh, ...(label.also ?? [])].map((zh) => nameOf(zh));

const sections = new Map<string, Section>();
for (const form of Object.values(editions).toReversed())
  for (const section of form.sections) for (const name of namesOf(section)) sections.set(name, section);

const ordinalPattern =
  /^\s*(?:[（(〔]\s*(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[）)〕]\s*[、.．]?|第[一二三四五六七八九十]{1,2}部分\s*[、.．：:]?|(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s*[、.．](?!\d))\s*/u;

const begins = new Set(Array.from("（(〔第一二三四五六七八九十0123456789", (char) => char.charCodeAt(0)));

/** Whether a line begins as an ordinal can; most lines begin otherwise. */
const mayBegin = (line: string): boolean => {
  const code = line.trimStart().charCodeAt(0);
  return begins.has(code) || (code >= 0x2e80 && code <= 0x2fdf);
};

const radical = /[\u2e80-\u2fdf]/u;
const radicals = /[\u2e80-\u2fdf]/gu;

// a PDF copies ⼀ for 一
const withoutRadicals = (text: string): string =>
  radical.test(text) ? text.replace(radicals, (c) => c.normalize("NFKC")) : text;

interface Ordinal {
  readonly ordinal: string;
  readonly style: SectionHit["style"];
}

const readOrdinal = (printed: string): Ordinal => {
  const { ordinal, style } = splitOrdinal(`${fold(printed)}名`);
  return { ordinal, style };
};

// the same few ordinals stand in every document; what is kept is bounded, and forgetting it changes nothing
const ordinals = new Map<string, Ordinal>();
const most = 512;

const ordinalOf = (printed: string): Ordinal => {
  const known = ordinals.get(printed);
  if (known) return known;
  const read = readOrdinal(printed);
  if (ordinals.size >= most) ordinals.clear();
  ordinals.set(printed, read);
  return read;
};

interface Numbered extends Ordinal {
  readonly body: string;
}

const splitLine = (line: string): Numbered => {
  const found = mayBegin(line) ? ordinalPattern.exec(withoutRadicals(line.slice(0, 24))) : null;
  if (!found) return { body: line.trim(), ordinal: "", style: "none" };
  const { ordinal, style } = ordinalOf(found[0]);
  return { body: line.slice(found[0].length).trim(), ordinal, style };
};

// one line is asked about several times in a row
let last: { readonly line: string; readonly split: Numbered } = { line: "", split: splitLine("") };

/** The line without its ordinal, and the ordinal as fold reads it. */
export const withoutOrdinal = (line: string): Numbered => {
  if (last.line !== line) last = { line, split: splitLine(line) };
  return last.split;
};

// a stray letter that OCR or an editor left before the ordinal
const stray = /^[A-Za-z|·.\d]{1,2}(?=[一二三四五六七八九十（(])/u;

/** The section whose heading a line is, with what stands behind the heading in the same line. */
export const sectionAt = (line: string, heading: boolean): SectionHit | undefined => {
  const text = line.trim().replace(stray, "");
  const { body, ordinal, style } = withoutOrdinal(text);
  const whole = body.length <= 80 ? sections.get(nameOf(body)) : undefined;
  // a bare name inside a bracketed list or without any number is a heading only if it is the whole line
  if (whole) return { section: whole, ordinal, style, rest: "", title: line.trim() };
  if (style === "none" && !heading) return undefined;
  const cut = body.slice(0, 45).search(/[：:。\s]/u);
  if (cut < 0) return undefined;
  const section = sections.get(nameOf(body.slice(0, cut)));
  return section?.kind === "text"
    ? {
        section,
        ordinal,
        style,
        rest: body.slice(cut + 1).trim(),
        title: text.slice(0, text.length - (body.length - cut)),
      }
    : undefined;
};

const suffix = /(?:方面情况|方面工作|工作情况|方面|情况|工作)$/u;

const partNames = new Map<string, ReadonlyMap<string, string>>();
const partsOf = (section: TextSection): ReadonlyMap<string, string> => {
  const known = partNames.get(section.key);
  if (known) return known;
  const names = new Map(section.parts.flatMap((part) => namesOf(part).map((name) => [name, part.key] as const)));
  partNames.set(section.key, names);
  return names;
};

/** The part that a heading names; suffixes such as 方面 and 情况 do not count. */
export const partNamed = (heading: string, section: TextSection): string | undefined => {
  const parts = partsOf(section);
  const name = nameOf(heading);
  const bare = name.replace(suffix, "");
  return parts.get(name) ?? parts.get(bare) ?? parts.get(bare.replace(suffix, "")) ?? parts.get(`${bare}情况`);
};

export interface PartHit {
  readonly part: string;
  readonly rest: string;
  readonly runIn: boolean;
}

/** The part that a line opens: its heading alone, or run in with the paragraph up to a colon, full stop or blank. */
export const partAt = (line: string, section: TextSection): PartHit | undefined => {
  const { body, style } = withoutOrdinal(line);
  const alone = body.length <= 30 && !/[。；，]/u.test(body) ? partNamed(body, section) : undefined;
  if (alone !== undefined) return { part: alone, rest: "", runIn: false };
  const cut = body.slice(0, 32).search(style === "none" ? /[：:]/u : /[：:。\s]/u);
  if (cut < 2) return undefined;
  const part = partNamed(body.slice(0, cut), section);
  return part === undefined ? undefined : { part, rest: body.slice(cut + 1).trim(), runIn: true };
};

/** How deep a heading stands by the way it is numbered: 一、 above （一） above 1. above （1）; undefined without a number. */
export const rankOf = (line: string): number | undefined => {
  const { ordinal, style } = withoutOrdinal(line);
  if (style === "none") return undefined;
  const chinese = !/\d/u.test(ordinal);
  return style === "plain" ? (chinese ? 2 : 4) : chinese ? 3 : 5;
};

const allParts = new Set(
  [...sections.values()].flatMap((section) => (section.kind === "text" ? [...partsOf(section).keys()] : [])),
);

/** Whether two short lines are one heading that was broken between them. */
export const isBrokenHeading = (first: string, second: string): boolean => {
  const [a, b] = [first.trim(), second.trim()];
  if (a.length > 30 || b.length > 30 || /[。；，：:！？]$/u.test(a) || rankOf(b) !== undefined || sectionAt(a, true))
    return false;
  const { body, style } = withoutOrdinal(`${a}${b}`);
  if (style === "none") return false;
  const name = nameOf(body);
  return sections.has(name) || allParts.has(name) || allParts.has(name.replace(suffix, ""));
};
