// A year left over from the report that served as template. Other years are rightly named in many ways, so only a sentence
// that gives this organ's own work or figures under another year is told; a silent miss costs less than a false alarm.
import { textsIn } from "./prose.ts";
import type { Rule } from "./rule.ts";

const century = /^(?:19|20)\d{2}$/u;
const blank = /\s/u;
const window = 60;
const ends = /[。；！？\n;]/u;

/** Comparison and history, where an earlier year belongs; 较好 and 较为 compare nothing. */
const elsewhere =
  /上一?年度?|去年|往年|历年|前年|[^占]比|较(?![好为大多高少强快低弱差])|增长|下降|持平|以来|结转|遗留|回顾|曾|此前|连续|首次|自评|下一?年|明年|来年|拟|计划|规划|预计|力争|目标|下一步|下步|将(?:继续|进一步|着力|重点|持续|加强|以|围绕|不断|按|在|从)/u;
/** What may follow a year that dates a document, a law, a body or an event. */
const dated =
  /^度?(?:\d{1,2}\s{0,2}月(?!\s{0,2}(?:1\s{0,2}日(?:起)?(?:至|到|[-—–~])|31\s{0,2}日))|[初底末版]|[^，。；]{0,16}(?:修订|修正|施行|印发|颁布|出台|通过|生效|试行|成立|组建|挂牌|设立|建成|开通|上线|启用|预算|决算|年报|报告|要点|考核|评估|评议|测评|目录|公报|规划|计划|存在的|反馈|整改))/u;
/** Words with which a sentence about one's own work goes on behind its year. */
const own =
  /^度?(?:全年)?\s{0,2}[，,、]?\s{0,2}(?:本|我|全[市县区镇乡街旗州省局]|共|累计|总计|合计|新收|收到|接到|受理|未|主动公开|公开|发布|办理|办结|答复|各|在|按照|认真|严格|坚持|深入|积极|持续|紧紧|围绕|始终|以)/u;
/** What a report is about; a sentence about anything else may tell history. */
const topic = /公开|申请|信息|答复|收到|复议|诉讼|解读|回应|发布/u;
/** Founding of bodies and sites, which older years are told for. */
const founding = /成立|组建|挂牌|建成|开通|启用/u;
const enacting = /上线|印发|修订|设立|出台|制定|施行|实施|建立/u;
const lead =
  /^(?:[一二三四五六七八九十]是|[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．])?\s{0,2}(?:在|自|从|截至|截止|截至到|截止到|据统计[，,]?)?\s{0,2}$/u;
const period =
  /^\s{0,2}1\s{0,2}月\s{0,2}1\s{0,2}日起?\s{0,2}(?:至|到|[-—–~]{1,2})\s{0,2}(?:(\d{4})\s{0,2}年\s{0,2})?12\s{0,2}月\s{0,2}31\s{0,2}日/u;
/** Reports of what happened; without one, a later year is a plan. */
const happened = /^[^。；]{0,12}(?:共|累计|新收|收到|受理|未)/u;

/** Where the digits of a year begin whose 年 stands at `end`; up to two blanks may part them. */
const startOfYear = (text: string, end: number): number => {
  let start = end;
  while (end - start < 2 && blank.test(text.charAt(start - 1))) start -= 1;
  return start - 4;
};

/** The rest of the sentence on either side, never further than the window, so that long texts stay linear. */
const around = (text: string, from: number, to: number): readonly [before: string, after: string] => {
  const before =
    text
      .slice(Math.max(0, from - window), from)
      .split(ends)
      .at(-1) ?? "";
  return [before, text.slice(to, to + window).split(ends)[0] ?? ""];
};

const quoted = (before: string, after: string): boolean =>
  [
    ["《", "》"],
    ["“", "”"],
    ["〔", "〕"],
    ["<", ">"],
  ].some(([open = "", close = ""]) => before.lastIndexOf(open) > before.lastIndexOf(close) && after.includes(close));

/** Whether a year that is not the report's is told of as if it were. */
const misplaced = (year: number, of: number, [before, after]: readonly [string, string]): boolean => {
  const whole = period.exec(after);
  // most years are told at once by what follows them
  if (!whole && !own.test(after)) return false;
  if (quoted(before, after)) return false;
  // one full calendar year; a longer span is the term of something else
  if (whole) return whole[1] === undefined || Number.parseInt(whole[1], 10) === year || /统计|期限|数据/u.test(before);
  // a year inside a clause belongs to what the clause is about: 对2022年公开的信息逐条核对
  if (!lead.test(before.split(/[，,：:]/u).at(-1) ?? "") || !topic.test(after)) return false;
  const sentence = `${before}${year}年${after}`;
  if (elsewhere.test(sentence) || dated.test(after) || founding.test(sentence) || sentence.includes(`${of}年`))
    return false;
  // last year's figures are the likely leftover; what older years enacted is history
  return year > of ? happened.test(after) : year === of - 1 || !enacting.test(sentence);
};

export const sYear: Rule = {
  id: "S-YEAR",
  severity: "hint",
  basis: {
    kind: "custom",
    zh: "由统计期限推出：年度报告写本年度情况；比较、引用和计划中的其他年份除外",
    en: "follows from the period: the report is about its own year; comparisons, citations and plans aside",
  },
  message: {
    zh: "{at}写着“{near}”，而报告年度是 {year} 年；请核对是否为上年报告留下的年份",
    en: "{at} says “{near}”, while the report is for {year}. Check whether the year was left from an earlier report",
  },
  reads: ["year", "preamble", "overview", "problems", "otherMatters"],
  *check(report) {
    const now = String(report.year);
    for (const { at, text } of textsIn(report)) {
      const told = new Set<number>();
      for (let end = text.indexOf("年"); end >= 0; end = text.indexOf("年", end + 1)) {
        const index = startOfYear(text, end);
        const digits = text.slice(Math.max(index, 0), index + 4);
        if (digits === now || !century.test(digits) || /\d/u.test(text.charAt(index - 1))) continue;
        const year = Number.parseInt(digits, 10);
        const [before, after] = around(text, index, end + 1);
        if (told.has(year) || !misplaced(year, report.year, [before, after])) continue;
        told.add(year);
        const near = `${text.slice(index, end + 1)}${after.slice(0, 12)}`;
        yield { at: [at], params: { seen: year, near, year: report.year } };
      }
    }
  },
};
