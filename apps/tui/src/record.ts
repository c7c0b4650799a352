// The object that reading gives to other programs; its keys are the contract.
import type { Checked } from "./checked.ts";
import type { Host } from "./host.ts";
import { reasonOf } from "./outcome.ts";
import { refusalOf } from "./print.ts";

const nothing = { status: "refused", report: null, problems: [], source: {}, findings: [] } as const;

/** A file that could not even be opened is told apart by a code of its own. */
export const record = ({ outcome, judged }: Checked, host: Host) => {
  if (judged === undefined) {
    const code = outcome.kind === "fault" ? "fault" : outcome.unread;
    return { ...nothing, refusal: { code, message: reasonOf(outcome, host) } };
  }
  const { status, report, source } = outcome.read;
  const { findings, problems } = judged;
  return { status, ...refusalOf(outcome.read, host.lang), report, problems, source, findings };
};
