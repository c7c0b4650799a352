// Rules (规章) are issued by departments of the State Council and by governments down to cities with districts, by nobody else.
import { formOf } from "../report/cells.ts";
import { countIn, gridOf } from "./figures.ts";
import { lineOf } from "./lines.ts";
import type { OrganGuess } from "./organ.ts";
import { knownOrgan, probableOrgan } from "./organ-of.ts";
import type { Rule } from "./rule.ts";

/** The general office of a government reports what its government issued. */
const generalOffice = /政府办公[厅室]$/u;

const lacksPower = ({ level, kind, local }: OrganGuess, name: string): boolean => {
  if (level === "state" || kind === undefined) return false;
  if (level === "county" || level === "township" || kind === "dispatched") return true;
  if (kind === "government" || generalOffice.test(name)) return false;
  // a department of unknown level may be one of the State Council's, unless its name holds a region
  return level !== undefined || local === true;
};

export const t2Rule0: Rule = {
  id: "T2-RULE0",
  severity: "warning",
  basis: {
    kind: "law",
    zh: "《中华人民共和国立法法》第九十一条、第九十三条（规章的制定主体）",
    en: "Legislation Law, articles 91 and 93 (who may issue rules)",
  },
  message: {
    zh: "{at}填为 {seen}；规章只由国务院部门和省、设区的市、自治州以上人民政府制定，其他机关一般应为 0，请核对是否误填了规范性文件",
    en: "{at} says {seen}; only departments of the State Council and governments of provinces, cities with districts and autonomous prefectures issue rules, so 0 is expected here. Check whether normative documents were entered instead",
  },
  reads: ["disclosure", "organ"],
  readsCell: (_form, { row }) => row.key === "rules",
  *check(report, context) {
    const grid = gridOf(report, "disclosure");
    const filled = lineOf(formOf(report), "disclosure", "rules").filter(
      (cell) => (countIn(grid, "rules", cell.column.key) ?? 0) > 0,
    );
    const [first] = filled;
    if (first === undefined) return;
    const at = filled.map(({ address }) => address);
    const seen = countIn(grid, "rules", first.column.key);
    const { name } = report.organ;
    if (lacksPower(knownOrgan(report, context), name)) yield { at, params: { seen } };
    else if (lacksPower(probableOrgan(report, context), name)) yield { at, params: { seen }, severity: "hint" };
  },
};
