// Whole documents: who and when, what is refused, what a spoilt cell, row or head costs, and that nothing moves to a neighbour.
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf, idOf } from "../form/walk.ts";
import { blank } from "../report/blank.ts";
import { cellAt, withValue } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import type { Doc, DocBlock, DocCell, DocTable } from "./doc.ts";
import { layout } from "./layout.ts";
import { place, type Placed } from "./place.ts";
import { docOf, rewritten, table } from "./test-doc.ts";

type AnyForm = typeof form2019 | typeof form2021;

/** Every cell another number, so that a figure in the wrong place is seen. */
const numbered = (form: AnyForm): Report => {
  let report: Report = blank(form, { year: form.years.from, organ: "甲市人民政府" });
  report = withValue(report, ["title"], `甲市人民政府${form.years.from}年政府信息公开工作年度报告`);
  report = withValue(report, ["overview", "general"], "本机关全年各项工作有序开展。");
  report = withValue(report, ["otherMatters", "text"], "本年度未收取信息处理费。");
  report = withValue(report, ["otherMatters", "processingFee"], "0");
  cellsOf(form).forEach(({ address, column }, i) => {
    const n = 101 + i * 3;
    report = withValue(report, address, column.kind === "money" ? `${n}.5` : n);
    if (column.units) report = withValue(report, [...address.slice(0, 2), "unit"], "万元");
  });
  return report;
};

const report = numbered(form2021);
const printed = layout(report);

type Read = Extract<Placed, { status: "read" | "partial" }>;

const read = (doc: Doc, options = {}): Read => {
  const placed = place({ ...doc, meta: doc.meta }, options);
  if (placed.status === "refused") throw new Error(`refused: ${placed.refusal.code}`);
  return placed;
};

const codesOf = ({ problems }: Placed): readonly string[] => [...new Set(problems.map(({ code }) => code))].toSorted();

/** Cells that hold another figure than the report: none ever may. */
const wrong = (placed: Read, own: Report = report): readonly string[] =>
  cellsOf(own.edition === "2019" ? form2019 : form2021).flatMap(({ id, address }) => {
    const [is, was] = [cellAt(placed.report, address), cellAt(own, address)];
    return is === null || is === was ? [] : [`${id}: ${is}, not ${was}`];
  });

const blankIn = (placed: Read): readonly string[] =>
  cellsOf(form2021).flatMap(({ id, address }) => (cellAt(placed.report, address) === null ? [id] : []));

/** Every blank is spoken of by a problem at the cell, its row, its column or its table. */
const unspoken = (placed: Read): readonly string[] =>
  blankIn(placed).filter((id) => {
    const address = id.split("/");
    return !placed.problems.some(({ at }) =>
      at.some((path) => path.length > 0 && path.every((key, i) => key === "*" || key === address[i])),
    );
  });

const withTable = (key: "disclosure" | "requests" | "disputes", change: (t: DocTable) => readonly DocBlock[]): Doc => {
  let at = -1;
  const keys = ["disclosure", "requests", "disputes"];
  return {
    meta: {},
    blocks: printed.blocks.flatMap((b) => {
      if (b.kind !== "table") return [b];
      at += 1;
      return keys[at] === key ? change(b) : [b];
    }),
  };
};

test.each([
  ["2021", form2021],
  ["2019", form2019],
] as const)("a whole report of edition %s is read, each figure from its own cell", (_, form) => {
  const own = numbered(form);
  const { data: _data, ...doc } = layout(own);
  const placed = read({ ...doc, meta: {} });
  expect([placed.status, placed.problems, wrong(placed, own)]).toEqual(["read", [], []]);
  for (const { id, address } of cellsOf(form)) {
    expect(placed.source[id]?.raw).toContain(String(cellAt(own, address)));
    expect(placed.source[id]?.where).toMatchObject({
      table: { disclosure: 1, requests: 2, disputes: 3 }[address[0]] ?? 0,
    });
  }
  expect(Object.keys(placed.source).length).toBe(cellsOf(form).length);
});

test("the place of a figure counts from 1: table, row, and column of the grid", () => {
  const { source } = read(printed);
  expect(source["requests/newReceived/naturalPerson"]?.where).toEqual({ table: 2, row: 4, column: 4 });
  expect(source["requests/denied.otherLaw/total"]?.where).toEqual({ table: 2, row: 9, column: 10 });
  expect(source["disclosure/adminFees/amount"]?.where).toEqual({ table: 1, row: 14, column: 2 });
  expect(source["disputes/afterReconsideration/total"]?.where).toEqual({ table: 3, row: 4, column: 15 });
});

describe("one cell spelled otherwise", () => {
  const at = ["requests", "granted", "research"];
  const spelled = (text: string, cell: readonly string[] = at) =>
    read(rewritten(printed, (own, address) => (address === idOf(cell) ? text : own)));

  test.each([
    ["12", 12, undefined],
    ["１２", 12, "number-spelling"],
    ["1,234", 1234, "number-spelling"],
    ["１，２３４", 1234, "number-spelling"],
    ["-0", 0, "number-spelling"],
    ["+208", 208, "number-spelling"],
    ["十二", 12, "number-spelling"],
    ["〇", 0, "number-spelling"],
    ["一百二十", 120, "number-spelling"],
    ["124件", 124, "number-unit"],
    ["12 件", 12, "number-unit"],
    [" 12 ", 12, undefined],
    ["12\n", 12, undefined],
  ])("%j is %i", (text, value, code) => {
    const placed = spelled(text);
    expect([placed.status, cellAt(placed.report, at)]).toEqual(["read", value]);
    expect(placed.problems.map((p) => [p.code, p.at, p.seen])).toEqual(
      code === undefined ? [] : [[code, [at], text.trim()]],
    );
    expect(blankIn(placed)).toEqual([]);
  });

  test.each([
    ..."1e309 NaN Infinity 0x1F 1e3 0b11 1_000 1,23 1.2.3 10-2 12+3 --5 ² ½ ① Ⅻ ٣ 1٣ 1O l2 12件3 -1 10.5 12/3 (12) 12*".split(
      " ",
    ),
    "9007199254740993",
    "9".repeat(40),
    "12（其中重复1）",
    "1\u200b2",
    "1\u00ad2",
    "1\u202e2",
    "12\n34",
    "12 34",
    "约12",
  ])("%j is no figure: the cell is blank, its neighbours keep theirs, and the text is kept", (text) => {
    const placed = spelled(text);
    expect([placed.status, wrong(placed)]).toEqual(["partial", []]);
    expect(blankIn(placed)).toContain(idOf(at));
    expect(unspoken(placed)).toEqual([]);
    if (blankIn(placed).length > 1) return;
    expect(placed.source[idOf(at)]?.raw).toBe(text);
    expect(placed.problems).toMatchObject([{ code: "cell-unreadable", at: [at], seen: text }]);
  });

  test.each([
    ["", "cell-blank"],
    [" ", "cell-blank"],
    ["/", "cell-mark"],
    ["—", "cell-mark"],
    ["-", "cell-mark"],
    ["无", "cell-mark"],
  ])("%j is a blank that was seen, and no zero", (text, code) => {
    const placed = spelled(text);
    expect([placed.status, blankIn(placed), wrong(placed)]).toEqual(["read", [idOf(at)], []]);
    expect(placed.problems).toMatchObject([{ code, at: [at], seen: text.trim() }]);
    expect(placed.document.blanks).toEqual([{ at, mark: text.trim() }]);
  });

  test.each([
    ["251000元", "25.1", "251000"],
    ["25.1万元", "25.1", undefined],
    ["25.1万", "25.1", undefined],
  ])("money written %j", (text, value, alternative) => {
    const fee = ["disclosure", "adminFees", "amount"];
    const placed = spelled(text, fee);
    expect([placed.status, cellAt(placed.report, fee)]).toEqual(["read", value]);
    expect(placed.problems).toEqual([
      {
        code: "number-unit",
        at: [fee],
        seen: text,
        where: { table: 1, row: 14, column: 2 },
        ...(alternative ? { alternative } : {}),
      },
    ]);
  });

  test("the same spelling in a whole row is one problem", () => {
    const placed = read(rewritten(printed, (own, address) => (address?.startsWith("requests/granted/") ? "１" : own)));
    expect(placed.problems.map(({ code, at: places }) => [code, places.length])).toEqual([["number-spelling", 7]]);
  });
});

describe("the unit of an amount that the document chooses", () => {
  const own = numbered(form2019);
  const at = ["disclosure", "procurement", "amount"];
  test.each([
    ["251000元", "251000", "元", []],
    ["25.1万元", "25.1", "万元", []],
    ["25.1万", "25.1", "万元", []],
    ["251000", "251000", "元", ["number-unit"]],
    ["0", "0", "元", []],
    ["", null, undefined, ["cell-blank"]],
    ["无", null, undefined, ["cell-mark"]],
    ["约5元", null, undefined, ["cell-unreadable"]],
  ])("%j", (text, value, unit, codes) => {
    const placed = read(rewritten(layout(own), (t, address) => (address === idOf(at) ? text : t)));
    expect([cellAt(placed.report, at), codesOf(placed)]).toEqual([value, codes]);
    expect(JSON.parse(JSON.stringify(placed.report)).disclosure.procurement.unit).toBe(unit);
  });
});

describe("rows and columns", () => {
  test("a row that is not there is missing, and its neighbours keep their figures", () => {
    for (let gone = 3; gone < 28; gone += 1) {
      // the row that begins a group holds its label, so only others can go without moving it
      const doc = withTable("requests", (t) => [
        {
          ...t,
          rows: t.rows.map((r, i) => (i === gone ? r.filter((c) => c.address === undefined && c.head !== "row") : r)),
        },
      ]);
      const placed = read(doc);
      expect([gone, placed.status, wrong(placed), unspoken(placed)]).toEqual([gone, "partial", [], []]);
      expect(codesOf(placed)).toContain("row-missing");
    }
  });

  test("a row whose cells are one too few or one too many gives nothing, and the others everything", () => {
    for (const spoil of [
      (r: DocTable["rows"][number]) => r.slice(0, -1),
      (r: DocTable["rows"][number]) => [...r, { text: "5" }],
      (r: DocTable["rows"][number]) => [...r.slice(0, -3), { text: "5" }, ...r.slice(-3)],
    ]) {
      const placed = read(
        withTable("requests", (t) => [{ ...t, rows: t.rows.map((r, i) => (i === 12 ? spoil(r) : r)) }]),
      );
      expect([wrong(placed), unspoken(placed)]).toEqual([[], []]);
      expect(blankIn(placed).length).toBeGreaterThan(0);
      expect(
        blankIn(placed).every(
          (id) => id.split("/")[1] === "denied.process" || id.split("/")[1] === "denied.enforcementFile",
        ),
      ).toBe(true);
    }
  });

  test("rows in another order are found by their labels", () => {
    const doc = withTable("disclosure", (t) => {
      const rows = [...t.rows];
      [rows[2], rows[3]] = [rows[3] ?? [], rows[2] ?? []];
      [rows[9], rows[10]] = [rows[10] ?? [], rows[9] ?? []];
      return [{ ...t, rows }];
    });
    const placed = read(doc);
    expect([placed.status, wrong(placed), blankIn(placed)]).toEqual(["read", [], []]);
  });

  test.each([
    ["规范性文件", "行政规范性文件", ["disclosure", "normativeDocs"]],
    [
      "1.申请人逾期不补正",
      "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      ["requests", "other.noCorrection"],
    ],
    [
      "2.逾期不缴费",
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      ["requests", "other.feeUnpaid"],
    ],
    ["（二）部分公开", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ["requests", "partial"]],
  ])("%j is %j in other words", (seen, zh, at) => {
    const placed = read(rewritten(printed, (t) => (t === zh ? seen : t)));
    expect([placed.status, wrong(placed), blankIn(placed)]).toEqual(["read", [], []]);
    expect(placed.problems).toMatchObject([{ code: "label-variant", at: [at], seen, alternative: zh }]);
  });

  test.each([
    "1．属于国家秘密",
    "1、属于国家秘密",
    "1. 属于国家秘密",
    "属于国家秘密",
    "1.屬於國家秘密",
    "1.属于\n国家秘密",
  ])("%j is the label itself", (seen) => {
    const placed = read(rewritten(printed, (t) => (t === "1.属于国家秘密" ? seen : t)));
    expect([placed.status, wrong(placed), blankIn(placed)]).toEqual(["read", [], []]);
  });

  test("a line that the form does not have is said and given to nobody", () => {
    const placed = read(
      withTable("requests", (t) => [
        { ...t, rows: [...t.rows, table("五、年末存量 3×1 | 9 | 9 | 9 | 9 | 9 | 9 | 54").rows[0] ?? []] },
      ]),
    );
    expect([wrong(placed), blankIn(placed), codesOf(placed)]).toEqual([[], [], ["row-extra"]]);
    expect(placed.problems[0]?.seen).toContain("五、年末存量");
  });

  test("a line twice with the same figures is one; with others, the second is said", () => {
    const again = (text: string) =>
      read(
        withTable("disclosure", (t) => [
          { ...t, rows: [...t.rows.slice(0, 3), table(text).rows[0] ?? [], ...t.rows.slice(3)] },
        ]),
      );
    const own = ["issued", "repealed", "inForce"]
      .map((key) => String(cellAt(report, ["disclosure", "rules", key])))
      .join(" | ");
    expect(again(`规章 | ${own}`).problems).toEqual([]);
    const other = again("规章 | 1 | 2 | 3");
    expect([wrong(other), codesOf(other)]).toEqual([[], ["row-extra"]]);
  });
});

describe("columns of table three", () => {
  const keys = ["naturalPerson", "commercial", "research", "publicInterest", "legalService", "otherOrg", "total"];
  const heads = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];

  /** Heads in one row, the columns of each row put together anew. */
  const columns = (change: (cells: readonly string[]) => readonly string[]): Read =>
    read(
      withTable("requests", (t) => [
        {
          kind: "table",
          rows: [
            [{ text: "申请人情况" }, ...change(heads).map((text) => ({ text }))],
            ...t.rows.slice(3).map((r) => {
              const label = r.filter(({ address }) => address === undefined).at(-1)?.text ?? "";
              const figures = r.flatMap(({ address, text }) => (address === undefined ? [] : [text]));
              return [{ text: label }, ...change(figures).map((text) => ({ text }))];
            }),
          ],
        },
      ]),
    );

  test("as the form has them", () => {
    const placed = columns((c) => c);
    expect([placed.status, codesOf(placed), wrong(placed)]).toEqual(["read", [], []]);
  });

  test.each(keys.map((key, i) => [key, i] as const))(
    "without %s, it is blank in every row, and no other is",
    (key, i) => {
      const placed = columns((c) => c.filter((_, at) => at !== i));
      expect([placed.status, wrong(placed), blankIn(placed).length]).toEqual(["partial", [], 25]);
      expect(blankIn(placed).every((id) => id.startsWith("requests/") && id.endsWith(`/${key}`))).toBe(true);
      expect(placed.problems.map(({ code, at }) => [code, at])).toEqual([["column-missing", [["requests", "*", key]]]]);
      expect(placed.document.tables.find((t) => t.section === "requests")?.missing).toEqual([["requests", "*", key]]);
    },
  );

  test.each(["小计", "合计"])("a column %s that the form does not have is left out, and said", (name) => {
    const placed = columns((c) => [...c.slice(0, 6), c[0] === "自然人" ? name : "7", ...c.slice(6)]);
    expect([placed.status, wrong(placed), blankIn(placed)]).toEqual(["read", [], []]);
    expect(placed.problems).toMatchObject([{ code: "column-extra", at: [["requests"]], seen: name }]);
  });

  test("in another order they are read by their heads, and said", () => {
    const placed = columns((c) => c.toReversed());
    expect([placed.status, wrong(placed), blankIn(placed)]).toEqual(["read", [], []]);
    expect(placed.problems.map(({ code, at }) => [code, at])).toEqual([
      ["column-order", keys.toReversed().map((key) => ["requests", "*", key])],
    ]);
  });

  test("heads again in the middle are skipped, and said", () => {
    const placed = read(
      withTable("requests", (t) => [
        { ...t, rows: [...t.rows.slice(0, 12), ...t.rows.slice(0, 3), ...t.rows.slice(12)] },
      ]),
    );
    expect([placed.status, wrong(placed), blankIn(placed)]).toEqual(["read", [], []]);
    // the spans of the form do not fit a table that is three rows longer, so some labels stand to the left
    expect(codesOf(placed)).toEqual(["header-repeated", "row-shifted"]);
  });

  test("another word for a column is said with the printed one", () => {
    const placed = read(rewritten(printed, (t) => (t === "社会公益组织" ? "公益组织" : t)));
    expect([placed.status, wrong(placed)]).toEqual(["read", []]);
    expect(placed.problems).toMatchObject([
      {
        code: "label-variant",
        at: [["requests", "*", "publicInterest"]],
        seen: "公益组织",
        alternative: "社会公益组织",
      },
    ]);
  });

  test("a blank at the edge is nobody's where the grid of the heads is lost", () => {
    const blanks = ["naturalPerson", "commercial", "total"];
    for (const key of ["partial", "newReceived", "denied.otherLaw"])
      for (const gone of [["naturalPerson"], ["naturalPerson", "commercial"], ["total"], blanks]) {
        const emptied = rewritten(printed, (t, at) => (gone.some((c) => at === `requests/${key}/${c}`) ? "" : t));
        const flat: Doc = {
          meta: {},
          blocks: emptied.blocks.map((b) => {
            if (b.kind !== "table") return b;
            const rows = b.rows.map((r) => r.map(({ text }) => ({ text })));
            const width = Math.max(...rows.map((r) => r.length));
            return {
              kind: "table",
              rows: rows.map((r) => [...r, ...Array.from({ length: width - r.length }, () => ({ text: "" }))]),
            };
          }),
        };
        const placed = read(flat);
        expect([key, gone, wrong(placed), unspoken(placed)]).toEqual([key, gone, [], []]);
        // where no label of the innermost level stands in its place, none of them has lost it
        for (const { code, at } of placed.problems)
          if (code === "row-shifted") expect(at.flat().join(" ")).not.toMatch(/denied|unable|notProcessed|other/u);
      }
  });
});

describe("a table four that was drawn otherwise", () => {
  const values = (row: string) =>
    ["upheld", "corrected", "otherOutcome", "pending", "total"]
      .map((key) => String(cellAt(report, ["disputes", row, key])))
      .join(" | ");
  const five = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计";
  const all = `${values("reconsideration")} | ${values("direct")} | ${values("afterReconsideration")}`;

  test.each<readonly [string, readonly string[]]>([
    ["without any span", ["行政复议 | 行政诉讼", `${five} | 未经复议直接起诉 | 复议后起诉`, `${five} | ${five}`, all]],
    [
      "in two rows of heads",
      ["行政复议 5×1 | 未经复议直接起诉 5×1 | 复议后起诉 5×1", `${five} | ${five} | ${five}`, all],
    ],
    [
      "with its groups in another order",
      [
        "未经复议直接起诉 5×1 | 复议后起诉 5×1 | 行政复议 5×1",
        `${five} | ${five} | ${five}`,
        `${values("direct")} | ${values("afterReconsideration")} | ${values("reconsideration")}`,
      ],
    ],
    [
      "turned, a line for each",
      [
        `类别 | ${five}`,
        `行政复议 | ${values("reconsideration")}`,
        `未经复议直接起诉 | ${values("direct")}`,
        `复议后起诉 | ${values("afterReconsideration")}`,
      ],
    ],
    ["without heads", [all]],
  ])("%s", (_, rows) => {
    const placed = read(withTable("disputes", () => [table(...rows)]));
    expect([placed.status, wrong(placed), blankIn(placed)]).toEqual(["read", [], []]);
  });

  test("without one of its groups: the others keep their figures, and what is blank is said", () => {
    const rows = ["行政诉讼 10×1", "未经复议直接起诉 5×1 | 复议后起诉 5×1", `${five} | ${five}`];
    const placed = read(
      withTable("disputes", () => [table(...rows, `${values("direct")} | ${values("afterReconsideration")}`)]),
    );
    expect([placed.status, wrong(placed), unspoken(placed)]).toEqual(["partial", [], []]);
    expect(new Set(blankIn(placed).map((id) => id.split("/")[1]))).toEqual(new Set(["reconsideration"]));
  });

  test("flattened into one line of text", () => {
    const line = `行政复议 行政诉讼 ${five.replaceAll(" |", "")} 未经复议直接起诉 复议后起诉 ${five.replaceAll(" |", "")} ${five.replaceAll(" |", "")} ${all.replaceAll(" |", "")}`;
    const placed = read(withTable("disputes", () => [{ kind: "paragraph", text: line }]));
    expect([placed.status, wrong(placed), blankIn(placed)]).toEqual(["read", [], []]);
  });

  test("a run of digits in one cell is no fifteen figures", () => {
    for (const run of ["0".repeat(15), "1".repeat(15), "012345678901234"]) {
      const placed = read(withTable("disputes", (t) => [{ ...t, rows: [...t.rows.slice(0, 3), [{ text: run }]] }]));
      expect([placed.status, wrong(placed), unspoken(placed)]).toEqual(["partial", [], []]);
    }
  });

  test.each([
    "1".repeat(15),
    "1 | 2 | 3 | 4 | 10",
    "1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14",
    Array.from({ length: 16 }, (_, i) => i + 1).join(" | "),
  ])("figures that are not fifteen, %j, are nobody's", (line) => {
    const placed = read(
      withTable("disputes", (t) => [{ ...t, rows: [...t.rows.slice(0, 3), table(line).rows[0] ?? []] }]),
    );
    expect([placed.status, wrong(placed), unspoken(placed)]).toEqual(["partial", [], []]);
    expect(blankIn(placed).filter((id) => id.startsWith("disputes")).length).toBe(15);
  });
});

describe("labels that lost their place", () => {
  /** A row of table three on the full grid: three places for labels, the covered ones empty, then seven figures. */
  const onGrid = (row: readonly DocCell[]): readonly DocCell[] => {
    const labels = row.filter(({ address }) => address === undefined);
    const own = form2021.sections.flatMap((x) =>
      x.key === "requests" && x.kind === "table" ? x.table.blocks[0].rows : [],
    );
    const line = own.find((r) => r.zh === labels.at(-1)?.text);
    const depth = line && "under" in line ? (line.under === "results" ? 1 : 2) : 0;
    const empty = (count: number) => Array.from({ length: count }, () => ({ text: "" }));
    return [
      ...empty(depth + 1 - labels.length),
      ...labels.map(({ text }) => ({ text })),
      ...empty(2 - depth),
      ...row.filter(({ address }) => address !== undefined),
    ];
  };

  const keys = ["notProcessed.confirmReissue", "other.noCorrection", "other.feeUnpaid", "other.misc", "resultTotal"];
  // the rows that begin a group have its label before them, and no blank to lose
  const follows = keys.filter((key) => key !== "other.noCorrection");
  const isOf = (row: readonly DocCell[], wanted: readonly string[]): boolean =>
    wanted.some((key) => row.some((c) => c.address?.startsWith(`requests/${key}/`)));

  const shifted = (change: (cells: readonly DocCell[]) => readonly DocCell[], wanted: readonly string[]): Read =>
    read(
      withTable("requests", (t) => [
        { ...t, rows: t.rows.map((r, i) => (i < 3 ? r : isOf(r, wanted) ? change(onGrid(r)) : onGrid(r))) },
      ]),
    );

  test("no label has lost it where all stand where they should", () => {
    for (const placed of [read(printed), shifted((r) => r, [])])
      expect([placed.status, codesOf(placed), wrong(placed), blankIn(placed)]).toEqual(["read", [], [], []]);
  });

  test.each<readonly [string, (cells: readonly DocCell[]) => readonly DocCell[]]>([
    ["the blank before the label is lost, and all stands one to the left", (r) => r.slice(1)],
    [
      "the label stands one to the left, the figures where they should",
      ([, ...r]) => [...r.slice(0, 2), { text: "" }, ...r.slice(2)],
    ],
    [
      "the label stands in the first column, the figures where they should",
      (r) => [
        ...r.slice(0, 3).filter(({ text }) => text !== ""),
        ...r.slice(0, 3).filter(({ text }) => text === ""),
        ...r.slice(3),
      ],
    ],
  ])("%s: one problem with these rows, and every figure is its own", (_, change) => {
    const placed = shifted(change, follows);
    expect([placed.status, wrong(placed), blankIn(placed)]).toEqual(["read", [], []]);
    expect(placed.problems.map(({ code, at }) => [code, at])).toEqual([
      ["row-shifted", follows.map((key) => ["requests", key])],
    ]);
    expect(placed.problems[0]?.seen).toBe("5.要求行政机关确认或重新出具已获取信息");
  });

  test("any one row alone", () => {
    for (const key of follows) {
      const placed = shifted((r) => r.slice(1), [key]);
      expect([key, placed.status, wrong(placed), placed.problems.map((p) => [p.code, p.at])]).toEqual([
        key,
        "read",
        [],
        [["row-shifted", [["requests", key]]]],
      ]);
    }
  });

  test("a blank figure at the edge of such a row is nobody's", () => {
    const spoilt = (r: readonly DocCell[]) => [...r.slice(1, -1), { text: "" }];
    const placed = shifted(spoilt, follows);
    expect([wrong(placed), unspoken(placed)]).toEqual([[], []]);
  });
});

describe("sections", () => {
  const heading = (from: string, to: string | undefined): Doc => ({
    meta: {},
    blocks: printed.blocks.flatMap((b) =>
      b.kind === "heading" && b.text.includes(from) ? (to === undefined ? [] : [{ ...b, text: to }]) : [b],
    ),
  });

  test.each([
    ["总体情况", "overview"],
    ["主动公开政府信息情况", "disclosure"],
    ["收到和处理", "requests"],
    ["行政复议、行政诉讼", "disputes"],
    ["存在的主要问题", "problems"],
    ["其他需要报告", "otherMatters"],
  ])("%s: without its heading it is missing, and no figure is lost", (name, key) => {
    const placed = read(heading(name, undefined));
    expect([wrong(placed), blankIn(placed)]).toEqual([[], []]);
    expect(placed.problems).toContainEqual({ code: "section-missing", at: [[key]] });
  });

  test("a wrong number is said, with the right heading", () => {
    const placed = read(heading("其他需要报告", "七、其他需要报告的事项"));
    expect(placed.problems).toMatchObject([
      {
        code: "section-misnumbered",
        at: [["otherMatters"]],
        seen: "七、其他需要报告的事项",
        alternative: "六、其他需要报告的事项",
      },
    ]);
    expect(placed.document.sections.at(-1)).toEqual({
      key: "otherMatters",
      ordinal: "七",
      title: "七、其他需要报告的事项",
    });
  });

  test("a stray letter before a heading is not its number", () => {
    expect(read(heading("其他需要报告", "l六、其他需要报告的事项")).report.otherMatters.text).toBe(
      "本年度未收取信息处理费。",
    );
  });

  test("a list of contents is no section", () => {
    const names = form2021.sections.map(({ ordinal, zh }) => `${ordinal}、${zh}`);
    const [title, ...rest] = printed.blocks;
    const doc: Doc = {
      meta: {},
      blocks: [...(title ? [title] : []), ...names.map((text): DocBlock => ({ kind: "paragraph", text })), ...rest],
    };
    const placed = read(doc);
    expect([placed.status, wrong(placed), codesOf(placed)]).toEqual(["read", [], []]);
    expect(placed.report.overview.general).toBe("本机关全年各项工作有序开展。");
    expect(placed.report.preamble).toBeUndefined();
  });
});

describe("who and when", () => {
  const [, ...body] = printed.blocks;
  const named = (lines: readonly string[], meta: Doc["meta"] = {}, options = {}) =>
    read({ meta, blocks: [...docOf(...lines).blocks, ...body] }, options);

  test.each([
    [["# 甲市青石局2021年度政府信息公开工作年度报告"], "甲市青石局", 2021],
    [["2021年青石街道办事处政府信息公开工作年度报告"], "青石街道办事处", 2021],
    [["青石街道办事处政府信息公开工作年度报告（2021年）"], "青石街道办事处", 2021],
    [["青石街道办事处", "二〇二一年政府信息公开工作年度报告"], "青石街道办事处", 2021],
    [["青石街道办事处\n2021 年\n政府信息公开工作年度报告"], "青石街道办事处", 2021],
  ])("%j", (lines, organ, year) => {
    const placed = named(lines);
    expect([placed.report.organ.name, placed.report.year, codesOf(placed)]).toEqual([organ, year, []]);
  });

  test.each<readonly [string, readonly string[], Doc["meta"], object, string, number, readonly string[]]>([
    [
      "the title of the file",
      ["正文"],
      { title: "青石局2021年政府信息公开工作年度报告" },
      {},
      "青石局",
      2021,
      ["organ-guessed", "year-guessed"],
    ],
    [
      "what the caller knows",
      ["正文"],
      {},
      { year: 2021, organ: "青石局" },
      "青石局",
      2021,
      ["organ-guessed", "year-guessed"],
    ],
    [
      "the publisher",
      ["2021年政府信息公开工作年度报告", "发布机构：青石区人民政府办公室"],
      {},
      {},
      "青石区人民政府办公室",
      2021,
      ["organ-guessed"],
    ],
    [
      "the period",
      [
        "青石局政府信息公开工作年度报告",
        "本报告统计期限为2021年1月1日至2021年12月31日，与2022年、2022年、2022年无关。",
      ],
      {},
      {},
      "青石局",
      2021,
      ["year-guessed"],
    ],
    [
      "the years of the text",
      ["青石局政府信息公开工作年度报告", "2021年，本局公开信息；2021年答复申请。2022年将继续。"],
      {},
      {},
      "青石局",
      2021,
      ["year-guessed"],
    ],
  ])("else from %s, and said", (_, lines, meta, options, organ, year, codes) => {
    const placed = named(lines, meta, options);
    expect([placed.report.organ.name, placed.report.year]).toEqual([organ, year]);
    for (const code of codes) expect(codesOf(placed)).toContain(code);
    for (const code of ["organ-guessed", "year-guessed"])
      if (!codes.includes(code)) expect(codesOf(placed)).not.toContain(code);
  });

  test("what a title says is not for the caller to change", () => {
    const placed = named(
      ["# 甲市青石局2021年度政府信息公开工作年度报告"],
      { title: "乙局2030年政府信息公开工作年度报告" },
      { year: 2035, organ: "丙局" },
    );
    expect([placed.report.organ.name, placed.report.year, codesOf(placed)]).toEqual(["甲市青石局", 2021, []]);
  });

  test.each([
    [["# 青石局2021年政府信息公开工作年度报告", "发布日期：2022-01-20 10:30:00 来源：本站"], "2022-01-20"],
    [["发布时间：2022年1月20日", "# 青石局2021年政府信息公开工作年度报告"], "2022-01-20"],
    [["# 青石局2021年政府信息公开工作年度报告"], undefined],
    [["# 青石局2021年政府信息公开工作年度报告", "2022年1月20日起执行新规定。"], undefined],
  ])("published: %j", (lines, date) => {
    expect(named(lines).report.publishedOn).toBe(date);
  });

  test("a signature and a date at the end are no text of section six", () => {
    const doc: Doc = { meta: {}, blocks: [...printed.blocks, ...docOf("甲市人民政府", "2022年1月20日").blocks] };
    const placed = read(doc);
    expect([placed.report.otherMatters.text, placed.report.publishedOn]).toEqual([
      "本年度未收取信息处理费。",
      "2022-01-20",
    ]);
  });

  test("a sentence at the end is, whatever it begins with", () => {
    const last = "微信公众号发布信息300条，有效回应了群众关切。";
    const doc: Doc = { meta: {}, blocks: [...printed.blocks, ...docOf(last).blocks] };
    expect(read(doc).report.otherMatters.text).toContain(last);
  });

  test("level, kind, codes and scope are in no print and are not made up", () => {
    const placed = read({ ...printed, data: "" });
    expect(Object.keys(placed.report.organ)).toEqual(["name"]);
    expect(placed.report.scope).toBe("own");
  });
});

describe("refused", () => {
  const title = "# 甲市人民政府2021年政府信息公开工作年度报告";
  const [, ...body] = printed.blocks;
  const cases: readonly (readonly [string, Doc, string])[] = [
    ["nothing", docOf(), "not-a-report"],
    ["a letter", docOf("# 关于召开会议的通知", "各单位：", "请于周五参加会议。"), "not-a-report"],
    ["a page that was not found", docOf("404", "您访问的页面不存在"), "not-a-report"],
    ["a title alone", docOf(title), "not-a-report"],
    [
      "a notice about the form",
      docOf("# 关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知", "各省：", "现将格式印发给你们。"),
      "not-a-report",
    ],
    [
      "an empty form",
      { meta: {}, blocks: layout(blank(form2021, { year: 2021, organ: "" })).blocks },
      "blank-template",
    ],
    [
      "an empty form with crosses for a name",
      {
        meta: {},
        blocks: [
          ...docOf("# ××局2021年政府信息公开工作年度报告").blocks,
          ...layout(blank(form2021, { year: 2021 })).blocks,
        ],
      },
      "blank-template",
    ],
    [
      "the form before 2019",
      docOf(
        "# 甲局2016年政府信息公开情况统计表",
        table("统计指标 | 单位 | 统计数", "一、主动公开情况 | —— | ——", "其中：主动公开规范性文件数 | 件 | 2"),
      ),
      "pre-2019-form",
    ],
    [
      "a report of 2014",
      docOf(
        "# 甲局2014年政府信息公开工作年度报告",
        "一、概述",
        "全年工作有序开展。",
        "二、主动公开情况",
        "公开信息3条。",
      ),
      "pre-2019-form",
    ],
    [
      "the report of a web site",
      docOf("# 政府网站工作年度报表（2021年度）", table("网站名称 | 甲市人民政府", "信息发布总数 | 300")),
      "other-report",
    ],
    [
      "a report on the rule of law",
      docOf("# 甲市2021年法治政府建设年度报告", "一、主要举措", "二、存在的不足"),
      "other-report",
    ],
    [
      "accounts",
      docOf("# 甲局2021年度部门决算公开", "一、部门概况", table("项目 | 金额", "收入 | 12")),
      "other-report",
    ],
    ["the report of a company", docOf("# 甲股份有限公司2021年年度报告", "一、公司简介"), "other-report"],
    [
      "two reports",
      {
        meta: {},
        blocks: [
          ...docOf(title).blocks,
          ...body,
          ...docOf("# 甲市人民政府2022年政府信息公开工作年度报告").blocks,
          ...body,
        ],
      },
      "several-reports",
    ],
    [
      "reports of two organs",
      {
        meta: {},
        blocks: [...docOf(title).blocks, ...body, ...docOf("# 乙局2021年政府信息公开工作年度报告").blocks, ...body],
      },
      "several-reports",
    ],
  ];

  test.each(cases)("%s", (_, doc, code) => {
    const placed = place(doc);
    expect(placed.status === "refused" ? placed.refusal.code : placed.status).toBe(code);
    expect(placed).toMatchObject({ report: null, problems: [], source: {} });
  });

  test("a report without a year, and nobody who knows it", () => {
    const doc: Doc = { meta: {}, blocks: [...docOf("# 甲局政府信息公开工作年度报告").blocks, ...body] };
    expect(place(doc)).toMatchObject({ status: "refused", refusal: { code: "not-a-report" } });
    expect(read(doc, { year: 2021 }).report.year).toBe(2021);
  });

  test.each<readonly [string, Doc]>([
    ["its title twice", { meta: {}, blocks: [...docOf(title, title).blocks, ...body] }],
    [
      "last year's title among its links",
      {
        meta: {},
        blocks: [...docOf(title).blocks, ...body, ...docOf("甲市人民政府2020年政府信息公开工作年度报告").blocks],
      },
    ],
    [
      "a statistics table of the old kind behind it",
      {
        meta: {},
        blocks: [...printed.blocks, ...docOf("政府信息公开情况统计表", table("统计指标 | 单位 | 统计数")).blocks],
      },
    ],
    ["all its cells 0", rewritten(printed, (t, at) => (at === undefined ? t : "0"))],
  ])("but not for %s", (_, doc) => {
    expect(read(doc).report.year).toBe(2021);
  });

  test("a report whose cells are all blank but whose text is written is a report", () => {
    let draft: Report = blank(form2021, { year: 2021, organ: "甲局" });
    draft = withValue(draft, ["title"], "甲局2021年政府信息公开工作年度报告");
    draft = withValue(
      draft,
      ["overview", "general"],
      "本机关认真贯彻落实有关规定，全年各项工作有序开展，主动公开信息三百条，全部按时公开，没有超期。",
    );
    const placed = read(layout(draft));
    expect([placed.status, blankIn(placed).length, codesOf(placed)]).toEqual(["read", 200, ["cell-blank"]]);
  });
});

describe("the other edition", () => {
  const old = numbered(form2019);

  test("a form of 2019 for a later year is read as it was printed", () => {
    const later = withValue(withValue(old, ["title"], "甲市人民政府2023年政府信息公开工作年度报告"), ["year"], 2023);
    const placed = read(layout(later));
    expect([placed.report.edition, placed.report.year, wrong(placed, later)]).toEqual(["2019", 2023, []]);
  });

  test("one table of the other edition is carried over where it can be, and said", () => {
    let at = -1;
    const tables = layout(old).blocks.filter((b) => b.kind === "table");
    const mixed: Doc = {
      meta: {},
      blocks: printed.blocks.map((b) => (b.kind === "table" && (at += 1) === 1 ? (tables[1] ?? b) : b)),
    };
    const placed = read(mixed);
    expect(placed.report.edition).toBe("2021");
    expect(codesOf(placed)).toContain("edition-mixed");
    expect(cellAt(placed.report, ["requests", "granted", "total"])).toBe(cellAt(old, ["requests", "granted", "total"]));
    expect(unspoken(placed)).toEqual([]);
  });
});

describe("carried data", () => {
  test("fills what the document does not show, and is not needed", () => {
    const coded = withValue(report, ["organ", "regionCode"], "410403");
    const placed = read(layout(coded));
    expect([placed.report.organ.regionCode, placed.problems]).toEqual(["410403", []]);
  });

  test("never changes a figure that is shown", () => {
    const placed = read({
      ...rewritten(printed, (t, at) => (at === "requests/granted/total" ? "7" : t)),
      data: printed.data ?? "",
    });
    expect(cellAt(placed.report, ["requests", "granted", "total"])).toBe(7);
    expect(placed.problems).toEqual([{ code: "data-differs", at: [["requests", "granted", "total"]] }]);
  });
});

test("the same document gives the same answer, and is not touched", () => {
  const before = JSON.stringify(printed);
  expect(place(printed)).toEqual(place(printed));
  expect(JSON.stringify(printed)).toBe(before);
});

test("no prototype is reached by a word of the document", () => {
  for (const word of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    const placed = place(rewritten(printed, (t, at) => (at === undefined && t === "规章" ? word : t)));
    expect(placed.status).toBe("partial");
    expect(Reflect.get({}, "isAdmin")).toBeUndefined();
  }
});

test("a table of a hundred thousand blank rows, and one of a row of as many cells, end", () => {
  const rows: DocTable = { kind: "table", rows: Array.from({ length: 100_000 }, () => [{ text: "" }]) };
  const cells: DocTable = { kind: "table", rows: [Array.from({ length: 100_000 }, () => ({ text: "0" }))] };
  const reaching: DocTable = {
    kind: "table",
    rows: Array.from({ length: 20_000 }, () => [{ text: "0", span: { rows: 65_534, columns: 2 ** 31 - 1 } }]),
  };
  for (const extra of [rows, cells, reaching]) {
    const placed = read({ meta: {}, blocks: [...printed.blocks, extra] });
    expect(wrong(placed)).toEqual([]);
  }
});
