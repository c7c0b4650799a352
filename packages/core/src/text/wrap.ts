// Lines of one paragraph: joined where a line only wrapped, kept apart where the writer began anew.

const ends = /[。！？；：!?;:…”）)】》」]$/u;
const begins = /^(?:[（(〔[]?[一二三四五六七八九十\d]{1,3}[、.．)）〕\]]|[一二三四五六七八九十]是|[●■◆▪·*•-]\s)/u;

const isWide = (code: number): boolean =>
  (code >= 0x2e80 && code <= 0xffdc) || (code >= 0x1100 && code <= 0x115f) || (code >= 0x20000 && code <= 0x3fffd);

const widthOf = (text: string): number => {
  let width = 0;
  for (const char of text) width += isWide(char.codePointAt(0) ?? 0) ? 2 : 1;
  return width;
};

const word = /[A-Za-z0-9]/u;

/** Puts two pieces of a line back together: a space only where two Latin words meet. */
export const splice = (a: string, b: string): string =>
  word.test(a.slice(-1)) && word.test(b.slice(0, 1)) ? `${a} ${b}` : `${a}${b}`;

/** Paragraphs of a run of lines, outer spaces cut. */
export const paragraphsOf = (lines: readonly string[]): readonly string[] => {
  if (lines.length <= 1) return lines.map((line) => line.trim()).filter((line) => line !== "");
  const widths = lines.map((line) => widthOf(line.trim()));
  const widest = Math.max(...widths);
  const paragraphs: string[] = [];
  lines.forEach((line, i) => {
    const text = line.trim();
    const before = lines[i - 1];
    const last = paragraphs.at(-1);
    const full = (widths[i - 1] ?? 0) >= widest - 2;
    const anew = /^(?:\u3000|\s{2,})/u.test(line) || begins.test(text);
    if (before === undefined || last === undefined || anew || (ends.test(before.trim()) && !full))
      paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = splice(last, text);
  });
  return paragraphs.filter((p) => p !== "");
};

const tightly =
  /(?<=[\p{Script=Han}\d０-９，。、（）〔〕《》“”：—])[\s\u200b\ufeff]+(?=[\p{Script=Han}\d０-９，。、（）〔〕《》“”：—])/gu;

const space = /[\s\u200b\ufeff]/u;

/** No spaces between Han characters or digits; the others become one. */
export const tighten = (text: string): string => {
  const line = text.trim();
  return space.test(line) ? line.replace(tightly, "").replace(/\s+/gu, " ") : line;
};

// what the canonical text never has: a single line end, other line ends, blanks at the ends of a paragraph
const uneven = /\r|^\s|\s$|(?<!\n)\n(?!\n)|\n{3}|\n[^\S\n]|[^\S\n]\n/u;

/** Whether a text is as reports keep it. */
export const isEven = (text: string): boolean => !uneven.test(text);

/** A text as reports keep it: paragraphs parted by one blank line, wraps inside them joined, outer spaces cut. */
export const evenText = (text: string): string =>
  isEven(text)
    ? text
    : text
        .replace(/\r\n?/gu, "\n")
        .split(/\n[^\S\n]*\n\s*/u)
        .flatMap((paragraph) => paragraphsOf(paragraph.split("\n")))
        .join("\n\n");
