import { Ajv } from "ajv";
import { jsonSchema } from "./json-schema.ts";

const validate = new Ajv({ allErrors: true }).compile(jsonSchema);

export const byAjv = (value: unknown): unknown => (validate(value) ? value : undefined);
