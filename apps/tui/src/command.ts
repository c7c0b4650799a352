// What a command is: data for the help and the parser, and one function.
import type { Text } from "@gongkai/core";
import type { Exit } from "./exits.ts";
import type { Host } from "./host.ts";

/** --name, or --name VALUE where `value` names what stands there. */
export interface Option {
  readonly about: Text;
  readonly value?: string;
  readonly short?: string;
  /** The only values there are. */
  readonly choices?: readonly string[];
}

export type Options = Readonly<Record<string, Option>>;

/** What was given, by the name of the option. */
export type Given<O extends Options> = {
  readonly [K in keyof O]?: O[K] extends { readonly value: string } ? string : true;
};

export interface Example {
  /** What to type after `gongkai`. */
  readonly type: string;
  readonly about: Text;
}

export interface Command<O extends Options = Options> {
  readonly name: string;
  readonly about: Text;
  /** As the parser and the help write it: <file…> [cell]. */
  readonly takes: string;
  readonly options: O;
  readonly examples: readonly Example[];
  /** Not listed in the help. */
  readonly hidden?: true;
  run(host: Host, words: readonly string[], given: Given<O>): Promise<Exit>;
}

/** Returns the command unchanged; its options give `run` the type of what it is given. */
export const command = <const O extends Options>(made: Command<O>): Command<O> => made;
