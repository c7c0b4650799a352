// The bundle that run.mjs has just written, with the types of what went into it.
import type * as ours from "./ours.ts";

const file = new URL("../dist/ours.js", import.meta.url).href;
const bundle: typeof ours = await import(file);

export const { cellAt, cellsOf, check, form2021, identitiesOf, layout, place, readJson, tablesOf, withValue } = bundle;
export const { readBytes } = bundle;
export const formats: (typeof ours)["formats"] = bundle.formats;
