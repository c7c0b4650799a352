// What a file says, as the one model: for people, as one object, or one object a line.
import { cellsOf, formOf, type Report } from "@gongkai/core";
import type { ReadResult } from "../read-result.ts";
import { alone, checked, type Checked } from "../checked.ts";
import { command } from "../command.ts";
import { exits, first, type Exit } from "../exits.ts";
import type { Host } from "../host.ts";
import { json, type Line } from "../ink.ts";
import type { Judged } from "../judge.ts";
import { ndjson } from "../ndjson.ts";
import { open, openAll, type Outcome } from "../open.ts";
import { exitOf, reasonOf, warn } from "../outcome.ts";
import { block, findingLines, head, problemLines, show, verdictLine } from "../print.ts";
import { record } from "../record.ts";
import { Refusal } from "../refusal.ts";
import { sources, type Source } from "../sources.ts";
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

const each = async (outcomes: AsyncIterable<Outcome>, host: Host): Promise<Exit> => {
  const statuses: Exit[] = [];
  for await (const outcome of outcomes) {
    const made = checked(outcome, alone, host.lang);
    statuses.push(exitOf(made.outcome));
    if (statuses.length > 1) await host.out("\n");
    await told(made, host);
  }
  return first(...statuses);
};

/** Nothing is printed before it is known that there is no second file. */
const object = async (words: readonly string[], host: Host): Promise<Exit> => {
  const found: Source[] = [];
  for await (const source of sources(words)) {
    if (found.push(source) > 1) throw new Refusal("one-at-a-time");
  }
  const [source] = found;
  if (source === undefined) return exits.ok;
  const made = checked(await open(source, host), alone, host.lang);
  if (made.judged === undefined) warn(made.outcome, host);
  else await host.out(`${json(record(made, host), 2)}\n`);
  return exitOf(made.outcome);
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
    return asJson ? object(words, host) : each(openAll(words, host), host);
  },
});
