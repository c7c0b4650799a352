import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "./editions/2019.ts";
import { form2021 } from "./editions/2021.ts";
import { editionFor, editions, isEdition } from "./editions/index.ts";
import {
  cellOf,
  cellsOf,
  groupsAbove,
  identitiesAt,
  identitiesOf,
  idOf,
  printedOrdinal,
  rowsOf,
  sectionOf,
  tablesOf,
  textSectionsOf,
  textsOf,
} from "./walk.ts";

// the contract: "edition 2021 has 10 + 175 + 15 = 200 cells and 42 identities; 2019 has 22 + 161 + 15 = 198 and 40"
describe.each([
  ["2021", form2021, [10, 175, 15], 42, 21],
  ["2019", form2019, [22, 161, 15], 40, 19],
] as const)("edition %s", (_, form, perTable, identities, details) => {
  const ids = cellsOf(form).map((cell) => cell.id);

  test("has the cells of the contract, each once, in printed order", () => {
    expect(tablesOf(form).map((section) => cellsOf(form).filter((cell) => cell.section === section).length)).toEqual(
      perTable,
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(
      tablesOf(form)
        .flatMap(rowsOf)
        .map((row) => row.key),
    ).toEqual([...new Set(cellsOf(form).map((cell) => cell.row.key))]);
  });

  test("has the identities of the contract, each once, over cells that there are", () => {
    const found = identitiesOf(form);
    expect(found).toHaveLength(identities);
    expect(new Set(found.map(({ left, right }) => `${left.join("+")}=${right.join("+")}`)).size).toBe(identities);
    for (const id of found.flatMap(({ left, right }) => [...left, ...right])) expect(cellOf(form, id)?.id).toBe(id);
    const kinds = (kind: string) => found.filter((identity) => identity.kind === kind).length;
    expect([kinds("balance"), kinds("rows"), kinds("columns")]).toEqual([7, 7, identities - 14]);
  });

  test("sums its results over all detail rows", () => {
    for (const { right } of identitiesOf(form).filter(({ kind }) => kind === "rows"))
      expect(right).toHaveLength(details);
  });

  test("knows the identities that read a cell", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), (id) => {
        const reading = identitiesOf(form).filter(({ left, right }) => left.includes(id) || right.includes(id));
        expect(identitiesAt(form, id)).toEqual(reading);
      }),
    );
  });

  test("is plain data, and its keys are unique where they must be", () => {
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
    for (const { table } of tablesOf(form)) {
      const rows = table.blocks.flatMap((block) => block.rows.map((row) => row.key));
      expect(new Set(rows).size).toBe(rows.length);
      for (const { columns } of table.blocks) expect(new Set(columns.map((c) => c.key)).size).toBe(columns.length);
      for (const group of [...table.rowGroups, ...table.columnGroups])
        if (group.under) expect([...table.rowGroups, ...table.columnGroups].map((g) => g.key)).toContain(group.under);
    }
  });

  test("every line stands under groups that there are, and says what it means in both languages", () => {
    for (const { section, row, column } of cellsOf(form)) {
      for (const [line, groups] of [
        [row, section.table.rowGroups],
        [column, section.table.columnGroups],
      ] as const) {
        if (line.under) expect(groupsAbove(groups, line.under).at(-1)?.key).toBe(line.under);
        expect(line.zh && line.en && line.about.zh && line.about.en).toBeTruthy();
      }
    }
  });

  test("six sections in order, texts and tables apart", () => {
    expect(form.sections.map((section) => section.ordinal)).toEqual(["一", "二", "三", "四", "五", "六"]);
    expect(textSectionsOf(form).length + tablesOf(form).length).toBe(6);
    expect(textsOf(form).map(idOf)).toEqual([
      "overview/general",
      "overview/proactive",
      "overview/onRequest",
      "overview/infoManagement",
      "overview/platform",
      "overview/oversight",
      "problems/general",
      "problems/problems",
      "problems/improvements",
      "otherMatters/text",
    ]);
  });

  test("is derived once", () => {
    expect(cellsOf(form)).toBe(cellsOf(form));
    expect(identitiesOf(form)).toBe(identitiesOf(form));
  });
});

test("what both editions have under one key is printed with one meaning: same kind, same place in the sums", () => {
  for (const { id, column } of cellsOf(form2019)) {
    const other = cellOf(form2021, id);
    if (other) expect([other.column.kind, other.column.unit]).toEqual([column.kind, column.unit]);
  }
});

test.each([
  ["三、本年度办理结果", "三、", "本年度办理结果"],
  ["（三）不予公开", "（三）", "不予公开"],
  ["6.属于四类过程性信息", "6.", "属于四类过程性信息"],
  ["(3) Not disclosed", "(3)", "Not disclosed"],
  ["规章", "", "规章"],
])("%s begins with %j", (label, ordinal, name) => {
  expect(printedOrdinal(label)).toEqual([ordinal, name]);
});

test("every label of every line is its ordinal and its name", () => {
  for (const form of Object.values(editions))
    for (const { row, column } of cellsOf(form))
      for (const line of [row, column])
        for (const label of [line.zh, line.en])
          expect(printedOrdinal(label).join("").replaceAll(" ", "")).toBe(label.replaceAll(" ", ""));
});

test("no such section, no such cell, no group", () => {
  expect(sectionOf(form2021, "annex")).toBeUndefined();
  expect(cellOf(form2021, "requests/other/total")).toBeUndefined();
  expect(cellOf(form2021, "__proto__")).toBeUndefined();
  expect(identitiesAt(form2021, "disclosure/rules/issued")).toEqual([]);
  expect(groupsAbove([], undefined)).toEqual([]);
});

test.each([
  [2018, undefined],
  [2019, "2019"],
  [2020, "2019"],
  [2021, "2021"],
  [2030, "2021"],
])("%i owes the edition %s", (year, edition) => {
  expect(editionFor(year)?.edition).toBe(edition);
});

test("an edition is known by its name, an inherited property is none", () => {
  expect(["2019", "2021", "2020", "toString"].map(isEdition)).toEqual([true, true, false, false]);
});
