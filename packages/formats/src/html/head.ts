// What a page keeps outside its text: titles, style sheets, and the data it carries.
import type { Attributes } from "./attributes.ts";
import { decodeReferences } from "./entities.ts";
import { fromIsland, islandId, islandType } from "./island.ts";
import { Sheet, type Styles } from "./style.ts";
import { collapse } from "./text.ts";

type Kept = "title" | "style" | "data";

export class Head {
  readonly #styles: Styles;
  readonly sheet = new Sheet();
  title = "";
  articleTitle = "";
  data: string | undefined;
  #kept: Kept | undefined;
  #text: string[] = [];

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  meta(attributes: Attributes): void {
    if (this.articleTitle === "" && attributes.name.toLowerCase() === "articletitle") {
      this.articleTitle = collapse(decodeReferences(attributes.content));
    }
  }

  /** A `<title>`, `<style>` or `<script>` begins. */
  open(name: string, { id, type }: Attributes): void {
    if (name === "style") this.#kept = "style";
    else if (name === "title") this.#kept = this.title === "" ? "title" : undefined;
    else this.#kept = id === islandId && type === islandType && this.data === undefined ? "data" : undefined;
  }

  text(text: string): void {
    if (this.#kept) this.#text.push(text);
  }

  close(): void {
    const text = this.#text.join("");
    if (this.#kept === "style") this.sheet.add(text, this.#styles);
    else if (this.#kept === "title") this.title = collapse(decodeReferences(text));
    else if (this.#kept === "data") this.data = fromIsland(text);
    this.#kept = undefined;
    this.#text = [];
  }
}
