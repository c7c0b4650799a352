import { Parser } from "htmlparser2";
import { decodeHtml } from "./src/decode.ts";
import { contentOf } from "./src/html/content.ts";
import { readHtml } from "./src/html/read.ts";
import { walk } from "./src/html/walk.ts";
import { page } from "/tmp/lab/page.mjs";
const s: string = page(); const bytes = new TextEncoder().encode(s);
const w = walk(s);
function rival(): number {
  const text = new TextDecoder().decode(bytes);
  const tables: string[][][] = []; let row: string[] | undefined; let cell: string | undefined;
  const p = new Parser({ onopentag(n: string) { if (n === "table") tables.push([]); else if (n === "tr") tables.at(-1)?.push((row = [])); else if (n === "td" || n === "th") cell = ""; },
    ontext(t: string) { if (cell !== undefined) cell += t; }, onclosetag(n: string) { if (n === "td" || n === "th") { row?.push((cell ?? "").trim()); cell = undefined; } } });
  p.end(text); return tables.length;
}
const f: Record<string, () => unknown> = { rival, dec: () => decodeHtml(bytes), walk: () => walk(s), content: () => "refusal" in w ? 0 : contentOf(w), ours: () => readHtml(bytes) };
const r: Record<string, number[]> = {};
for (let k = 0; k < 1000; k++) for (const n in f) { const t = performance.now(); f[n]!(); (r[n] ??= []).push(performance.now() - t); }
for (const n in r) { r[n]!.sort((a, b) => a - b); console.log(n, r[n]![500]!.toFixed(3), r[n]![100]!.toFixed(3)); }
