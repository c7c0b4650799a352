// The shape as JSON Schema, for the two libraries that compile it.
import { type Fields, mapFields, moneyPattern, reportShape, type Shape } from "./shape.ts";

export type Schema = Readonly<Record<string, unknown>>;

const objectOf = (fields: Fields): Schema => ({
  type: "object",
  properties: mapFields(fields, schemaOf),
  required: Object.entries(fields).flatMap(([key, { kind }]) => (kind === "optional" ? [] : [key])),
});

const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });

const schemaOf = (shape: Shape): Schema => {
  switch (shape.kind) {
    case "count":
      return orNull({ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
    case "money":
      return orNull({ type: "string", pattern: moneyPattern.source });
    case "text":
      return { type: "string" };
    case "year":
      return { type: "integer", minimum: shape.from, maximum: shape.to };
    case "literal":
      return { const: shape.value };
    case "choice":
      return { enum: shape.values };
    case "optional":
      return schemaOf(shape.of);
    case "list":
      return { type: "array", items: schemaOf(shape.of) };
    case "object":
      return objectOf(shape.fields);
  }
};

export const jsonSchema: Schema = objectOf(reportShape);
