import { damaged } from "../zip/unreadable.ts";

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const isCharacter = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code < 0xd800) ||
  (code > 0xdfff && code < 0xfffe) ||
  (code > 0xffff && code < 0x110000);

const reference = /&(#x[0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-z]{2,4});|&/g;

const referred = (_: string, body: string | undefined): string => {
  const sign = body === undefined ? undefined : named.get(body);
  if (sign !== undefined) return sign;
  // "#x41" and "#65" without their "#" are numbers as JavaScript writes them, but for the 0 in front
  const code = body?.startsWith("#") ? Number(body.startsWith("#x") ? `0${body.slice(1)}` : body.slice(1)) : -1;
  if (!isCharacter(code)) throw damaged("xml");
  return String.fromCodePoint(code);
};

/** Text as it was before it was put into XML: references resolved, line ends made one kind. */
export const unescape = (text: string): string => {
  const lined = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lined.includes("&") ? lined.replace(reference, referred) : lined;
};
