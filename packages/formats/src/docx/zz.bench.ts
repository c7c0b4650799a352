import { Document, Packer, Paragraph, Table, TableRow, TableCell, TextRun, HeadingLevel } from "docx";
import { unzipSync, zipSync, strToU8, strFromU8 } from "fflate";
import { SaxesParser } from "saxes";
import { writeFileSync } from "node:fs";
import { readDocx } from "./read.ts";
import { writeDocx } from "./write.ts";

const cell = (t: string) =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: t, size: 18, font: "仿宋" })] })] });
const table = (r: number, c: number) =>
  new Table({
    rows: Array.from(
      { length: r },
      (_, i) =>
        new TableRow({
          children: Array.from({ length: c }, (_, j) => cell(j < 3 ? "标签文字" + i : String((i * 7 + j * 13) % 100))),
        }),
    ),
  });
const paras = Array.from(
  { length: 20 },
  (_, i) =>
    new Paragraph({
      children: [
        new TextRun("全面贯彻落实《中华人民共和国政府信息公开条例》，主动公开政府信息" + i + "条，".repeat(6)),
      ],
    }),
);
const d = new Document({
  sections: [
    {
      children: [
        new Paragraph({ text: "标题", heading: HeadingLevel.TITLE }),
        new Paragraph({ text: "一、总体情况", heading: HeadingLevel.HEADING_1 }),
        ...paras,
        table(12, 4),
        table(28, 10),
        table(4, 15),
      ],
    },
  ],
});
const bytes = new Uint8Array(await Packer.toBuffer(d));
writeFileSync("/tmp/dx/lib.docx", bytes);
console.log(
  bytes.length,
  Object.entries(unzipSync(bytes))
    .map(([n, b]) => n + " " + b.length)
    .join("; "),
);
const bare = () => {
  const f = unzipSync(bytes, { filter: (f) => f.name === "word/document.xml" });
  const p = new SaxesParser({ xmlns: false, position: false });
  p.write(strFromU8(f["word/document.xml"]!)).close();
};
const least = () => {
  const f = unzipSync(bytes, { filter: (f) => f.name === "word/document.xml" });
  const p = new SaxesParser({ xmlns: false, position: false });
  const tables: string[][][] = [];
  let row: string[] | undefined;
  let text = "";
  let on = false;
  p.on("opentag", (t) => {
    switch (t.name) {
      case "w:tbl":
        tables.push([]);
        break;
      case "w:tr":
        row = [];
        tables.at(-1)!.push(row);
        break;
      case "w:tc":
        text = "";
        break;
      case "w:t":
        on = true;
    }
  });
  p.on("closetag", (t) => {
    if (t.name === "w:tc") row!.push(text);
    else if (t.name === "w:t") on = false;
  });
  p.on("text", (t) => {
    if (on) text += t;
  });
  p.write(strFromU8(f["word/document.xml"]!)).close();
  return tables;
};
const ours = () => readDocx(bytes);
const read = ours();
if ("refusal" in read) throw new Error();
const doc = read.doc;
const own = writeDocx(doc);
writeFileSync("/tmp/dx/own.docx", own);
console.log("own", own.length);
const readOwn = () => readDocx(own);
const bareOwn = () => {
  const f = unzipSync(own, { filter: (f) => f.name === "word/document.xml" });
  const p = new SaxesParser({ xmlns: false, position: false });
  p.write(strFromU8(f["word/document.xml"]!)).close();
};
const parts = unzipSync(bytes);
const deflate = () => zipSync(parts);
const write = () => writeDocx(doc);
const lib = () => Packer.toBuffer(d);
const jobs = { bare, least, ours, bareOwn, readOwn, deflate, write };
const times: Record<string, number[]> = {};
for (let i = 0; i < 150; i++)
  for (const [n, f] of Object.entries(jobs)) {
    const t = performance.now();
    f();
    (times[n] ??= []).push(performance.now() - t);
  }
for (const [n, t] of Object.entries(times))
  console.log(
    n,
    t
      .slice(50)
      .sort((a, b) => a - b)[50]!
      .toFixed(3),
  );
const t0 = performance.now();
for (let i = 0; i < 5; i++) await lib();
console.log("docx lib", ((performance.now() - t0) / 5).toFixed(1));
