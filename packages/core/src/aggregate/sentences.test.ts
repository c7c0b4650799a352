import fc from "fast-check";
import { expect, test } from "vitest";
import { compareSentences, sentencesOf } from "./sentences.ts";

/** What is left of `a` when the changes are made, which should be `b`. */
const applied = (a: readonly string[], b: readonly string[]): boolean => {
  const changes = compareSentences(a, b);
  const gone = changes.flatMap((change) => (change.a === undefined ? [] : [change.a]));
  const come = changes.flatMap((change) => (change.b === undefined ? [] : [change.b]));
  const count = (lines: readonly string[]) => lines.toSorted().join("\n");
  return count([...a, ...come]) === count([...b, ...gone]);
};

test.each([
  ["甲。乙！丙？丁；戊", ["甲。", "乙！", "丙？", "丁；", "戊"]],
  ["“甲。”乙。", ["“甲。”", "乙。"]],
  ["甲\n\n 乙 \n", ["甲", "乙"]],
  ["甲……。！？", ["甲……。！？"]],
  ["", []],
  ["3.5万元，其中", ["3.5万元，其中"]],
] as const)("%j has its sentences", (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});

test("no character of a text is lost", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[甲乙。！；\n”)]{0,40}$/u), (text) => {
      expect(sentencesOf(text).join("").replace(/\s/gu, "")).toBe(text.replace(/\s/gu, ""));
    }),
  );
});

const lines = fc.array(fc.constantFrom<string>("甲", "乙", "丙", "丁"), { maxLength: 12 });

test("the changes lead from one text to the other, and are as few as can be where texts share a sentence", () => {
  fc.assert(
    fc.property(lines, lines, (a, b) => {
      expect(applied(a, b)).toBe(true);
      expect(compareSentences(a, [...a])).toEqual([]);
      expect(compareSentences(a, b).length).toBeLessThanOrEqual(
        Math.max(a.length, b.length) + Math.min(a.length, b.length),
      );
    }),
  );
});

test("a sentence put into a text is all that changes", () => {
  fc.assert(
    fc.property(lines, fc.nat(12), (a, i) => {
      expect(compareSentences(a, a.toSpliced(i, 0, "新"))).toEqual([{ b: "新", change: "added" }]);
    }),
  );
});

test("long texts are compared in time that grows with their length", () => {
  const long = (n: number, every: number) =>
    Array.from({ length: n }, (_, i) => (i % every === 0 ? `改${i}` : `第${i}句`));
  const [a, b] = [long(20_000, 7), long(20_000, 11)];
  expect(applied(a, b)).toBe(true);
  expect(compareSentences(a, b).length).toBeLessThan(5_000);
  const same = (word: string) => Array.from({ length: 20_000 }, (_, i) => `${word}${i % 2}`);
  expect(compareSentences(same("甲"), same("乙"))).toHaveLength(20_000);
});
