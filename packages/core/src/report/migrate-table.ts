// How the editions of 2019 and 2021 relate: the one place outside the editions that speaks of their rows by key.
// A key keeps one meaning for ever, so what both editions have under one key is the same figure and needs no line here.
import type { Edition } from "../form/editions/index.ts";
import { type Address, idOf } from "../form/walk.ts";
import type { Text } from "../text/text.ts";

/** A row of one edition that is the sum of rows of another. */
export interface Merge {
  readonly to: Edition;
  readonly table: string;
  readonly row: string;
  readonly parts: readonly string[];
}

export const merges: readonly Merge[] = [
  { to: "2019", table: "requests", row: "other", parts: ["other.noCorrection", "other.feeUnpaid", "other.misc"] },
];

interface Unlike extends Text {
  readonly from: Edition;
  readonly table: string;
  readonly row?: string;
  readonly column?: string;
}

const unlike: readonly Unlike[] = [
  {
    from: "2019",
    table: "requests",
    row: "other",
    zh: "2021年格式把“其他处理”分为三项，合并填报的数量无法拆分",
    en: "the form of 2021 divides “otherwise handled” into three; one figure cannot be divided",
  },
  {
    from: "2019",
    table: "disclosure",
    row: "otherServices",
    zh: "2021年格式没有“其他对外管理服务事项”",
    en: "the form of 2021 has no other external management and service items",
  },
  {
    from: "2019",
    table: "disclosure",
    row: "procurement",
    zh: "2021年格式没有“政府集中采购”",
    en: "the form of 2021 has no centralised procurement",
  },
  {
    from: "2019",
    table: "disclosure",
    column: "newlyMade",
    zh: "新制作数量不等于2021年格式的制发件数",
    en: "newly made is not what the form of 2021 calls issued",
  },
  {
    from: "2019",
    table: "disclosure",
    column: "newlyDisclosed",
    zh: "2021年格式没有新公开数量",
    en: "the form of 2021 does not ask what was newly disclosed",
  },
  {
    from: "2019",
    table: "disclosure",
    column: "totalDisclosed",
    zh: "对外公开总数量不等于2021年格式的现行有效件数",
    en: "the total disclosed is not what the form of 2021 calls in force",
  },
  {
    from: "2019",
    table: "disclosure",
    column: "itemsLastYear",
    zh: "2021年格式不再统计项目数量",
    en: "the form of 2021 no longer counts items",
  },
  {
    from: "2019",
    table: "disclosure",
    column: "change",
    zh: "2021年格式不再统计项目增减",
    en: "the form of 2021 no longer counts the change of items",
  },
  {
    from: "2021",
    table: "disclosure",
    column: "issued",
    zh: "制发件数不等于2019年格式的新制作数量",
    en: "issued is not what the form of 2019 calls newly made",
  },
  {
    from: "2021",
    table: "disclosure",
    column: "repealed",
    zh: "2019年格式没有废止件数",
    en: "the form of 2019 does not ask what was repealed",
  },
  {
    from: "2021",
    table: "disclosure",
    column: "inForce",
    zh: "现行有效件数不等于2019年格式的对外公开总数量",
    en: "in force is not what the form of 2019 calls the total disclosed",
  },
  {
    from: "2021",
    table: "disclosure",
    row: "adminFees",
    column: "amount",
    zh: "2019年格式统计收费项目数量，不统计收费金额",
    en: "the form of 2019 counts fee items, not the money collected",
  },
];

const noPlace: Text = { zh: "另一版格式没有对应的栏目", en: "the other form has no such place" };

/** Reasons that do not hang on a row or column. */
export const reasons = {
  blankPart: { zh: "合并的几项中有空白，合计未定", en: "another part of the sum is blank, so the sum is undecided" },
  tooLarge: { zh: "合计超出可以准确保存的范围", en: "the sum is too large to be stored exactly" },
  displaced: {
    zh: "该键在原格式中不是栏目，在新格式中由栏目占用",
    en: "no cell of the form it came from, and a cell of the other form takes its place",
  },
} as const satisfies Record<string, Text>;

/** Why a cell of an edition has no counterpart in the other. */
export const whyUnlike = (from: Edition, at: Address): Text => {
  const [table, row, column] = at;
  const found = unlike.find(
    (line) =>
      line.from === from &&
      line.table === table &&
      (line.row === undefined || line.row === row) &&
      (line.column === undefined || line.column === column),
  );
  return found ? { zh: found.zh, en: found.en } : noPlace;
};

/** Rows of another edition that make up a row of this one, if it has no single counterpart. */
export const mergedRows = (to: Edition, address: Address): readonly Address[] | undefined => {
  const [table = "", row = "", ...rest] = address;
  return merges
    .find((merge) => merge.to === to && idOf([merge.table, merge.row]) === idOf([table, row]))
    ?.parts.map((part) => [table, part, ...rest]);
};
