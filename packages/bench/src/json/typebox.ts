import { Compile } from "typebox/compile";
import { jsonSchema } from "./json-schema.ts";

const validator = Compile(jsonSchema);

export const byTypebox = (value: unknown): unknown => (validator.Check(value) ? value : undefined);
