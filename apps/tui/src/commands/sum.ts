// Many reports into one, with who is in it and who is missing, and held against what was published.
import {
  aggregate,
  formOf,
  printedPath,
  reconcile,
  rollupJson,
  sumRefusals,
  tablesOf,
  fill,
  type Report,
} from "@gongkai/core";
import { command, type Given } from "../command.ts";
import { exits, first, type Exit } from "../exits.ts";
import { shown, signed } from "../figure.ts";
import type { Host } from "../host.ts";
import { json, print, tell, tone, type Line } from "../ink.ts";
import { judge, verdictOf, type Judged } from "../judge.ts";
import { openAll } from "../open.ts";
import { exitOf, warn } from "../outcome.ts";
import { block, findingLines, identity, show, verdictLine } from "../print.ts";
import { progressOver } from "../progress.ts";
import { Refusal } from "../refusal.ts";
import { roster } from "../roster.ts";
import { single } from "../single.ts";
import { abouts, examples } from "../strings/commands.ts";
import { options } from "../strings/options.ts";
import { refused } from "../strings/refused.ts";
import { say } from "../strings/say.ts";

const { json: asJson, organ, roster: list, own, expect } = options;
const taken = { json: asJson, organ, roster: list, own, expect } as const;

/** Everything given, with what kept a file out. */
const gather = async (words: readonly string[], host: Host): Promise<{ reports: Report[]; exit: Exit[] }> => {
  const reports: Report[] = [];
  const exit: Exit[] = [];
  const shownAt = await progressOver(words, host, false);
  for await (const outcome of openAll(words, host)) {
    shownAt.step(outcome.file);
    exit.push(exitOf(outcome));
    if (outcome.kind === "read" && outcome.read.report !== null) reports.push(outcome.read.report);
    else {
      shownAt.clear();
      warn(outcome, host);
    }
  }
  shownAt.end();
  return { reports, exit };
};

const summed = async (words: readonly string[], given: Given<typeof taken>, host: Host) => {
  const published = given.expect === undefined ? undefined : (await single(given.expect, host)).report;
  const ownReport = given.own === undefined ? undefined : (await single(given.own, host)).report;
  const names = given.roster === undefined ? undefined : await roster(given.roster, host);
  const { reports, exit } = await gather(words, host);
  const rollup = aggregate(reports, {
    organ: given.organ === undefined ? ((published ?? ownReport)?.organ ?? { name: "" }) : { name: given.organ },
    ...(ownReport && { own: ownReport }),
    ...(names && { roster: names }),
  });
  if (!rollup.ok) {
    const { code, params } = rollup.refusal;
    const refusal = new Refusal("not-summed", { why: fill(sumRefusals[code][host.lang], params) });
    tell(refused(refusal, host.lang), host);
    return first(...exit, refusal.exit);
  }
  return { rollup, exit, differences: published && reconcile(rollup, published) };
};

type Summed = Exclude<Awaited<ReturnType<typeof summed>>, Exit>;

const differenceLines = ({ rollup, differences }: Summed, host: Host): Line[] => {
  const { lang } = host;
  if (differences === undefined) return [];
  const { cells } = differences;
  if (cells.length === 0) return [[tone("good")(`✓ ${say(lang, "sum.same")}`)]];
  const form = formOf(rollup.report);
  return [
    [tone("error")(`✗ ${say(lang, "sum.different", { count: cells.length })}`)],
    ...cells.flatMap(({ at, ours, published, difference }) => [
      ...block(printedPath(form, at, lang), { indent: 2, host }),
      ...block(
        say(lang, "sum.cell", {
          summed: shown(ours, lang),
          published: shown(published, lang),
          difference: signed(difference, lang),
        }),
        { indent: 4, host },
      ),
    ]),
  ];
};

/** A sum has no texts, so nothing is said about them. */
const figuresOnly = (judged: Judged, report: Report): Judged => {
  const tables = new Set<string>(tablesOf(formOf(report)).map(({ key }) => key));
  const findings = judged.findings.filter(({ at: [[table = ""] = []] }) => tables.has(table));
  return { ...judged, findings, verdict: verdictOf(findings) };
};

const people = (made: Summed, host: Host): Line[] => {
  const { lang } = host;
  const { report, coverage } = made.rollup;
  const { present, missing } = coverage;
  const judged = figuresOnly(judge({ status: "read", report, problems: [], source: {} }, {}, lang), report);
  return [
    [tone("strong")(identity(report, lang))],
    ...block(say(lang, "sum.coverage", { present: present.length, missing: missing.length }), { indent: 2, host }),
    ...(missing.length === 0
      ? []
      : block(say(lang, "sum.missing", { names: missing.join(lang === "zh" ? "、" : ", ") }), {
          indent: 2,
          host,
          paint: tone("warning"),
        })),
    ...findingLines(judged, report, host),
    ...verdictLine(judged, host),
    ...differenceLines(made, host),
    ...block(say(lang, "sum.json"), { indent: 0, host, paint: tone("quiet") }),
  ];
};

export const sum = command({
  name: "sum",
  about: abouts.sum,
  takes: "<file...>",
  options: taken,
  examples: examples.sum,
  run: async (host, words, given) => {
    const made = await summed(words, given, host);
    if (typeof made === "number") return made;
    if (given.json) {
      await host.out(`${json(rollupJson(made.rollup), 2)}\n`);
      host.err(
        differenceLines(made, host)
          .map((line) => `${print(line, false)}\n`)
          .join(""),
      );
    } else await show(people(made, host), host);
    const different = (made.differences?.cells.length ?? 0) > 0;
    return first(...made.exit, different ? exits.different : exits.ok);
  },
});
