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
