import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf, idOf, rowsOf, tablesOf, textsOf } from "../form/walk.ts";
import { blank } from "./blank.ts";
import { cellAt, textAt, valueAt, withValue } from "./cells.ts";
import { readJson } from "./json.ts";
import { anyReport, bothForms } from "./test-report.ts";

// the example of GB 32100-2015
const creditCode = "91350100M000100Y43";

const filled = (form: (typeof bothForms)[number]): Record<string, unknown> => {
  let report = blank(form, { year: form.years.from, organ: "甲市" });
  for (const { address, column } of cellsOf(form)) {
    report = withValue(report, address, column.kind === "money" ? "1.5" : 1);
    if (column.units) report = withValue(report, [...address.slice(0, 2), "unit"], "元");
  }
  return { ...report };
};

const made = new Map(bothForms.map((form) => [form, filled(form)]));

/** A report with a figure in every cell, as a plain record to spoil. */
const whole = (form: (typeof bothForms)[number] = form2021): Record<string, unknown> => made.get(form) ?? {};

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The record with another value at a path; undefined takes the key away. */
const put = (record: unknown, [first = "", ...rest]: readonly string[], to: unknown): Record<string, unknown> => {
  const own = isObject(record) ? record : {};
  return { ...own, [first]: rest.length === 0 ? to : put(own[first], rest, to) };
};

const read = (record: unknown) => readJson(JSON.stringify(record));

const accepted = (text: string) => {
  const answer = readJson(text);
  if (answer.status === "refused") throw new Error(`refused: ${answer.refusal.code}`);
  return answer;
};

const spoilt = (at: readonly string[], to: unknown, form: (typeof bothForms)[number] = form2021) =>
  accepted(JSON.stringify(put(whole(form), at, to)));

const total = ["requests", "newReceived", "total"] as const;

/** The text of a report in which one cell is spelled in a way that JSON.stringify would not. */
const spelled = (token: string, at: readonly string[] = total): string =>
  JSON.stringify(put(whole(), at, "@@")).replace('"@@"', token);

describe("refused", () => {
  test.each([
    ["no edition", ["edition"], undefined, "not-a-report"],
    ["an edition that is no text", ["edition"], 2021, "not-a-report"],
    ["an edition that nobody knows", ["edition"], "2077", "not-a-report"],
    ["a word for an edition", ["edition"], "constructor", "not-a-report"],
    ["no year", ["year"], undefined, "not-a-report"],
    ["a year that is a text", ["year"], "2024", "not-a-report"],
    ["half a year", ["year"], 2024.5, "not-a-report"],
    ["a year before years", ["year"], 0, "not-a-report"],
    ["the form before 2019", ["edition"], "2014", "pre-2019-form"],
    ["a later format", ["format"], 2, "unsupported-format"],
    ["a format that is a text", ["format"], "1", "unsupported-format"],
    ["no format", ["format"], undefined, "unsupported-format"],
    ["a later format of a later edition", ["format"], 2, "unsupported-format"],
    ["a table that is a list", ["requests"], [], "not-a-report"],
    ["a table that is a number", ["requests"], 5, "not-a-report"],
    ["a table that is null", ["disputes"], null, "not-a-report"],
    ["a row that is a number", ["requests", "newReceived"], 5, "not-a-report"],
    ["a row that is a list", ["requests", "newReceived"], [1, 2, 3, 4, 5, 6, 7], "not-a-report"],
    ["a row that is null", ["requests", "newReceived"], null, "not-a-report"],
    ["a row that is a text", ["disputes", "direct"], "0", "not-a-report"],
    ["a text section that is a text", ["overview"], "…", "not-a-report"],
  ] as const)("%s", (name, at, to, code) => {
    const record = put(name.endsWith("later edition") ? put(whole(), ["edition"], "2027") : whole(), at, to);
    const answer = read(record);
    expect(answer.status === "refused" ? answer.refusal.code : answer.status).toBe(code);
    expect(answer.status === "refused" && answer.report).toBeNull();
  });

  test.each(["null", "5", '"2021"', "true", "[]", "[{}]", "{}"])("%s is no report", (text) => {
    expect(readJson(text)).toMatchObject({ status: "refused", refusal: { code: "not-a-report" } });
  });

  const one = JSON.stringify(whole());
  test.each([
    ["nothing", ""],
    ["blanks", " \n"],
    ["an end cut off", one.slice(0, -1)],
    ["a string cut off", one.slice(0, one.indexOf("甲市"))],
    ["something behind the end", `${one} x`],
    ["a second value behind the first", `${one}${one}`],
    ["a comma before the end", one.replace(/\}$/u, ",}")],
    ["NaN", spelled("NaN")],
    ["Infinity", spelled("-Infinity")],
    ["a number with a plus", spelled("+1")],
    ["a number in hexadecimal", spelled("0x1F")],
    ["a zero in front", spelled("01")],
    ["no digits behind the point", spelled("1.")],
    ["single quotes", one.replaceAll('"', "'")],
    ["a comment", `// a report\n${one}`],
    ["a second byte order mark", `\ufeff\ufeff${one}`],
    ["a raw line break in a string", one.replace("甲市", "甲\n市")],
    ["a raw NUL in a string", one.replace("甲市", "甲\0市")],
  ])("%s: damaged", (_, text) => {
    expect(readJson(text)).toMatchObject({ status: "refused", refusal: { code: "damaged" } });
  });

  test.each([
    ["at the top", '{"format":1,', '{"format":1,"format":1,'],
    ["a table", '"disputes":', '"disputes":{},"disputes":'],
    ["a row", '"newReceived":', '"newReceived":{},"newReceived":'],
    ["a cell", '"naturalPerson":', '"naturalPerson":1,"naturalPerson":'],
    ["an unknown key", '{"format":1,', '{"x":{"y":1,"y":1},"format":1,'],
    ["a key of which one is escaped", '"naturalPerson":', '"n\\u0061turalPerson":1,"naturalPerson":'],
    ["a key of which both are escaped", '{"format":1,', '{"\\u0078":1,"\\u0078":1,"format":1,'],
    ["a key with a quote in it", '{"format":1,', '{"a\\"b":1,"a\\u0022b":1,"format":1,'],
    ["a key with blanks before its colon", '{"format":1,', '{"x" \n:1,"x"\t: 1,"format":1,'],
    ["the empty key", '{"format":1,', '{"":1,"":1,"format":1,'],
    ["__proto__", '{"format":1,', '{"__proto__":1,"__proto__":1,"format":1,'],
    ["within a list", '{"format":1,', '{"x":[1,{"y":1,"y":1}],"format":1,'],
  ])("a key twice, %s: damaged", (_, from, to) => {
    const text = one.replace(from, to);
    expect(text).not.toBe(one);
    expect(readJson(text)).toMatchObject({
      status: "refused",
      refusal: { code: "damaged", params: { fault: "duplicate" } },
    });
  });

  test.each([
    ["the same key in two objects", '{"x":{"a":1},"y":{"a":1},"format":1,'],
    ["a value that is also a key", '{"x":"y","y":"x","format":1,'],
    ["a text with a colon behind a quote", '{"x":"\\":","y":"\\":","format":1,'],
    ["texts in a list", '{"x":["a","a"],"format":1,'],
    ["a backslash at the end", '{"x":"\\\\","y":"\\\\","format":1,'],
    ["keys that differ by width", '{"ｘ":1,"x":1,"format":1,'],
  ])("%s is no key twice", (_, to) => {
    expect(accepted(one.replace('{"format":1,', to)).status).toBe("read");
  });

  const nested = (depth: number, open = "[", close = "]"): string =>
    `{"x":${open.repeat(depth - 1)}${close.repeat(depth - 1)},${one.slice(1)}`;

  test.each([
    ["lists", "[", "]"],
    ["objects", '{"x":', "}"],
  ])("a depth of 256 is read, one of 257 is too large: %s", (kind, open, close) => {
    const inner =
      kind === "objects"
        ? (depth: number) => nested(depth, open, close).replace(":}", ":0}")
        : (depth: number) => nested(depth, open, close);
    expect(accepted(inner(256)).status).toBe("read");
    for (const text of [inner(257), ` ${inner(257)}`, inner(900)])
      expect(readJson(text)).toMatchObject({ status: "refused", refusal: { code: "too-large" } });
  });

  test.each([5000, 20_000, 200_000])("a depth of %i neither throws nor is read", (depth) => {
    for (const text of [nested(depth), nested(depth).slice(0, -1), "[".repeat(depth), `{"x":`.repeat(depth)]) {
      const answer = readJson(text);
      expect(answer.status === "refused" && answer.refusal.code).toBe("too-large");
    }
  });

  test("brackets inside a text have no depth", () => {
    expect(spoilt(["preamble"], `${"[{".repeat(1000)}"\\`).status).toBe("read");
  });
});

describe("missing", () => {
  test.each(bothForms.map((form) => [form.edition, form] as const))(
    "every text of edition %s is then empty",
    (_, form) => {
      for (const at of textsOf(form)) {
        const { status, report, problems } = spoilt(at, undefined, form);
        expect([status, textAt(report, at), problems]).toEqual(["read", "", []]);
      }
      for (const section of form.sections.filter(({ kind }) => kind === "text"))
        expect(spoilt([section.key], undefined, form)).toMatchObject({ status: "read", problems: [] });
    },
  );

  test("a scope is own", () => {
    expect(spoilt(["scope"], undefined).report.scope).toBe("own");
    expect(spoilt(["scope"], "rollup").report.scope).toBe("rollup");
  });

  test.each([
    ["a name", ["organ", "name"], undefined],
    ["the organ", ["organ"], undefined],
    ["letters in the name", ["organ", "name"], "　"],
    ["a text for a name", ["organ", "name"], 5],
  ] as const)("%s: guessed to be nobody", (_, at, to) => {
    const { status, report, problems } = spoilt(at, to);
    expect([status, report.organ.name]).toEqual(["read", ""]);
    expect(problems).toMatchObject([{ code: "organ-guessed", at: [["organ", "name"]] }]);
  });

  test("a fee is a blank", () => {
    expect(spoilt(["otherMatters", "processingFee"], undefined)).toMatchObject({
      status: "read",
      report: { otherMatters: { processingFee: null } },
    });
  });

  test.each(
    bothForms.flatMap((form) => tablesOf(form).map((table) => [form.edition, table.key, form, table] as const)),
  )("%s: table %s", (_, key, form, table) => {
    const { status, report, problems, source } = spoilt([key], undefined, form);
    expect([status, problems]).toEqual(["partial", [{ code: "section-missing", at: [[key]] }]]);
    for (const { address, id } of cellsOf(form)) {
      expect(cellAt(report, address) === null).toBe(address[0] === key);
      expect(Object.hasOwn(source, id)).toBe(address[0] !== key);
    }
    for (const row of rowsOf(table)) {
      const without = spoilt([key, row.key], undefined, form);
      expect([without.status, without.problems]).toEqual(["partial", [{ code: "row-missing", at: [[key, row.key]] }]]);
      expect(Object.values(Object(valueAt(without.report, [key, row.key])))).toEqual(
        cellsOf(form)
          .filter(({ address }) => address[0] === key && address[1] === row.key)
          .map(() => null),
      );
    }
  });

  test.each(bothForms.map((form) => [form.edition, form] as const))("any cell of edition %s", (_, form) => {
    for (const { address, id } of cellsOf(form)) {
      const { status, report, problems, source } = spoilt(address, undefined, form);
      expect([status, cellAt(report, address), Object.hasOwn(source, id)]).toEqual(["partial", null, false]);
      expect(problems.map(({ code, at }) => [code, at])).toContainEqual(["cell-blank", [address]]);
    }
  });

  test("a null is a blank that was seen", () => {
    for (const form of bothForms)
      for (const { address, id } of cellsOf(form)) {
        const { status, report, source } = spoilt(address, null, form);
        expect([status, cellAt(report, address), source[id]?.raw]).toEqual(["read", null, "null"]);
      }
  });
});

describe("outside its type", () => {
  test.each([
    ["-1", "-1"],
    ["10.5", "10.5"],
    ["-0.5", "-0.5"],
    ['"12"', "12"],
    ['"12件3"', "12件3"],
    ['""', ""],
    ["true", "true"],
    ["false", "false"],
    ["[]", "[]"],
    ["[1]", "[1]"],
    ["{}", "{}"],
    ["9007199254740992", "9007199254740992"],
    ["9007199254740993", "9007199254740993"],
    ["1152921504606846976", "1152921504606846976"],
    ["1e309", "1e309"],
    ["-1e309", "-1e309"],
    ["1e-7", "1e-7"],
    ["10.0000000000000000001", "10.0000000000000000001"],
    ["4503599627370497.5", "4503599627370497.5"],
    ["9007199254740990.9", "9007199254740990.9"],
  ])("a count of %s is a blank that keeps what stood there", (token, raw) => {
    const { status, report, problems, source } = accepted(spelled(token));
    expect([status, cellAt(report, total)]).toEqual(["partial", null]);
    expect(source[idOf(total)]).toEqual({ where: { pointer: "/requests/newReceived/total" }, raw });
    expect(problems).toMatchObject([
      { code: "cell-unreadable", at: [total], where: { pointer: "/requests/newReceived/total" }, seen: token },
    ]);
  });

  test.each([
    ["0", 0],
    ["-0", 0],
    ["7.0", 7],
    ["1e3", 1000],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ])("a count of %s is the integer that JSON says", (token, value) => {
    const { status, report, problems, source } = accepted(spelled(token));
    expect([status, cellAt(report, total), problems]).toEqual(["read", value, []]);
    expect(Object.is(cellAt(report, total), -0)).toBe(false);
    expect(source[idOf(total)]?.raw).toBe(token);
  });

  const fees = ["disclosure", "adminFees", "amount"] as const;

  test.each([
    ["59237.2449", "59237.2449"],
    ["0", "0"],
    ["0.0", "0"],
    ["12.50", "12.5"],
    ["12.00", "12"],
    ["100", "100"],
    ["999999999999999.99999999", "999999999999999.99999999"],
  ])("money of %j is %s", (text, value) => {
    const { status, report, problems, source } = spoilt(fees, text);
    expect([status, cellAt(report, fees), problems, source[idOf(fees)]?.raw]).toEqual(["read", value, [], text]);
  });

  test.each([
    12.5,
    0,
    "",
    "-1",
    "+1",
    "01",
    "00.5",
    ".5",
    "5.",
    "1,234",
    "1e3",
    "1.123456789",
    "1234567890123456",
    "12万",
    " 1",
    "1\n",
    "１",
    "NaN",
    true,
    [],
  ])("money of %j is a blank that keeps what stood there", (given) => {
    const { status, report, problems, source } = spoilt(fees, given);
    expect([status, cellAt(report, fees)]).toEqual(["partial", null]);
    expect(source[idOf(fees)]?.raw).toBe(typeof given === "string" ? given : JSON.stringify(given));
    expect(problems).toMatchObject([{ code: "cell-unreadable", at: [fees], seen: JSON.stringify(given) }]);
  });

  test("a change may be negative, a count of last year may not", () => {
    expect(
      cellAt(spoilt(["disclosure", "licensing", "change"], -3, form2019).report, ["disclosure", "licensing", "change"]),
    ).toBe(-3);
    expect(spoilt(["disclosure", "licensing", "itemsLastYear"], -3, form2019).problems).toMatchObject([
      { code: "cell-unreadable" },
    ]);
  });

  test.each([5, "-1", "十元", true])("a fee of %j is a blank, and the cells are still all read", (fee) => {
    const at = ["otherMatters", "processingFee"];
    const { status, report, problems } = spoilt(at, fee);
    expect([status, cellAt(report, at)]).toEqual(["read", null]);
    expect(problems).toMatchObject([
      { code: "cell-unreadable", at: [at], where: { pointer: "/otherMatters/processingFee" } },
    ]);
  });

  test("several cells are several problems, in the order of the form", () => {
    const record = put(put(whole(), ["requests", "granted", "research"], "x"), ["disclosure", "rules", "issued"], -1);
    expect(accepted(JSON.stringify(record)).problems.map(({ where }) => where?.pointer)).toEqual([
      "/disclosure/rules/issued",
      "/requests/granted/research",
    ]);
  });

  test("an address of three keys is told from a key that holds a slash", () => {
    const text = spelled("7").replace('{"format":1,', '{"requests/newReceived":{"x":{"total":1.50}},"format":1,');
    expect(accepted(text)).toMatchObject({ status: "read", problems: [] });
  });

  test.each([
    ["a title", ["title"], 5, "key-dropped"],
    ["a preamble", ["preamble"], ["…"], "key-dropped"],
    ["a scope", ["scope"], "both", "key-dropped"],
    ["a date", ["publishedOn"], "2025-02-30", "key-dropped"],
    ["a date in words", ["publishedOn"], "2025年1月20日", "key-dropped"],
    ["a region code", ["organ", "regionCode"], "4104", "key-dropped"],
    ["a credit code with another check digit", ["organ", "creditCode"], creditCode.replace(/.$/u, "0"), "key-dropped"],
    ["a level", ["organ", "level"], "village", "key-dropped"],
    ["a kind", ["organ", "kind"], "toString", "key-dropped"],
    ["a text of a section", ["overview", "general"], 5, "text-unplaced"],
    ["a part of a section", ["problems", "improvements"], null, "text-unplaced"],
    ["further parts that are no list", ["overview", "more"], {}, "text-unplaced"],
    ["a further part without a text", ["overview", "more"], [{ heading: "甲" }], "text-unplaced"],
  ] as const)("%s is left out, and said where", (_, at, to, code) => {
    const { status, report, problems } = spoilt(at, to);
    expect(status).toBe("read");
    expect(problems).toMatchObject([
      { code, at: [at], seen: JSON.stringify(to), where: { pointer: `/${at.join("/")}` } },
    ]);
    const left = valueAt(report, at);
    expect(left === undefined || left === "" || (at[0] === "scope" && left === "own")).toBe(true);
  });

  test("an organ that is no object is left out, and said", () => {
    const { report, problems } = spoilt(["organ"], "甲市");
    expect(report.organ.name).toBe("");
    expect(problems.map(({ code, seen }) => [code, seen])).toEqual([
      ["key-dropped", '"甲市"'],
      ["organ-guessed", ""],
    ]);
  });

  test.each([
    [["title"], "甲市2024年政府信息公开工作年度报告"],
    [["publishedOn"], "2024-02-29"],
    [["organ", "regionCode"], "410403"],
    [["organ", "regionCode"], "410403001"],
    [["organ", "regionCode"], "410403001002"],
    [["organ", "creditCode"], creditCode],
    [["organ", "level"], "township"],
    [["organ", "kind"], "dispatched"],
    [["overview", "more"], [{ heading: "甲", text: "乙", mark: 1 }]],
  ] as const)("%j may be %j", (at, to) => {
    const { report, problems } = spoilt(at, to);
    expect([valueAt(report, at), problems]).toEqual([to, []]);
  });
});

describe("the unit of an amount", () => {
  const row = ["disclosure", "procurement"] as const;
  const given = (amount: unknown, unit: unknown) =>
    accepted(JSON.stringify(put(put(whole(form2019), [...row, "amount"], amount), [...row, "unit"], unit)));

  test.each(["元", "万元"])("%s is kept", (unit) => {
    const { status, report, problems } = given("25.1", unit);
    expect([status, valueAt(report, [...row, "unit"]), problems]).toEqual(["read", unit, []]);
  });

  test.each([undefined, null, "美元", 5, ""])("%j is taken for 元, and said", (unit) => {
    const { status, report, problems } = given("25.1", unit);
    expect([status, valueAt(report, [...row, "unit"])]).toEqual(["read", "元"]);
    expect(problems).toMatchObject([{ code: "number-unit", at: [[...row, "amount"]], alternative: "万元" }]);
  });

  test.each([null, 251000])("no unit beside an amount of %j", (amount) => {
    expect(Object.hasOwn(Object(valueAt(given(amount, "元").report, row)), "unit")).toBe(false);
  });

  test("a row without an amount has a unit only as a key that nobody knows", () => {
    const at = ["disclosure", "rules", "unit"];
    expect(valueAt(spoilt(at, 5).report, at)).toBe(5);
  });
});

describe("keys that nobody knows", () => {
  const at: readonly (readonly string[])[] = [
    ["x"],
    ["organ", "x"],
    ["overview", "x"],
    ["otherMatters", "x"],
    ["requests", "x"],
    ["requests", "newReceived", "x"],
    ["requests", "other"],
    ["requests", "newReceived", "小计"],
    ["disclosure", "procurement"],
    ["constructor"],
    ["requests", "toString"],
    ["requests", "newReceived", "hasOwnProperty"],
    ["a/b~c"],
  ];

  test.each(at)("%s/%s/%s is kept, with whatever it holds", (...path) => {
    const own = path.filter((key) => typeof key === "string");
    for (const value of [5, "甲", null, false, [], [1, [2]], { a: { b: [{ c: null }] } }, -1.5]) {
      const { status, report, problems } = spoilt(own, value);
      expect([status, problems]).toEqual(["read", []]);
      expect(valueAt(report, own)).toEqual(value);
      expect(JSON.parse(JSON.stringify(report))).toEqual(put(whole(), own, value));
    }
  });

  test("are written back untouched, however many times", () => {
    const record = at.reduce((r, path, i) => put(r, path, { i, list: [i] }), whole());
    const once = accepted(JSON.stringify(record)).report;
    const twice = accepted(JSON.stringify(once)).report;
    expect(twice).toEqual(once);
    expect(JSON.stringify(twice)).toBe(JSON.stringify(once));
  });

  test.each([[[]], [["organ"]], [["requests"]], [["requests", "newReceived"]], [["overview"]], [["x", "y"]]])(
    "__proto__ within %j is dropped with a problem",
    (path) => {
      const text = JSON.stringify(put(whole(), [...path, "@@"], { isAdmin: true, naturalPerson: 9 })).replace(
        '"@@"',
        '"__proto__"',
      );
      const { report, problems } = accepted(text);
      expect(problems).toMatchObject([{ code: "key-dropped", at: [[...path, "__proto__"]], seen: "__proto__" }]);
      const holder = path.length === 0 ? report : valueAt(report, path);
      expect(Object.keys(Object(holder))).not.toContain("__proto__");
      expect(Reflect.get(Object(holder), "isAdmin")).toBeUndefined();
      expect(Reflect.get({}, "isAdmin")).toBeUndefined();
    },
  );

  test("__proto__ spelled with an escape, and within a list, is the same", () => {
    const text = JSON.stringify(put(whole(), ["x"], [{ "@@": {} }])).replace('"@@"', '"__pr\\u006fto__"');
    expect(accepted(text).problems).toMatchObject([{ code: "key-dropped", at: [["x", "0", "__proto__"]] }]);
  });

  test("a prototype in a constructor is data and reaches nobody", () => {
    spoilt(["constructor"], { prototype: { isAdmin: true } });
    expect(Reflect.get({}, "isAdmin")).toBeUndefined();
  });

  test("one whose name holds a character that no database takes is dropped with a problem", () => {
    for (const name of ["a\0", "\ud800", "x\u0001y"]) {
      const { report, problems } = spoilt(["requests", name], 1);
      expect(problems).toMatchObject([{ code: "key-dropped", at: [["requests"]] }]);
      expect(JSON.stringify(report)).toBe(JSON.stringify(accepted(JSON.stringify(whole())).report));
    }
  });
});

describe("characters", () => {
  test.each([
    ["a NUL", "甲\\u0000乙", "甲乙", "U+0000"],
    ["a bell", "甲\\u0007乙", "甲乙", "U+0007"],
    ["a half of a pair", "甲\\ud83d乙", "甲乙", "U+D83D"],
    ["the other half", "甲\\udc00乙", "甲乙", "U+DC00"],
    ["halves in the wrong order", "\\udc00\\ud83d", "", "U+DC00 U+D83D"],
    ["no character", "甲\\uffff", "甲", "U+FFFF"],
  ])("%s is taken out of a text, and said", (_, written, left, seen) => {
    const text = JSON.stringify(put(whole(), ["overview", "general"], "@@")).replace("@@", written);
    const { status, report, problems } = accepted(text);
    expect([status, textAt(report, ["overview", "general"])]).toEqual(["read", left]);
    expect(problems).toEqual([
      { code: "characters-dropped", at: [["overview", "general"]], seen, where: { pointer: "/overview/general" } },
    ]);
  });

  test.each(["甲\t乙", "甲\n\n乙", "😀𠮷", "a\u0301", "\u202e", "\u200b", "\ufffd"])("%j is text", (text) => {
    const { report, problems } = spoilt(["overview", "general"], text);
    expect([textAt(report, ["overview", "general"]), problems]).toEqual([text, []]);
  });

  test("a byte order mark in front is none of the report's", () => {
    expect(readJson(`\ufeff${JSON.stringify(whole())}`)).toEqual(read(whole()));
  });
});

describe("where", () => {
  test("a place is a pointer of RFC 6901", () => {
    const { source } = accepted(JSON.stringify(whole()));
    for (const { id } of cellsOf(form2021)) expect(source[id]?.where).toEqual({ pointer: `/${id}` });
  });

  test("a slash and a tilde in a key are escaped", () => {
    expect(spoilt(["a/b", "c~d"], "\0").problems).toMatchObject([{ where: { pointer: "/a~1b/c~0d" } }]);
  });
});

test("blanks, order and escapes of the text do not count", () => {
  const record = whole();
  const upside = Object.fromEntries(Object.entries(record).toReversed());
  const escaped = JSON.stringify(record).replaceAll("甲", "\\u7532");
  const { report } = accepted(JSON.stringify(record));
  for (const text of [
    JSON.stringify(record, null, 2),
    JSON.stringify(upside),
    escaped,
    ` \r\n${JSON.stringify(record, null, "\t")}\n`,
  ])
    expect(accepted(text).report).toEqual(report);
});

test("a long file is read like a short one", () => {
  const long = "长".repeat(120_000);
  expect(textAt(spoilt(["overview", "general"], long).report, ["overview", "general"])).toBe(long);
});

test.each([
  ["line ends of another kind", "甲。\r\n\r\n乙。", "甲。\n\n乙。"],
  ["a wrap inside a paragraph", "主动公开政府信\n息一百条。", "主动公开政府信息一百条。"],
  ["outer blanks", " 甲 ", "甲"],
])("%s is evened out", (_, written, kept) => {
  const { report } = accepted(JSON.stringify(put(whole(), ["overview", "general"], written)));
  expect(textAt(report, ["overview", "general"])).toBe(kept);
});

test("blanks that the file states are listed, one problem a table, and nothing is missing", () => {
  const at = [
    ["requests", "granted", "total"],
    ["requests", "partial", "total"],
    ["disputes", "direct", "total"],
  ];
  const text = at.reduce<unknown>((report, place) => put(report, place, null), whole());
  const { status, problems } = accepted(JSON.stringify(text));
  expect(status).toBe("read");
  expect(problems.map(({ code, at: places }) => [code, places])).toEqual([
    ["cell-blank", at.slice(0, 2)],
    ["cell-blank", at.slice(2)],
  ]);
});

test("any report comes back from its text", () => {
  fc.assert(
    fc.property(anyReport(), fc.constantFrom(undefined, 2), (report, indent) => {
      const { status, report: again, problems } = accepted(JSON.stringify(report, null, indent));
      const noticed = problems.filter(({ code }) => code !== "cell-blank");
      expect([status, again, noticed]).toEqual(["read", report, []]);
    }),
    { numRuns: 50 },
  );
});

test("whatever the text, reading it does not throw", () => {
  const one = JSON.stringify(whole());
  const cut = fc.tuple(fc.nat(one.length), fc.nat(40), fc.string({ unit: "binary", maxLength: 6 }));
  fc.assert(
    fc.property(cut, ([at, length, put]) => void readJson(one.slice(0, at) + put + one.slice(at + length))),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => void read(put(whole(), ["overview"], value))),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...cellsOf(form2021)),
      fc.jsonValue(),
      ({ address }, value) => void spoilt(address, value),
    ),
  );
});
