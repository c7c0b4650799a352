// The forms that the answer of a check can take. Each takes one file at a time, so that a long run needs no memory.
import { counted, none } from "./counts.ts";
import { csvHead, csvRows } from "./csv.ts";
import type { Host } from "./host.ts";
import { json, tone, type Line } from "./ink.ts";
import type { Examined } from "./judge.ts";
import { block, findingLines, head, refusalOf, show, verdictLine } from "./print.ts";
import { sarif } from "./sarif.ts";
import { say } from "./strings/say.ts";

export interface Answer {
  readonly add: (examined: Examined) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** The rule to read about first: the most severe. */
const worstRule = ({ judged }: Examined): string => {
  const severity = judged.verdict === "errors" ? "error" : "warning";
  return judged.findings.find((finding) => finding.severity === severity)?.rule ?? "";
};

const nextStep = (examined: Examined, host: Host): Line[] => {
  const { verdict } = examined.judged;
  if (verdict !== "errors" && verdict !== "warnings") return [];
  const text = say(host.lang, `next.${verdict}`, { rule: worstRule(examined) });
  return block(text, { indent: 0, host, paint: tone("quiet") });
};

const people = (host: Host): Answer => {
  let counts = none;
  const quiet = tone("quiet");
  return {
    add: async (examined) => {
      const { file, read, judged, reason } = examined;
      counts = counted(counts, judged.verdict);
      const { report } = read;
      // what `read` shows too; a guess of this check's own is told with the finding that rests on it
      const { problems } = read;
      const lines: Line[] = [
        ...(counts.files > 1 ? [[""]] : []),
        ...head(file, report, host),
        ...(problems.length > 0 ? [["  ", quiet(say(host.lang, "guesses.see", { count: problems.length }))]] : []),
        ...(report === null ? [] : findingLines(judged, report, host)),
        ...verdictLine(judged, host, reason),
      ];
      await show([...lines, ...nextStep(examined, host)], host);
    },
    end: async () => {
      if (counts.files > 1) await show([[""], [tone("strong")(say(host.lang, "check.total", { ...counts }))]], host);
    },
  };
};

const asJson = (host: Host): Answer => {
  let counts = none;
  return {
    add: async ({ file, read, judged }) => {
      const { status } = read;
      const { verdict, findings, problems } = judged;
      const entry = { file, status, verdict, ...refusalOf(read, host.lang), findings, problems };
      await host.out(`${counts.files === 0 ? '{"files":[' : ","}\n${json(entry)}`);
      counts = counted(counts, verdict);
    },
    end: async () => host.out(`${counts.files === 0 ? '{"files":[' : ""}\n],"counts":${json(counts)}}\n`),
  };
};

const asCsv = (host: Host): Answer => {
  let begun = false;
  const begin = (): string => (begun ? "" : csvHead);
  return {
    add: async ({ file, read, judged, reason }) => {
      await host.out(begin() + csvRows({ file, read, judged, reason }, host.lang));
      begun = true;
    },
    end: async () => host.out(begin()),
  };
};

const asSarif = (host: Host): Answer => {
  const examined: Examined[] = [];
  return {
    add: async (each) => void examined.push(each),
    end: async () => host.out(`${json(sarif(examined, host.lang), 2)}\n`),
  };
};

export const answers = { people, json: asJson, csv: asCsv, sarif: asSarif } as const satisfies Record<
  string,
  (host: Host) => Answer
>;
