// One read report, checked: findings and problems with their messages, and the verdict over them.
import {
  check,
  editions,
  inferOrgan,
  renderBasis,
  renderFinding,
  renderProblem,
  type Context,
  type Finding,
  type Lang,
  type Problem,
  type Report,
} from "@gongkai/core";
import type { ReadResult } from "./read-result.ts";

export type Verdict = "clean" | "hints" | "warnings" | "errors" | "refused";

type Told<T> = T & { readonly message: string };

export interface Judged {
  readonly verdict: Verdict;
  readonly findings: readonly Told<Finding>[];
  readonly problems: readonly Told<Problem>[];
}

/** A file that was read, and what became of it. */
export interface Examined {
  readonly file: string;
  readonly read: ReadResult;
  readonly judged: Judged;
  /** Why there is no report; "" where there is one. */
  readonly reason: string;
}

const verdictOf = (findings: readonly Finding[]): Verdict => {
  const has = (severity: Finding["severity"]): boolean => findings.some((finding) => finding.severity === severity);
  return has("error") ? "errors" : has("warning") ? "warnings" : has("hint") ? "hints" : "clean";
};

/** Level and kind that nobody stated are inferred by rules; the reader is told so. */
const guessedOrgan = ({ organ }: Report, given: Context["organ"]): readonly Problem[] => {
  const inferred = inferOrgan(organ.name);
  const params = {
    ...((organ.level ?? given?.level) === undefined && inferred.level !== undefined && { level: inferred.level }),
    ...((organ.kind ?? given?.kind) === undefined && inferred.kind !== undefined && { kind: inferred.kind }),
  };
  return Object.keys(params).length === 0 ? [] : [{ code: "organ-guessed", at: [["organ"]], seen: organ.name, params }];
};

/** What checking says about a file that was read; without a report, only what reading said. */
export const judge = (read: ReadResult, context: Context, lang: Lang): Judged => {
  const { report } = read;
  const form = report === null ? undefined : editions[report.edition];
  const tell = (problem: Problem): Told<Problem> => ({ ...problem, message: renderProblem(problem, form, lang) });
  if (report === null || form === undefined) return { verdict: "refused", findings: [], problems: read.problems.map(tell) };
  const { problems, document } = read;
  const found = check(report, { ...context, problems, ...(document && { document }) });
  return {
    verdict: verdictOf(found),
    findings: found.map((finding) => ({
      ...finding,
      basis: { ...finding.basis, text: renderBasis(finding, form, lang) },
      message: renderFinding(finding, form, lang),
    })),
    problems: [...problems, ...guessedOrgan(report, context.organ)].map(tell),
  };
};
