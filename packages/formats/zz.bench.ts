import { decodeHtml } from "./src/decode.ts";
import { contentOf } from "./src/html/content.ts";
import { readHtml } from "./src/html/read.ts";
import { walk } from "./src/html/walk.ts";
import { tokenize } from "./src/html/tokens.ts";
import { plain, broken, garbled } from "./src/plain.ts";
import { page } from "/tmp/lab/page.mjs";
const s: string = page(); const bytes = new TextEncoder().encode(s);
const w = walk(s);
const sink = () => ({ open() {}, close() {}, text() {}, doctype() {}, foreign() { return false; } });
const f: Record<string, () => unknown> = { dec: () => decodeHtml(bytes), rawdec: () => new TextDecoder().decode(bytes), plain: () => plain(s), broken: () => broken(s), garbled: () => garbled(s), tok: () => tokenize(s, sink), walk: () => walk(s), content: () => "refusal" in w ? 0 : contentOf(w), ours: () => readHtml(bytes) };
const r: Record<string, number[]> = {};
for (let k = 0; k < 300; k++) for (const n in f) { const t = performance.now(); f[n]!(); (r[n] ??= []).push(performance.now() - t); }
for (const n in r) { r[n]!.sort((a, b) => a - b); console.log(n, r[n]![150]!.toFixed(3)); }
