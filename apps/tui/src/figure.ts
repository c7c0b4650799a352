// Figures of a report as people read them.
import type { Cell, Lang } from "@gongkai/core";
import { say } from "./strings/say.ts";

/** A blank is said, never shown as 0. */
export const shown = (cell: Cell, lang: Lang): string => (cell === null ? say(lang, "blank") : String(cell));

/** A difference with its sign. */
export const signed = (cell: Cell, lang: Lang): string => {
  const text = shown(cell, lang);
  return cell === null || text === "0" ? text : text.startsWith("-") ? `−${text.slice(1)}` : `+${text}`;
};
