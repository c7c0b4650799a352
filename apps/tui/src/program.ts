// The table of commands as a parser, with its help in the reader's language.
import { Argument, Command as Parser, type Help, Option as Flag } from "commander";
import manifest from "../package.json" with { type: "json" };
import type { Command, Example, Option } from "./command.ts";
import type { Exit } from "./exits.ts";
import type { Host } from "./host.ts";
import { both, say } from "./strings/say.ts";
import { nextSteps } from "./strings/commands.ts";
import { titles } from "./strings/help.ts";
import { width, wrap } from "./width.ts";

/** Longer lines are hard to read. */
const widest = 100;

const helpOf = ({ lang, columns }: Host): Partial<Help> => ({
  helpWidth: Math.min(columns, widest),
  styleTitle: (title) => titles.get(title)?.[lang] ?? title,
  displayWidth: width,
  boxWrap: (text, most) => wrap(text, most).join("\n"),
  optionDescription: ({ description, argChoices }) =>
    argChoices ? `${description}${lang === "zh" ? "：" : ": "}${argChoices.join(" | ")}` : description,
  subcommandTerm: (made) => made.name(),
  commandUsage: (made) => {
    const name = made.parent ? `${made.parent.name()} ${made.name()}` : made.name();
    const takes = made.registeredArguments.map((argument) => {
      const shown = `${argument.name()}${argument.variadic ? "…" : ""}`;
      return argument.required ? `<${shown}>` : `[${shown}]`;
    });
    return [name, say(lang, "usage.options"), ...(made.parent ? takes : [say(lang, "usage.command")])].join(" ");
  },
});

const flag = (name: string, option: Option, lang: Host["lang"]): Flag => {
  const short = option.short === undefined ? "" : `-${option.short}, `;
  const made = new Flag(
    `${short}--${name}${option.value === undefined ? "" : ` <${option.value}>`}`,
    option.about[lang],
  );
  return option.choices ? made.choices(option.choices) : made;
};

const shownExamples = (examples: readonly Example[], lang: Host["lang"]): string =>
  examples.length === 0
    ? ""
    : `\n${say(lang, "examples")}\n${examples.map((e) => `  gongkai ${e.type}\n      ${e.about[lang]}`).join("\n")}`;

/** The parser; it hands `done` the run that was asked for. */
export const program = (commands: readonly Command[], host: Host, done: (exit: Promise<Exit>) => void): Parser => {
  const { lang } = host;
  const language: Option = { about: both("option.lang"), value: "lang", choices: ["zh", "en"] };
  const parser = new Parser("gongkai")
    .description(say(lang, "gongkai"))
    .configureHelp(helpOf(host))
    .configureOutput({ writeOut: (text) => void host.out(text), writeErr: host.err, outputError: () => undefined })
    .exitOverride()
    .helpOption("-h, --help", say(lang, "option.help"))
    .helpCommand("help [command]", say(lang, "command.help"))
    .version(say(lang, "version", { version: manifest.version }), "-V, --version", say(lang, "option.version"))
    .addOption(flag("lang", language, lang))
    .addHelpText(
      "after",
      `${shownExamples(nextSteps.slice(0, -1), lang)}\n\n${wrap(say(lang, "statuses"), Math.min(host.columns, widest)).join("\n")}`,
    );
  for (const made of commands) {
    const sub = parser.command(made.name, { hidden: made.hidden === true }).description(made.about[lang]);
    for (const word of made.takes.split(" ").filter((word) => word !== "")) sub.addArgument(new Argument(word));
    for (const [name, option] of Object.entries(made.options)) sub.addOption(flag(name, option, lang));
    sub.addOption(flag("lang", language, lang));
    sub.helpOption("-h, --help", say(lang, "option.help"));
    sub.addHelpText("after", shownExamples(made.examples, lang));
    sub.action(() => {
      // not returned: the parser would take the promise for its own
      done(made.run(host, sub.args, sub.opts()));
    });
  }
  return parser;
};
