// Lines for people. Every piece of text is stripped of what a document could do to a terminal, before colour is added.

export type Tone = "error" | "warning" | "good" | "place" | "quiet" | "strong";

/** A piece of a line; its text may come from a document. */
export type Span = string | { readonly text: string; readonly tone: Tone };
export type Line = readonly Span[];

const codes: Record<Tone, readonly [on: number, off: number]> = {
  error: [31, 39],
  warning: [33, 39],
  good: [32, 39],
  place: [36, 39],
  quiet: [2, 22],
  strong: [1, 22],
};

export const tone =
  (tone: Tone) =>
  (text: string): Span => ({ text, tone });

const sequences =
  /(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?|(?:\x1b[PX^_]|[\x90\x98\x9e\x9f])[^\x1b\x9c]*(?:\x1b\\|\x9c)?|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?|\x1b[ -/]*[0-~]?/gu;
// control characters, and marks that turn the direction of writing
const controls = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu;

/** One line of harmless text: no escape codes, no control characters. */
export const harmless = (text: string): string =>
  text
    .replace(sequences, "")
    .replace(controls, " ")
    .replace(/\p{Surrogate}/gu, "\ufffd");

export const print = (line: Line, color: boolean): string =>
  line
    .map((span) => {
      if (typeof span === "string") return harmless(span);
      const [on, off] = codes[span.tone];
      return color ? `\u001b[${on}m${harmless(span.text)}\u001b[${off}m` : harmless(span.text);
    })
    .join("");

/** A message and its values may come from anywhere; what standard output gets as JSON is inert in a terminal as well. */
export const json = (value: unknown, space?: number): string =>
  JSON.stringify(value, undefined, space).replace(
    /[\u007f-\u009f]/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** Says something on standard error, line by line harmless. */
export const tell = (text: string, { err }: { readonly err: (text: string) => void }): void =>
  err(`${text.split("\n").map(harmless).join("\n")}\n`);
