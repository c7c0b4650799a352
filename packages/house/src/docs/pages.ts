// Holds the generated pages against what is on disk, or puts them there.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Pages by file name. */
export type Pages = ReadonlyMap<string, string>;

const present = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** One sentence for each page that differs, is missing, or is there without being generated. */
export const differences = (pages: Pages, folder: string): string[] => {
  const extra = present(folder).filter((name) => !pages.has(name));
  const changed = [...pages].filter(([name, text]) => {
    const file = path.join(folder, name);
    return !existsSync(file) || readFileSync(file, "utf8") !== text;
  });
  return [
    ...changed.map(([name]) => `${name} is out of date: npm run docs`),
    ...extra.map((name) => `${name} is not generated: npm run docs`),
  ];
};

export const write = (pages: Pages, folder: string): void => {
  mkdirSync(folder, { recursive: true });
  for (const name of present(folder)) if (!pages.has(name)) rmSync(path.join(folder, name), { recursive: true });
  for (const [name, text] of pages) writeFileSync(path.join(folder, name), text);
};
