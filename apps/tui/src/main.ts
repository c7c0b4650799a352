// The `gongkai` command: the process around one run.
import type { Lang } from "@gongkai/core";
import { commands } from "./commands/index.ts";
import { exits, type Exit } from "./exits.ts";
import type { Host } from "./host.ts";
import { Refusal } from "./refusal.ts";
import { failed, run } from "./run.ts";
import { codeOf } from "./unread.ts";

/** Read before anything is parsed, since complaints about the words need it. */
const langOf = (words: readonly string[]): Lang => {
  const at = words.indexOf("--lang");
  return words[at + 1] === "en" && at >= 0 ? "en" : words.includes("--lang=en") ? "en" : "zh";
};

const words = process.argv.slice(2);
const undo = new Set<() => void>();
let closed = false;

const host: Host = {
  lang: langOf(words),
  color: process.stdout.isTTY && !process.env["NO_COLOR"] && process.env["TERM"] !== "dumb",
  screen: process.stdout.isTTY,
  watched: process.stderr.isTTY && process.env["TERM"] !== "dumb",
  columns: Math.max(process.stdout.columns || 80, 40),
  get stdin() {
    return process.stdin;
  },
  out: (text) =>
    new Promise((resolve) => {
      if (closed || process.stdout.write(text)) resolve();
      else process.stdout.once("drain", resolve).once("close", resolve);
    }),
  err: (text) => void process.stderr.write(text),
  closed: () => closed,
  onInterrupt: (act) => {
    undo.add(act);
    return () => void undo.delete(act);
  },
};

const stop = (status: Exit): never => {
  for (const act of undo) act();
  process.exit(status);
};

process.stderr.on("error", () => {
  closed = true;
});
process.stdout.on("error", (error) => {
  if (codeOf(error) === "EPIPE") closed = true;
  else stop(failed(new Refusal("output-failed", { file: "-", code: codeOf(error) }), host));
});
process.on("uncaughtException", (error) => stop(failed(error, host)));
process.on("SIGINT", () => stop(exits.interrupted));

// no await at the top level: the command is bundled in a form that has none
void run(commands, words, host).then((status) => {
  process.exitCode = status;
});
