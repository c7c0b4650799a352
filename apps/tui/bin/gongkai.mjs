#!/usr/bin/env node
// @ts-check
// Runs the built command, under the pinned Node when the machine's own is too old for it.
import { existsSync } from "node:fs";
import module from "node:module";
import { fileURLToPath } from "node:url";
import { compileCache, readyNode, run } from "@gongkai/house/toolchain";

const ourFault = 70;
const built = new URL("../dist/gongkai.cjs", import.meta.url);
const node = readyNode();

if (node === undefined || !existsSync(built)) {
  console.error("gongkai 尚未构建：请先在项目根目录运行一次 npm start / not built yet: run npm start once at the root");
  process.exitCode = ourFault;
} else if (node === process.execPath) {
  module.enableCompileCache?.(compileCache);
  // require, since import would first read the whole file for the names that it exports
  module.createRequire(built)(fileURLToPath(built));
} else {
  const env = { ...process.env, NODE_COMPILE_CACHE: compileCache };
  process.exitCode = await run(node, [fileURLToPath(built), ...process.argv.slice(2)], { env });
}
