// Rounds: in each, every contender of every job once, in shuffled order; of each contender the median round counts.
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Race, Runner } from "./prepare.ts";
import { random, shuffled } from "./random.ts";

const seed = 1;

// what waits for its next round is not thrown away as unused
setFlagsFromString("--no-flush-bytecode");
setFlagsFromString("--expose-gc");
const collect: unknown = runInNewContext("gc");

/** Young garbage of one contender is not collected in the time of the next; a full collection would undo optimised code. */
const sweep = (): void => {
  if (typeof collect === "function") collect({ type: "minor" });
};

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/** Milliseconds for one input, the median of all rounds. */
export const measure = async (races: readonly Race[], rounds: number): Promise<ReadonlyMap<Runner, number>> => {
  const times = new Map(
    races.flatMap(({ runners }) => runners.map((runner) => [runner, new Array<number>()] as const)),
  );
  const next = random(seed);
  for (let round = 0; round < rounds; round++)
    for (const [{ clock, rotations }, measured] of shuffled([...times], next)) {
      sweep();
      await clock(1);
      measured.push(await clock(rotations));
    }
  return new Map([...times].map(([runner, measured]) => [runner, median(measured)]));
};
