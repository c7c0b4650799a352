import type { Rule } from "./rule.ts";

export const sBorder: Rule = {
  id: "S-BORDER",
  severity: "hint",
  basis: {
    kind: "custom",
    zh: "见于检查清单：发布件的表格应有边框；不是规定",
    en: "seen in checklists: published tables show their lines; no rule says so",
  },
  message: {
    zh: "{at.all}在文件中没有表格线；发布前请加上边框，便于阅读",
    en: "{at.all} without visible lines in the file. Add borders before publishing, so that the figures can be read",
  },
  reads: [],
  *check(_report, { document }) {
    const at = (document?.tables ?? []).filter(({ borders }) => borders === false).map(({ section }) => [section]);
    if (at.length > 0) yield { at };
  },
};
