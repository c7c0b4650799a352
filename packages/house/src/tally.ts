// Counts what Vitest's JSON report says, so that nothing which broke goes uncounted.

export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** The run itself counts as one; so does every file that could not be loaded, since its tests are in no list. */
export const count = (json: string, runPassed: boolean): Tally => {
  const report: Report = JSON.parse(json);
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests + (runPassed ? 1 : 0),
    failed: report.numFailedTests + unloaded.length + (runPassed ? 0 : 1),
  };
};
