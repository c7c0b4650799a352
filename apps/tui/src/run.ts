// One call of the command: words in, exit status out. Every refusal and every bug ends here.
import { CommanderError } from "commander";
import type { Command } from "./command.ts";
import { complaint } from "./complain.ts";
import { exits, type Exit } from "./exits.ts";
import type { Host } from "./host.ts";
import { tell } from "./ink.ts";
import { trace } from "./outcome.ts";
import { program } from "./program.ts";
import { Refusal } from "./refusal.ts";
import { refused } from "./strings/refused.ts";
import { say } from "./strings/say.ts";

const told = (refusal: Refusal, host: Host): Exit => {
  tell(refused(refusal, host.lang), host);
  return refusal.exit;
};

/** Says what went wrong, and gives its exit status. */
export const failed = (error: unknown, host: Host): Exit => {
  if (error instanceof Refusal) return told(error, host);
  if (error instanceof CommanderError) {
    const refusal = complaint(error);
    return refusal ? told(refusal, host) : exits.ok;
  }
  tell(`${say(host.lang, "bug")}\n${trace(error)}`, host);
  return exits.fault;
};

export const run = async (commands: readonly Command[], words: readonly string[], host: Host): Promise<Exit> => {
  try {
    let running: Promise<Exit> | undefined;
    const parser = program(commands, host, (exit) => {
      running = exit;
    });
    if (words.length === 0) {
      host.err(parser.helpInformation());
      return exits.usage;
    }
    parser.parse(words, { from: "user" });
    return (await running) ?? exits.ok;
  } catch (error) {
    return failed(error, host);
  }
};
