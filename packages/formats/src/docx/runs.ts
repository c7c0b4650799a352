// Inside a paragraph: text, breaks, fields, symbols, alternatives, and what is left out.
import type { Attributes } from "../xml/attributes.ts";
import { isOn } from "../xml/values.ts";
import { type Body, isShown, newStory, say, skip, flush } from "./body.ts";
import { symbolText } from "./symbols.ts";

export type Open = (body: Body, attributes: Attributes) => void;
export type Close = (body: Body) => void;

const superscripts = [..."⁰¹²³⁴⁵⁶⁷⁸⁹"];

/** A raised digit is a mark, not a digit: run together with a figure it would change the figure. */
const raised = (text: string): string => text.replace(/[0-9]/g, (digit) => superscripts[Number(digit)] ?? digit);

const isRaised = ({ paragraph, styles }: Body): boolean => {
  const run = paragraph?.run;
  return run?.superscript ?? (run?.style === undefined ? false : (styles(run.style).superscript ?? false));
};

const openText: Open = (body, attributes) => {
  if (!isShown(body)) return;
  body.heard = "";
  body.preserve = attributes.get("xml:space") === "preserve";
};

const closeText: Close = (body) => {
  let text = body.heard;
  body.heard = undefined;
  if (text === undefined) return;
  if (!body.preserve) text = text.replace(/^[ \t\n\r]+|[ \t\n\r]+$/g, "");
  // a line end inside the element is how its XML was laid out
  if (text.includes("\n") || text.includes("\r")) text = text.replace(/[\n\r]+/g, " ");
  say(body, isRaised(body) ? raised(text) : text);
};

const sign =
  (text: string): Close =>
  (body) => {
    if (body.properties === "none" && isShown(body)) say(body, text);
  };

/** Stands for a page or column break until the paragraph is complete: it divides text, but is not printed at its ends. */
export const pageBreak = "\f";

const openBreak: Open = (body, attributes) => {
  const type = attributes.get("w:type");
  sign(type === "page" || type === "column" ? pageBreak : "\n")(body);
};

const openSymbol: Open = (body, attributes) => {
  if (!isShown(body)) return;
  const [font = "", code = ""] = [attributes.get("w:font"), attributes.get("w:char")];
  const text = symbolText(font, code);
  if (text !== undefined) return say(body, text);
  say(body, "\u{fffd}");
  const seen = `${font} ${code}`.slice(0, 100);
  if (body.problems.some((problem) => problem.seen === seen)) return;
  body.problems.push({ code: "text-unplaced", at: [], seen });
};

const openField: Open = ({ fields }, attributes) => {
  const type = attributes.get("w:fldCharType");
  if (type === "begin") fields.push(true);
  else if (type === "separate" && fields.length > 0) fields[fields.length - 1] = false;
  else if (type === "end") fields.pop();
};

const openRun: Open = ({ paragraph }) => {
  if (paragraph) paragraph.run = {};
};
const closeRun: Close = ({ paragraph }) => {
  if (paragraph) paragraph.run = undefined;
};

/** Inside properties these say that a paragraph's end, a row or a cell was deleted; elsewhere they hold deleted text. */
const openDeleted: Open = (body) => {
  if (body.properties === "none") skip(body);
  else if (body.properties === "mark" && body.paragraph) body.paragraph.endDeleted = true;
  else if (body.properties === "row" && body.table?.row) body.table.row.dropped = true;
};

const openChoice: Open = (body) => {
  const choice = body.choices.at(-1);
  if (choice?.taken) skip(body);
  else if (choice) choice.said = body.said;
};

const closeChoice: Close = ({ choices, said }) => {
  const choice = choices.at(-1);
  if (choice && said > choice.said) choice.taken = true;
};

const closeBox: Close = (body) => {
  const { story, paragraph } = body;
  flush(story);
  if (!story.outer) return;
  body.story = story.outer;
  (paragraph?.boxes ?? story.outer.blocks).push(...story.blocks);
};

export const runOpens: readonly (readonly [string, Open])[] = [
  ["w:r", openRun],
  ["m:r", openRun],
  ["w:t", openText],
  ["m:t", openText],
  ["w:tab", sign("\t")],
  ["w:ptab", sign("\t")],
  ["w:cr", sign("\n")],
  ["w:br", openBreak],
  ["w:noBreakHyphen", sign("-")],
  ["w:sym", openSymbol],
  ["w:fldChar", openField],
  ["w:del", openDeleted],
  ["w:moveFrom", openDeleted],
  [
    "w:footnoteReference",
    ({ paragraph }, attributes) => {
      const follows = attributes.get("w:customMarkFollows");
      if (paragraph?.run && follows !== undefined && isOn(follows)) paragraph.run.mark = true;
    },
  ],
  ["mc:AlternateContent", ({ choices, said }) => void choices.push({ taken: false, said })],
  ["mc:Choice", openChoice],
  ["mc:Fallback", openChoice],
  ["w:txbxContent", (body) => void (body.story = newStory(body.story))],
  ["w:altChunk", ({ problems }) => void problems.push({ code: "text-unplaced", at: [], seen: "altChunk" })],
  ...[
    "w:instrText",
    "w:delText",
    "w:delInstrText",
    "w:rt",
    "w:sdtPr",
    "w:sdtEndPr",
    "w:sectPr",
    "w:tblGrid",
    "w:tblPrEx",
    "w:rPrChange",
    "w:pPrChange",
    "w:tblPrChange",
    "w:trPrChange",
    "w:tcPrChange",
    "m:ctrlPr",
    "w:ffData",
  ].map((name): [string, Open] => [name, skip]),
];

export const runCloses: readonly (readonly [string, Close])[] = [
  ["w:r", closeRun],
  ["m:r", closeRun],
  ["w:t", closeText],
  ["m:t", closeText],
  ["mc:AlternateContent", ({ choices }) => void choices.pop()],
  ["mc:Choice", closeChoice],
  ["mc:Fallback", closeChoice],
  ["w:txbxContent", closeBox],
];
