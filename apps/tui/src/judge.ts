// One read report, checked: findings and problems with their messages, and the verdict over them.
import {
  check,
  formOf,
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
import { inForce } from "./forms.ts";
import type { ReadResult } from "./read-result.ts";
import { say } from "./strings/say.ts";

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

export const verdictOf = (findings: readonly Finding[]): Verdict => {
  const has = (severity: Finding["severity"]): boolean => findings.some((finding) => finding.severity === severity);
  return has("error") ? "errors" : has("warning") ? "warnings" : has("hint") ? "hints" : "clean";
};

/** Level and kind that nobody stated are inferred by rules; who asked for a check is told so. */
export const guessedOrgan = ({ organ }: Report, given: Context["organ"], lang: Lang): readonly Told<Problem>[] => {
  const inferred = inferOrgan(organ.name);
  const level = (organ.level ?? given?.level) === undefined ? inferred.level : undefined;
  const kind = (organ.kind ?? given?.kind) === undefined ? inferred.kind : undefined;
  const guesses = { ...(level && { level }), ...(kind && { kind }) };
  const at = Object.keys(guesses).map((key) => ["organ", key]);
  if (at.length === 0) return [];
  const what = [...(level ? [say(lang, `level.${level}`)] : []), ...(kind ? [say(lang, `kind.${kind}`)] : [])];
  const message = say(lang, "organ-guessed", { name: organ.name, what: what.join(lang === "zh" ? "、" : ", ") });
  return [{ code: "organ-guessed", at, seen: organ.name, params: guesses, message }];
};

/** What checking says about a file that was read; without a report, only what reading said. */
export const judge = (read: ReadResult, context: Context, lang: Lang): Judged => {
  const { report, problems, document } = read;
  const form = report === null ? inForce : formOf(report);
  const told = problems.map((problem) => ({ ...problem, message: renderProblem(problem, form, lang) }));
  if (report === null) return { verdict: "refused", findings: [], problems: told };
  const found = check(report, { ...context, problems, ...(document && { document }) });
  return {
    verdict: verdictOf(found),
    findings: found.map((finding) => ({
      ...finding,
      basis: { ...finding.basis, text: renderBasis(finding, form, lang) },
      message: renderFinding(finding, form, lang),
    })),
    problems: told,
  };
};
