import { z } from "zod";
import { mapFields, moneyPattern, reportShape, type Shape } from "./shape.ts";

const schemaOf = (shape: Shape): z.ZodType => {
  switch (shape.kind) {
    case "count":
      return z.int().min(0).nullable();
    case "money":
      return z.string().regex(moneyPattern).nullable();
    case "text":
      return z.string();
    case "year":
      return z.int().min(shape.from).max(shape.to);
    case "literal":
      return z.literal(shape.value);
    case "choice":
      return z.enum([...shape.values]);
    case "optional":
      return schemaOf(shape.of).optional();
    case "list":
      return z.array(schemaOf(shape.of));
    case "object":
      return z.object(mapFields(shape.fields, schemaOf));
  }
};

const schema = schemaOf({ kind: "object", fields: reportShape });

export const byZod = (value: unknown): unknown => schema.safeParse(value).data;
