// @ts-check
// One minified file, bundled from the sources of every package: a command starts as fast as its file loads.
import { rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildPrint } from "@gongkai/house/fingerprint";
import { rolldown } from "rolldown";

/** @param {string} name */
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const print = buildPrint();

rmSync(here("dist"), { recursive: true, force: true });
const bundle = await rolldown({
  input: here("src/main.ts"),
  platform: "node",
  resolve: { conditionNames: ["@gongkai/source", "import", "module", "node", "default"] },
});
await bundle.write({ file: here("dist/gongkai.js"), format: "esm", minify: true, codeSplitting: false });
writeFileSync(here("dist/.stamp"), print);
