// A document as one page that needs nothing else: no script that runs, no picture, no address.
import type { Doc, DocBlock, DocCell, DocTable } from "@gongkai/core/doc";
import { content, escapeHtml } from "./escape.ts";
import { placed, type Placed } from "./headers.ts";
import { islandId, islandType, toIsland } from "./island.ts";

/** Nothing is fetched and nothing runs, even if something were smuggled in. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

const sheet = `
body{margin:0 auto;padding:2rem 1rem;max-width:60rem;line-height:1.8;color:#111;background:#fff;font-family:"Source Han Serif SC","Noto Serif CJK SC",SimSun,serif}
h1{text-align:center;font-size:1.6rem;line-height:1.4}
h2,h3,h4,h5,h6{font-size:1.15rem;margin:1.5em 0 .5em}
p{margin:.5em 0;text-indent:2em}
table{width:100%;margin:1em 0;border-collapse:collapse;font-size:.9rem;line-height:1.4}
caption{margin:.5em 0;font-weight:bold}
th,td{border:1px solid #333;padding:.3em .4em;text-align:center}
th{font-weight:normal;background:#f4f4f4}
th[scope=row]{text-align:left}
td.n{text-align:right;font-variant-numeric:tabular-nums}
table.plain th,table.plain td{border:none}
@media print{body{max-width:none;padding:0;font-size:10.5pt}h1,h2,h3,h4,h5,h6{break-after:avoid}thead{display:table-header-group}tr{break-inside:avoid}th{background:none}}
@page{size:A4;margin:20mm}
`;

const scopes = { row: "row", column: "col", band: "col" } as const;

export function writeHtml(doc: Doc): Uint8Array {
  const title = doc.meta.title ?? doc.blocks.find((block) => block.kind === "heading")?.text ?? "";
  const island =
    doc.data === undefined ? [] : [`<script type="${islandType}" id="${islandId}">${toIsland(doc.data)}</script>`];
  let tables = 0;
  const blocks = doc.blocks.map((block) => writeBlock(block, block.kind === "table" ? ++tables : tables));
  const page = [
    "<!DOCTYPE html>",
    '<html lang="zh-CN">',
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeHtml(title)}</title>`,
    `<style>${sheet}</style>`,
    "</head>",
    "<body>",
    '<main data-gongkai="1">',
    ...blocks,
    "</main>",
    ...island,
    "</body>",
    "</html>",
    "",
  ];
  return new TextEncoder().encode(page.join("\n"));
}

function writeBlock(block: DocBlock, table: number): string {
  if (block.kind === "table") return writeTable(block, `t${table}`);
  const { style, html } = content(block.text);
  const name = block.kind === "heading" ? `h${Math.min(6, Math.max(1, Math.trunc(block.level)))}` : "p";
  return `<${name}${style}>${html}</${name}>`;
}

function writeTable(table: DocTable, id: string): string {
  const rows = placed(table.rows).map((cells) => `<tr>${cells.map((cell) => writeCell(cell, id)).join("")}</tr>`);
  const heads = crosses(table) ? 0 : (table.headRows ?? 0);
  const caption = table.caption === undefined ? undefined : content(table.caption);
  return [
    table.borders === false ? '<table class="plain">' : "<table>",
    ...(caption ? [`<caption${caption.style}>${caption.html}</caption>`] : []),
    ...(heads > 0 ? ["<thead>", ...rows.slice(0, heads), "</thead>"] : []),
    "<tbody>",
    ...rows.slice(heads),
    "</tbody>",
    "</table>",
  ].join("\n");
}

/** Whether a head reaches below the last head row: a browser would cut it there. */
const crosses = ({ rows, headRows = 0 }: DocTable): boolean =>
  rows.slice(0, headRows).some((row, at) => row.some((cell) => at + (cell.span?.rows ?? 1) > headRows));

function writeCell({ cell, id, headers }: Placed, table: string): string {
  const { style, html } = content(cell.text);
  const name = cell.head ? "th" : "td";
  const attributes = [
    cell.head && `scope="${scopes[cell.head]}"`,
    id && `id="${table}-${id}"`,
    headers.length > 0 && `headers="${headers.map((head) => `${table}-${head}`).join(" ")}"`,
    span("rowspan", cell.span?.rows),
    span("colspan", cell.span?.columns),
    cell.head === "band" ? 'class="band"' : !cell.head && isNumber(cell) && 'class="n"',
    cell.address !== undefined && `data-address="${escapeHtml(cell.address)}"`,
  ].filter((attribute) => typeof attribute === "string");
  return `<${[name, ...attributes].join(" ")}${style}>${html}</${name}>`;
}

const span = (name: string, value: number | undefined): string | undefined =>
  value === undefined || value <= 1 ? undefined : `${name}="${value}"`;

/** By its value; where a document has none, by what is printed. */
const isNumber = ({ value, text }: DocCell): boolean =>
  value === undefined ? /^[+-]?\d[\d,]*(?:\.\d+)?$/.test(text) : value !== null;
