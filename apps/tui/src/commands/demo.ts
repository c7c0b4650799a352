// What `npm start` shows: the main job on the project's own sample, and what to type next. Never a failure.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { answers } from "../answers.ts";
import { command } from "../command.ts";
import { exits } from "../exits.ts";
import type { Host } from "../host.ts";
import { tone, type Line } from "../ink.ts";
import { judge } from "../judge.ts";
import { readReport } from "../open.ts";
import { show, why } from "../print.ts";
import { abouts, nextSteps } from "../strings/commands.ts";
import { say } from "../strings/say.ts";
import { pad, width } from "../width.ts";

const samples = "packages/fixtures/samples";
const sample = "qingshi-2025-faulty.json";
const yearBefore = "qingshi-2024.json";

/** The samples, above this file wherever the build has put it. */
const find = (from: string): string | undefined => {
  const folder = path.join(from, samples);
  if (existsSync(path.join(folder, sample))) return folder;
  const above = path.dirname(from);
  return above === from ? undefined : find(above);
};

const demonstrate = async (folder: string, host: Host): Promise<void> => {
  const { lang } = host;
  const open = async (name: string) => readReport(await readFile(path.join(folder, name)), name);
  const [read, before] = [await open(sample), await open(yearBefore)];
  const judged = judge(read, before.report === null ? {} : { previous: before.report }, lang);
  await show([[say(lang, "demo.intro")], [""]], host);
  await answers.people(host).add({ file: sample, read, judged, reason: read.report === null ? why(read, lang) : "" });
};

export const demo = command({
  name: "demo",
  about: abouts.demo,
  takes: "",
  options: {},
  examples: [],
  hidden: true,
  run: async (host) => {
    const { lang } = host;
    const folder = find(import.meta.dirname);
    if (folder === undefined) await show([[say(lang, "demo.none")]], host);
    else await demonstrate(folder, host);
    const commands = nextSteps.map(({ type, about }) => [`npm start -- ${type}`, about[lang]] as const);
    const margin = Math.max(...commands.map(([typed]) => width(typed))) + 2;
    const steps: Line[] = commands.map(([typed, about]) => [
      "  ",
      tone("strong")(pad(typed, margin)),
      tone("quiet")(about),
    ]);
    await show([[""], [say(lang, "demo.next")], ...steps], host);
    return exits.ok;
  },
});
