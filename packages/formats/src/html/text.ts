// Inline text becomes paragraphs: blanks run together as HTML says, `<br>` is a line break.

const awkward = /[\t\n\f\r\u00a0]| {2}/;
const han = "\\u2e80-\\u9fff\\uf900-\\ufaff\\ufe30-\\ufe4f\\uff00-\\uffef\\u{20000}-\\u{3ffff}";
// a line of the source that ends between two Chinese characters is no blank (CSS Text 3, segment breaks)
const wrapped = new RegExp(`(?<=[${han}])[ \\t\\r\\f]*\\n[ \\t\\r\\n\\f]*(?=[${han}])`, "gu");

/** One line as it is shown: blanks (also `&nbsp;`) run together, none at its ends. */
export function collapse(text: string): string {
  const trimmed = text.trim();
  if (!awkward.test(trimmed)) return trimmed;
  const joined = trimmed.includes("\n") ? trimmed.replace(wrapped, "") : trimmed;
  // for a million line feeds, replacing takes much longer than twice the half of them
  return joined.split(/[ \t\n\f\r\u00a0]+/).join(" ");
}

const isFigure = (text: string): boolean => /^[+\-−－]?[\d０-９][\d０-９,，.．]*$/.test(text);

interface Paragraph {
  readonly text: string;
  /** Where its first text stands in the source. */
  readonly at: number;
  /** How many of its characters are text of links. */
  readonly links: number;
}

/** Collects the text of one paragraph after another. */
export class Flow {
  #line: string[] = [];
  #lines: string[] = [];
  /** What the line had before blanks were last begun to be kept, or to run together. */
  #before: string[] = [];
  /** Places in `#line` that are raised. */
  #raised: number[] = [];
  #verbatim = false;
  #links = 0;
  #at = -1;

  add(text: string, at: number): void {
    if (this.#at < 0) {
      if (!this.#verbatim && text.trim() === "") return;
      this.#at = at;
    }
    this.#line.push(text);
  }

  /** Text of a link is counted, so that lists of links can be told from prose. */
  link(length: number): void {
    this.#links += length;
  }

  /** What was added last is raised text. */
  raise(): void {
    if (this.#line.length > 0) this.#raised.push(this.#line.length - 1);
  }

  /** From here on blanks are kept, or run together. */
  keep(verbatim: boolean): void {
    if (verbatim === this.#verbatim) return;
    if (this.#line.length > 0) {
      this.#before.push(this.#verbatim ? this.#text() : collapse(`|${this.#text()}|`).slice(1, -1));
      this.#line = [];
    }
    this.#verbatim = verbatim;
  }

  /** `<br>`; true where the line before it is blank, so that it ends a paragraph. */
  break(): boolean {
    if (this.#at < 0) return false;
    this.#endLine();
    return !this.#verbatim && this.#lines.length > 1 && this.#lines.at(-1) === "";
  }

  /** Ends the paragraph; nothing where it has no visible text. */
  end(): Paragraph | undefined {
    if (this.#at < 0) return undefined;
    const at = this.#at;
    const links = this.#links;
    const text = this.#lines.length === 0 ? this.#shown() : this.#all();
    this.#line = [];
    this.#lines = [];
    this.#at = -1;
    this.#links = 0;
    return text === "" || text.trim() === "" ? undefined : { text, at, links };
  }

  #all(): string {
    this.#endLine();
    const lines = this.#lines;
    if (!this.#verbatim) while (lines.at(-1) === "") lines.pop();
    return lines.join("\n");
  }

  #endLine(): void {
    this.#lines.push(this.#shown());
    this.#line = [];
  }

  /** The line; where it is in part verbatim, only its ends are cut. */
  #shown(): string {
    const text = this.#text();
    if (this.#before.length === 0) return this.#verbatim ? text : collapse(text);
    const line = [...this.#before, this.#verbatim ? text : collapse(`|${text}`).slice(1)].join("");
    this.#before = [];
    return line.trim();
  }

  /** What was added, as it was; a raised mark behind a figure is a note and no digit of it. */
  #text(): string {
    const line = this.#line;
    const whole = line.length === 1 ? (line[0] ?? "") : line.join("");
    if (this.#raised.length === 0) return whole;
    const raised = new Set(this.#raised);
    this.#raised = [];
    const plain = line.filter((_, index) => !raised.has(index)).join("");
    return isFigure(collapse(plain)) ? plain : whole;
  }
}
