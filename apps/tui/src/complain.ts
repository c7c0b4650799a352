// What the parser objects to, as one of our own refusals.
import type { CommanderError } from "commander";
import { Refusal, type Reason } from "./refusal.ts";

const reasons: ReadonlyMap<string, Reason> = new Map([
  ["commander.unknownCommand", "unknown-command"],
  ["commander.unknownOption", "unknown-option"],
  ["commander.missingArgument", "missing-argument"],
  ["commander.optionMissingArgument", "missing-value"],
  ["commander.excessArguments", "too-many-arguments"],
  ["commander.invalidArgument", "not-a-choice"],
]);

/** Undefined for help and version, which are no complaint. */
export const complaint = ({ code, message, exitCode }: CommanderError): Refusal | undefined => {
  const reason = reasons.get(code);
  if (reason === undefined) return exitCode === 0 ? undefined : new Refusal("missing-argument", { what: "" });
  const [what = "", value = ""] = Array.from(message.matchAll(/'([^']*)'/gu), ([, quoted]) => quoted ?? "");
  const choices = /choices are (.*)\.$/u.exec(message)?.[1] ?? "";
  const meant = /Did you mean (?:one of )?(.+)\?/u.exec(message)?.[1] ?? "";
  return new Refusal(reason, { what, value, choices, meant });
};
