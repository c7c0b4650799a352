import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { rulesReading } from "./reading.ts";

describe("rules that read a place", () => {
  test.each([
    [
      "a part of the balance",
      ["requests", "newReceived", "naturalPerson"],
      ["T3-BAL", "T3-COL", "T3-OFFSET"],
      ["T3-SUM", "T2-VALID", "S-TERMS"],
    ],
    ["a result", ["requests", "denied.process", "naturalPerson"], ["T3-SUM", "T3-COL"], ["T3-BAL", "Y-CARRY"]],
    [
      "the total of the results",
      ["requests", "resultTotal", "total"],
      ["T3-BAL", "T3-SUM", "T3-COL", "Y-JUMP"],
      ["Y-CARRY"],
    ],
    ["what was carried over", ["requests", "carriedIn", "research"], ["T3-BAL", "Y-CARRY"], ["Y-JUMP"]],
    [
      "documents in force",
      ["disclosure", "normativeDocs", "inForce"],
      ["T2-VALID", "Y-ROLL", "INT"],
      ["T2-RULE0", "MONEY"],
    ],
    ["money", ["disclosure", "adminFees", "amount"], ["T2-FEEPREC", "MONEY"], ["INT", "T2-VALID"]],
    ["an outcome", ["disputes", "direct", "upheld"], ["T4-SUM", "INT"], ["T3-COL"]],
    ["a text", ["overview", "proactive"], ["S-NOCOUNT", "S-5ASP", "S-LEN"], ["T3-BAL", "S-SEC6"]],
  ])("%s", (_name, at, some, none) => {
    const found = rulesReading(form2021, at);
    expect(found).toEqual(expect.arrayContaining(some));
    for (const id of none) expect(found).not.toContain(id);
  });

  test("an edition's own rules stay with it", () => {
    expect(rulesReading(form2019, ["disclosure", "normativeDocs", "newlyMade"])).not.toContain("Y-ROLL");
  });
});
