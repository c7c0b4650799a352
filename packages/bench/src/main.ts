// Verifies, measures and prints. Figures, not a test: the exit status tells only whether everybody did the same work.
import type { Job } from "./contender.ts";
import { count, identityCount } from "./figures.ts";
import { docxRivals } from "./files/docx.ts";
import { htmlRivals } from "./files/html.ts";
import { fileJob } from "./files/job.ts";
import { markdownRivals } from "./files/markdown.ts";
import { textRivals } from "./files/text.ts";
import { cmsPage } from "./inputs/cms-page.ts";
import { paddedMarkdown, plainText } from "./inputs/padded.ts";
import { wordFile } from "./inputs/word-file.ts";
import { json } from "./json/job.ts";
import { measure } from "./measure.ts";
import { prepare, type Race } from "./prepare.ts";
import { tell } from "./print.ts";
import { verify } from "./verify.ts";

const fewest = 9;
const usual = 15;

const ready = async <Input>(job: Job<Input>): Promise<Race> => {
  await verify(job);
  return prepare(job);
};

const jobs: Readonly<Record<string, () => Promise<Race>>> = {
  json: () => ready(json),
  html: async () => ready(await fileJob("HTML", cmsPage, htmlRivals)),
  docx: async () => ready(await fileJob("DOCX", wordFile, docxRivals)),
  markdown: async () => ready(await fileJob("Markdown", paddedMarkdown, markdownRivals)),
  text: async () => ready(await fileJob("text", plainText, textRivals)),
};

/** All jobs, or those that are named; a number is how many rounds. */
export const main = async (args: readonly string[]): Promise<void> => {
  const named = args.filter((arg) => Object.hasOwn(jobs, arg));
  const rounds = Math.max(fewest, ...args.map(Number).filter(Number.isInteger), args.some(Number) ? 0 : usual);
  const races: Race[] = [];
  for (const [name, make] of Object.entries(jobs))
    if (named.length === 0 || named.includes(name)) races.push(await make());
  console.log(`Everybody delivers the same ${count} numbers and finds the same broken sums among ${identityCount}.`);
  console.log("Ours is bundled and minified, and does its whole job: texts, sources, problems and all rules besides.");
  const medians = await measure(races, rounds);
  const told = races.map((race) => tell(race, medians));
  for (const { lines } of told) console.log(`\n${lines.join("\n")}`);
  const sum = (key: "kept" | "broken"): number => told.reduce((all, each) => all + each[key], 0);
  console.log(`\n${sum("kept")} promises kept, ${sum("broken")} not; Node ${process.version}, ${rounds} rounds.`);
};
