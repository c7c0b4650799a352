import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { SaxesParser } from "saxes";
import type { Delivered } from "../contender.ts";
import { Figures } from "../figures.ts";
import { streamed } from "./html.ts";
import { limit, rival } from "./rival.ts";

const main = "word/document.xml";

const documentOf = (bytes: Uint8Array): string => {
  const { [main]: part } = unzipSync(bytes, { filter: ({ name }) => name === main });
  return strFromU8(part ?? new Uint8Array());
};

const bySaxes = (bytes: Uint8Array): Delivered | undefined => {
  const figures = new Figures();
  let cell = "";
  let inText = false;
  const parser = new SaxesParser();
  parser.on("opentag", ({ name }) => {
    inText = name === "w:t";
    if (name === "w:tc") cell = "";
  });
  parser.on("text", (text) => {
    if (inText) cell += text;
  });
  parser.on("closetag", ({ name }) => {
    inText = false;
    if (name === "w:tc") figures.cell(cell);
  });
  parser.write(documentOf(bytes)).close();
  return figures.delivered();
};

const byMammoth = async (bytes: Uint8Array): Promise<Delivered | undefined> => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return streamed(value);
};

export const docxRivals = [
  rival("fflate + saxes", bySaxes, "within"),
  rival("mammoth 1 + htmlparser2", byMammoth),
  limit("unzip + saxes alone, no record", (bytes) => new SaxesParser().write(documentOf(bytes)).close()),
];
