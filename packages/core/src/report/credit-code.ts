// 统一社会信用代码, GB 32100-2015: 18 characters of which the last is a check.

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

export const isCreditCode = (code: string): boolean => {
  if (code.length !== 18) return false;
  const values = Array.from(code, (c) => alphabet.indexOf(c));
  if (values.includes(-1)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * (values[i] ?? 0), 0);
  return values[17] === (31 - (sum % 31)) % 31;
};
