// Two reports, cell by cell and sentence by sentence.
import { compare as differences, formOf, printedPath } from "@gongkai/core";
import { command } from "../command.ts";
import { exits, first } from "../exits.ts";
import { shown, signed } from "../figure.ts";
import type { Host } from "../host.ts";
import { json, tone, type Line } from "../ink.ts";
import { block, head, show } from "../print.ts";
import { Refusal } from "../refusal.ts";
import { single, type Single } from "../single.ts";
import { abouts, examples } from "../strings/commands.ts";
import { options } from "../strings/options.ts";
import { say } from "../strings/say.ts";

type Differences = ReturnType<typeof differences>;
type Place = (at: readonly string[]) => string;

const cellLines = ({ cells }: Differences, place: Place, host: Host): Line[] =>
  cells.flatMap(({ at, a, b, change, unit }) => [
    ...block(place(at), { indent: 2, host }),
    [
      "    ",
      `${shown(a, host.lang)} → `,
      tone("strong")(shown(b, host.lang)),
      unit ?? "",
      `  ${change === null ? "" : signed(change, host.lang)}`,
    ],
  ]);

const textLines = ({ texts }: Differences, place: Place, host: Host): Line[] =>
  texts.flatMap(({ at, a, b }) => [
    ...block(place(at), { indent: 2, host }),
    ...(a === undefined ? [] : block(`− ${a}`, { indent: 4, host, paint: tone("error") })),
    ...(b === undefined ? [] : block(`+ ${b}`, { indent: 4, host, paint: tone("good") })),
  ]);

const lossLines = ({ losses }: Differences, place: Place, host: Host): Line[] =>
  losses.flatMap(({ at, value, reason, side }) =>
    block(
      say(host.lang, "compare.loss", {
        place: place(at),
        value,
        side: say(host.lang, `compare.${side}`),
        reason: reason[host.lang],
      }),
      { indent: 2, host },
    ),
  );

const people = (found: Differences, [a, b]: readonly [Single, Single], host: Host): Line[] => {
  const { lang } = host;
  const place: Place = (at) => {
    const owner = [a, b].find(({ report }) => printedPath(formOf(report), at, lang) !== at.join("/")) ?? a;
    return printedPath(formOf(owner.report), at, lang);
  };
  const part = (key: "cells" | "texts" | "losses", lines: Line[]): Line[] =>
    lines.length === 0 ? [] : [[tone("place")(say(lang, `compare.${key}`, { count: found[key].length }))], ...lines];
  return [
    ...head(a.outcome.file, a.report, host),
    ...head(b.outcome.file, b.report, host),
    ...part("cells", cellLines(found, place, host)),
    ...part("texts", textLines(found, place, host)),
    ...part("losses", lossLines(found, place, host)),
  ];
};

const attempt = async (file: string, host: Host): Promise<Single | Refusal> => {
  try {
    return await single(file, host);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

/** Both reports; where neither can be had, the reason that counts first is told. */
const both = async (one: string, other: string, host: Host): Promise<readonly [Single, Single]> => {
  const [a, b] = [await attempt(one, host), await attempt(other, host)];
  if (a instanceof Refusal) throw b instanceof Refusal && first(a.exit, b.exit) !== a.exit ? b : a;
  if (b instanceof Refusal) throw b;
  return [a, b];
};

export const compare = command({
  name: "compare",
  about: abouts.compare,
  takes: "<a> <b>",
  options: { json: options.json },
  examples: examples.compare,
  run: async (host, [one = "", other = ""], given) => {
    const [a, b] = await both(one, other, host);
    const found = differences(a.report, b.report);
    const same = found.cells.length === 0 && found.texts.length === 0 && found.losses.length === 0;
    if (given.json) await host.out(`${json(found, 2)}\n`);
    else if (same) await show([[tone("good")(`✓ ${say(host.lang, "compare.same")}`)]], host);
    else await show(people(found, [a, b], host), host);
    return same ? exits.ok : exits.different;
  },
});
