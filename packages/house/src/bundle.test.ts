// Core in a browser bundle: nothing of Node is left to resolve, and the bundle runs where there is only the language.
import { createContext, runInContext } from "node:vm";
import path from "node:path";
import { rolldown } from "rolldown";
import { expect, test } from "vitest";
import { root } from "./tree.ts";

test("core bundles for a browser and runs without Node", async () => {
  const bundle = await rolldown({
    input: path.join(root, "packages/core/src/index.ts"),
    platform: "browser",
    resolve: { conditionNames: ["@gongkai/source", "browser", "import", "default"] },
    external: () => false,
  });
  const { output } = await bundle.generate({ format: "iife", name: "core", codeSplitting: false });
  expect(output).toHaveLength(1);
  expect(output[0].imports).toEqual([]);
  // a context of its own has the language's globals and no process, Buffer, require, fetch or document
  const names: unknown = runInContext(`${output[0].code}; Object.keys(core).join(" ")`, createContext({}));
  expect(String(names).split(" ")).toContain("check");
});
