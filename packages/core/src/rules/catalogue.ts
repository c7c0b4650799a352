// Every rule as plain data, for `gongkai rules`, the generated pages and other people's programs.
import { editions, type Edition, isEdition } from "../form/editions/index.ts";
import { fill, type Lang, type Text } from "../text/text.ts";
import { rules } from "./index.ts";
import type { BasisKind, Rule, Severity } from "./rule.ts";

export interface CatalogueEntry {
  readonly id: string;
  /** Its highest. */
  readonly severity: Severity;
  readonly basis: { readonly kind: BasisKind; readonly text: string };
  readonly editions: readonly Edition[];
  readonly message: Text;
  /** Its place in the generated pages. */
  readonly docs: string;
}

const spokenOf = (rule: Rule): readonly Edition[] => rule.editions ?? Object.keys(editions).filter(isEdition);

/** All rules in the order of the registry; `basis` in the language asked for. */
export const catalogue = (lang: Lang = "zh"): readonly CatalogueEntry[] =>
  rules.map((rule) => {
    const about = spokenOf(rule);
    const notice = about.map((edition) => editions[edition].notice[lang]).join(lang === "zh" ? "、" : "; ");
    return {
      id: rule.id,
      severity: rule.severity,
      basis: { kind: rule.basis.kind, text: fill(rule.basis[lang], { notice }) },
      editions: about,
      message: { zh: rule.message.zh, en: rule.message.en },
      docs: `docs/generated/rules.md#${rule.id.toLowerCase()}`,
    };
  });
