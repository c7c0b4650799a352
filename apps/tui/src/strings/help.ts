// What the help says of the command itself, its options and its headings.
import type { Text } from "@gongkai/core";

/** The parser's own headings. */
export const titles: ReadonlyMap<string, Text> = new Map([
  ["Usage:", { zh: "用法：", en: "Usage:" }],
  ["Options:", { zh: "选项：", en: "Options:" }],
  ["Commands:", { zh: "命令：", en: "Commands:" }],
  ["Arguments:", { zh: "参数：", en: "Arguments:" }],
]);

export const help = {
  gongkai: {
    zh: "读取、检查、转换、汇总、比对政府信息公开工作年度报告。",
    en: "Reads, checks, converts, sums up and compares annual reports on government information disclosure.",
  },
  statuses: {
    zh: "退出状态：0 正常，1 有错误或有差异，2 有警告（--strict），3 有文件未读成，64 用法不对，66 文件不存在，70 程序故障，130 被中断",
    en: "Exit status: 0 fine, 1 errors or differences, 2 warnings (--strict), 3 a file was refused, 64 usage, 66 file missing, 70 our fault, 130 interrupted",
  },
  "usage.options": { zh: "[选项]", en: "[options]" },
  "usage.command": { zh: "<命令> …", en: "<command> …" },
  examples: { zh: "例：", en: "Examples:" },
  version: { zh: "gongkai {version}", en: "gongkai {version}" },
  "option.lang": { zh: "提示所用语言", en: "language of messages" },
  "option.help": { zh: "显示本帮助", en: "show this help" },
  "option.version": { zh: "显示版本", en: "show the version" },
  "command.help": { zh: "显示某个命令的帮助", en: "show the help of a command" },
} as const satisfies Record<string, Text>;
