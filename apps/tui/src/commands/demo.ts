// What `npm start` shows: the main job on the project's own sample, and what to type next. Never a failure.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { answers } from "../answers.ts";
import { command } from "../command.ts";
import { exits } from "../exits.ts";
import { tone, type Line } from "../ink.ts";
import { judge } from "../judge.ts";
import { readReport } from "../open.ts";
import { show, why } from "../print.ts";
import { abouts, nextSteps } from "../strings/commands.ts";
import { say } from "../strings/say.ts";

const sample = "packages/fixtures/samples/demo.txt";

/** The sample, above this file wherever the build has put it. */
const find = (from: string): string | undefined => {
  const file = path.join(from, sample);
  if (existsSync(file)) return file;
  const above = path.dirname(from);
  return above === from ? undefined : find(above);
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
    const file = find(import.meta.dirname);
    if (file === undefined) await show([[say(lang, "demo.none")]], host);
    else {
      const read = await readReport(await readFile(file), file);
      await show([[say(lang, "demo.intro")], [""]], host);
      const reason = read.report === null ? why(read, lang) : "";
      const answer = answers.people(host);
      await answer.add({ file: path.basename(file), read, judged: judge(read, {}, lang), reason });
    }
    const steps: Line[] = nextSteps.map((step) => [
      "  ",
      tone("strong")(`npm start -- ${step.type}`),
      tone("quiet")(`  ${step.about[lang]}`),
    ]);
    await show([[""], [say(lang, "demo.next")], ...steps], host);
    return exits.ok;
  },
});
