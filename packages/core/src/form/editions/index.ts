import { form2019 } from "./2019.ts";
import { form2021 } from "./2021.ts";

export const editions = { "2019": form2019, "2021": form2021 } as const;
export type Edition = keyof typeof editions;
/** The form of any edition, with its keys as types. */
export type AnyForm = (typeof editions)[Edition];

const all: readonly AnyForm[] = Object.values(editions);

/** The edition that a report year owes; undefined before 2019, when another table was in use. */
export const editionFor = (year: number): AnyForm | undefined =>
  all.find(({ years }) => year >= years.from && (!("to" in years) || year <= years.to));

export const isEdition = (edition: string): edition is Edition => Object.hasOwn(editions, edition);
