import { readFileSync } from "node:fs";
import { test } from "vitest";
import { readBytes } from "../../formats/src/index.ts";
import { place } from "./doc/place.ts";
test("seed", async () => {
  const read = await readBytes(readFileSync("/work/shared/seed.txt"), "seed.txt");
  if (!("doc" in read)) { console.log(read); return; }
  const p = place(read.doc);
  console.log(JSON.stringify(p.problems, null, 1));
  console.log(p.status, p.status === "refused" ? p.refusal : { ...p.report, requests: 0, disclosure: 0, disputes: 0 });
  if (p.report) { const cells = JSON.stringify([p.report.disclosure, p.report.requests, p.report.disputes]); console.log(cells.match(/:0/g)?.length, cells.match(/null/g)?.length, p.report.disclosure.adminFees); }
  console.log(Object.keys(p.source).length, p.source["requests/newReceived/naturalPerson"]);
});
