// A place of the form, or a rule: its names, what it counts, on what ground, and who reads it.
import { catalogue, editions, explain as explanationOf, parseAddress, printedPath, type Lang } from "@gongkai/core";
import { command } from "../command.ts";
import { exits } from "../exits.ts";
import type { Host } from "../host.ts";
import { json, tone, type Line } from "../ink.ts";
import { block, show } from "../print.ts";
import { Refusal } from "../refusal.ts";
import { abouts, examples } from "../strings/commands.ts";
import { options } from "../strings/options.ts";
import { say, type Key } from "../strings/say.ts";

const forms = Object.values(editions);
const inForce = forms.find(({ years }) => !("to" in years));

type Form = (typeof forms)[number];
type Fact = readonly [key: Key, text: string | undefined];

const lines = (facts: readonly Fact[], host: Host): Line[] =>
  facts.flatMap(([key, text]) => {
    if (text === undefined || text === "") return [];
    const [first = ["", ""], ...rest] = block(text, 12, host);
    return [["  ", tone("quiet")(say(host.lang, key)), "　", ...first.slice(1)], ...rest];
  });

const ruleNamed = (word: string, lang: Lang) =>
  catalogue(lang).find(({ id }) => id.toLowerCase() === word.toLowerCase());
