// `npm test`: every cheap step, then the tests if all of them passed, then one line that counts both.
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { steps, vitest, type Step } from "./steps.ts";
import { count, type Tally } from "./tally.ts";
import { root } from "./tree.ts";

const anyway = "--all";

const run = (args: readonly string[]): Promise<{ passed: boolean; said: string }> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let said = "";
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (said += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ passed: code === 0, said: said.trim() }));
  });

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

const cheap = async (step: Step, failed: ReadonlySet<string>): Promise<boolean> => {
  if (step.after !== undefined && failed.has(step.after)) {
    console.log(`✗ ${step.name} (not run: ${step.after} failed)`);
    return false;
  }
  const since = performance.now();
  const { passed, said } = await run(step.args);
  console.log(`${passed ? "✓" : "✗"} ${step.name} ${seconds(since)}`);
  if (!passed) console.log(said.replaceAll(/^/gm, "    "));
  return passed;
};

const tests = async (rest: readonly string[]): Promise<Tally> => {
  const folder = mkdtempSync(path.join(tmpdir(), "gongkai-test-"));
  const report = path.join(folder, "vitest.json");
  try {
    const child = spawn(process.execPath, [...vitest(report), ...rest], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
    });
    const passed = await new Promise<boolean>((resolve) => child.on("close", (code) => resolve(code === 0)));
    return count(readFileSync(report, "utf8"), passed);
  } catch {
    // no report: the run broke before it could count
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const asked = process.argv.slice(2);
const failed = new Set<string>();
for (const step of steps) if (!(await cheap(step, failed))) failed.add(step.name);

const ran = failed.size === 0 || asked.includes(anyway);
if (!ran) console.log(`tests not run; mend the above first, or see both: npm test -- ${anyway}`);
const tally = ran ? await tests(asked.filter((word) => word !== anyway)) : { passed: 0, failed: 0 };

const total = { passed: steps.length - failed.size + tally.passed, failed: failed.size + tally.failed };
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
