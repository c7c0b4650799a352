// The schema of an edition as JSON Schema 2020-12, for everyone who does not speak TypeScript.
import type { AnyForm } from "../form/editions/index.ts";
import { z } from "zod";
import type { Address } from "../form/walk.ts";
import { explain } from "./explain.ts";
import { schemaOf } from "./report.ts";

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  readonly [key: string]: unknown;
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The printed name of a place, and what it counts. */
const words = (form: AnyForm, at: Address): JsonSchema => {
  const found = explain(form, at);
  if (!found) return {};
  const unit = found.unit === undefined ? "" : `（单位：${found.unit}）`;
  return { title: found.printed.zh, ...(found.meaning ? { description: `${found.meaning.zh}${unit}` } : {}) };
};

const described = (form: AnyForm, schema: JsonSchema, at: Address): JsonSchema => {
  const properties = schema["properties"];
  const inner = isSchema(properties)
    ? Object.entries(properties).map(
        ([key, part]) => [key, isSchema(part) ? described(form, part, [...at, key]) : part] as const,
      )
    : undefined;
  return { ...words(form, at), ...schema, ...(inner ? { properties: Object.fromEntries(inner) } : {}) };
};

/** JSON Schema 2020-12 of an edition's report; every place is titled as it is printed. */
export const schemaJson = (form: AnyForm): JsonSchema => {
  const { $schema, ...rest } = z.toJSONSchema(schemaOf(form), { target: "draft-2020-12" });
  return { $schema, title: form.notice.zh, description: form.title.zh, ...described(form, { ...rest }, []) };
};
