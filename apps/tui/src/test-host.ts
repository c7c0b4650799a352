// A world of its own for each test: a folder of files, and a host that remembers what was said.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { blank, form2021, nil, withValue, type Address, type Report } from "@gongkai/core";
import { commands } from "./commands/index.ts";
import type { Exit } from "./exits.ts";
import type { Host } from "./host.ts";
import { run } from "./run.ts";

export interface Ran {
  readonly exit: Exit;
  readonly out: string;
  readonly err: string;
}

/** A host that nobody looks at. */
export const hostOf = (given: Partial<Host> = {}): Host => ({
  lang: "zh",
  color: false,
  screen: false,
  watched: false,
  columns: 80,
  stdin: (async function* () {})(),
  out: async () => undefined,
  err: () => undefined,
  closed: () => false,
  onInterrupt: () => () => undefined,
  ...given,
});

/** One call of the command in this process. */
export const gongkai = async (words: readonly string[], given: Partial<Host> = {}): Promise<Ran> => {
  const [out, err]: [string[], string[]] = [[], []];
  const host = hostOf({
    lang: words.includes("en") ? "en" : "zh",
    out: async (text) => void out.push(text),
    err: (text) => void err.push(text),
    ...given,
  });
  return { exit: await run(commands, words, host), out: out.join(""), err: err.join("") };
};

const said = {
  title: "青石街道办事处2024年政府信息公开工作年度报告",
  "otherMatters/text": "本年度未收取信息处理费。",
  "otherMatters/processingFee": "0",
};

/** Every count 0, with the given places set. */
export const report = (changes: Readonly<Record<string, unknown>> = {}): Report => {
  const made: Report = nil(blank(form2021, { year: 2024, organ: "青石街道办事处" })).report;
  return Object.entries({ ...said, ...changes }).reduce(
    (now: Report, [at, to]) => withValue(now, at.split("/") satisfies Address, to),
    made,
  );
};

/** Reports by what checking makes of them. */
export const clean = report();
export const wrong = report({ "requests/newReceived/total": 5 });
export const doubtful = report({ "disclosure/rules/issued": 3 });

/** A new folder with the given files; a value that is no text is written as JSON. */
export const folderOf = (files: Readonly<Record<string, unknown>>): ((name?: string) => string) => {
  const folder = mkdtempSync(path.join(tmpdir(), "gongkai-"));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), typeof content === "string" ? content : JSON.stringify(content));
  }
  return (name = "") => path.join(folder, name);
};
