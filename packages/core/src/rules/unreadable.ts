// Values outside their type are seen while reading, and only there: the report itself holds a blank in their place.
import type { CellKind, Form } from "../form/form.ts";
import { type Address, cellOf, idOf, sectionOf } from "../form/walk.ts";
import { formOf } from "../report/cells.ts";
import type { Context, Rule } from "./rule.ts";

const kindAt = (form: Form, at: Address): CellKind | undefined => {
  const section = sectionOf(form, at[0] ?? "");
  if (section?.kind === "text") return at.length === 2 && at[1] === section.fee ? "money" : undefined;
  return cellOf(form, idOf(at))?.column.kind;
};

/** Addresses of what could not be read, each once, with the raw text. */
export const unreadableCells = (context: Context): ReadonlyMap<string, readonly [Address, string]> => {
  const found = new Map<string, readonly [Address, string]>();
  for (const { code, at, seen = "" } of context.problems ?? [])
    if (code === "cell-unreadable") for (const address of at) found.set(idOf(address), [address, seen]);
  return found;
};

/** What a rule about unreadable cells of some kinds adds to its texts. It reads nothing of the report, so no edit asks it again. */
export const unreadable = (mine: (kind: CellKind) => boolean): Pick<Rule, "reads" | "readsCell" | "check"> => ({
  reads: [],
  readsCell: (_form, { column }) => mine(column.kind),
  *check(report, context) {
    if (context.problems === undefined) return;
    for (const [at, seen] of unreadableCells(context).values()) {
      const kind = kindAt(formOf(report), at);
      if (kind !== undefined && mine(kind)) yield { at: [at], params: { seen } };
    }
  },
});
