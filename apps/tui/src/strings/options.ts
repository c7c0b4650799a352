// The options of all commands, each described once.
import { levels, organKinds } from "@gongkai/core";
import type { Option } from "../command.ts";

export const options = {
  json: { about: { zh: "以 JSON 输出", en: "answer as JSON" } },
  ndjson: { about: { zh: "每份文件输出一行 JSON，适合大批量", en: "one line of JSON a file, for large numbers" } },
  output: { short: "o", value: "file", about: { zh: "--ndjson 写入的文件", en: "the file that --ndjson writes" } },
  resume: {
    about: { zh: "续写 --output 文件，跳过已有的", en: "continue the --output file, leaving out what it has" },
  },
  strict: { about: { zh: "有警告时退出状态为 2", en: "exit with 2 when there are warnings" } },
  csv: { about: { zh: "以 CSV 输出（Excel、WPS 可直接打开）", en: "answer as CSV, for Excel and WPS" } },
  sarif: { about: { zh: "以 SARIF 2.1.0 输出", en: "answer as SARIF 2.1.0" } },
  previous: {
    value: "path",
    about: {
      zh: "上年报告，或放上年报告的文件夹（按机关和年度配对）",
      en: "last year's report, or a folder of them (matched by organ and year)",
    },
  },
  children: {
    value: "folder",
    about: { zh: "所辖各单位报告的文件夹，用于核对汇总", en: "folder of the reports that a rollup should contain" },
  },
  roster: { value: "file", about: { zh: "应报单位名册（JSON 或 CSV）", en: "who has to report (JSON or CSV)" } },
  level: {
    value: "level",
    choices: levels,
    about: { zh: "机关层级；不给则按名称推断", en: "level of the organ; else inferred from its name" },
  },
  kind: {
    value: "kind",
    choices: organKinds,
    about: { zh: "机关类别；不给则按名称推断", en: "kind of the organ; else inferred from its name" },
  },
  organ: { value: "name", about: { zh: "汇总报告的机关名称", en: "name of the organ that the rollup is for" } },
  own: { value: "file", about: { zh: "本级机关自己的报告", en: "the organ's own report" } },
  edition: {
    value: "edition",
    about: { zh: "哪一版格式；不给则为现行的", en: "which edition of the form; else the one in force" },
  },
  expect: {
    value: "file",
    about: {
      zh: "与这份已公布的汇总逐格对账，有差异时退出状态为 1",
      en: "reconcile with this published rollup; exit with 1 if they differ",
    },
  },
} as const satisfies Record<string, Option>;
