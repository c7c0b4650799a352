// The texts and heads of the canonical JSON: what is missing is empty, what is outside its type is left out and said.
import { z } from "zod";
import type { TextSection } from "../form/form.ts";
import type { Address } from "../form/walk.ts";
import { evenText, tighten } from "../text/wrap.ts";
import { isCreditCode } from "./credit-code.ts";
import { cellValue, type Fields, isFields, NotAReport, pointer, raw, type Reader } from "./json-table.ts";
import { levels, organKinds, scopes } from "./report.ts";

const readText = (reader: Reader, at: Address, value: unknown): string => {
  if (value === undefined || typeof value === "string") return evenText(value ?? "");
  reader.problems.push({ code: "text-unplaced", at: [at], seen: raw(value), where: pointer(at) });
  return "";
};

const evenPart = (part: Fields): Fields => {
  const { heading, text } = part;
  if (typeof heading !== "string" || typeof text !== "string") return part;
  const even = evenText(text);
  return even === text ? part : { ...part, text: even };
};

const readMore = (reader: Reader, at: Address, value: unknown): Fields => {
  if (value === undefined) return {};
  if (
    Array.isArray(value) &&
    value.every((part) => isFields(part) && typeof part.heading === "string" && typeof part.text === "string")
  )
    return { more: value.map((part: Fields) => evenPart(part)) };
  reader.problems.push({ code: "text-unplaced", at: [at], seen: raw(value), where: pointer(at) });
  return { more: undefined };
};

export const readTexts = (reader: Reader, section: TextSection, given: unknown): Fields => {
  if (given !== undefined && !isFields(given)) throw new NotAReport(section.key);
  const fields = given ?? {};
  const keys = [section.lead, ...section.parts.map((p) => p.key)];
  const { fee } = section;
  const amount = fee === undefined || fields[fee] === undefined ? null : cellValue(fields[fee], "money");
  if (fee !== undefined && amount === undefined)
    reader.problems.push({
      code: "cell-unreadable",
      at: [[section.key, fee]],
      seen: raw(fields[fee]),
      where: pointer([section.key, fee]),
    });
  return without({
    ...fields,
    ...Object.fromEntries(keys.map((key) => [key, readText(reader, [section.key, key], fields[key])])),
    ...(fee === undefined ? {} : { [fee]: amount ?? null }),
    ...readMore(reader, [section.key, "more"], fields.more),
  });
};

const without = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const date = z.iso.date();
const oneOf = (values: readonly string[]) => (value: unknown) => typeof value === "string" && values.includes(value);
const isText = (value: unknown): boolean => typeof value === "string";

/** Heads that a report may leave out, each with what it has to be. */
export const optionalHeads: readonly (readonly [Address, (value: unknown) => boolean])[] = [
  [["title"], isText],
  [["preamble"], isText],
  [["publishedOn"], (v) => date.safeParse(v).success],
  [["scope"], oneOf(scopes)],
  [["organ", "regionCode"], (v) => typeof v === "string" && /^\d{6}(?:\d{3}){0,2}$/u.test(v)],
  [["organ", "creditCode"], (v) => typeof v === "string" && isCreditCode(v)],
  [["organ", "level"], oneOf(levels)],
  [["organ", "kind"], oneOf(organKinds)],
];

/** Optional heads that are outside their type are left out, and said. */
export const readHeads = (reader: Reader, given: Fields): Fields => {
  if (given.organ !== undefined && !isFields(given.organ))
    reader.problems.push({ code: "key-dropped", at: [["organ"]], seen: raw(given.organ), where: pointer(["organ"]) });
  const organ: Record<string, unknown> = { ...(isFields(given.organ) ? given.organ : {}) };
  const heads: Record<string, unknown> = { ...given };
  for (const [at, valid] of optionalHeads) {
    const [first = "", second] = at;
    const target = second === undefined ? heads : organ;
    const key = second ?? first;
    if (target[key] === undefined || valid(target[key])) continue;
    reader.problems.push({ code: "key-dropped", at: [at], seen: raw(target[key]), where: pointer(at) });
    Reflect.deleteProperty(target, key);
  }
  if (typeof organ.name !== "string" || organ.name.trim() === "") {
    reader.problems.push({
      code: "organ-guessed",
      at: [["organ", "name"]],
      seen: typeof organ.name === "object" || typeof organ.name === "number" ? raw(organ.name) : "",
    });
    organ.name = "";
  }
  if (typeof heads["title"] === "string") heads["title"] = tighten(heads["title"]);
  if (typeof heads["preamble"] === "string") heads["preamble"] = evenText(heads["preamble"]);
  if (typeof organ["name"] === "string") organ["name"] = tighten(organ["name"]);
  return { ...heads, organ, scope: heads.scope ?? "own" };
};
