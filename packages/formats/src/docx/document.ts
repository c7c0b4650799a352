// The main part of a Word document, told tag by tag: each tag that means something has one small function.
import type { Problem } from "@gongkai/core/doc";
import type { XmlHandler } from "../xml/xml.ts";
import { type Body, flush, newStory } from "./body.ts";
import type { RawBlock } from "./raw.ts";
import { type Close, type Open, runCloses, runOpens } from "./runs.ts";
import { structureCloses, structureOpens } from "./structure.ts";

const opens: ReadonlyMap<string, Open> = new Map([...runOpens, ...structureOpens]);
const closes: ReadonlyMap<string, Close> = new Map([...runCloses, ...structureCloses]);

/** Reads the body: the handler for its XML, and what was read once that has been told. */
export const documentReader = (known: Pick<Body, "styles" | "numbering">) => {
  const problems: Problem[] = [];
  const root = newStory();
  const body: Body = {
    ...known,
    problems,
    story: root,
    paragraph: undefined,
    table: undefined,
    properties: "none",
    skipped: 0,
    fields: [],
    choices: [],
    said: 0,
    heard: undefined,
    preserve: false,
  };
  const handler: XmlHandler = {
    open(name, attributes) {
      if (body.skipped > 0) body.skipped++;
      else opens.get(name)?.(body, attributes);
    },
    close(name) {
      if (body.skipped > 0) body.skipped--;
      else closes.get(name)?.(body);
    },
    text(text) {
      if (body.heard !== undefined && body.skipped === 0) body.heard += text;
    },
  };
  const finish = (): readonly RawBlock[] => {
    flush(root);
    return root.blocks;
  };
  return { handler, problems, finish };
};
