// What a file says, as the one model: for people, as one object, or one object a line.
import { cellsOf, formOf, type Report } from "@gongkai/core";
import type { ReadResult } from "../read-result.ts";
import { alone, checked, type Checked } from "../checked.ts";
import { command } from "../command.ts";
import { first, type Exit } from "../exits.ts";
import type { Host } from "../host.ts";
import { json, type Line } from "../ink.ts";
import type { Judged } from "../judge.ts";
import { ndjson } from "../ndjson.ts";
import { openAll } from "../open.ts";
import { exitOf, reasonOf, warn } from "../outcome.ts";
import { block, findingLines, head, problemLines, show, verdictLine } from "../print.ts";
import { record } from "../record.ts";
import { Refusal } from "../refusal.ts";
import { abouts, examples } from "../strings/commands.ts";
import { options } from "../strings/options.ts";
import { say } from "../strings/say.ts";

const { json: one, ndjson: many, output, resume } = options;

const extent = ({ status, source }: ReadResult, report: Report, host: Host): Line[] => {
  const cells = cellsOf(formOf(report));
  const found = cells.filter(({ id }) => Object.hasOwn(source, id));
  return block(say(host.lang, `status.${status}`, { found: found.length, cells: cells.length }), { indent: 2, host });
};

const guesses = ({ problems }: Judged, host: Host): Line[] =>
  problems.length === 0
    ? block(say(host.lang, "guesses.none"), { indent: 2, host })
    : [
        ...block(say(host.lang, "guesses", { count: problems.length }), { indent: 2, host }),
        ...problemLines(problems, host),
      ];

const told = async ({ outcome, judged }: Checked, host: Host): Promise<void> => {
  if (judged === undefined) return warn(outcome, host);
  const { file, read } = outcome;
  const { report } = read;
  const body =
    report === null
      ? []
      : [...extent(read, report, host), ...guesses(judged, host), ...findingLines(judged, report, host)];
  const reason = report === null ? reasonOf(outcome, host) : "";
  return show([...head(file, report, host), ...body, ...verdictLine(judged, host, reason)], host);
};

const each = async (words: readonly string[], asJson: boolean, host: Host): Promise<Exit> => {
  const statuses: Exit[] = [];
  for await (const outcome of openAll(words, host)) {
    if (asJson && statuses.length > 0) throw new Refusal("one-at-a-time");
    const made = checked(outcome, alone, host.lang);
    statuses.push(exitOf(made.outcome));
    if (asJson && made.judged !== undefined) await host.out(`${json(record(made, host), 2)}\n`);
    else {
      if (statuses.length > 1) await host.out("\n");
      await told(made, host);
    }
  }
  return first(...statuses);
};

export const read = command({
  name: "read",
  about: abouts.read,
  takes: "<file...>",
  options: { json: one, ndjson: many, output, resume },
  examples: examples.read,
  run: async (host, words, { json: asJson, ndjson: asLines, output: to, resume: again }) => {
    if (asJson && asLines) throw new Refusal("one-form-of-output", { options: "--json --ndjson" });
    if ((again && to === undefined) || (to !== undefined && !asLines)) throw new Refusal("resume-needs-output");
    if (asLines) return ndjson(words, { output: to, resume: again === true }, host);
    if (asJson && words.length > 1) throw new Refusal("one-at-a-time");
    return each(words, asJson === true, host);
  },
});
