// Arbitrary reports, made from the form.
import type { AnyForm } from "../form/editions/index.ts";
import fc from "fast-check";
import type { CellKind, Form } from "../form/form.ts";
import { cellOf, cellsOf, type FormCell, textsOf } from "../form/walk.ts";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { feesOf } from "./address-list.ts";
import { blank } from "./blank.ts";
import { formOf, withValue } from "./cells.ts";
import { computedAt, totalIds } from "./edit-sum.ts";
import { type Cell, type Report, schemaOf } from "./report.ts";

const money = fc
  .tuple(fc.nat(99_999_999), fc.stringMatching(/^(?:|\d{0,3}[1-9])$/u))
  .map(([whole, fraction]) => `${whole}${fraction === "" ? "" : `.${fraction}`}`);

const kinds: Record<CellKind, fc.Arbitrary<Cell>> = {
  count: fc.nat(9_999),
  change: fc.integer({ min: -99, max: 99 }),
  money,
};

/** Any value of a cell's kind, or a blank. */
export const arbitraryCell = ({ column }: FormCell, blanks = 4): fc.Arbitrary<Cell> =>
  blanks === 0 ? kinds[column.kind] : fc.option(kinds[column.kind], { nil: null, freq: blanks });

const line = fc.stringMatching(/^[甲乙丙丁0-9]{1,12}$/u);
// paragraphs, parted by one blank line
const text = fc
  .array(fc.stringMatching(/^[甲乙丙丁0-9，。；]{1,12}$/u), { maxLength: 2 })
  .map((paragraphs) => paragraphs.join("\n\n"));

const withCells = <F extends AnyForm>(form: F, cells: Readonly<Record<string, Cell>>): Report => {
  let report: Report = blank(form, { year: form.years.from, organ: "甲市" });
  for (const { id, address, column } of cellsOf(form)) {
    report = withValue(report, address, cells[id] ?? null);
    if (column.units && cells[id] != null)
      report = withValue(report, [address[0], address[1], "unit"], String(cells[id]).length % 2 === 0 ? "元" : "万元");
  }
  return report;
};

/** Any report of a form: totals need not add up; `blanks` = 0 leaves no cell blank. */
export const arbitraryReport = (form: AnyForm, blanks = 4): fc.Arbitrary<Report> =>
  fc
    .record({
      cells: fc.record(Object.fromEntries(cellsOf(form).map((cell) => [cell.id, arbitraryCell(cell, blanks)]))),
      texts: fc.array(text, { minLength: textsOf(form).length, maxLength: textsOf(form).length }),
      fee: fc.option(money, { nil: null }),
      title: fc.option(line, { nil: undefined }),
      more: fc.option(fc.array(fc.record({ heading: text, text }), { maxLength: 2 }), { nil: undefined }),
    })
    .map(({ cells, texts, fee, title, more }) => {
      let report = withCells(form, cells);
      textsOf(form).forEach((at, i) => (report = withValue(report, at, texts[i] ?? "")));
      for (const at of feesOf(form)) report = withValue(report, at, fee);
      if (title !== undefined) report = withValue(report, ["title"], title);
      if (more !== undefined) report = withValue(report, ["overview", "more"], more);
      return schemaOf(formOf(report)).parse(report);
    });

/** The same report with every total made what its parts come to. */
export const addedUp = (report: Report): Report => {
  const form: Form = formOf(report);
  let now = report;
  for (let i = 0; i < 3; i += 1)
    for (const id of totalIds(form))
      now = withValue(now, cellOf(form, id)?.address ?? [], computedAt(form, now, id).value);
  return now;
};

export const bothForms: readonly AnyForm[] = [form2019, form2021];

/** Any report of either edition. */
export const anyReport = (blanks = 4): fc.Arbitrary<Report> =>
  fc.oneof(...bothForms.map((form) => arbitraryReport(form, blanks)));
