// The packed core in an empty project: the README's example runs there, also on the machine's own Node, and types as it should.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { read, root } from "./tree.ts";

const example = /```js\n([^`]*)```/.exec(read("packages/core/README.md"))?.[1] ?? "";

const row = { naturalPerson: 1, commercial: 0, research: 0, publicInterest: 0, legalService: 0, otherOrg: 0, total: 2 };
const sample = {
  format: 1,
  edition: "2021",
  year: 2024,
  organ: { name: "甲市财政局" },
  requests: { newReceived: row },
};

const misspelt = `import { blank, form2021 } from "@gongkai/core";
console.log(blank(form2021, { year: 2024 }).requests.newReceived.naturalPersons);
`;

const options = {
  strict: true,
  module: "nodenext",
  target: "es2023",
  noEmit: true,
  types: ["node"],
  skipLibCheck: true,
};

const link = (project: string, name: string): void =>
  symlinkSync(path.join(root, "node_modules", name), path.join(project, "node_modules", name), "junction");

const project = (tarball: string): string => {
  const folder = mkdtempSync(path.join(tmpdir(), "gongkai-consumer-"));
  mkdirSync(path.join(folder, "node_modules/@gongkai"), { recursive: true });
  spawnSync("tar", ["-xzf", tarball, "-C", folder]);
  renameSync(path.join(folder, "package"), path.join(folder, "node_modules/@gongkai/core"));
  for (const name of ["zod", "@types"]) link(folder, name);
  const put = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  put("package.json", '{ "type": "module" }');
  put("report.json", JSON.stringify(sample));
  put("use.mjs", example);
  put("use.ts", example);
  put("misspelt.ts", misspelt);
  for (const name of ["use", "misspelt"])
    put(`${name}.json`, JSON.stringify({ compilerOptions: options, files: [`${name}.ts`] }));
  return folder;
};

/** What is wrong with the packed core as somebody else's dependency. */
export const consumer = (tarball: string, nodes: readonly string[]): string[] => {
  const cwd = project(tarball);
  const run = (node: string, ...args: string[]): string => {
    const { stdout, stderr } = spawnSync(node, args, { cwd, encoding: "utf8" });
    return stdout + stderr;
  };
  const types = (name: string): string =>
    run(process.execPath, path.join(root, "node_modules/typescript/bin/tsc"), "-p", `${name}.json`);
  try {
    const wrongTypes = types("use");
    return [
      ...(wrongTypes === "" ? [] : [`the README's example does not type: ${wrongTypes}`]),
      ...(types("misspelt").includes("naturalPersons") ? [] : ["a misspelt cell key compiles"]),
      ...nodes
        .map((node) => run(node, "use.mjs"))
        .filter((said) => !/^T3-COL /m.test(said))
        .map((said) => `the README's example does not run: ${said}`),
    ];
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
};
