// Exact arithmetic on money: decimal strings in, decimal strings out, no floating point on the way.

const pattern = /^(-?)(\d+)(?:\.(\d+))?$/u;

interface Scaled {
  readonly units: bigint;
  readonly places: number;
}

const parse = (text: string): Scaled => {
  const found = pattern.exec(text);
  if (!found) throw new RangeError(`not a decimal: ${text}`);
  const [, sign = "", whole = "0", fraction = ""] = found;
  return { units: BigInt(`${sign}${whole}${fraction}`), places: fraction.length };
};

const print = ({ units, places }: Scaled): string => {
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, "0");
  const [whole, fraction] = [
    digits.slice(0, digits.length - places),
    digits.slice(digits.length - places).replace(/0+$/u, ""),
  ];
  return `${units < 0n ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
};

const align = (a: Scaled, b: Scaled): readonly [bigint, bigint, number] => {
  const places = Math.max(a.places, b.places);
  return [a.units * 10n ** BigInt(places - a.places), b.units * 10n ** BigInt(places - b.places), places];
};

export const addDecimal = (a: string, b: string): string => {
  const [x, y, places] = align(parse(a), parse(b));
  return print({ units: x + y, places });
};

export const subtractDecimal = (a: string, b: string): string => {
  const [x, y, places] = align(parse(a), parse(b));
  return print({ units: x - y, places });
};

/** Below zero, zero or above, as a is smaller than, equal to or larger than b. */
export const compareDecimal = (a: string, b: string): number => {
  const [x, y] = align(parse(a), parse(b));
  return x < y ? -1 : x > y ? 1 : 0;
};

/** Moves the point to the right (to the left for negative places): 0.5 by 4 is 5000. */
export const shiftDecimal = (a: string, by: number): string => {
  const { units, places } = parse(a);
  return by >= 0 ? print({ units: units * 10n ** BigInt(by), places }) : print({ units, places: places - by });
};

export const decimalPlaces = (a: string): number => parse(print(parse(a))).places;
