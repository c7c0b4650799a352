// Who has to report: a JSON list, or a table whose first column is the name.
import type { RosterEntry } from "@gongkai/core";
import type { Host } from "./host.ts";
import { load } from "./load.ts";
import { Refusal } from "./refusal.ts";

const texts = ["name", "creditCode", "regionCode", "due"] as const;
const keys = [...texts, "vertical"] as const;

/** What the columns of a table may be called. */
const heads: ReadonlyMap<string, (typeof keys)[number]> = new Map([
  ...keys.map((key) => [key.toLowerCase(), key] as const),
  ["单位名称", "name"],
  ["机关名称", "name"],
  ["单位", "name"],
  ["名称", "name"],
  ["统一社会信用代码", "creditCode"],
  ["行政区划代码", "regionCode"],
  ["区划代码", "regionCode"],
  ["报送期限", "due"],
  ["截止日期", "due"],
  ["垂直管理", "vertical"],
  ["垂直", "vertical"],
]);

const isYes = (value: unknown): boolean => value === true || /^(?:是|true|yes|y|1|√)$/iu.test(String(value).trim());

/** 2025/1/31 and 2025年1月31日, as a spreadsheet has them, as 2025-01-31: dates are compared as text. */
const dateOf = (text: string): string | undefined => {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:\s+[\d:]+)?$/u.exec(text.trim()) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = new Date(`${iso}T00:00:00Z`);
  // a day that the month does not have becomes one of the next
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso) ? iso : undefined;
};

const entryOf = (value: unknown): RosterEntry | undefined => {
  if (typeof value === "string") return value.trim() === "" ? undefined : { name: value.trim() };
  if (typeof value !== "object" || value === null) return undefined;
  const given: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  const name = given.get("name");
  if (typeof name !== "string" || name.trim() === "") return undefined;
  const rest = texts.flatMap((key) => {
    const text = given.get(key);
    return key !== "name" && typeof text === "string" && text !== "" ? [[key, text]] : [];
  });
  return { ...Object.fromEntries(rest), name: name.trim(), ...(isYes(given.get("vertical")) && { vertical: true }) };
};

const cells = (line: string): string[] =>
  Array.from(line.matchAll(/(?:^|[,\t])(?:"((?:[^"]|"")*)"|([^,\t]*))/gu), ([, quoted, bare]) =>
    (quoted?.replaceAll('""', '"') ?? bare ?? "").trim(),
  );

const fromTable = (text: string): unknown[] => {
  const rows = text
    .split(/\r?\n/u)
    .map(cells)
    .filter((row) => row.some((cell) => cell !== ""));
  const columns = rows[0]?.map((cell) => heads.get(cell.toLowerCase())) ?? [];
  if (!columns.includes("name")) return rows.map(([name]) => name);
  return rows
    .slice(1)
    .map((row) => Object.fromEntries(columns.flatMap((key, at) => (key ? [[key, row[at] ?? ""]] : []))));
};

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    // what Excel saves as CSV on a Chinese machine
    return new TextDecoder("gb18030").decode(bytes);
  }
};

const fromJson = (text: string): unknown[] | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    // the answer to a question: this is no JSON
    return undefined;
  }
};

/** The roster in a file; refused where a line of it cannot be used, because a body left out would never be missed. */
export const roster = async (file: string, host: Host): Promise<readonly RosterEntry[]> => {
  const loaded = await load({ path: file, file }, host);
  if ("unread" in loaded) throw new Refusal(loaded.unread === "missing" ? "file-missing" : "file-unreadable", { file });
  const text = textOf(loaded.bytes);
  const entries = (/^\s*[[{]/u.test(text) ? fromJson(text) : fromTable(text))?.map(entryOf);
  if (entries === undefined || entries.length === 0) throw new Refusal("not-a-roster", { file });
  return entries.map((entry) => {
    if (entry === undefined) throw new Refusal("not-a-roster", { file });
    if (entry.due === undefined) return entry;
    const due = dateOf(entry.due);
    if (due === undefined) throw new Refusal("roster-due", { file, name: entry.name, due: entry.due });
    return { ...entry, due };
  });
};
