import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { differences, write } from "./pages.ts";

test("a page that was edited, left out or added by hand is named, and writing mends all three", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "pages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const pages = new Map([
    ["same.md", "a"],
    ["edited.md", "b"],
    ["missing.md", "c"],
  ]);
  writeFileSync(path.join(folder, "same.md"), "a");
  writeFileSync(path.join(folder, "edited.md"), "by hand");
  writeFileSync(path.join(folder, "extra.md"), "");
  expect(differences(pages, folder)).toEqual([
    "edited.md is out of date: npm run docs",
    "missing.md is out of date: npm run docs",
    "extra.md is not generated: npm run docs",
  ]);
  write(pages, folder);
  expect(differences(pages, folder)).toEqual([]);
});
