// All commands, in the order of the help: a command is one file and one line here.
import type { Command } from "../command.ts";
import { check } from "./check.ts";
import { compare } from "./compare.ts";
import { convert } from "./convert.ts";
import { demo } from "./demo.ts";
import { explain } from "./explain.ts";
import { read } from "./read.ts";
import { rules } from "./rules.ts";
import { schema } from "./schema.ts";
import { sum } from "./sum.ts";

export const commands: readonly Command[] = [check, read, convert, sum, compare, explain, rules, schema, demo];
