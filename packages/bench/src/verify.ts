// Before anything is timed: everybody delivers the same 200 numbers, finds the same faults, refuses the same texts.
import type { Contender, Delivered, Job, Sample } from "./contender.ts";

const isEqual = (one: Delivered | undefined, other: Delivered): boolean =>
  one !== undefined &&
  one.faults === other.faults &&
  one.numbers.length === other.numbers.length &&
  one.numbers.every((number, at) => number === other.numbers[at]);

const show = (delivered: Delivered | undefined): string =>
  delivered ? `${delivered.numbers.length} numbers, ${delivered.faults} faults` : "nothing";

const verifyOne = async <Input>(job: Job<Input>, { name, deliver }: Contender<Input>): Promise<void> => {
  if (!deliver) return;
  const samples: readonly Sample<Input>[] = [...job.inputs, ...job.faulty];
  for (const [at, { input, truth }] of samples.entries()) {
    const delivered = await deliver(input);
    if (!isEqual(delivered, truth))
      throw new Error(
        `${job.name}, ${name}, document ${at + 1}: ${show(delivered)}, not the ${show(truth)} of the report`,
      );
  }
  for (const [at, input] of job.refused.entries())
    if ((await deliver(input)) !== undefined)
      throw new Error(`${job.name}, ${name}: wrong text ${at + 1} was accepted`);
};

export const verify = async <Input>(job: Job<Input>): Promise<void> => {
  if (job.faulty.some(({ truth }) => truth.faults === 0))
    throw new Error(`${job.name}: a faulty document has no fault`);
  for (const contender of job.contenders) await verifyOne(job, contender);
};
