// HTML inside another format: all of its blocks, since a fragment has no furniture.
import type { DocBlock } from "@gongkai/core/doc";
import { walk } from "./walk.ts";

/** The blocks of a piece of HTML; none where it is larger or deeper than any page. */
export function readHtmlFragment(text: string): readonly DocBlock[] {
  const page = walk(text);
  return "refusal" in page ? [] : page.pieces.map(({ block }) => block);
}
