import { expect, test } from "vitest";
import { alone, checked } from "./checked.ts";
import { exitOf, reasonOf } from "./outcome.ts";
import { readReport } from "./open.ts";
import { clean, hostOf } from "./test-host.ts";

test("a fault of ours on one file becomes that file's outcome", async () => {
  const read = await readReport(Buffer.from(JSON.stringify(clean)));
  const outcome = { file: "a.json", kind: "read", read } as const;
  expect(checked(outcome, alone, "zh").judged?.verdict).toBe("hints");
  const { outcome: failed, judged } = checked(
    outcome,
    () => {
      throw new Error("boom");
    },
    "zh",
  );
  expect([exitOf(failed), judged]).toEqual([70, undefined]);
  expect(reasonOf(failed, hostOf())).toMatch(/a\.json.*程序故障[^]*boom/u);
});
