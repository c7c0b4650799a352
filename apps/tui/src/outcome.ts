// What an outcome without a report comes to: a line on standard error and an exit status.
import { exits, refusalExit, type Exit } from "./exits.ts";
import type { Host } from "./host.ts";
import { tell } from "./ink.ts";
import type { Outcome } from "./open.ts";
import { fileName, why } from "./print.ts";
import { Refusal } from "./refusal.ts";
import { refused } from "./strings/refused.ts";
import { say, type Key } from "./strings/say.ts";

/** What somebody needs who wants to mend a bug. */
export const trace = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);

export const exitOf = (outcome: Outcome): Exit => {
  switch (outcome.kind) {
    case "fault":
      return exits.fault;
    case "unread":
      return exits.missing;
    case "read":
      return outcome.read.refusal === undefined ? exits.ok : refusalExit[outcome.read.refusal.code];
  }
};

/** One sentence why there is no report. */
export const reasonOf = (outcome: Outcome, host: Host): string => {
  const file = fileName(outcome.file, host.lang);
  switch (outcome.kind) {
    case "fault":
      return `${say(host.lang, "fault.file", { file })}\n${trace(outcome.fault)}`;
    case "unread":
      return refused(
        new Refusal(outcome.unread === "missing" ? "file-missing" : "file-unreadable", { file }),
        host.lang,
      );
    case "read":
      return why(outcome.read, host.lang);
  }
};

/** Says on standard error what keeps a file from being used, in the words of `key` where it was read and refused. */
export const warn = (outcome: Outcome, host: Host, key: Key = "not-used"): void => {
  const reason = reasonOf(outcome, host);
  const file = fileName(outcome.file, host.lang);
  const text = outcome.kind === "read" ? say(host.lang, key, { file, why: reason }) : reason;
  tell(text, host);
};
