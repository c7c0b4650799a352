// The figures of a report as one list, and the 42 identities over it: what all rivals share.
import { cellAt, cellsOf, form2021, identitiesOf } from "./bundled.ts";
import type { Report } from "@gongkai/core";

const places = new Map(cellsOf(form2021).map(({ id }, at) => [id, at]));
const placesOf = (ids: readonly string[]): readonly number[] => ids.map((id) => places.get(id) ?? -1);

const sums = identitiesOf(form2021).map(({ left, right }) => ({ left: placesOf(left), right: placesOf(right) }));

export const count = cellsOf(form2021).length;
export const identityCount = sums.length;

/** How many identities the figures break. */
export const faultsOf = (numbers: readonly number[]): number => {
  let faults = 0;
  for (const { left, right } of sums) {
    let difference = 0;
    for (const place of left) difference += numbers[place] ?? 0;
    for (const place of right) difference -= numbers[place] ?? 0;
    if (difference !== 0) faults++;
  }
  return faults;
};

export const numbersOf = (report: Report): readonly number[] =>
  cellsOf(form2021).map(({ address }) => Number(cellAt(report, address) ?? Number.NaN));

const figure = /^\d+(?:\.\d+)?$/;

/** Collects the cells of a document that are figures; in a complete report of 2021 those are its numbers, in printed order. */
export class Figures {
  readonly #numbers: number[] = [];

  cell(text: string): void {
    const trimmed = text.trim();
    if (figure.test(trimmed)) this.#numbers.push(Number(trimmed));
  }

  delivered(): { readonly numbers: readonly number[]; readonly faults: number } | undefined {
    const numbers = this.#numbers;
    return numbers.length === count ? { numbers, faults: faultsOf(numbers) } : undefined;
  }
}
