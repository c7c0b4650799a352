// The `gongkai` command: the process around one run.
import type { Lang } from "@gongkai/core";
import { commands } from "./commands/index.ts";
import { exits } from "./exits.ts";
import type { Host } from "./host.ts";
import { run } from "./run.ts";
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

for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error) => {
    if (codeOf(error) !== "EPIPE") throw error;
    closed = true;
  });

process.on("SIGINT", () => {
  for (const act of undo) act();
  process.exit(exits.interrupted);
});

process.exitCode = await run(commands, words, host);
