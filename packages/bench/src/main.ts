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

export const main = async (args: readonly string[]): Promise<void> => {
  const rounds = Math.max(fewest, Number(args[0] ?? usual) || usual);
  const races = [
    await ready(json),
    await ready(await fileJob("HTML", cmsPage, htmlRivals)),
    await ready(await fileJob("DOCX", wordFile, docxRivals)),
    await ready(await fileJob("Markdown", paddedMarkdown, markdownRivals)),
    await ready(await fileJob("text", plainText, textRivals)),
  ];
  console.log(`Everybody delivers the same ${count} numbers and finds the same broken sums among ${identityCount}.`);
  console.log(`Ours is bundled and minified, and does its whole job: texts, sources, problems and all rules besides.`);
  const medians = await measure(races, rounds);
  const told = races.map((race) => tell(race, medians));
  for (const { lines } of told) console.log(`\n${lines.join("\n")}`);
  const sum = (key: "kept" | "broken"): number => told.reduce((all, each) => all + each[key], 0);
  console.log(`\n${sum("kept")} promises kept, ${sum("broken")} not; Node ${process.version}, ${rounds} rounds.`);
};
