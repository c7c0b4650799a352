import * as v from "valibot";
import { mapFields, moneyPattern, reportShape, type Shape } from "./shape.ts";

const schemaOf = (shape: Shape): v.GenericSchema => {
  switch (shape.kind) {
    case "count":
      return v.nullable(v.pipe(v.number(), v.safeInteger(), v.minValue(0)));
    case "money":
      return v.nullable(v.pipe(v.string(), v.regex(moneyPattern)));
    case "text":
      return v.string();
    case "year":
      return v.pipe(v.number(), v.safeInteger(), v.minValue(shape.from), v.maxValue(shape.to));
    case "literal":
      return v.literal(shape.value);
    case "choice":
      return v.picklist(shape.values);
    case "optional":
      return v.optional(schemaOf(shape.of));
    case "list":
      return v.array(schemaOf(shape.of));
    case "object":
      return v.object(mapFields(shape.fields, schemaOf));
  }
};

const schema = schemaOf({ kind: "object", fields: reportShape });

export const byValibot = (value: unknown): unknown => {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : undefined;
};
