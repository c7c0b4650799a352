// Sentences, made last and in the reader's language, from a finding and the form that the report is printed on.
import type { Form } from "../form/form.ts";
import { type Address, rowsOf, sectionOf } from "../form/walk.ts";
import { printedPath, rowPath } from "../form/path.ts";
import { fill, type Lang, type Params, placeholders, type Text } from "../text/text.ts";
import { rules } from "./index.ts";
import type { Finding, Rule } from "./rule.ts";

const separator: Text = { zh: "、", en: ", " };
/** More places than this are counted instead of named. */
const named = 5;
const more: Text = { zh: "等 {n} 处", en: " and others, {n} in all" };

const columnOf = (form: Form, [table = "", , key]: Address, lang: Lang): string => {
  const section = sectionOf(form, table);
  if (section?.kind !== "table") return "";
  return section.table.blocks.flatMap(({ columns }) => columns).find((column) => column.key === key)?.[lang] ?? "";
};

const rowOf = (form: Form, [table = "", key]: Address, lang: Lang): string => {
  const section = sectionOf(form, table);
  const row = section?.kind === "table" ? rowsOf(section).find((line) => line.key === key) : undefined;
  return section?.kind === "table" && row ? rowPath(section, row, lang) : "";
};

const allOf = (form: Form, at: readonly Address[], lang: Lang): string => {
  const paths = at.slice(0, named).map((address) => printedPath(form, address, lang));
  return `${paths.join(separator[lang])}${at.length > named ? fill(more[lang], { n: at.length }) : ""}`;
};

const placeName = /^at(\d*)(?:\.(row|column|all))?$/u;

/** What a placeholder about places stands for: {at}, {at2}, {at.row}, {at2.column}, {at.all}. */
const place = (name: string, { at }: Finding, [form, lang]: readonly [Form, Lang]): string | undefined => {
  const found = placeName.exec(name);
  if (!found) return undefined;
  const [, nth, part] = found;
  if (part === "all") return allOf(form, at, lang);
  const address = at[nth === "" ? 0 : Number.parseInt(nth ?? "", 10) - 1];
  if (!address) return "";
  return part === "row"
    ? rowOf(form, address, lang)
    : part === "column"
      ? columnOf(form, address, lang)
      : printedPath(form, address, lang);
};

/** Params that hold keys of the rule's words, said in the reader's language; a word may itself ask for params. */
const spoken = ({ words = {} }: Rule, params: Params, lang: Lang): Params => {
  const said: Record<string, Params[string]> = { ...params };
  for (const [name, table] of Object.entries(words)) {
    const keys = String(params[name] ?? "").split(",");
    said[name] = keys.map((key) => fill(table[key]?.[lang] ?? key, params)).join(separator[lang]);
  }
  return said;
};

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The sentence of a finding made by the given rule. */
export const renderYielded = (rule: Rule, finding: Finding, [form, lang]: readonly [Form, Lang]): string => {
  const template = rule.message[lang];
  const places = placeholders(template).flatMap((name) => {
    const said = place(name, finding, [form, lang]);
    return said === undefined ? [] : [[name, said] as const];
  });
  return fill(template, { ...spoken(rule, finding.params, lang), ...Object.fromEntries(places) });
};

/** The sentence of a finding; for a rule this version does not know, its code and places. */
export const renderFinding = (finding: Finding, form: Form, lang: Lang = "zh"): string => {
  const rule = byId.get(finding.rule);
  return rule ? renderYielded(rule, finding, [form, lang]) : `${finding.rule} ${allOf(form, finding.at, lang)}`;
};

/** What a finding rests on, in the reader's language, with the notice of the report's own edition. */
export const renderBasis = (finding: Finding, form: Form, lang: Lang = "zh"): string => {
  const basis = byId.get(finding.rule)?.basis[lang];
  return basis === undefined ? finding.basis.text : fill(basis, { notice: form.notice[lang] });
};
