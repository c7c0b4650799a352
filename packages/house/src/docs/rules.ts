// One section per rule: what it says, on what it rests, and what it looks like when it speaks.
import type { AnyForm, Rule, Text } from "@gongkai/core";

/** What a rule said about a faulty report, if one of ours makes it speak. */
export type Examples = ReadonlyMap<string, Text>;

const basisOf = (text: string, lang: keyof Text, forms: readonly AnyForm[]): string =>
  forms
    .map(({ notice }) => text.replaceAll("{notice}", notice[lang]))
    .filter((said, at, all) => all.indexOf(said) === at)
    .join(lang === "zh" ? "；" : "; ");

const section = (rule: Rule, forms: readonly AnyForm[], example: Text | undefined): string => {
  const about = forms.filter(({ edition }) => rule.editions === undefined || rule.editions.includes(edition));
  const { kind, zh, en } = rule.basis;
  const lines = [
    `- severity: ${rule.severity}`,
    `- editions: ${about.map(({ edition }) => edition).join(", ")}`,
    `- basis (${kind}): ${basisOf(zh, "zh", about)} / ${basisOf(en, "en", about)}`,
    `- 中文：${rule.message.zh}`,
    `- English: ${rule.message.en}`,
    ...(example ? [`- example: ${example.zh} / ${example.en}`] : []),
  ];
  return `## ${rule.id}\n\n${lines.join("\n")}\n`;
};

const severities = `error: cannot be right · warning: is probably wrong · hint: worth a look. A rule shows its highest severity here; a
finding that rests on a guess is at most a hint. Words in braces are filled in with the numbers and labels of the report.`;

export const rulesPage = (rules: readonly Rule[], forms: readonly AnyForm[], examples: Examples): string =>
  [`# Rules\n\n${severities}\n`, ...rules.map((rule) => section(rule, forms, examples.get(rule.id)))].join("\n");
