// People's output: what was read, what was found, one verdict.
import { formOf, printedPath, renderRefusal, type Finding, type Lang, type Problem, type Report } from "@gongkai/core";
import type { ReadResult } from "./read-result.ts";
import type { Host } from "./host.ts";
import { print, tone, type Line, type Span, type Tone } from "./ink.ts";
import type { Judged, Verdict } from "./judge.ts";
import { sectioned, type Entry } from "./sections.ts";
import { say } from "./strings/say.ts";
import { width, wrap } from "./width.ts";

export const marks = { error: "✗", warning: "!", hint: "·" } as const satisfies Record<Finding["severity"], string>;
export const tones = { error: "error", warning: "warning", hint: "place" } as const satisfies Record<
  Finding["severity"],
  Tone
>;
const verdictTones = {
  clean: "good",
  hints: "good",
  warnings: "warning",
  errors: "error",
  refused: "error",
} as const satisfies Record<Verdict, Tone>;
const verdictMarks: Record<Verdict, string> = { clean: "✓", hints: "✓", warnings: "!", errors: "✗", refused: "✗" };

const quiet = tone("quiet");
const strong = tone("strong");

interface Place {
  readonly indent: number;
  readonly host: Host;
  readonly paint?: (line: string) => Span;
}

/** A text as indented lines of the host's width. */
export const block = (text: string, { indent, host, paint = (line) => line }: Place): Line[] =>
  wrap(text, Math.min(host.columns, 100) - indent).map((line) => [" ".repeat(indent), paint(line)]);

export const show = async (lines: readonly Line[], host: Host): Promise<void> =>
  host.out(lines.map((line) => `${print(line, host.color)}\n`).join(""));

/** A sentence of the catalogue, whose values stand in no report. */
export const worded = (template: string): string => template.replace(/\{[\w.]+\}/gu, "…");

/** Organ, year, form, scope. */
export const identity = ({ organ, year, edition, scope }: Report, lang: Lang): string =>
  [
    organ.name === "" ? say(lang, "unnamed") : organ.name,
    say(lang, "year", { year }),
    say(lang, "edition", { edition }),
    ...(scope === "rollup" ? [say(lang, "rollup")] : []),
  ].join(" · ");

export const fileName = (file: string, lang: Lang): string => (file === "-" ? say(lang, "stdin") : file);

export const why = (read: ReadResult, lang: Lang): string => {
  const { refusal } = read;
  if (refusal === undefined) return say(lang, "status.refused");
  const kind = refusal.params?.["kind"];
  return kind === "special-file" || kind === "link" ? say(lang, kind) : renderRefusal(refusal, lang);
};

/** As it stands in JSON: nothing where there is a report. */
export const refusalOf = (read: ReadResult, lang: Lang): { refusal?: { code: string; message: string } } =>
  read.refusal === undefined ? {} : { refusal: { code: read.refusal.code, message: why(read, lang) } };

export const head = (file: string, report: Report | null, host: Host): Line[] => {
  const name = fileName(file, host.lang);
  if (report === null) return [[strong(name)]];
  const who = identity(report, host.lang);
  return width(name) + width(who) + 2 <= host.columns ? [[strong(name), "  ", who]] : [[strong(name)], ["  ", who]];
};

const places = (at: Finding["at"], report: Report, lang: Lang): string =>
  at[0] === undefined ? "" : printedPath(formOf(report), at[0], lang);

const entry = (
  { finding, folded, severity }: Entry<Judged["findings"][number]>,
  report: Report,
  host: Host,
): Line[] => {
  const { lang } = host;
  const named = places(finding.at, report, lang);
  // most sentences name their place themselves
  const place = finding.message.includes(named) ? "" : named;
  const { kind, text } = finding.basis;
  const basis = say(lang, "finding.basis", { text, kind: say(lang, `basis.${kind}`), rule: finding.rule });
  const mark = tone(tones[severity])(marks[severity]);
  const [first = ["", ""], ...rest] = block(place === "" ? finding.message : place, { indent: 4, host });
  return [
    ["  ", mark, " ", ...first.slice(1)],
    ...rest,
    ...(place === "" ? [] : block(finding.message, { indent: 4, host })),
    ...folded.flatMap(({ message }) => block(say(lang, "because", { message }), { indent: 4, host })),
    ...block(basis, { indent: 4, host, paint: quiet }),
  ];
};

/** The findings under the headings of the report. */
export const findingLines = ({ findings }: Judged, report: Report, host: Host): Line[] =>
  sectioned(report, findings, host.lang).flatMap(({ heading, entries }) => [
    ["  ", tone("place")(heading)],
    ...entries.flatMap((each) => entry(each, report, host)),
  ]);

export const verdictLine = ({ verdict, findings }: Judged, host: Host, refusal = ""): Line[] => {
  const count = (severity: Finding["severity"]): number => findings.filter((each) => each.severity === severity).length;
  const params = { errors: count("error"), warnings: count("warning"), hints: count("hint"), why: refusal };
  const [first = ["", ""], ...rest] = block(say(host.lang, `verdict.${verdict}`, params), {
    indent: 2,
    host,
    paint: tone(verdictTones[verdict]),
  });
  return [[tone(verdictTones[verdict])(verdictMarks[verdict]), " ", ...first.slice(1)], ...rest];
};

export const problemLines = (problems: readonly (Problem & { readonly message: string })[], host: Host): Line[] =>
  problems.flatMap(({ message }) => {
    const [first = ["", ""], ...rest] = block(message, { indent: 4, host });
    return [["  - ", ...first.slice(1)], ...rest];
  });
