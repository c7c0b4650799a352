// An untouched report: every cell blank, every text empty.
import type { AnyForm } from "../form/editions/index.ts";
import type { Section } from "../form/form.ts";
import { type ReportOf, schemaOf } from "./report.ts";

const blankSection = (section: Section): unknown =>
  section.kind === "table"
    ? Object.fromEntries(
        section.table.blocks.flatMap(({ rows, columns }) =>
          rows.map((row) => [row.key, Object.fromEntries(columns.map((c) => [c.key, null]))]),
        ),
      )
    : {
        ...Object.fromEntries([section.lead, ...section.parts.map((p) => p.key)].map((key) => [key, ""])),
        ...(section.fee === undefined ? {} : { [section.fee]: null }),
      };

export interface BlankHead {
  readonly year: number;
  readonly organ?: string;
}

/** A report of which nothing has been entered: cells null, texts "". Throws where the year is no year. */
export const blank = <F extends AnyForm>(form: F, { year, organ = "" }: BlankHead): ReportOf<F> =>
  schemaOf(form).parse({
    format: 1,
    edition: form.edition,
    year,
    organ: { name: organ },
    scope: "own",
    ...Object.fromEntries(form.sections.map((section) => [section.key, blankSection(section)])),
  });
