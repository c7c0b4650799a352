// A place of the form, or a rule: its names, what it counts, on what ground, and who reads it.
import {
  catalogue,
  explain as explanationOf,
  idOf,
  parseAddress,
  printedPath,
  rulesReading,
  type Lang,
} from "@gongkai/core";
import { command } from "../command.ts";
import { exits } from "../exits.ts";
import { known, type KnownForm } from "../forms.ts";
import type { Host } from "../host.ts";
import { json, tone, type Line } from "../ink.ts";
import { block, show, worded } from "../print.ts";
import { Refusal } from "../refusal.ts";
import { abouts, examples } from "../strings/commands.ts";
import { options } from "../strings/options.ts";
import { say, type Key } from "../strings/say.ts";
import { pad } from "../width.ts";

type Fact = readonly [key: Key, text: string | undefined];

const margin = 12;

const lines = (facts: readonly Fact[], host: Host): Line[] =>
  facts.flatMap(([key, text]) => {
    if (text === undefined || text === "") return [];
    const [first = ["", ""], ...rest] = block(text, { indent: margin, host });
    return [["  ", tone("quiet")(pad(say(host.lang, key), margin - 2)), ...first.slice(1)], ...rest];
  });

const ruleNamed = (word: string, lang: Lang) =>
  catalogue(lang).find(({ id }) => id.toLowerCase() === word.toLowerCase());

const ruleLines = (
  { id, severity, basis, editions: of, message, docs }: ReturnType<typeof catalogue>[number],
  host: Host,
): Line[] => {
  const { lang } = host;
  const facts: readonly Fact[] = [
    ["explain.severity", say(lang, `severity.${severity}`)],
    ["explain.says", worded(message[lang])],
    ["explain.basis", basis.text],
    ["explain.certainty", say(lang, `basis.${basis.kind}`)],
    ["explain.editions", of.map((edition) => say(lang, "edition", { edition })).join(lang === "zh" ? "、" : ", ")],
    ["explain.docs", docs],
  ];
  return [[tone("strong")(id)], ...lines(facts, host)];
};

/** More parts of a sum than this are counted instead of named. */
const most = 3;

const relation = (
  form: KnownForm,
  [left, right]: readonly [readonly string[], readonly string[]],
  lang: Lang,
): string => {
  const side = (ids: readonly string[]): string => {
    const names = ids.map((id) => printedPath(form, id.split("/"), lang));
    const [start = "", end = ""] = [names[0], names.at(-1)];
    return names.length > most ? say(lang, "explain.many", { start, end, count: names.length }) : names.join(" ＋ ");
  };
  return `${side(left)} ＝ ${side(right)}`;
};

const placeLines = (form: KnownForm, at: readonly string[], host: Host): Line[] => {
  const { lang } = host;
  const found = explanationOf(form, at);
  if (found === undefined) return [];
  const { printed, id, short, meaning, law, certainty, unit, units, sums } = found;
  const facts: readonly Fact[] = [
    ["explain.meaning", meaning?.[lang]],
    ["explain.certainty", certainty && say(lang, `certainty.${certainty}`)],
    ["explain.law", law],
    ["explain.unit", unit ?? units?.join(" / ")],
    ["explain.address", id],
    ["explain.short", [short, printed[lang === "zh" ? "en" : "zh"]].join(lang === "zh" ? "　" : " · ")],
    ...sums.map(({ left, right }) => ["explain.sums", relation(form, [left, right], lang)] as const),
    ["explain.rules", rulesReading(form, at).join(lang === "zh" ? "、" : ", ")],
  ];
  return [
    [tone("strong")(printed[lang]), `  ${say(lang, "edition", { edition: form.edition })}`],
    ...lines(facts, host),
  ];
};

const dotted = (keys: string): string => keys.trim().replaceAll("/", ".");

/** The place that a word names; a form that has it as a key path goes before one where it is only understood. */
const placeNamed = (word: string): { readonly form: KnownForm; readonly at: readonly string[] } | undefined => {
  const places = known.flatMap((form) => {
    const parsed = parseAddress(form, word);
    return parsed.ok ? [{ form, at: parsed.address }] : [];
  });
  return places.find(({ at }) => dotted(idOf(at)) === dotted(word)) ?? places[0];
};

const candidates = (word: string, lang: Lang): { candidate: string } | { candidates: string } => {
  const printed = known.flatMap((form) => {
    const parsed = parseAddress(form, word);
    return parsed.ok ? [] : parsed.candidates.map((at) => printedPath(form, at, lang));
  });
  // both forms print most of them alike
  const [only = "", ...more] = new Set(printed);
  return more.length === 0
    ? { candidate: only }
    : { candidates: [only, ...more].slice(0, 8).join(lang === "zh" ? "；" : "; ") };
};

const general = (host: Host): Line[] => [
  ...block(say(host.lang, "explain.how"), { indent: 0, host }),
  ...catalogue(host.lang).flatMap(({ id, message }): Line[] => {
    const [first = ["", ""], ...rest] = block(worded(message[host.lang]), { indent: 14, host });
    return [["  ", tone("strong")(id.padEnd(12)), ...first.slice(1)], ...rest];
  }),
];

export const explain = command({
  name: "explain",
  about: abouts.explain,
  takes: "[what]",
  options: { json: options.json },
  examples: examples.explain,
  run: async (host, [word], given) => {
    if (word === undefined) {
      await show(general(host), host);
      return exits.ok;
    }
    const rule = ruleNamed(word, host.lang);
    const place = placeNamed(word);
    if (rule === undefined && place === undefined) {
      throw new Refusal("unknown-cell", { what: word, ...candidates(word, host.lang) });
    }
    if (given.json)
      await host.out(
        `${json(rule ?? (place && { ...explanationOf(place.form, place.at), rules: rulesReading(place.form, place.at) }), 2)}\n`,
      );
    else await show(rule ? ruleLines(rule, host) : place ? placeLines(place.form, place.at, host) : [], host);
    return exits.ok;
  },
});
