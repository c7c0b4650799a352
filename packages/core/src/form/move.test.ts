import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "./editions/2019.ts";
import { form2021 } from "./editions/2021.ts";
import { type Direction, directions, move } from "./move.ts";
import { cellOf, cellsOf, idOf, tablesOf } from "./walk.ts";

const at = (id: string) => id.split("/");
const to = (id: string, direction: Direction, form: typeof form2019 | typeof form2021 = form2021) => {
  const found = move(form, at(id), direction);
  return found && idOf(found);
};

test.each([
  ["requests/newReceived/naturalPerson", "down", "requests/carriedIn/naturalPerson"],
  ["requests/carriedIn/total", "down", "requests/granted/total"],
  ["requests/newReceived/naturalPerson", "up", undefined],
  ["requests/newReceived/naturalPerson", "left", undefined],
  ["requests/newReceived/naturalPerson", "right", "requests/newReceived/commercial"],
  ["requests/newReceived/total", "right", undefined],
  ["requests/newReceived/total", "tab", "requests/carriedIn/naturalPerson"],
  ["requests/carriedIn/naturalPerson", "backtab", "requests/newReceived/total"],
  ["requests/carriedOut/total", "tab", undefined],
  ["requests/granted/research", "home", "requests/granted/naturalPerson"],
  ["requests/granted/research", "end", "requests/granted/total"],
  ["requests/granted/research", "first", "requests/newReceived/naturalPerson"],
  ["requests/granted/research", "last", "requests/carriedOut/total"],
  ["requests/granted/research", "pagedown", "requests/denied.stateSecret/research"],
  ["requests/denied.process/research", "pageup", "requests/denied.stateSecret/research"],
  ["requests/denied.stateSecret/research", "pageup", "requests/granted/research"],
  ["requests/resultTotal/research", "pagedown", "requests/carriedOut/research"],
  ["requests/carriedOut/research", "pagedown", undefined],
  ["disclosure/rules/inForce", "down", "disclosure/normativeDocs/inForce"],
  ["disclosure/normativeDocs/inForce", "down", "disclosure/licensing/decisions"],
  ["disclosure/licensing/decisions", "up", "disclosure/normativeDocs/issued"],
  ["disclosure/licensing/decisions", "right", undefined],
  ["disclosure/normativeDocs/inForce", "tab", "disclosure/licensing/decisions"],
  ["disclosure/rules/inForce", "pagedown", "disclosure/licensing/decisions"],
  ["disclosure/penalty/decisions", "pagedown", "disclosure/adminFees/amount"],
  ["disputes/reconsideration/total", "right", "disputes/direct/upheld"],
  ["disputes/reconsideration/total", "down", undefined],
  ["disputes/reconsideration/corrected", "pagedown", "disputes/direct/upheld"],
  ["disputes/direct/corrected", "end", "disputes/afterReconsideration/total"],
] as const)("from %s %s is %s", (from, direction, next) => {
  expect(to(from, direction)).toBe(next);
});

test("columns of a shorter band: the last spans the rest", () => {
  expect(to("disclosure/compulsion/decisions", "down", form2019)).toBe("disclosure/adminFees/change");
  expect(to("disclosure/compulsion/itemsLastYear", "down", form2019)).toBe("disclosure/adminFees/itemsLastYear");
});

test("what is no cell leads nowhere", () => {
  for (const direction of directions) {
    expect(move(form2021, ["overview", "general"], direction)).toBeUndefined();
    expect(move(form2021, ["requests", "granted"], direction)).toBeUndefined();
  }
});

describe.each([form2019, form2021].map((form) => [form.edition, form] as const))("edition %s", (_, form) => {
  test.each([
    ["tab", "first"],
    ["backtab", "last"],
  ] as const)("%s visits every cell of every table once", (direction, start) => {
    for (const section of tablesOf(form)) {
      const ids = cellsOf(form)
        .filter((cell) => cell.section === section)
        .map((cell) => cell.id);
      const seen: string[] = [];
      let here = move(form, at(ids[0] ?? ""), start);
      for (; here && seen.length <= ids.length; here = move(form, here, direction)) seen.push(idOf(here));
      expect(start === "first" ? seen : seen.toReversed()).toEqual(ids);
    }
  });

  test("arrows alone fill the large table: right along a row, home, down", () => {
    const seen = new Set<string>();
    let line = move(form, cellsOf(form).find((cell) => cell.section.table.print === "down")?.address ?? [], "first");
    for (; line; line = move(form, line, "down")) {
      let here: typeof line | undefined = line;
      for (; here; here = move(form, here, "right")) seen.add(idOf(here));
    }
    expect(seen.size).toBe(form === form2021 ? 175 : 161);
  });

  test("a move ends in a cell of the same table, and left undoes right", () => {
    fc.assert(
      fc.property(fc.constantFrom(...cellsOf(form)), fc.constantFrom(...directions), (cell, direction) => {
        const next = move(form, cell.address, direction);
        if (next) expect(cellOf(form, idOf(next))?.section).toBe(cell.section);
        const right = move(form, cell.address, "right");
        if (right) expect(move(form, right, "left")).toEqual(cell.address);
      }),
    );
  });
});
