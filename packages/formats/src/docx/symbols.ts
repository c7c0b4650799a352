// Characters that Word writes as places of a symbol font.

/** Wingdings: the marks that forms are filled in with, and the circled numbers. */
const wingdings = new Map<number, string>([
  [0x6c, "●"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x71, "□"],
  [0x72, "□"],
  [0x75, "◆"],
  [0x9f, "•"],
  [0xa7, "▪"],
  [0xa8, "□"],
  [0xd8, "➢"],
  [0xe0, "→"],
  [0xfb, "✗"],
  [0xfc, "✓"],
  [0xfd, "☒"],
  [0xfe, "☑"],
  ...Array.from({ length: 10 }, (_, at): [number, string] => [0x81 + at, String.fromCodePoint(0x2460 + at)]),
  ...Array.from({ length: 10 }, (_, at): [number, string] => [0x8c + at, String.fromCodePoint(0x2776 + at)]),
]);

const wingdings2 = new Map<number, string>([
  [0x50, "✓"],
  [0x4f, "✗"],
  [0x52, "☑"],
  [0x53, "☒"],
  [0x54, "☒"],
  [0xa3, "□"],
  [0x2a, "□"],
]);

/** Symbol: digits and signs stand where ASCII has them. */
const symbol = new Map<number, string>([
  ...Array.from("0123456789 !#%&()+,./:;<=>?[]_{|}", (sign): [number, string] => [sign.codePointAt(0) ?? 0, sign]),
  [0x2d, "−"],
  [0xa3, "≤"],
  [0xb0, "°"],
  [0xb1, "±"],
  [0xb3, "≥"],
  [0xb4, "×"],
  [0xb7, "•"],
  [0xb8, "÷"],
  [0xb9, "≠"],
  [0xbb, "≈"],
]);

const fonts = new Map([
  ["wingdings", wingdings],
  ["wingdings 2", wingdings2],
  ["symbol", symbol],
]);

/** The character that a font shows at a code; undefined where it is not known. */
export const symbolText = (font: string, code: string): string | undefined => {
  const value = Number.parseInt(code, 16);
  if (!(value >= 0x20 && value <= 0xffff)) return undefined;
  // symbol fonts are addressed through a page of the private use area
  const place = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const signs = fonts.get(font.toLowerCase());
  if (signs) return signs.get(place);
  return value >= 0xe000 && value <= 0xf8ff ? undefined : String.fromCharCode(value);
};
