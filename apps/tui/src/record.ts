// The object that reading gives to other programs; its keys are the contract.
import type { Host } from "./host.ts";
import { judge } from "./judge.ts";
import type { Outcome } from "./open.ts";
import { reasonOf } from "./outcome.ts";
import { refusalOf } from "./print.ts";

const nothing = { status: "refused", report: null, problems: [], source: {}, findings: [] } as const;

/** A file that could not even be opened is told apart by a code of its own. */
export const record = (outcome: Outcome, host: Host) => {
  if (outcome.kind !== "read") {
    const code = outcome.kind === "fault" ? "fault" : outcome.unread;
    return { ...nothing, refusal: { code, message: reasonOf(outcome, host) } };
  }
  const { status, report, source } = outcome.read;
  const { findings, problems } = judge(outcome.read, {}, host.lang);
  return { status, ...refusalOf(outcome.read, host.lang), report, problems, source, findings };
};
