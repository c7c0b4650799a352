// A job made ready for timing: what it is called, and for each contender a clock.
// The clock is the processor time of all threads: on a machine shared with others, time on the wall is mostly theirs.
import type { Contender, Job, Role } from "./contender.ts";

/** Until the compiler is done with it: for the larger contenders that takes seconds. */
const warmUp = 2500;
const batch = 60;

/** Milliseconds of processor time for one input, over some rotations of all inputs. */
export type Clock = (rotations: number) => Promise<number>;

export interface Runner {
  readonly name: string;
  readonly role: Role;
  readonly clock: Clock;
  /** So many take about as long as everybody's. */
  readonly rotations: number;
}

export interface Race {
  readonly name: string;
  /** Of one input, in bytes. */
  readonly meanSize: number;
  readonly runners: readonly Runner[];
}

const clockOf =
  <Input>({ inputs }: Job<Input>, { run }: Contender<Input>): Clock =>
  async (rotations) => {
    const began = process.cpuUsage();
    for (let turn = 0; turn < rotations; turn++)
      for (const { input } of inputs) {
        const result = run(input);
        if (result instanceof Promise) await result;
      }
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000 / rotations / inputs.length;
  };

export const prepare = async <Input>(job: Job<Input>): Promise<Race> => {
  const runners: Runner[] = [];
  const { name, inputs, contenders } = job;
  for (const contender of contenders) {
    const clock = clockOf(job, contender);
    const began = performance.now();
    let one = await clock(1);
    while (performance.now() - began < warmUp) one = await clock(1);
    const rotations = Math.max(1, Math.round(batch / (one * inputs.length)));
    runners.push({ name: contender.name, role: contender.role, clock, rotations });
  }
  const meanSize = inputs.reduce((sum, { size }) => sum + size, 0) / inputs.length;
  return { name, meanSize, runners };
};
