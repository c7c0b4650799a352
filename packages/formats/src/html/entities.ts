// Character references, decoded by the same tokenizer that reads the page.
import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

let source = "";
let parts: string[] = [];
const nothing = (): void => undefined;

const collect: TokenizerCallbacks = {
  ontext: (start, end) => void parts.push(source.slice(start, end)),
  ontextentity: (code) => void parts.push(String.fromCodePoint(code)),
  onattribdata: nothing,
  onattribentity: nothing,
  onattribend: nothing,
  onattribname: nothing,
  oncdata: nothing,
  onclosetag: nothing,
  oncomment: nothing,
  ondeclaration: nothing,
  onend: nothing,
  onopentagend: nothing,
  onopentagname: nothing,
  onprocessinginstruction: nothing,
  onselfclosingtag: nothing,
};
const tokenizer = new Tokenizer({}, collect);

/** The text with its references decoded once; a "<" in it is text. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text;
  // a tag cannot begin inside a piece that has no "<"
  return text.includes("<") ? text.split("<").map(decodePiece).join("<") : decodePiece(text);
}

function decodePiece(text: string): string {
  if (!text.includes("&")) return text;
  source = text;
  parts = [];
  tokenizer.reset();
  tokenizer.write(text);
  tokenizer.end();
  const decoded = parts.join("");
  source = "";
  parts = [];
  return decoded;
}
