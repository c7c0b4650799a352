// One report that a command cannot do without.
import type { Report } from "@gongkai/core";
import type { Host } from "./host.ts";
import { openAll, type Outcome } from "./open.ts";
import { reasonOf } from "./outcome.ts";
import { Refusal } from "./refusal.ts";

export interface Single {
  readonly outcome: Outcome & { readonly kind: "read" };
  readonly report: Report;
}

/** The report in one file; refused with the reason where there is none. */
export const single = async (file: string, host: Host): Promise<Single> => {
  const found: Outcome[] = [];
  for await (const outcome of openAll([file], host)) {
    if (found.push(outcome) > 1) throw new Refusal("one-report", { file });
  }
  const [outcome] = found;
  if (outcome === undefined) throw new Refusal("file-missing", { file });
  if (outcome.kind === "fault") throw outcome.fault;
  if (outcome.kind === "unread")
    throw new Refusal(outcome.unread === "missing" ? "file-missing" : "file-unreadable", { file });
  const { report } = outcome.read;
  if (report === null) throw new Refusal("not-read", { file, why: reasonOf(outcome, host) });
  return { outcome, report };
};
