// What several rules ask of running text. Texts are stored verbatim, so widths and inner spaces vary.
import { sectionOf, textSectionsOf } from "../form/walk.ts";
import { formOf, type NarrativeText, textAt } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import { gridOf } from "./figures.ts";

const said = /\S/u;

// kept only while a check runs, like the figures
let open: { readonly report: Report; readonly sections: Map<string, readonly NarrativeText[]> } | undefined;

/** Runs a check during which the texts of the report are read once. */
export const withTexts = <T>(report: Report, run: () => T): T => {
  const around = open;
  open = { report, sections: new Map() };
  try {
    return run();
  } finally {
    open = around;
  }
};

/** The texts of one section that say something, its further parts included. Reads nothing but that section. */
export const textsUnder = (report: Report, key: string): readonly NarrativeText[] => {
  const known = open?.report === report ? open.sections : undefined;
  const seen = known?.get(key);
  if (seen) return seen;
  const texts = read(report, key);
  known?.set(key, texts);
  return texts;
};

const read = (report: Report, key: string): readonly NarrativeText[] => {
  const section = sectionOf(formOf(report), key);
  if (section?.kind !== "text") return [];
  const texts: NarrativeText[] = [];
  const put = (text: unknown, at: NarrativeText["at"], heading: string): void => {
    if (typeof text === "string" && said.test(text)) texts.push({ at, heading, text });
  };
  const written = gridOf(report, key);
  put(written[section.lead], [key, section.lead], "");
  for (const part of section.parts) put(written[part.key], [key, part.key], part.zh);
  const more = written["more"];
  for (let i = 0; Array.isArray(more) && i < more.length; i += 1) {
    const at = [key, "more", String(i)];
    put(textAt(report, [...at, "text"]), [...at, "text"], textAt(report, [...at, "heading"]));
  }
  return texts;
};

/** Every text that says something, the preamble first. */
export const textsIn = (report: Report): readonly NarrativeText[] => [
  ...(said.test(report.preamble ?? "") ? [{ at: ["preamble"], text: report.preamble ?? "" }] : []),
  ...textSectionsOf(formOf(report)).flatMap(({ key }) => textsUnder(report, key)),
];

/** Titles in 《》 and words in quotation marks say nothing about this organ's own work. */
export const withoutTitles = (text: string): string =>
  text.replace(/《[^《》]{0,120}》|<[^<>]{0,120}>|〈[^〈〉]{0,120}〉/gu, "");

const counters = "[条件篇次个份项期场批部册家处名起例幅组则宗人位栏本张块段种类辆户株轮台%％]";
const digits = new RegExp(`(?<![\\d第.．])\\d[\\d,，.]{0,20}\\s{0,3}[余多万千百亿]{0,4}\\s{0,3}${counters}`, "u");
// 一个, 一批 count nothing; 第二十条 is an article
const numerals = new RegExp(
  `(?<![第〇零一二三四五六七八九十百千万两])(?:[二三四五六七八九十百两][〇零一二三四五六七八九十百千万]{0,8}|[一千万][〇零一二三四五六七八九十百千万]{1,8})[余多]?[条件篇次份期场批]`,
  "u",
);

/** Whether the text counts something; years, dates, ordinals and numbers of articles do not. */
export const countsSomething = (text: string): boolean => {
  const plain = withoutTitles(text);
  return digits.test(plain) || numerals.test(plain);
};

/** Whether there are as many Han characters and digits; texts that are long enough are not counted to their end. */
export const haveCharacters = (texts: readonly NarrativeText[], least: number): boolean => {
  let length = 0;
  for (const { text } of texts) {
    length += lengthInCharacters(text);
    if (length >= least) return true;
  }
  return length >= least;
};

/** Han characters and digits, which is what a limit in 字 means. */
export const lengthInCharacters = (text: string): number => {
  let length = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x30 && code <= 0x39))
      length += 1;
  }
  return length;
};
