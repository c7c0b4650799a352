// A Word file by the docx library: fonts and sizes on every run, merged cells both ways.
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
} from "docx";
import { layout } from "../bundled.ts";
import type { DocBlock, DocCell } from "@gongkai/core/doc";
import type { Report } from "@gongkai/core";

const run = (text: string, size: number): TextRun => new TextRun({ text, font: "仿宋_GB2312", size });

const cell = ({ text, span = {} }: DocCell): TableCell =>
  new TableCell({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(text, 21)] })],
    verticalAlign: VerticalAlign.CENTER,
    ...(span.columns && { columnSpan: span.columns }),
    ...(span.rows && { rowSpan: span.rows }),
  });

const levels = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2] as const;

const block = (each: DocBlock): Paragraph | Table => {
  if (each.kind === "table")
    return new Table({ rows: each.rows.map((row) => new TableRow({ children: row.map(cell) })) });
  const heading = each.kind === "heading" ? levels[each.level - 1] : undefined;
  return new Paragraph({
    children: [run(each.text, 32)],
    ...(heading ? { heading } : { indent: { firstLine: 640 }, spacing: { line: 560 } }),
  });
};

export const wordFile = (report: Report): Promise<Uint8Array> =>
  Packer.toBuffer(new Document({ sections: [{ children: layout(report).blocks.map(block) }] }));
