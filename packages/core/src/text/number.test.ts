import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readNumber } from "./number.ts";

const value = (raw: string, kind: "count" | "change" | "money", unit?: string) => {
  const reading = readNumber(raw, kind, unit);
  return reading.state === "value" ? reading.value : reading.state;
};

describe("a count", () => {
  test.each([
    ["0", 0],
    ["12", 12],
    [" 7 ", 7],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ] as const)("%j is plainly %s", (raw, count) => {
    expect(readNumber(raw, "count")).toEqual({ state: "value", value: count });
  });

  test.each([
    ["１２", 12, "number-spelling"],
    ["１，２３４", 1234, "number-spelling"],
    ["1,234", 1234, "number-spelling"],
    ["007", 7, "number-spelling"],
    ["3.5万", 35_000, "number-spelling"],
    ["十二", 12, "number-spelling"],
    ["+208", 208, "number-spelling"],
    ["-0", 0, "number-spelling"],
    ["124件", 124, "number-unit"],
    ["二十 件", 20, "number-unit"],
  ] as const)("%j is %i, with a note", (raw, count, note) => {
    expect(readNumber(raw, "count")).toEqual({ state: "value", value: count, note });
  });

  test.each([
    "-1",
    "10.5",
    "12件3",
    "1 234",
    "12,34",
    "²",
    "①",
    "2^60",
    "1e3",
    "0x10",
    "9007199254740992",
    "12\n3",
    "减3",
    "三百五",
    "约3",
    "9".repeat(41),
  ])("%j is unreadable", (raw) => {
    expect(value(raw, "count")).toBe("unreadable");
  });

  test("a remark behind the number is unreadable, with the number as the alternative", () => {
    expect(readNumber("12（含上年3件）", "count")).toEqual({ state: "unreadable", alternative: 12 });
  });
});

test.each(["/", "／", "—", "——", "-", "无", "無", "N/A"])("%j is a mark and not a zero, whatever the kind", (raw) => {
  for (const kind of ["count", "change", "money"] as const) expect(readNumber(raw, kind).state).toBe("mark");
});

test.each(["", " ", "　", "\n\t"])("%j is blank", (raw) => {
  for (const kind of ["count", "change", "money"] as const) expect(readNumber(raw, kind).state).toBe("blank");
});

describe("a change", () => {
  test.each([
    ["+1036", 1036],
    ["-3", -3],
    ["－3", -3],
    ["减3", -3],
    ["减少2项", -2],
    ["增加4项", 4],
    ["+1,036", 1036],
    ["0", 0],
    ["+0", 0],
    ["-0", 0],
  ] as const)("%j is %i", (raw, change) => {
    expect(value(raw, "change")).toBe(change);
    expect(Object.is(value(raw, "change"), -0)).toBe(false);
  });

  test.each(["持平", "1.5", "--3", "+-3"])("%j is unreadable", (raw) => {
    expect(value(raw, "change")).toBe("unreadable");
  });
});

describe("money", () => {
  test.each([
    ["59237.2449", "59237.2449"],
    ["0.10", "0.1"],
    ["00.5", "0.5"],
    ["1,234.5", "1234.5"],
    ["十二万元", "12"],
    ["25.1万元", "25.1"],
    ["999999999999999.99999999", "999999999999999.99999999"],
  ] as const)("%j is %s 万元", (raw, amount) => {
    expect(value(raw, "money", "万元")).toBe(amount);
  });

  test("another unit is converted exactly, with the figure as written for an alternative", () => {
    expect(readNumber("251000元", "money", "万元")).toEqual({
      state: "value",
      value: "25.1",
      note: "number-unit",
      unit: "元",
      alternative: "251000",
    });
  });

  test("where the document chooses the unit, it is kept", () => {
    expect(readNumber("251000元", "money")).toEqual({
      state: "value",
      value: "251000",
      note: "number-unit",
      unit: "元",
    });
    expect(readNumber("25.1万元", "money")).toEqual({
      state: "value",
      value: "25.1",
      note: "number-unit",
      unit: "万元",
    });
  });

  test.each(["-1", "1.123456789", "1234567890123456", "1e3", "元", "￥", "0.00001元"])("%j is unreadable", (raw) => {
    expect(value(raw, "money", "万元")).toBe("unreadable");
  });
});

test("a number comes back from the spellings that offices use", () => {
  const spelled = fc.tuple(fc.nat(9_999_999), fc.constantFrom("plain", "grouped", "wide", "unit")).map(([n, how]) => {
    const plain = String(n);
    const text = {
      plain,
      grouped: plain.replace(/\B(?=(?:\d{3})+$)/gu, ","),
      wide: Array.from(plain, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0)).join(""),
      unit: `${plain}件`,
    }[how];
    return [n, text ?? plain] as const;
  });
  fc.assert(fc.property(spelled, ([n, text]) => value(text, "count") === n));
});

test("whatever stands in a cell, a value is of its type and nothing is thrown", () => {
  const soup = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc
      .array(fc.constantFrom(...Array.from("0129.,+-万元件十百零亿增减（） /²")), { maxLength: 10 })
      .map((c) => c.join("")),
  );
  fc.assert(
    fc.property(soup, (raw) => {
      const count = readNumber(raw, "count");
      if (count.state === "value") expect(Number.isSafeInteger(count.value) && Number(count.value) >= 0).toBe(true);
      const money = readNumber(raw, "money", "万元");
      if (money.state === "value") expect(money.value).toMatch(/^(?:0|[1-9]\d{0,14})(?:\.\d{1,8})?$/u);
      const change = readNumber(raw, "change");
      if (change.state === "value") expect(Number.isSafeInteger(change.value)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
