// The sections of a report, made of what was read: texts, and a value or a blank for every cell of the form.
import type { AnyForm } from "../../form/editions/index.ts";
import type { TableSection } from "../../form/form.ts";
import type { Problem } from "../doc.ts";
import { feeOf } from "./fee.ts";
import { isClosing } from "./heads.ts";
import type { TextItem } from "./items.ts";
import { narrativeOf } from "./narrative.ts";
import type { Region } from "./outline.ts";
import { rowPlacesOf } from "./rows.ts";
import type { Tables } from "./tables.ts";

export interface Written {
  readonly sections: Readonly<Record<string, unknown>>;
  readonly problems: readonly Problem[];
}

const closingOf = (items: readonly TextItem[], organ: string): readonly TextItem[] => {
  let end = items.length;
  while (end > 0 && isClosing(items[end - 1]?.text ?? "", organ)) end -= 1;
  return items.slice(0, end);
};

const textsIn = (region: Region): readonly TextItem[] =>
  region.items.filter((item): item is TextItem => item.kind === "text");

interface Dated {
  readonly organ: string;
  readonly year: number | undefined;
}

/** The text sections as a report keeps them. */
export const writeTexts = (form: AnyForm, regions: readonly Region[], { organ, year }: Dated): Written => {
  const problems: Problem[] = [];
  const sections: Record<string, unknown> = {};
  const last = regions.at(-1);
  for (const section of form.sections) {
    if (section.kind !== "text") continue;
    const own = regions.filter((r) => r.section.key === section.key);
    const items = own.flatMap((r) => (r === last ? closingOf(textsIn(r), organ) : textsIn(r)));
    const { texts, more } = narrativeOf(section, items);
    const fields: Record<string, unknown> = Object.fromEntries(texts);
    if ("fee" in section) {
      const fee = feeOf([...texts.values(), ...more.map((m) => m.text)].join("\n"), year);
      fields[section.fee] = fee.amount;
      if (fee.parts !== undefined)
        problems.push({
          code: "fee-parts",
          at: [[section.key, section.fee]],
          seen: fee.seen ?? "",
          alternative: fee.parts,
        });
    }
    if (more.length > 0) fields["more"] = more;
    sections[section.key] = fields;
  }
  return { sections, problems };
};

const writeTable = (section: TableSection, { cells, units }: Tables): Readonly<Record<string, unknown>> => {
  const table: Record<string, unknown> = {};
  for (const { key, id, cells: places, blank, units: chosen } of rowPlacesOf(section)) {
    // a copy has its keys already, and they cost more than their values
    const line: Record<string, unknown> = { ...blank };
    for (const cell of places) {
      const value = cells.get(cell.id);
      if (value !== undefined) line[cell.column.key] = value;
    }
    const unit = chosen ? units.get(id) : undefined;
    if (unit !== undefined) line["unit"] = unit;
    table[key] = line;
  }
  return table;
};

/** Texts and tables in printed order. */
export const writeSections = (form: AnyForm, texts: Written["sections"], tables: Tables): Written["sections"] =>
  Object.fromEntries(
    form.sections.map((section) => [
      section.key,
      section.kind === "table" ? writeTable(section, tables) : texts[section.key],
    ]),
  );
