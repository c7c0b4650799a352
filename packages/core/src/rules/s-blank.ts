// A finished report writes 0 where there was nothing; a blank leaves open whether somebody forgot.
import { cellsOf, type FormCell, tablesOf } from "../form/walk.ts";
import { formOf } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import { figuresOf } from "./figures.ts";
import type { Rule } from "./rule.ts";
import { unreadableCells } from "./unreadable.ts";

const none: readonly FormCell[] = [];

const isBlank = (value: unknown): boolean => typeof value !== "number" && typeof value !== "string";

const blanksOf = (report: Report): readonly FormCell[] => {
  const figures = figuresOf(report);
  return figures.some(isBlank) ? cellsOf(formOf(report)).filter((_, place) => isBlank(figures[place])) : none;
};

export const sBlank: Rule = {
  id: "S-BLANK",
  severity: "warning",
  basis: {
    kind: "custom",
    zh: "见于已发布的年度报告和检查清单：没有发生的填 0，不留空、不填“/”",
    en: "seen in published reports and checklists: nothing is written as 0, not as a blank or a dash",
  },
  message: {
    zh: "{at}等 {count} 格没有数字；没有发生的请填 0，漏填的请补上",
    en: "{count} cells without a figure, the first is {at}. Enter 0 where there was nothing, and what was forgotten",
  },
  reads: ["disclosure", "requests", "disputes"],
  *check(report, context) {
    if (context.stage === "draft") return;
    const blanks = blanksOf(report);
    if (blanks.length === 0) return;
    const explained = unreadableCells(context);
    for (const { key } of tablesOf(formOf(report))) {
      const at = blanks
        .filter(({ id, section }) => section.key === key && !explained.has(id))
        .map(({ address }) => address);
      if (at.length > 0) yield { at, params: { count: at.length } };
    }
  },
};
