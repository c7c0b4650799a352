// What the command line itself refuses: how it was called, or a file that is not there. Everything else thrown is a bug.
import { exits, type Exit } from "./exits.ts";

const exitOf = {
  "unknown-command": exits.usage,
  "unknown-option": exits.usage,
  "missing-argument": exits.usage,
  "missing-value": exits.usage,
  "too-many-arguments": exits.usage,
  "not-a-choice": exits.usage,
  "one-at-a-time": exits.usage,
  "one-report": exits.usage,
  "one-form-of-output": exits.usage,
  "resume-needs-output": exits.usage,
  "unknown-output-format": exits.usage,
  "own-input": exits.usage,
  "unknown-cell": exits.usage,
  "not-a-roster": exits.usage,
  "roster-due": exits.usage,
  "not-read": exits.refused,
  "not-summed": exits.refused,
  "file-missing": exits.missing,
  "file-unreadable": exits.missing,
  "folder-missing": exits.missing,
  "output-in-use": exits.fault,
  "output-failed": exits.fault,
} as const satisfies Record<string, Exit>;

export type Reason = keyof typeof exitOf;

export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly reason: Reason;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(reason: Reason, params: Readonly<Record<string, string | number>> = {}) {
    super(reason);
    this.reason = reason;
    this.params = params;
  }

  get exit(): Exit {
    return exitOf[this.reason];
  }
}
