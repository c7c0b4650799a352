import * as z from "zod/mini";
import { mapFields, moneyPattern, reportShape, type Shape } from "./shape.ts";

const schemaOf = (shape: Shape): z.ZodMiniType => {
  switch (shape.kind) {
    case "count":
      return z.nullable(z.int().check(z.gte(0)));
    case "money":
      return z.nullable(z.string().check(z.regex(moneyPattern)));
    case "text":
      return z.string();
    case "year":
      return z.int().check(z.gte(shape.from), z.lte(shape.to));
    case "literal":
      return z.literal(shape.value);
    case "choice":
      return z.enum([...shape.values]);
    case "optional":
      return z.optional(schemaOf(shape.of));
    case "list":
      return z.array(schemaOf(shape.of));
    case "object":
      return z.object(mapFields(shape.fields, schemaOf));
  }
};

const schema = schemaOf({ kind: "object", fields: reportShape });

export const byZodMini = (value: unknown): unknown => schema.safeParse(value).data;
