// Problems of one cause in one row or table are one problem with several places.
import type { JsonProblem, Reader } from "./json-table.ts";

const grouped = new Map<JsonProblem["code"], number>([
  // missing cells by their row, missing rows by their table
  ["cell-blank", 2],
  ["row-missing", 1],
]);

const merged = (problems: readonly JsonProblem[]): readonly JsonProblem[] => {
  const whole = new Map<string, JsonProblem>();
  problems.forEach((problem, i) => {
    const depth = grouped.get(problem.code);
    const key = depth === undefined ? String(i) : `${problem.code}|${(problem.at[0] ?? []).slice(0, depth).join("/")}`;
    const known = whole.get(key);
    whole.set(key, known ? { ...known, at: [...known.at, ...problem.at] } : problem);
  });
  return [...whole.values()];
};

/** Cells that the file itself says are blank: seen as blank, so nothing is missing, but listed all the same. */
const statedBlanks = ({ seen }: Reader): readonly JsonProblem[] => {
  const tables = new Map<string, JsonProblem>();
  for (const [{ at, where }, given] of seen) {
    if (given !== null) continue;
    const known = tables.get(at[0] ?? "");
    tables.set(
      at[0] ?? "",
      known ? { ...known, at: [...known.at, at] } : { code: "cell-blank", at: [at], seen: "", where },
    );
  }
  return [...tables.values()];
};

/** What reading a JSON file reports: everything noticed, each cause once. */
export const problemsOf = (reader: Reader): readonly JsonProblem[] => {
  const blanks = statedBlanks(reader);
  if (reader.problems.length === 0) return blanks;
  return [...merged(reader.problems), ...blanks];
};
