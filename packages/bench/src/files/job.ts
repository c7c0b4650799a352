// J2: one file, read as a report and checked.
import { check, place, readBytes } from "../bundled.ts";
import type { Contender, Job, Sample } from "../contender.ts";
import { faultsOf, numbersOf } from "../figures.ts";
import { foundBy, type Read } from "../ours-delivers.ts";
import { faultyReports, reports } from "../reports.ts";
import type { Report } from "@gongkai/core";

export type Writer = (report: Report) => Uint8Array | Promise<Uint8Array>;

const samplesOf = (all: readonly Report[], write: Writer): Promise<readonly Sample<Uint8Array>[]> =>
  Promise.all(
    all.map(async (report) => {
      const input = await write(report);
      const numbers = numbersOf(report);
      return { input, size: input.length, truth: { numbers, faults: faultsOf(numbers) } };
    }),
  );

const readByUs = async (bytes: Uint8Array): Promise<Read> => {
  const read = await readBytes(bytes);
  if (!("doc" in read)) return { report: null, problems: [], findings: [] };
  const placed = place(read.doc);
  if (placed.status === "refused") return { report: null, problems: placed.problems, findings: [] };
  const { report, document } = placed;
  const problems = [...read.problems, ...placed.problems];
  return { report, problems, findings: check(report, { document, problems }) };
};

const ours: Contender<Uint8Array> = {
  name: "ours: readBytes, place, check",
  role: "ours",
  run: readByUs,
  deliver: async (bytes) => foundBy(await readByUs(bytes)),
};

export const fileJob = async (
  name: string,
  write: Writer,
  rivals: readonly Contender<Uint8Array>[],
): Promise<Job<Uint8Array>> => ({
  name: `J2 one file: ${name}`,
  inputs: await samplesOf(reports, write),
  faulty: await samplesOf(faultyReports, write),
  refused: [],
  contenders: [ours, ...rivals],
});
