// An outcome, checked. A fault of ours while checking one file is an outcome too, and the others go on.
import type { Context, Lang } from "@gongkai/core";
import { judge, type Judged } from "./judge.ts";
import type { Outcome } from "./open.ts";

type Read = Extract<Outcome, { kind: "read" }>;

export type Checked =
  | { readonly outcome: Read; readonly judged: Judged }
  | { readonly outcome: Exclude<Outcome, Read>; readonly judged?: undefined };

export const checked = (outcome: Outcome, context: (read: Read) => Context, lang: Lang): Checked => {
  if (outcome.kind !== "read") return { outcome };
  try {
    return { outcome, judged: judge(outcome.read, context(outcome), lang) };
  } catch (fault) {
    return { outcome: { file: outcome.file, kind: "fault", fault } };
  }
};

/** What can be said of a report by itself. */
export const alone = (): Context => ({});
