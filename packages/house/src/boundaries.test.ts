import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { boundaries } from "./boundaries.ts";
import { layers } from "./layers.ts";
import { root } from "./tree.ts";

const trees: string[] = [];

const plant = (sources: Record<string, string>): string => {
  const tree = mkdtempSync(path.join(tmpdir(), "boundaries-"));
  trees.push(tree);
  for (const [file, source] of Object.entries(sources)) {
    mkdirSync(path.dirname(path.join(tree, file)), { recursive: true });
    writeFileSync(path.join(tree, file), source);
  }
  return tree;
};

const importing = (from: string, to: string, how = "import"): Record<string, string> => ({
  [from]: `${how} { x } from "./${path.posix.relative(path.posix.dirname(from), to)}";\nexport type y = typeof x;\n`,
  [to]: "export const x = 1;\n",
});

afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true });
});

const core = "packages/core/src";

describe("one forbidden import per row of the table is found", () => {
  test.each([
    ["core/text", `${core}/text/a.ts`, `${core}/form/form.ts`],
    ["core/form", `${core}/form/a.ts`, `${core}/report/report.ts`],
    ["core/report", `${core}/report/a.ts`, `${core}/rules/rule.ts`],
    ["core/rules", `${core}/rules/a.ts`, `${core}/doc/doc.ts`],
    ["core/doc", `${core}/doc/a.ts`, `${core}/rules/rule.ts`],
    ["core/aggregate", `${core}/aggregate/a.ts`, `${core}/rules/rule.ts`],
    ["core", `${core}/index.ts`, "packages/formats/src/index.ts"],
    ["formats", "packages/formats/src/docx/a.ts", `${core}/form/form.ts`],
    ["formats", "packages/formats/src/docx/a.ts", `${core}/index.ts`],
    ["server", "apps/server/src/a.ts", "apps/web/src/main.ts"],
    ["web", "apps/web/src/a.ts", "apps/tui/src/main.ts"],
    ["tui", "apps/tui/src/a.ts", `${core}/rules/check.ts`],
  ])("%s: %s → %s", async (layer, from, to) => {
    const { problems } = await boundaries(plant(importing(from, to)));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`${from} → ${to}: ${layer}: `);
  });

  test("every row is among them", () => {
    const rows = "core/text core/form core/report core/rules core/doc core/aggregate core formats server web tui";
    expect(layers.map(({ name }) => name).join(" ")).toBe(rows);
  });
});

test.each(["web", "tui"])("%s may import the server's types, not its code", async (app) => {
  const [from, to] = [`apps/${app}/src/a.ts`, "apps/server/src/root.ts"];
  expect((await boundaries(plant(importing(from, to, "import type")))).problems).toEqual([]);
  expect((await boundaries(plant(importing(from, to)))).problems).toEqual([
    expect.stringContaining(`${app} (types only)`),
  ]);
});

test("a type-only import counts", async () => {
  const tree = plant(importing(`${core}/text/a.ts`, `${core}/form/form.ts`, "import type"));
  expect((await boundaries(tree)).problems).toEqual([expect.stringContaining("core/text: ")]);
});

test("formats reach core's Doc by its public name and nothing else of it", async () => {
  const exports = { "./doc": "./src/doc/doc.ts", ".": "./src/index.ts" };
  const tree = plant({
    [`${core}/doc/doc.ts`]: "export const x = 1;\n",
    [`${core}/index.ts`]: "export const x = 1;\n",
    "packages/core/package.json": JSON.stringify({ name: "@gongkai/core", type: "module", exports }),
    "packages/formats/src/good.ts": 'import { x } from "@gongkai/core/doc";\nexport const y = x;\n',
    "packages/formats/src/bad.ts": 'import { x } from "@gongkai/core";\nexport const y = x;\n',
  });
  mkdirSync(path.join(tree, "node_modules/@gongkai"), { recursive: true });
  symlinkSync(path.join(tree, "packages/core"), path.join(tree, "node_modules/@gongkai/core"), "junction");
  expect((await boundaries(tree)).problems).toEqual([
    expect.stringContaining("packages/formats/src/bad.ts → packages/core/src/index.ts: formats: "),
  ]);
});

test("core and formats use neither Node nor a package that is not on their list", async () => {
  const tree = plant({
    [`${core}/text/a.ts`]: 'import { readFileSync } from "node:fs";\nexport const y = readFileSync;\n',
    "packages/formats/src/a.ts": 'import { inflate } from "pako";\nexport const y = inflate;\n',
    "node_modules/pako/package.json": JSON.stringify({ name: "pako", main: "index.js" }),
    "node_modules/pako/index.js": "exports.inflate = 1;\n",
  });
  expect((await boundaries(tree)).problems).toEqual([
    expect.stringContaining("→ fs: core (packages)"),
    expect.stringContaining("→ node_modules/pako/index.js: formats (packages)"),
  ]);
});

test("a package installed beside an app is no part of the tree", async () => {
  const tree = plant({
    "apps/tui/src/a.ts": 'import { x } from "commander";\nexport const y = x;\n',
    "apps/tui/node_modules/commander/package.json": JSON.stringify({ name: "commander", main: "index.js" }),
    "apps/tui/node_modules/commander/index.js": "exports.x = 1;\n",
  });
  expect((await boundaries(tree)).problems).toEqual([]);
});

test("a cycle is found", async () => {
  const [a, b] = [`${core}/text/a.ts`, `${core}/text/b.ts`];
  const { problems } = await boundaries(
    plant({ ...importing(b, a), ...importing(a, b), [b]: importing(b, a)[b] ?? "" }),
  );
  expect(problems).toEqual([expect.stringContaining(": no cycles")]);
});

test("the real tree is read", async () => {
  expect((await boundaries(root)).modules).toBeGreaterThan(0);
});
