import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf } from "../form/walk.ts";
import { placeholders } from "../text/text.ts";
import { problemCodes, refusalCodes } from "./doc.ts";
import { placesOf, problemTexts, refusalTexts, renderProblem, renderRefusal } from "./messages.ts";

/** The codes of the contract; more may be added, none may go. */
const promised =
  "row-shifted row-missing row-extra column-order column-missing column-extra label-variant section-missing section-misnumbered " +
  "header-repeated cell-blank cell-mark cell-unreadable number-spelling number-unit text-unplaced encoding-guessed organ-guessed " +
  "year-guessed edition-guessed bounded data-differs";
const promisedRefusals =
  "not-a-report blank-template pre-2019-form other-report several-reports encrypted scan-without-text unsupported-format damaged too-large";

test("no code of the contract is gone, and none stands twice", () => {
  expect(problemCodes).toEqual(expect.arrayContaining(promised.split(" ")));
  expect(refusalCodes).toEqual(expect.arrayContaining(promisedRefusals.split(" ")));
  expect(new Set(problemCodes).size).toBe(problemCodes.length);
  expect(new Set(refusalCodes).size).toBe(refusalCodes.length);
});

const known = new Set(["at", "seen", "alternative"]);

describe.each([...Object.entries(problemTexts), ...Object.entries(refusalTexts)])("%s", (code, { zh, en }) => {
  test("has a sentence in both languages that asks for the same", () => {
    expect(zh).toMatch(/\p{Script=Han}/u);
    expect(en).toMatch(/[a-z]/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
    expect([...placeholders(zh)].toSorted()).toEqual([...placeholders(en)].toSorted());
  });

  test("blames nobody and shows no code", () => {
    expect(`${zh}${en}`).not.toMatch(/[!！]/u);
    expect(`${zh}${en}`).not.toContain(code.includes("-") ? code : `${code}:`);
  });

  test("ends without a full stop, as the others do", () => {
    expect(`${zh}\n${en}`).not.toMatch(/[。.]$/mu);
  });
});

test("a code has a sentence, and a sentence has a code", () => {
  expect(Object.keys(problemTexts).toSorted()).toEqual([...problemCodes].toSorted());
  expect(Object.keys(refusalTexts).toSorted()).toEqual([...refusalCodes].toSorted());
});

const langs = ["zh", "en"] as const;

describe.each(problemCodes)("a problem %s", (code) => {
  test("leaves no placeholder, with much or nothing to say", () => {
    for (const lang of langs)
      for (const form of [form2019, form2021])
        for (const at of [[], [["requests"]], cellsOf(form).map(({ address }) => address)])
          for (const rest of [{}, { seen: "甲", alternative: 5 }, { alternative: null }])
            expect(renderProblem({ code, at, ...rest }, form, lang)).not.toMatch(/\{\w|\w\}|undefined|null|^[：:\s]/u);
  });

  test("needs no parameter that only some problems have", () => {
    for (const name of placeholders(problemTexts[code].zh)) expect(known).toContain(name);
  });

  test("shows what was seen, to the letter", () => {
    if (!placeholders(problemTexts[code].zh).includes("seen")) return;
    fc.assert(
      fc.property(fc.constantFrom("{at}", "$&", "$1", "{seen}", "{alternative}", "<b>", "12（3）"), (seen) => {
        for (const lang of langs) expect(renderProblem({ code, at: [], seen }, form2021, lang)).toContain(seen);
      }),
    );
  });
});

test.each([
  [0, "", ""],
  [1, "表三 三（一）予以公开 · 自然人", "Table 3"],
  [3, "、", ", "],
  [4, "等4处", "and 1 more"],
  [40, "等40处", "and 37 more"],
])("of %i places it says %j", (count, zh, en) => {
  const at = cellsOf(form2021)
    .filter(({ address: [table, row] }) => table === "requests" && row.startsWith("granted"))
    .concat(cellsOf(form2021))
    .slice(0, count)
    .map(({ address }) => address);
  expect(placesOf(form2021, at, "zh")).toContain(zh);
  expect(placesOf(form2021, at, "en")).toContain(en);
  if (count > 3) expect(placesOf(form2021, at, "zh").split("、").length).toBeLessThan(12);
});

describe.each(refusalCodes)("a refusal %s", (code) => {
  test("leaves no placeholder and no empty brackets, with or without its parameters", () => {
    const full = Object.fromEntries(placeholders(refusalTexts[code].zh).map((name) => [name, "某物"]));
    for (const lang of langs) {
      const [bare, told] = [renderRefusal({ code }, lang), renderRefusal({ code, params: full }, lang)];
      for (const text of [bare, told]) expect(text).not.toMatch(/\{|\}|（）|\(\)|undefined/u);
      if (Object.keys(full).length > 0) expect(told).toContain("某物");
    }
  });
});

test("numbers in a refusal are shown as they are", () => {
  expect(renderRefusal({ code: "too-large", params: { limit: 256 } })).toContain("256");
});
