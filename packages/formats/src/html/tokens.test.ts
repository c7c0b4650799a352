// Tags and text begin and end where parse5's tokenizer, which follows HTML to the letter, says they do.
import fc from "fast-check";
import { Tokenizer, TokenizerMode } from "parse5";
import { expect, test } from "vitest";
import { noAttributes } from "./attributes.ts";
import { tokenize } from "./tokens.ts";

/** Texts that follow one another are one. */
class Told {
  readonly tokens: string[] = [];
  #text = "";

  text(text: string): void {
    this.#text += text;
  }

  say(token: string): void {
    if (this.#text !== "") this.tokens.push(`"${this.#text}"`);
    this.#text = "";
    if (token !== "") this.tokens.push(token);
  }
}

const tag = (name: string, attributes: readonly string[]): string => ["+", name, ...attributes.toSorted()].join(" ");

function found(page: string): readonly string[] {
  const told = new Told();
  tokenize(page, () => ({
    open: ({ name }, attributes) =>
      told.say(
        tag(
          name,
          Object.entries(attributes).flatMap(([name, value]) => (value === "" ? [] : [`${name}=${value}`])),
        ),
      ),
    close: ({ name }) => told.say(`- ${name}`),
    text: (text, at) => {
      expect(page.slice(at, at + text.length)).toBe(text);
      told.text(text);
    },
    doctype: () => undefined,
    foreign: () => false,
  }));
  told.say("");
  return told.tokens;
}

const modes: ReadonlyMap<string, number> = new Map([
  ["title", TokenizerMode.RCDATA],
  ["textarea", TokenizerMode.RCDATA],
  ["style", TokenizerMode.RAWTEXT],
  ["xmp", TokenizerMode.RAWTEXT],
  ["iframe", TokenizerMode.RAWTEXT],
  ["plaintext", TokenizerMode.PLAINTEXT],
]);
const known = new Set(Object.keys(noAttributes()));

function expected(page: string): readonly string[] {
  const told = new Told();
  const text = ({ chars }: { readonly chars: string }): void => told.text(chars);
  const ignore = (): void => undefined;
  const tokenizer: Tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs, selfClosing }) {
        const shown = attrs.flatMap(({ name, value }) => {
          const meant = value === "" && (name === "hidden" || name === "border") ? name : value;
          return known.has(name) && meant !== "" ? [`${name}=${meant}`] : [];
        });
        told.say(tag(tagName, shown));
        if (selfClosing && tagName.includes(":")) told.say(`- ${tagName}`);
        tokenizer.state = modes.get(tagName) ?? tokenizer.state;
      },
      onEndTag: ({ tagName }) => told.say(`- ${tagName}`),
      onCharacter: text,
      onWhitespaceCharacter: text,
      onNullCharacter: text,
      onComment: ignore,
      onDoctype: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(page, true);
  told.say("");
  return told.tokens;
}

const pieces = [
  "< > / = ! ? - -- --> --!> <!-- <!--> <!---> <! <!doctype <![CDATA[ ]]> <? </ </> \" ' a B : x 1 甲 <a <p <td </a </p".split(
    " ",
  ),
  [
    "<title>",
    "</title>",
    "<TITLE",
    "</titles>",
    "<style>",
    "</Style ",
    "<textarea>",
    "</textarea/>",
    "<xmp>",
    "</xmp>",
  ],
  [
    " ",
    "\n",
    "\t",
    "\f",
    " class",
    " style=",
    "colspan=2",
    " hidden",
    " border='",
    ' id="b"',
    "<o:p/>",
    "<o:p />",
    "/>",
  ],
].flat();
const page = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));

test("the tokens of any text are those of HTML", () => {
  fc.assert(
    fc.property(page, (text) => {
      expect(found(text)).toEqual(expected(text));
    }),
    { seed: 7, numRuns: process.env["GONGKAI_TIER"] === "endure" ? 300_000 : 10_000 },
  );
});

test.each([
  ["<plaintext></plaintext><p>", ["+ plaintext", '"</plaintext><p>"']],
  ["<script>if (a<b) '</p>'</SCRIPT>甲", ["+ script", "\"if (a<b) '</p>'\"", "- script", '"甲"']],
  ["<script/>1<p>", ["+ script", '"1<p>"']],
])("%s", (text, tokens) => {
  expect(found(text)).toEqual(tokens);
});
