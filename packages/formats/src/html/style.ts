// The little that CSS decides for a reader: what is shown, which blanks are kept, whether lines are drawn.
import { decodeReferences } from "./entities.ts";

/** What one set of declarations says; absent where it is silent. */
export interface Style {
  readonly shown?: boolean;
  /** Blanks and line breaks are kept as written. */
  readonly verbatim?: boolean;
  readonly borders?: boolean;
}

/** No declaration at all. */
export const silent: Style = {};
const drawn = new Set("solid double dashed dotted groove ridge inset outset thin medium thick".split(" "));

/** Reads declarations; each different text is read once, since Word repeats its own in every cell. */
export class Styles {
  readonly #read = new Map<string, Style>();
  /** The texts met last, by length: to compare a text is faster than to look it up. */
  readonly #last: (readonly [text: string, style: Style] | undefined)[] = Array.from({ length: 64 });

  of(text: string): Style {
    const last = this.#last[text.length & 63];
    if (last?.[0] === text) return last[1];
    let style = this.#read.get(text);
    if (!style) {
      style = declarations(decodeReferences(text).toLowerCase());
      this.#read.set(text, style);
    }
    this.#last[text.length & 63] = [text, style];
    return style;
  }
}

function declarations(style: string): Style {
  let shown: boolean | undefined;
  let verbatim: boolean | undefined;
  let borders: boolean | undefined;
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const name = declaration.slice(0, colon).trim();
    const value = declaration.slice(colon + 1).trim();
    if (name === "display" || name === "visibility")
      shown = shown !== false && !/^(?:none|hidden|collapse)/.test(value);
    else if (name === "mso-hide" && value.startsWith("all")) shown = false;
    else if (name.startsWith("text-decoration") && value.includes("line-through")) shown = false;
    else if (name === "white-space") verbatim = /^(?:pre(?!-line)|break-spaces)/.test(value);
    else if (name.startsWith("border") && !/-(?:collapse|spacing|color|radius|image)/.test(name)) {
      borders = borders === true || drawsLine(value);
    }
  }
  if (shown === undefined && verbatim === undefined && borders === undefined) return silent;
  return {
    ...(shown !== undefined && { shown }),
    ...(verbatim !== undefined && { verbatim }),
    ...(borders !== undefined && { borders }),
  };
}

/** "1pt solid windowtext" draws a line, "none", "0" and "0 solid" do not. */
function drawsLine(value: string): boolean {
  let styled = false;
  let zero = false;
  for (const word of value.split(/\s+/)) {
    if (drawn.has(word)) styled = true;
    else if (/^\.?\d/.test(word)) {
      if (Number.parseFloat(word) > 0) return true;
      zero = true;
    }
  }
  return styled && !zero;
}

/** What the page's own style sheets say about classes, and about tables in general. */
export class Sheet {
  readonly #hidden = new Set<string>();
  readonly #shown = new Set<string>();
  readonly #borders = new Map<string, boolean>();
  /** Whether a rule for `table`, `td` or `th` as such draws lines. */
  tables: boolean | undefined;

  add(css: string, styles: Styles): void {
    for (const { selectors, body } of rules(css)) {
      const style = styles.of(body);
      if (style.shown === undefined && style.borders === undefined) continue;
      for (const selector of selectors.split(",")) if (selector.length < 200) this.#rule(selector.trim(), style);
    }
  }

  #rule(selector: string, { shown, borders }: Style): void {
    const parts = selector.split(/[\s>]+/);
    const classes = selector.split(/[\s>.:#[]+/).filter((name) => selector.includes(`.${name}`) && name !== "");
    // a class of its own hides; it is shown again by any rule that names it together with others (.tab.active)
    if (shown === false && parts.length === 1 && classes.length === 1) this.#hidden.add(classes[0] ?? "");
    else if (shown === true) for (const name of classes) this.#shown.add(name);
    if (borders === undefined || !parts.every((part) => /^(?:table|tbody|tr|td|th|\w*\.[\w-]+)$/.test(part))) return;
    if (classes.length === 0) this.tables = this.tables === true || borders;
    for (const name of classes) this.#borders.set(name, this.#borders.get(name) === true || borders);
  }

  hides(classes: string): boolean {
    if (this.#hidden.size === 0 || classes === "") return false;
    const names = classes.split(/\s+/);
    return names.some((name) => this.#hidden.has(name)) && !names.some((name) => this.#shown.has(name));
  }

  borders(classes: string): boolean | undefined {
    if (this.#borders.size === 0 || classes === "") return undefined;
    const said = classes.split(/\s+/).map((name) => this.#borders.get(name));
    return said.includes(true) ? true : said.includes(false) ? false : undefined;
  }
}

/** The rules of a style sheet that hold for every medium. */
function* rules(sheet: string): Generator<{ selectors: string; body: string }> {
  const css = withoutComments(sheet);
  for (let at = 0; ;) {
    const open = css.indexOf("{", at);
    if (open < 0) return;
    // a statement such as @import ends with a semicolon and is no part of the selector
    const selectors = css.slice(at, open).split(";").at(-1) ?? "";
    at = behind(css, "}", open);
    const body = css.slice(open + 1, at - 1);
    if (!selectors.includes("@")) yield { selectors, body };
    else if (body.includes("{")) at = behindBlock(css, at);
  }
}

/** Behind the brace that closes a block of rules, of which the first rule was passed. */
function behindBlock(css: string, from: number): number {
  for (let at = from; ;) {
    const close = behind(css, "}", at);
    if (close >= css.length || !css.slice(at, close).includes("{")) return close;
    at = close;
  }
}

function behind(css: string, mark: string, from: number): number {
  const found = css.indexOf(mark, from);
  return found < 0 ? css.length : found + 1;
}

function withoutComments(css: string): string {
  const [first = "", ...rest] = css.replaceAll("<!--", " ").replaceAll("-->", " ").split("/*");
  return [first, ...rest.map((part) => part.slice(behind(part, "*/", 0) + 1))].join(" ");
}
