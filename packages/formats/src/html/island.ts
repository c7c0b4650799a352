// The canonical JSON inside a page: a script element that never runs, and that nothing in it can end.

export const islandId = "gongkai-data";
export const islandType = "application/json";

/** The same JSON without "<" and without what a reader of text changes: these characters stand in its strings only. */
export const toIsland = (json: string): string =>
  json.replace(
    /[<\x7f-\x9f\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** The JSON that `toIsland` was given, if it was canonical: canonical JSON writes these characters as they are. */
export const fromIsland = (text: string): string =>
  // every escape is taken as a pair, so that the second of two backslashes begins none
  text.replace(/\\(?:u(003c|007f|00[89][\da-f]|202[89]|fff[ef])|[^])/g, (escape, code: string | undefined) =>
    code === undefined ? escape : String.fromCharCode(Number.parseInt(code, 16)),
  );
