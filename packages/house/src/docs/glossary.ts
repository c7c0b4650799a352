// The words of the forms in both languages, with what they count and how sure we are of it.
import type { Form } from "@gongkai/core";
import { table } from "./markdown.ts";

interface Entry {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly about?: { readonly zh: string; readonly en: string; readonly certainty: string; readonly law?: string };
}

const linesOf = ({ sections }: Form): readonly Entry[] =>
  sections.flatMap((section): readonly Entry[] => {
    if (section.kind === "text") return [section, ...section.parts];
    const { rowGroups, columnGroups, blocks } = section.table;
    return [section, ...rowGroups, ...columnGroups, ...blocks.flatMap(({ rows, columns }) => [...rows, ...columns])];
  });

const row = ({ key, zh, en, about }: Entry, editions: readonly string[]): readonly string[] => [
  zh,
  en,
  `\`${key}\``,
  editions.join(", "),
  about ? `${about.zh} / ${about.en}` : "",
  about?.law ?? "",
  about?.certainty ?? "",
];

/** One line per word; a word that several editions use alike is listed once. */
export const glossary = (forms: readonly Form[]): string => {
  const entries = new Map<string, { entry: Entry; editions: Set<string> }>();
  for (const form of forms)
    for (const entry of linesOf(form)) {
      const id = JSON.stringify([entry.key, entry.zh, entry.en, entry.about]);
      const known = entries.get(id) ?? { entry, editions: new Set<string>() };
      known.editions.add(form.edition);
      entries.set(id, known);
    }
  const rows = [...entries.values()].map(({ entry, editions }) => row(entry, [...editions].sort()));
  const certainty =
    "Certainty of a meaning: official (from official text), reports (seen in several published reports), inferred (from the law), unknown.";
  return `# Glossary\n\n${certainty}\n\n${table(["中文", "English", "key", "editions", "meaning", "law", "certainty"], rows)}`;
};
