// Sentences are data in both languages; they are joined with their parameters only when somebody reads them.

export type Lang = "zh" | "en";

export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Params = Readonly<Record<string, string | number | null>>;

/** Replaces `{name}` by its parameter; a name without a parameter stays as it is, so that a test can see it. */
export const fill = (template: string, params: Params): string =>
  template.replace(/\{([\w.]+)\}/gu, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : value === null ? "" : String(value);
  });

/** The names that a template asks for, in order of first appearance. */
export const placeholders = (template: string): readonly string[] => [
  ...new Set(Array.from(template.matchAll(/\{([\w.]+)\}/gu), ([, name]) => name ?? "")),
];
