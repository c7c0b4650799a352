// Code spans: a run of backticks up to the next run of the same length.

export interface CodeSpans {
  /** What a run of backticks at a place shows, and how many characters it takes. Places only go up. */
  readonly at: (place: number) => { readonly text: string; readonly length: number };
}

/** Finds the closing run of any opener without looking twice at a character. */
export function codeSpans(text: string): CodeSpans {
  // for each length, the runs not yet passed, the next one last; made when the first backtick is met
  let runs: Map<number, number[]> | undefined;
  const at: CodeSpans["at"] = (place) => {
    runs ??= runsOf(text);
    let end = place + 1;
    while (text[end] === "`") end++;
    const length = end - place;
    const same = runs.get(length) ?? [];
    while ((same.at(-1) ?? text.length) <= place) same.pop();
    const close = same.at(-1);
    if (close === undefined) return { text: text.slice(place, end), length };
    const inside = text.slice(end, close);
    const padded = inside.startsWith(" ") && inside.endsWith(" ") && inside.trim() !== "";
    return { text: padded ? inside.slice(1, -1) : inside, length: close + length - place };
  };
  return { at };
}

function runsOf(text: string): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const same = runs.get(run.length);
    if (same) same.push(index);
    else runs.set(run.length, [index]);
  }
  for (const same of runs.values()) same.reverse();
  return runs;
}
