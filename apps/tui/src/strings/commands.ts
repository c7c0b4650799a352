// What the help says of each command, with examples to type.
import type { Text } from "@gongkai/core";
import type { Example } from "../command.ts";

export const abouts = {
  read: { zh: "读入报告：看读到了什么、推断了什么", en: "read a report: what was found and what was guessed" },
  check: { zh: "检查报告：逐条列出错误、警告、提示", en: "check reports: errors, warnings and hints, one by one" },
  convert: { zh: "转换格式（按输出文件的扩展名）", en: "convert to another format, by the extension of the output" },
  sum: { zh: "把各单位的报告汇总成一份", en: "sum reports up into one rollup" },
  compare: { zh: "逐格逐句比较两份报告", en: "compare two reports cell by cell and text by text" },
  explain: { zh: "解释一个单元格或一条规则", en: "explain a cell or a rule" },
  rules: { zh: "列出全部检查规则", en: "list all rules" },
  schema: { zh: "输出报告 JSON 的 JSON Schema", en: "print the JSON Schema of a report" },
  demo: { zh: "用样例演示检查", en: "show a check of the sample" },
} as const satisfies Record<string, Text>;

export const examples = {
  read: [
    { type: "read 报告.docx", about: { zh: "看一份报告读得全不全", en: "see whether a report was read in full" } },
    { type: "read 报告.html --json", about: { zh: "输出统一的 JSON", en: "get the canonical JSON" } },
    {
      type: "read 全市/ --ndjson -o 全市.ndjson --resume",
      about: { zh: "成批读入，中断后可续", en: "read a folder, resumable" },
    },
  ],
  check: [
    { type: "check 报告.docx", about: { zh: "检查一份报告", en: "check one report" } },
    {
      type: 'check "2024/*.docx" --previous 2023/ --csv > 问题.csv',
      about: { zh: "检查一批，并与上年比对", en: "check many, against last year's" },
    },
    {
      type: "check 汇总.json --children 各单位/ --roster 名册.csv",
      about: { zh: "核对汇总报告", en: "check a rollup against its parts" },
    },
    {
      type: "check - --strict < 报告.md",
      about: { zh: "从标准输入检查，有警告也算不过", en: "check standard input, strictly" },
    },
  ],
  convert: [
    { type: "convert 报告.docx 报告.json", about: { zh: "Word 转 JSON", en: "from Word to JSON" } },
    { type: "convert 报告.json 报告.docx", about: { zh: "JSON 转 Word", en: "from JSON to Word" } },
  ],
  sum: [
    {
      type: "sum 各单位/ --organ 某某市人民政府 --roster 名册.csv > 汇总.json",
      about: { zh: "汇总并列出缺报单位", en: "sum up, and name who is missing" },
    },
    {
      type: "sum 各单位/ --expect 已公布.html",
      about: { zh: "与已公布的汇总逐格对账", en: "reconcile with the published rollup" },
    },
  ],
  compare: [
    { type: "compare 初稿.docx 定稿.docx", about: { zh: "看两稿哪里不同", en: "see where two drafts differ" } },
  ],
  explain: [
    { type: "explain 三.不予公开.6", about: { zh: "某一行的口径和条款", en: "meaning and law of a row" } },
    { type: "explain requests/newReceived/total", about: { zh: "某一格", en: "one cell" } },
    { type: "explain T3-BAL", about: { zh: "某一条规则", en: "one rule" } },
  ],
  rules: [{ type: "rules --json", about: { zh: "规则目录，供其他程序使用", en: "the catalogue for other programs" } }],
  schema: [
    { type: "schema > 报告.schema.json", about: { zh: "现行格式的 Schema", en: "the schema of the form in force" } },
  ],
} as const satisfies Record<string, readonly Example[]>;

/** What the demonstration ends with. */
export const nextSteps = [
  {
    type: "check 你的报告.docx",
    about: {
      zh: "检查自己的报告（Word、网页、文本等）",
      en: "check a report of your own (Word, web page, text, Markdown, JSON)",
    },
  },
  { type: "read 你的报告.docx --json", about: { zh: "读成统一的 JSON", en: "read it as canonical JSON" } },
  { type: "explain 三.不予公开.6", about: { zh: "查一行的口径和条款", en: "look up the meaning and law of a row" } },
  { type: "--help", about: { zh: "全部命令", en: "all commands" } },
] as const satisfies readonly Example[];
