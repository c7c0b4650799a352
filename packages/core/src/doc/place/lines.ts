// From rows of cells to labelled lines of figures. A row may hold several lines, and a line may have lost its neighbours.
import type { Where } from "../doc.ts";
import type { GridRow, Placed } from "./grid.ts";
import { split } from "./running.ts";
import { type Meaning, meaningsOf, nearestName, printedLabel, quickName } from "./vocabulary.ts";

export interface Word {
  readonly text: string;
  readonly name: string;
  readonly meanings: readonly Meaning[];
  /** Grid column, from 0, and how many it covers; -1 in running text. */
  readonly column: number;
  readonly columns: number;
  /** Reaches down from an earlier row. */
  readonly continued: boolean;
  readonly where: Where;
}

export interface Figure {
  readonly text: string;
  /** The run of digits that it was cut from. */
  readonly glued?: string;
  /** The unit of money that the head of its column states. */
  readonly headUnit?: string | undefined;
  readonly column: number;
  readonly where: Where;
}

export interface Line {
  readonly labels: readonly Word[];
  readonly figures: readonly Figure[];
  readonly where: Where;
  /** Number of its table in the document; 0 in running text. */
  readonly table: number;
  /** Whether cells are known one by one, blanks included (in running text a blank leaves no trace). */
  readonly cells: boolean;
}

const marks = /^(?:[/／\\＼\-－—–―*…]{1,2}|无|無|空|N\/A|n\/a|不适用)$/u;
const numeral = /^[〇零一二三四五六七八九十百千两廿]{1,7}(?:件|个|项|条|次|份)?$/u;
const figure = /^[+\-＋－±增减減约￥¥]{0,2}[\d０-９]/u;
const letter = /\p{L}/u;
const onlyFigures = /^(?=\P{N}*\p{N})[\p{N}\p{P}\p{S}\p{M}\p{Cf}\s]*$|^[/／\\＼\-－—–―*…]{1,2}$/u;
const words = /\p{Script=Han}{2}/u;
// a short sentence that begins with a year is no figure
const sentence = /[。；！]|\p{Script=Han}{7}/u;
const ordinalStart = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．]|[（(])/u;
const ordered = /^\d{1,2}\s*[.、．)）]\s*[^\d\s.,，]/u;

/** A run of digits, as nearly all figures are. */
const isDigits = (text: string): boolean => {
  if (text.length > 15) return false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return text !== "";
};

/** Whether a text stands for a figure (or the absence of one), readable or not. */
export const isFigure = (text: string): boolean => {
  if (text === "") return false;
  if (isDigits(text)) return true;
  if (text.length > 24 || !letter.test(text)) return onlyFigures.test(text);
  if (marks.test(text) || numeral.test(text)) return true;
  if (sentence.test(text)) return false;
  return (figure.test(text) || (/\p{N}/u.test(text) && text.length <= 12)) && !ordered.test(text);
};

/** A label and its figures in one short cell: 规章 1 2 3. */
const isGlued = (text: string): boolean => words.test(text) && split(text) !== undefined;

const wordAt = (
  { text, column, columns, continued, where }: Placed,
  { name, meanings }: Pick<Word, "name" | "meanings">,
): Word => ({ text, name, meanings, column, columns, continued, where });

/** A short word among the figures of a row is what somebody wrote in a cell instead of a figure: 不详, 未统计, O. */
const isStranger = (
  text: string,
  name: string,
  { labels, filled }: { readonly labels: readonly Word[]; readonly filled: boolean },
): boolean =>
  text.length <= 6 &&
  meaningsOf(name).length === 0 &&
  !/^[（(].*[)）]$/u.test(text) &&
  !ordinalStart.test(text) &&
  (filled || labels.some((word) => word.meanings.some((m) => m.role === "row"))) &&
  nearestName(name) === undefined;

/** Splits one row into lines: labels, then figures, then labels again … */
export const linesOf = ({ cells, row, table }: GridRow): readonly Line[] => {
  const lines: Line[] = [];
  let labels: Word[] = [];
  let figures: Figure[] = [];
  let filled = false;
  const close = (): void => {
    const first = labels.at(-1) ?? figures[0];
    if (first) lines.push({ labels, figures, where: first.where, table, cells: true });
    labels = [];
    figures = [];
    filled = false;
  };
  const open = (): void => {
    if (filled) close();
    else figures = [];
  };
  const label = (word: Word): void => {
    const last = labels.at(-1);
    // a merged cell copied into its neighbours is one label that reaches over them
    if (last?.text === word.text)
      labels[labels.length - 1] = { ...last, columns: word.column + word.columns - last.column };
    else labels.push(word);
  };
  for (const placed of cells) {
    const { text, column, where } = placed;
    if (text === "") {
      // before a label it is the place of a merged cell, otherwise a cell without a figure
      if (!placed.continued) figures.push({ text, column, where });
      continue;
    }
    const printed = printedLabel(text);
    if (printed) {
      open();
      label(wordAt(placed, printed));
      continue;
    }
    const name = isDigits(text) || (isFigure(text) && !isGlued(text)) ? "" : quickName(text);
    if (name === "" || (numeral.test(text) && meaningsOf(name).length === 0)) {
      if (!placed.continued) figures.push({ text, column, where });
      filled = true;
      continue;
    }
    if (isStranger(text, name, { labels, filled })) {
      if (!placed.continued) figures.push({ text, column, where });
      filled = true;
      continue;
    }
    const glued = meaningsOf(name).length === 0 && /[\d０-９]/u.test(text) ? split(text) : undefined;
    open();
    if (glued === undefined) {
      label(wordAt(placed, { name, meanings: meaningsOf(name) }));
      continue;
    }
    for (const { name: found, text: printed, figures: own } of glued) {
      if (filled) close();
      labels.push({
        text: printed,
        name: found,
        meanings: meaningsOf(found),
        column,
        columns: 1,
        continued: false,
        where,
      });
      for (const value of own) figures.push({ text: value, column, where });
      filled = own.length > 0;
    }
  }
  close();
  return lines.length > 0 ? lines : [{ labels: [], figures: [], where: { table, row }, table, cells: true }];
};
