// The printed geometry, written down from the notices and not from the code.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { form2019 } from "../form/editions/2019.ts";
import { form2021 } from "../form/editions/2021.ts";
import { cellsOf, identitiesOf, idOf } from "../form/walk.ts";
import { blank } from "../report/blank.ts";
import { cellAt, withValue } from "../report/cells.ts";
import type { Report } from "../report/report.ts";
import { anyReport, bothForms } from "../report/test-report.ts";
import type { DocCell, DocTable } from "./doc.ts";
import { layout } from "./layout.ts";

const empty = (form: (typeof bothForms)[number]): Report => blank(form, { year: form.years.from, organ: "甲市" });

const tablesIn = (report: Report): readonly DocTable[] =>
  layout(report).blocks.filter((block): block is DocTable => block.kind === "table");

/** A cell as it is written in the facts: its text, then columns × rows where it covers more than one place; · is a figure. */
const shown = ({ text, span, address }: DocCell): string => {
  const [columns, rows] = [span?.columns ?? 1, span?.rows ?? 1];
  return `${address === undefined ? text : "·"}${columns === 1 && rows === 1 ? "" : ` ${columns}×${rows}`}`;
};

const drawn = (table: DocTable | undefined): readonly string[] =>
  (table?.rows ?? []).map((row) =>
    row
      .map(shown)
      .join(" | ")
      .replace(/· (?:\| · )+\| ·$/u, (all) => `·×${all.split("|").length}`),
  );

const outcomes = "结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计";
const seven = "·×7";

const tableThree = (groups: number, other: readonly string[]): readonly string[] => [
  "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 3×3 | 申请人情况 7×1",
  "自然人 1×2 | 法人或其他组织 5×1 | 总计 1×2",
  "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他",
  `一、本年新收政府信息公开申请数量 3×1 | ${seven}`,
  `二、上年结转政府信息公开申请数量 3×1 | ${seven}`,
  `三、本年度办理结果 1×${groups} | （一）予以公开 2×1 | ${seven}`,
  `（二）部分公开（区分处理的，只计这一情形，不计其他情形） 2×1 | ${seven}`,
  `（三）不予公开 1×8 | 1.属于国家秘密 | ${seven}`,
  `2.其他法律行政法规禁止公开 | ${seven}`,
  `3.危及“三安全一稳定” | ${seven}`,
  `4.保护第三方合法权益 | ${seven}`,
  `5.属于三类内部事务信息 | ${seven}`,
  `6.属于四类过程性信息 | ${seven}`,
  `7.属于行政执法案卷 | ${seven}`,
  `8.属于行政查询事项 | ${seven}`,
  `（四）无法提供 1×3 | 1.本机关不掌握相关政府信息 | ${seven}`,
  `2.没有现成信息需要另行制作 | ${seven}`,
  `3.补正后申请内容仍不明确 | ${seven}`,
  `（五）不予处理 1×5 | 1.信访举报投诉类申请 | ${seven}`,
  `2.重复申请 | ${seven}`,
  `3.要求提供公开出版物 | ${seven}`,
  `4.无正当理由大量反复申请 | ${seven}`,
  `5.要求行政机关确认或重新出具已获取信息 | ${seven}`,
  ...other.map((row) => `${row} | ${seven}`),
  `（七）总计 2×1 | ${seven}`,
  `四、结转下年度继续办理 3×1 | ${seven}`,
];

const tableFour = [
  "行政复议 5×1 | 行政诉讼 10×1",
  `${outcomes.replaceAll(/(?<=\S)(?= \||$)/gu, " 1×2")} | 未经复议直接起诉 5×1 | 复议后起诉 5×1`,
  `${outcomes} | ${outcomes}`,
  "·×15",
];

const facts: Readonly<Record<string, readonly (readonly string[])[]>> = {
  "2021": [
    [
      "第二十条第（一）项 4×1",
      "信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数",
      "规章 | ·×3",
      "行政规范性文件 | ·×3",
      "第二十条第（五）项 4×1",
      "信息内容 | 本年处理决定数量 3×1",
      "行政许可 | · 3×1",
      "第二十条第（六）项 4×1",
      "信息内容 | 本年处理决定数量 3×1",
      "行政处罚 | · 3×1",
      "行政强制 | · 3×1",
      "第二十条第（八）项 4×1",
      "信息内容 | 本年收费金额（单位：万元） 3×1",
      "行政事业性收费 | · 3×1",
    ],
    tableThree(22, [
      "（六）其他处理 1×3 | 1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
      "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
      "3.其他",
    ]),
    tableFour,
  ],
  "2019": [
    [
      "第二十条第（一）项 4×1",
      "信息内容 | 本年新制作数量 | 本年新公开数量 | 对外公开总数量",
      "规章 | ·×3",
      "规范性文件 | ·×3",
      "第二十条第（五）项 4×1",
      "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量",
      "行政许可 | ·×3",
      "其他对外管理服务事项 | ·×3",
      "第二十条第（六）项 4×1",
      "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量",
      "行政处罚 | ·×3",
      "行政强制 | ·×3",
      "第二十条第（八）项 4×1",
      "信息内容 | 上一年项目数量 | 本年增/减 2×1",
      "行政事业性收费 | · | · 2×1",
      "第二十条第（九）项 4×1",
      "信息内容 | 采购项目数量 | 采购总金额 2×1",
      "政府集中采购 | · | · 2×1",
    ],
    tableThree(20, ["（六）其他处理 2×1"]),
    tableFour,
  ],
};

describe.each(bothForms.map((form) => [form.edition, form] as const))("edition %s", (edition, form) => {
  const report = empty(form);
  const tables = tablesIn(report);

  test.each([
    [0, "二"],
    [1, "三"],
    [2, "四"],
  ])("table %i (%s) is printed as in the notice", (at) => {
    expect(drawn(tables[at])).toEqual(facts[edition]?.[at]);
  });

  test("spans fill a rectangle, each place once", () => {
    for (const table of tables) {
      const taken = new Set<string>();
      let width = 0;
      table.rows.forEach((row, y) => {
        let x = 0;
        for (const { span } of row) {
          while (taken.has(`${x},${y}`)) x += 1;
          for (let dy = 0; dy < (span?.rows ?? 1); dy += 1)
            for (let dx = 0; dx < (span?.columns ?? 1); dx += 1) {
              expect(taken.has(`${x + dx},${y + dy}`)).toBe(false);
              taken.add(`${x + dx},${y + dy}`);
              width = Math.max(width, x + dx + 1);
            }
        }
      });
      expect(taken.size).toBe(width * table.rows.length);
    }
    expect(tables.map(({ headRows }) => headRows)).toEqual([undefined, 3, 3]);
  });

  test("every cell has its place, in the order of the form, and every total its parts", () => {
    const cells = tables.flatMap(({ rows }) => rows.flat());
    expect(cells.flatMap(({ address }) => address ?? [])).toEqual(cellsOf(form).map(({ id }) => id));
    const sums = identitiesOf(form).filter(({ kind }) => kind !== "balance");
    for (const { left, right } of sums) {
      const sum = cells.find(({ address }) => address === left[0])?.sum ?? [];
      // a total of totals may be reached along its row or its column
      const others = sums.filter((other) => other.left[0] === left[0]).map((other) => other.right);
      expect(others).toContainEqual(sum);
      expect(right.length).toBeGreaterThan(1);
    }
    const totals = new Set(sums.map(({ left }) => left[0]));
    expect(new Set(cells.filter(({ sum }) => sum).map(({ address }) => address))).toEqual(totals);
  });

  test("what is no figure is a head, and what is a head is no figure", () => {
    for (const cell of tables.flatMap(({ rows }) => rows.flat()))
      expect([cell.head === undefined, cell.text]).toEqual([cell.address !== undefined, cell.text]);
  });

  test("sections are headings of the second level with their ordinals", () => {
    const heads = layout(report).blocks.flatMap((b) => (b.kind === "heading" ? [[b.level, b.text]] : []));
    expect(heads).toEqual(form.sections.map(({ ordinal, zh }) => [2, `${ordinal}、${zh}`]));
  });
});

const figures = (report: Report): ReadonlyMap<string, DocCell> =>
  new Map(
    tablesIn(report).flatMap(({ rows }) => rows.flat().flatMap((cell) => (cell.address ? [[cell.address, cell]] : []))),
  );

test.each([
  [form2021, ["requests", "granted", "total"], 12, "12"],
  [form2021, ["requests", "granted", "total"], 0, "0"],
  [form2021, ["requests", "granted", "total"], null, ""],
  [form2021, ["disclosure", "adminFees", "amount"], "59237.2449", "59237.2449"],
  [form2019, ["disclosure", "licensing", "change"], 1036, "+1036"],
  [form2019, ["disclosure", "licensing", "change"], -3, "-3"],
  [form2019, ["disclosure", "licensing", "change"], 0, "0"],
  [form2019, ["disclosure", "procurement", "amount"], "251000", "251000元"],
] as const)("%o %j of %j is printed %j", (form, at, value, text) => {
  let report = withValue(empty(form), at, value);
  if (text.endsWith("元")) report = withValue(report, ["disclosure", "procurement", "unit"], "元");
  expect(figures(report).get(idOf(at))).toMatchObject({ text, value });
});

test("any report stands whole in its document", () => {
  fc.assert(
    fc.property(anyReport(), (report) => {
      const doc = layout(report);
      for (const [id, cell] of figures(report)) expect(cell.value).toBe(cellAt(report, id.split("/")));
      expect(JSON.parse(doc.data ?? "")).toEqual(JSON.parse(JSON.stringify(report)));
      expect(doc.meta).toEqual({
        ...(report.title ? { title: report.title } : {}),
        organ: report.organ.name,
        year: report.year,
        edition: report.edition,
      });
    }),
    { numRuns: 30 },
  );
});

describe("texts", () => {
  const of = (change: (report: Report) => Report): readonly string[] =>
    layout(change(empty(form2021))).blocks.flatMap((b) =>
      b.kind === "table" ? [] : [`${b.kind === "heading" ? "#".repeat(b.level) : "-"} ${b.text}`],
    );
  const six = form2021.sections.map(({ ordinal, zh }) => `## ${ordinal}、${zh}`);

  test("a title comes first, then the preamble", () => {
    const lines = of((r) => withValue(withValue(r, ["title"], "甲市报告"), ["preamble"], "一段。\n\n两段。"));
    expect(lines).toEqual(["# 甲市报告", "- 一段。", "- 两段。", ...six]);
  });

  test("parts are numbered as they come, further parts behind them; empty ones are not printed", () => {
    const lines = of((r) =>
      withValue(
        withValue(withValue(r, ["overview", "general"], "总。"), ["overview", "platform"], "台。"),
        ["overview", "more"],
        [
          { heading: "培训", text: "训。" },
          { heading: "标准化", text: "" },
          { heading: "", text: "" },
        ],
      ),
    );
    expect(lines.slice(0, 7)).toEqual([
      six[0],
      "- 总。",
      "### （一）政府信息公开平台建设",
      "- 台。",
      "### （二）培训",
      "- 训。",
      "### （三）标准化",
    ]);
  });
});
