// A table for each job, and for each rival whether the promise holds.
import type { Race, Runner } from "./prepare.ts";

/** Of something that ours uses itself, ours may take so many times the time. */
const allowance = 1.3;

const time = (milliseconds: number): string =>
  milliseconds < 1 ? `${(milliseconds * 1000).toFixed(1)} µs` : `${milliseconds.toFixed(2)} ms`;

const isKept = ({ role }: Runner, ratio: number): boolean => (role === "within" ? ratio <= allowance : ratio < 1);

const verdict = (runner: Runner, ratio: number): string => {
  const share = `ours takes ${ratio.toFixed(2)}× its time`;
  const promise = runner.role === "within" ? `at most ${allowance}×, since ours uses it` : "less than 1×";
  return `  ${isKept(runner, ratio) ? "PASS" : "FAIL"}  ${runner.name}: ${share} (${promise})`;
};

/** The lines about one job, and how many promises were kept and broken. */
export const tell = ({ name, meanSize, runners }: Race, medians: ReadonlyMap<Runner, number>) => {
  const of = (runner: Runner): number => medians.get(runner) ?? Number.NaN;
  const ours = runners.find(({ role }) => role === "ours");
  const base = ours ? of(ours) : Number.NaN;
  const width = Math.max(...runners.map((runner) => runner.name.length));
  const rows = runners
    .toSorted((a, b) => of(a) - of(b))
    .map(
      (each) =>
        `  ${each.name.padEnd(width)}  ${time(of(each)).padStart(9)}  ${(of(each) / base).toFixed(2).padStart(7)}`,
    );
  const rivals = runners.filter(({ role }) => role === "rival" || role === "within");
  const kept = rivals.filter((each) => isKept(each, base / of(each))).length;
  const lines = [
    `${name} (${(meanSize / 1000).toFixed(1)} KB)`,
    `  ${"".padEnd(width)}  ${"median".padStart(9)}  ${"/ ours".padStart(7)}`,
    ...rows,
    ...rivals.map((each) => verdict(each, base / of(each))),
    ...(rivals.length === 0 ? ["  no library reads a report from such a file: only the limit"] : []),
  ];
  return { lines, kept, broken: rivals.length - kept };
};
