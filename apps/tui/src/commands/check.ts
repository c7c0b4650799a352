// Every rule over every file; the verdict is the exit status.
import { levels, organKinds, type Context, type Report } from "@gongkai/core";
import { answers } from "../answers.ts";
import { beside, yearBefore } from "../beside.ts";
import { checked } from "../checked.ts";
import { command, type Given } from "../command.ts";
import { exits, first, type Exit } from "../exits.ts";
import type { Host } from "../host.ts";
import { tell } from "../ink.ts";
import { guessedOrgan, type Verdict } from "../judge.ts";
import { openAll } from "../open.ts";
import { exitOf, reasonOf, warn } from "../outcome.ts";
import { progressOver } from "../progress.ts";
import { Refusal } from "../refusal.ts";
import { roster } from "../roster.ts";
import { abouts, examples } from "../strings/commands.ts";
import { options } from "../strings/options.ts";
import { say } from "../strings/say.ts";

const { json, csv, sarif, strict, previous, children, roster: list, level, kind } = options;
const taken = { json, csv, sarif, strict, previous, children, roster: list, level, kind } as const;

const forms = ["json", "csv", "sarif"] as const;

const answerOf = (given: Given<typeof taken>): keyof typeof answers => {
  const asked = forms.filter((form) => given[form]);
  if (asked.length > 1)
    throw new Refusal("one-form-of-output", { options: asked.map((form) => `--${form}`).join(" ") });
  return asked[0] ?? "people";
};

/** Hints never change the exit status; warnings only when asked to. */
const exitFor = (verdict: Verdict, strict: boolean): Exit =>
  verdict === "errors" ? exits.errors : verdict === "warnings" && strict ? exits.warnings : exits.ok;

type Surroundings = {
  readonly contextOf: (report: Report | null, file: string) => Context;
  /** What the caller stated of every organ. */
  readonly organ: Context["organ"];
  readonly exit: readonly Exit[];
};

const surroundings = async (given: Given<typeof taken>, host: Host): Promise<Surroundings> => {
  const [past, below] = [await beside(given.previous, host), await beside(given.children, host)];
  const names = given.roster === undefined ? undefined : await roster(given.roster, host);
  const organ = {
    ...levels.filter((each) => each === given.level).map((level) => ({ level }))[0],
    ...organKinds.filter((each) => each === given.kind).map((kind) => ({ kind }))[0],
  };
  const shared: Context = {
    ...(given.children !== undefined && { children: below.reports }),
    ...(names && { roster: names }),
    ...(Object.keys(organ).length > 0 && { organ }),
  };
  const contextOf = (report: Report | null, file: string): Context => {
    if (report === null || given.previous === undefined) return shared;
    const before = yearBefore(report, past.reports);
    if (before === undefined) tell(say(host.lang, "previous.unmatched", { file, year: report.year - 1 }), host);
    return before === undefined ? shared : { ...shared, previous: before };
  };
  return { contextOf, organ, exit: [...past.exit, ...below.exit] };
};

export const check = command({
  name: "check",
  about: abouts.check,
  takes: "<file...>",
  options: taken,
  examples: examples.check,
  run: async (host, words, given) => {
    const answer = answers[answerOf(given)](host);
    const { contextOf, exit, organ } = await surroundings(given, host);
    const statuses = new Set<Exit>(exit);
    const shown = await progressOver(words, host, given.sarif !== true);
    for await (const found of openAll(words, host)) {
      shown.step(found.file);
      const { outcome, judged } = checked(found, ({ read, file }) => contextOf(read.report, file), host.lang);
      statuses.add(exitOf(outcome));
      if (judged === undefined) {
        shown.clear();
        warn(outcome, host);
        continue;
      }
      const { file, read } = outcome;
      statuses.add(exitFor(judged.verdict, given.strict === true));
      const reason = read.report === null ? reasonOf(outcome, host) : "";
      const guesses = read.report === null ? [] : guessedOrgan(read.report, organ, host.lang);
      await answer.add({ file, read, judged: { ...judged, problems: [...judged.problems, ...guesses] }, reason });
    }
    shown.end();
    await answer.end();
    return first(...statuses);
  },
});
