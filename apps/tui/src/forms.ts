// The forms that core knows, seen from outside: which one a report is on, and which is in force.
import { editions } from "@gongkai/core";

const forms = Object.values(editions);
export type KnownForm = (typeof forms)[number];

/** The one in force first: what somebody means without saying so. */
export const known: readonly KnownForm[] = forms.toSorted((a, b) => b.years.from - a.years.from);

const [latest] = known;
if (latest === undefined) throw new Error("core knows no form");
export const inForce: KnownForm = latest;
