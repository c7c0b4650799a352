// @ts-check
// The command as it ships, bundled from the sources of every package: it starts as fast as its files load.
// CommonJS, since the loader of modules looks into every built-in one that is imported; readers in files of their own,
// loaded with the first document of their kind.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildPrint } from "@gongkai/house/fingerprint";
import { rolldown } from "rolldown";

/** @param {string} name */
const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const print = buildPrint();

/** Commander can start programs as subcommands; ours are all functions, and what would start them takes time to load. */
const noPrograms = {
  name: "no-programs",
  /** @type {import("rolldown").Plugin["resolveId"]} */
  resolveId: (id, from) => (id === "node:child_process" && from?.includes("commander") ? "\0no-programs" : undefined),
  /** @type {import("rolldown").Plugin["load"]} */
  load: (id) => (id === "\0no-programs" ? "export default {};" : undefined),
};

/**
 * Chinese stands in strings and patterns alone, where it may be spelt out; a file of ASCII is read and compiled faster.
 * @param {string} code
 */
const ascii = (code) => code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

const bundle = await rolldown({
  input: here("src/main.ts"),
  platform: "node",
  plugins: [noPrograms],
  resolve: { conditionNames: ["@gongkai/source", "import", "module", "node", "default"] },
});
const { output } = await bundle.generate({
  format: "cjs",
  minify: true,
  entryFileNames: "gongkai.cjs",
  chunkFileNames: "[name].cjs",
});

rmSync(here("dist"), { recursive: true, force: true });
mkdirSync(here("dist"));
for (const file of output) if (file.type === "chunk") writeFileSync(here(`dist/${file.fileName}`), ascii(file.code));
writeFileSync(here("dist/.stamp"), print);
