// Six sections, each once, in order, under its own ordinal.
import type { Form, Section } from "../form/form.ts";
import { formOf } from "../report/cells.ts";
import type { SeenSection } from "../report/seen.ts";
import type { Rule, Yield } from "./rule.ts";

const fault = (section: Section, what: string, seen: string): Yield => ({
  at: [[section.key]],
  params: { what, seen, expected: `${section.ordinal}、${section.zh}` },
});

const faults = function* (form: Form, seen: readonly SeenSection[]): Generator<Yield> {
  let last = -1;
  const met = new Set<string>();
  for (const { key, ordinal, title } of seen) {
    const at = form.sections.findIndex((section) => section.key === key);
    const section = form.sections[at];
    if (!section) {
      const before = form.sections[Math.max(last, 0)];
      if (before) yield fault(before, "extra", title);
      continue;
    }
    if (met.has(section.key)) yield fault(section, "twice", title);
    else if (at < last) yield fault(section, "order", title);
    else if (ordinal !== section.ordinal) yield fault(section, "ordinal", title);
    met.add(section.key);
    last = Math.max(last, at);
  }
  for (const section of form.sections) if (!met.has(section.key)) yield fault(section, "missing", section.zh);
};

export const s6: Rule = {
  id: "S-6",
  severity: "warning",
  basis: {
    kind: "law",
    zh: "{notice}：报告内容不能遗漏，也不宜泛化；六个部分依次为一至六",
    en: "{notice}: nothing may be left out or added; the six parts run from 1 to 6",
  },
  message: {
    zh: "“{seen}”{what}；全文应依次为一至六共六个部分，请按格式调整标题",
    en: "“{seen}” {what}; the report has six parts, numbered 一 to 六 in order. Adjust the headings to the form",
  },
  words: {
    what: {
      missing: { zh: "这一部分没有找到", en: "was not found" },
      twice: { zh: "出现了不止一次", en: "appears more than once" },
      order: { zh: "不在应有的位置", en: "is out of order" },
      ordinal: { zh: "的序号应为“{expected}”", en: "should be numbered “{expected}”" },
      extra: { zh: "不是格式中的部分", en: "is no part of the form" },
    },
  },
  reads: [],
  *check(report, { document }) {
    if (document) yield* faults(formOf(report), document.sections);
  },
};
