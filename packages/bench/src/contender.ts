// One way to do a job, and how it is judged beside ours.

/** What every contender has to deliver: the 200 numbers in printed order, and how many of the 42 identities fail. */
export interface Delivered {
  readonly numbers: readonly number[];
  readonly faults: number;
}

/** ours · rival: ours has to be ahead of it · within: ours uses it, and may take 1.3 times as long · limit: less than the job. */
export type Role = "ours" | "rival" | "within" | "limit";

export interface Contender<Input> {
  readonly name: string;
  readonly role: Role;
  /** What is timed. */
  readonly run: (input: Input) => unknown;
  /** The same with its outcome; undefined where it refuses the input. Limits have none. */
  readonly deliver?: (input: Input) => Delivered | undefined | Promise<Delivered | undefined>;
}

/** A job: its inputs in rotation, inputs with faults in them that everybody has to find, and who does it. */
export interface Job<Input> {
  readonly name: string;
  readonly inputs: readonly Sample<Input>[];
  /** Each with sums that do not hold. */
  readonly faulty: readonly Sample<Input>[];
  /** Outside their types: to be refused. */
  readonly refused: readonly Input[];
  readonly contenders: readonly Contender<Input>[];
}

export interface Sample<Input> {
  readonly input: Input;
  /** In bytes. */
  readonly size: number;
  readonly truth: Delivered;
}
