// Whether what would be published installs and types as it says: publint, attw and an empty project, on the packed files.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { consumer } from "./consumer.ts";
import { report, root } from "./tree.ts";

const core = "packages/core";
const packages = [core, "packages/formats"];
const nodes = new Set([process.execPath, process.env["GONGKAI_MACHINE_NODE"] ?? process.execPath]);

const run = (command: string, args: readonly string[], cwd: string): string[] => {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    shell: command === "npm" && process.platform === "win32",
  });
  return status === 0
    ? []
    : [`${path.basename(args[0] ?? command)} in ${path.relative(root, cwd)}: ${error ?? stdout + stderr}`];
};

const installed = (file: string): string => path.join(root, "node_modules", file);

const check = (folder: string): string[] => {
  const cwd = path.join(root, folder);
  const packed = mkdtempSync(path.join(tmpdir(), "gongkai-pack-"));
  try {
    const failed = run("npm", ["pack", "--silent", "--pack-destination", packed], cwd);
    const [tarball] = readdirSync(packed);
    if (tarball === undefined) return failed;
    const file = path.join(packed, tarball);
    return [
      ...run(process.execPath, [installed("publint/src/cli.js"), file, "--strict"], cwd),
      ...run(
        process.execPath,
        [installed("@arethetypeswrong/cli/dist/index.js"), file, "--profile=esm-only", "--no-color"],
        cwd,
      ),
      ...(folder === core ? consumer(file, [...nodes]) : []),
    ];
  } finally {
    rmSync(packed, { recursive: true, force: true });
  }
};

report(packages.flatMap(check), `${packages.length} packages`);
