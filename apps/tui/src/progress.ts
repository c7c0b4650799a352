// One line on a terminal's standard error that says how far long work has come; silent everywhere else.
import type { Host } from "./host.ts";
import { harmless } from "./ink.ts";
import { countOf } from "./sources.ts";
import { width } from "./width.ts";

const patience = 700;
const interval = 120;
const full = 24;
const clearLine = "\r\u001b[K";

export interface Progress {
  readonly step: (file: string) => void;
  /** Makes room for something else to be said. */
  readonly clear: () => void;
  readonly end: () => void;
}

const silent: Progress = { step: () => undefined, clear: () => undefined, end: () => undefined };

const fit = (text: string, most: number): string => {
  let cut = text;
  while (width(cut) > most) cut = cut.slice(0, -1);
  return cut;
};

const bar = (share: number): string => {
  const filled = Math.round(share * full);
  return "█".repeat(filled) + "░".repeat(full - filled);
};

/** `total` is left out where nobody knows it; `now` tells the milliseconds. */
export const progress = (host: Host, total?: number, now: () => number = () => performance.now()): Progress => {
  if (!host.watched) return silent;
  const since = now();
  let [done, shown, drawn] = [0, since + patience - interval, false];
  const clear = (): void => {
    if (drawn) host.err(clearLine);
    drawn = false;
  };
  const forget = host.onInterrupt(clear);
  return {
    step: (file) => {
      done += 1;
      if (now() - shown < interval) return;
      [shown, drawn] = [now(), true];
      const count = total === undefined ? `${done}` : `${bar(done / total)} ${done}/${total}`;
      host.err(`${clearLine}${fit(`${count} ${harmless(file)}`, host.columns - 1)}`);
    },
    clear,
    end: () => {
      clear();
      forget();
    },
  };
};

/** For work on files; silent where the answer itself goes by on the screen, file by file. */
export const progressOver = async (words: readonly string[], host: Host, streams: boolean): Promise<Progress> =>
  host.watched && !(streams && host.screen) ? progress(host, await countOf(words)) : silent;
