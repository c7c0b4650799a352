// Texts come from anybody's files: no rule may take more than linear time over them.
import { expect, test } from "vitest";
import { check } from "./check.ts";
import { clean2021, edited, seen } from "./test-reports.ts";

const length = 120_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(length / piece.length));

test.each([
  ["years without a sentence's end", "2023年"],
  ["years and spaces", "2023 年 "],
  ["periods that never close", "2023年1月1日至"],
  ["digits and commas", "1,"],
  ["digits and points", "1."],
  ["one digit and spaces", `1${" ".repeat(5000)}`],
  ["numerals", "二十"],
  ["opened titles", "《"],
  ["opened angle brackets", "<〈《"],
  ["words of contact", "请可欢迎"],
  ["addresses that are none", "@a-"],
  ["telephone numbers that are none", "0375-"],
  ["the term in question", "政务公开"],
  ["stock phrases", "进一步不断"],
  ["line ends", "\n"],
])("%s", (_, piece) => {
  const text = filled(piece);
  const report = edited(clean2021, {
    title: text,
    organ: { name: text },
    preamble: text,
    "overview/general": text,
    "overview/proactive": text,
    "problems/general": text,
    "problems/improvements": text,
    otherMatters: { text, processingFee: null },
  });
  expect(check(report, { document: seen(report) }).every(({ severity }) => severity !== "error")).toBe(true);
});
