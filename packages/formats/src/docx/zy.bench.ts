import { readFileSync } from "node:fs";
import { readDocx } from "./read.ts";
import { openArchive } from "../zip/archive.ts";
import { crc32 } from "../zip/crc32.ts";
import { parseXml } from "../xml/xml.ts";
import { unzipSync } from "fflate";
const bytes = new Uint8Array(readFileSync("/tmp/dx/lib.docx"));
const a = openArchive(bytes);
const xml = a.read("word/document.xml")!;
const jobs: Record<string, () => unknown> = {
  open: () => openArchive(bytes),
  unzipMain: () => unzipSync(bytes, { filter: (f) => f.name === "word/document.xml" }),
  readMain: () => openArchive(bytes).read("word/document.xml"),
  crc: () => crc32(xml),
  parseMain: () => parseXml(xml, { open() {}, close() {}, text() {} }),
  styles: () => parseXml(openArchive(bytes).read("word/styles.xml")!, { open() {} }),
  rels: () => parseXml(openArchive(bytes).read("_rels/.rels")!, { open() {} }),
  ours: () => readDocx(bytes),
};
const times: Record<string, number[]> = {};
for (let i = 0; i < 200; i++)
  for (const [n, f] of Object.entries(jobs)) {
    const t = performance.now();
    f();
    (times[n] ??= []).push(performance.now() - t);
  }
for (const [n, t] of Object.entries(times))
  console.log(
    n,
    t
      .slice(100)
      .sort((a, b) => a - b)[50]!
      .toFixed(3),
  );
if (process.argv[2]) for (let i = 0; i < 1500; i++) readDocx(bytes);
