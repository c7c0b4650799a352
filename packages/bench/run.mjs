// @ts-check
// `npm run bench`: bundles ours as a program would ship it, then runs it beside its rivals.
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

/** @param {string} name */
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

// `node --conditions=@gongkai/source packages/bench/run.mjs` measures the sources without a build
const chosen = process.execArgv.flatMap((arg, at, all) =>
  arg.startsWith("--conditions=") ? arg.slice(13) : all[at - 1] === "-C" ? arg : [],
);

const bundle = await rolldown({
  input: here("src/ours.ts"),
  platform: "node",
  resolve: { conditionNames: [...chosen, "import", "module", "node", "default"] },
});
await bundle.write({ file: here("dist/ours.js"), format: "esm", minify: true, codeSplitting: false });

const { main } = await import("./src/main.ts");
await main(process.argv.slice(2));
