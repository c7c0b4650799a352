// The canonical JSON inside a page: a script element that never runs, and that nothing in it can end.

export const islandId = "gongkai-data";
export const islandType = "application/json";

const escapes = new Map([
  ["<", "\\u003c"],
  ["\u2028", "\\u2028"],
  ["\u2029", "\\u2029"],
]);
const characters = new Map(Array.from(escapes, ([character, escape]) => [escape, character]));

/** The same JSON without "<": these characters stand in its strings only. */
export const toIsland = (json: string): string =>
  json.replace(/[<\u2028\u2029]/g, (character) => escapes.get(character) ?? character);

/** The JSON that `toIsland` was given, if it was canonical: canonical JSON writes these characters as they are. */
export const fromIsland = (text: string): string =>
  // every escape is taken as a pair, so that the second of two backslashes begins none
  text.replace(/\\(?:u[\da-f]{4}|[^])/g, (escape) => characters.get(escape) ?? escape);
