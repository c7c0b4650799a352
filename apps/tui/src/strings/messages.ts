// What commands say while and after they work.
import type { Text } from "@gongkai/core";

export const messages = {
  bug: {
    zh: "程序自身出了故障，不是您的文件有问题。请把下面的内容告诉开发者：",
    en: "This is a fault of the program, not of your file. Please tell its developers what follows:",
  },
  "fault.file": { zh: "“{file}”引发程序故障，已跳过：", en: "“{file}” met a fault of the program and was left out:" },
  "special-file": {
    zh: "不是普通文件（管道、设备或套接字），不读。要读管道请用“-”",
    en: "not an ordinary file (pipe, device or socket). To read a pipe, use “-”",
  },
  link: { zh: "链接指向文件夹之外或绕圈，不读", en: "a link that leads out of the folder or in circles" },
  stdin: { zh: "标准输入", en: "standard input" },

  year: { zh: "{year} 年度", en: "{year}" },
  edition: { zh: "{edition} 年格式", en: "form of {edition}" },
  rollup: { zh: "汇总", en: "rollup" },
  unnamed: { zh: "（未写明机关）", en: "(organ not stated)" },
  "whole-document": { zh: "全文", en: "The whole document" },
  section: { zh: "{ordinal}、{title}", en: "{number}. {title}" },

  "status.read": { zh: "读全了：{cells} 个单元格都有着落", en: "Read in full: all {cells} cells accounted for" },
  "status.partial": {
    zh: "读到 {found}/{cells} 个单元格，其余没有找到或读不出",
    en: "{found} of {cells} cells read; the rest were missing or unreadable",
  },
  "status.refused": { zh: "没有读成报告", en: "No report" },
  guesses: { zh: "读入时的推断与改动 {count} 处：", en: "Noticed or guessed while reading, {count} in all:" },
  "guesses.none": { zh: "没有任何推断", en: "Nothing was guessed" },
  "guesses.see": {
    zh: "读入时有 {count} 处推断或改动，用 gongkai read 查看",
    en: "Noticed or guessed while reading: {count}; see gongkai read",
  },

  "organ-guessed": {
    zh: "没有写明机关的层级和类别，按名称“{name}”推断为：{what}；依此得出的结论只作提示，可用 --level、--kind 指明",
    en: "Level and kind of the organ are not stated; by its name “{name}” it is: {what}. What rests on this is only a hint; state them by --level and --kind",
  },
  "level.state": { zh: "国家级", en: "state" },
  "level.province": { zh: "省级", en: "province" },
  "level.city": { zh: "市级", en: "city" },
  "level.county": { zh: "县级", en: "county" },
  "level.township": { zh: "乡级", en: "township" },
  "kind.government": { zh: "人民政府", en: "government" },
  "kind.department": { zh: "政府部门", en: "department" },
  "kind.dispatched": { zh: "派出机关", en: "dispatched office" },
  "kind.authorised": { zh: "授权组织", en: "authorised organisation" },
  "kind.other": { zh: "其他", en: "other" },

  basis: { zh: "依据：{text}（{kind}）", en: "Basis: {text} ({kind})" },
  "finding.basis": { zh: "依据：{text}（{kind}）　{rule}", en: "Basis: {text} ({kind})  {rule}" },
  "basis.printed": { zh: "表中印明", en: "printed in the form" },
  "basis.law": { zh: "法规", en: "law" },
  "basis.custom": { zh: "惯例", en: "custom" },
  because: { zh: "同一处引起：{message}", en: "Same cause: {message}" },

  "verdict.clean": { zh: "没有发现问题", en: "Nothing found" },
  "verdict.hints": { zh: "没有错误，{hints} 条提示可以看看", en: "No errors; hints worth a look: {hints}" },
  "verdict.warnings": {
    zh: "没有错误，{warnings} 个警告，{hints} 条提示",
    en: "No errors; warnings: {warnings}, hints: {hints}",
  },
  "verdict.errors": {
    zh: "{errors} 个错误，{warnings} 个警告，{hints} 条提示",
    en: "Errors: {errors}, warnings: {warnings}, hints: {hints}",
  },
  "verdict.refused": { zh: "没有读成：{why}", en: "Refused: {why}" },
  "next.errors": {
    zh: "下一步：对照登记台账改正上列单元格，再查一遍；某条规则怎么来的，看 gongkai explain {rule}",
    en: "Next: correct these cells against your records and check again; for the ground of a rule: gongkai explain {rule}",
  },
  "next.warnings": {
    zh: "下一步：逐条核实；确有其事的可以保留。规则说明看 gongkai explain {rule}",
    en: "Next: look into each; what is true may stay. About a rule: gongkai explain {rule}",
  },
  "check.total": {
    zh: "共 {files} 份：{errors} 份有错误，{warnings} 份有警告，{hints} 份有提示，{clean} 份无问题，{refused} 份没有读成",
    en: "Files: {files}; with errors {errors}, with warnings {warnings}, with hints {hints}, clean {clean}, refused {refused}",
  },
  "not-used": { zh: "“{file}”没有读成，没有用上：{why}", en: "“{file}” gave no report and is not used: {why}" },
  "previous.unmatched": {
    zh: "“{file}”：没有找到同一机关 {year} 年度的报告，跨年规则未查",
    en: "“{file}”: no report of the same organ for {year}; rules across years were not checked",
  },
  skipped: { zh: "已有 {count} 份，跳过", en: "{count} were there already and left out" },

  "convert.done": { zh: "已写入 {file}", en: "Wrote {file}" },
  "convert.losses": { zh: "这种格式带不走的内容：", en: "What this format cannot carry:" },
  "convert.partial": {
    zh: "注意：原文件只读到一部分，写出的也只有这些",
    en: "Note: the source was read in part, and only that was written",
  },

  "sum.coverage": {
    zh: "已汇总 {present} 个单位，缺 {missing} 个",
    en: "Bodies summed up: {present}, missing: {missing}",
  },
  "sum.json": { zh: "汇总报告本身用 --json 输出", en: "For the rollup itself, use --json" },
  "sum.missing": { zh: "缺：{names}", en: "Missing: {names}" },
  "sum.same": { zh: "与已公布的汇总逐格一致", en: "Every cell agrees with the published rollup" },
  "sum.different": {
    zh: "与已公布的汇总有 {count} 格不同：",
    en: "Cells that differ from the published rollup: {count}",
  },
  "sum.cell": {
    zh: "汇总得 {summed}，公布为 {published}，相差 {difference}",
    en: "summed {summed}, published {published}, difference {difference}",
  },

  "compare.same": { zh: "两份报告的单元格和文字全部相同", en: "All cells and texts are the same" },
  "compare.cells": { zh: "{count} 个单元格不同：", en: "Cells that differ: {count}" },
  "compare.losses": {
    zh: "{count} 个单元格只有一方的格式里有：",
    en: "Cells that only one of the two forms has: {count}",
  },
  "compare.loss": { zh: "{place}：{value}　{side}（{reason}）", en: "{place}: {value}  {side} ({reason})" },
  "compare.a": { zh: "前一份", en: "the first" },
  "compare.b": { zh: "后一份", en: "the second" },
  "compare.texts": { zh: "{count} 处文字不同：", en: "Texts that differ: {count}" },
  blank: { zh: "空白", en: "blank" },

  "explain.meaning": { zh: "口径", en: "Meaning" },
  "explain.law": { zh: "条款", en: "Article" },
  "explain.certainty": { zh: "把握", en: "Certainty" },
  "explain.address": { zh: "地址", en: "Address" },
  "explain.short": { zh: "也可写作", en: "Also written" },
  "explain.sums": { zh: "勾稽", en: "Sum" },
  "explain.rules": { zh: "核对", en: "Checked by" },
  "explain.many": { zh: "{start} ＋ … ＋ {end}（共 {count} 项）", en: "{start} + … + {end} ({count} in all)" },
  "explain.unit": { zh: "单位", en: "Unit" },
  "explain.says": { zh: "内容", en: "Says" },
  "explain.how": {
    zh: "写上单元格、行、列或规则编号即可，如 gongkai explain 三.不予公开.6、gongkai explain R10C1、gongkai explain T3-BAL。全部规则：",
    en: "Name a cell, row, column or rule: gongkai explain requests/denied.process, gongkai explain R10C1, gongkai explain T3-BAL. All rules:",
  },
  "explain.severity": { zh: "级别", en: "Severity" },
  "explain.editions": { zh: "适用格式", en: "Editions" },
  "explain.basis": { zh: "依据", en: "Basis" },
  "explain.docs": { zh: "说明", en: "Page" },
  "severity.error": { zh: "错误", en: "error" },
  "severity.warning": { zh: "警告", en: "warning" },
  "severity.hint": { zh: "提示", en: "hint" },
  "certainty.official": { zh: "官方文本", en: "official text" },
  "certainty.reports": { zh: "多份已公布报告如此", en: "seen in several published reports" },
  "certainty.inferred": { zh: "由法规推出", en: "inferred from the law" },
  "certainty.unknown": { zh: "没有定论", en: "not established" },

  "demo.intro": { zh: "先看一份样例报告查得怎样：", en: "How a sample report fares:" },
  "demo.next": { zh: "接下来可以：", en: "What to type next:" },
  "demo.none": { zh: "样例文件不在，请在项目文件夹内运行", en: "The sample is not here; run inside the project" },
} as const satisfies Record<string, Text>;
