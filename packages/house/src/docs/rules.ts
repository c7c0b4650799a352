// One section per rule: what it says, on what it rests, and what it looks like when it speaks.
import { type CatalogueEntry, catalogue, type Text } from "@gongkai/core";

/** What a rule said about a faulty report, for the rules that one of ours makes speak. */
export type Examples = ReadonlyMap<string, Text>;

const section = (
  { id, severity, basis, editions, message }: CatalogueEntry,
  english: string,
  example?: Text,
): string => {
  const lines = [
    `- severity: ${severity}`,
    `- editions: ${editions.join(", ")}`,
    `- basis (${basis.kind}): ${basis.text} / ${english}`,
    `- 中文：${message.zh}`,
    `- English: ${message.en}`,
    ...(example ? [`- example: ${example.zh} / ${example.en}`] : []),
  ];
  return `## ${id}\n\n${lines.join("\n")}\n`;
};

const intro = `error: cannot be right · warning: is probably wrong · hint: worth a look. What is printed here is the highest severity of a
rule; a finding that rests on a guess is at most a hint. The words in braces are filled in with the figures and labels of the report.`;

export const rulesPage = (examples: Examples): string => {
  const english = new Map(catalogue("en").map(({ id, basis }) => [id, basis.text]));
  const sections = catalogue("zh").map((rule) => section(rule, english.get(rule.id) ?? "", examples.get(rule.id)));
  return [`# Rules\n\n${intro}\n`, ...sections].join("\n");
};
