// What is said when the command line refuses: what is wrong, and what to do instead.
import { fill, type Lang, type Text } from "@gongkai/core";
import type { Reason, Refusal } from "../refusal.ts";

export const texts: Record<Reason, Text> = {
  "unknown-command": {
    zh: "没有“{what}”这个命令。{meant}全部命令见 gongkai --help",
    en: "There is no command “{what}”. {meant}All commands: gongkai --help",
  },
  "unknown-option": {
    zh: "没有“{what}”这个选项。{meant}可用的选项见 gongkai <命令> --help",
    en: "There is no option “{what}”. {meant}For the options of a command: gongkai <command> --help",
  },
  "missing-argument": {
    zh: "还缺“{what}”。用法见 gongkai <命令> --help",
    en: "“{what}” is missing. Usage: gongkai <command> --help",
  },
  "missing-value": { zh: "选项“{what}”后面要有一个值", en: "The option “{what}” needs a value" },
  "too-many-arguments": {
    zh: "给出的文件或词多于这个命令所需。用法见 gongkai <命令> --help",
    en: "More was given than this command takes. Usage: gongkai <command> --help",
  },
  "not-a-choice": {
    zh: "“{what}”不能是“{value}”，只能是：{choices}",
    en: "“{what}” cannot be “{value}”; it is one of: {choices}",
  },
  "one-at-a-time": {
    zh: "--json 一次只读一份；多份请用 --ndjson，每行一份",
    en: "--json reads one file; for several use --ndjson, one line each",
  },
  "one-report": {
    zh: "“{file}”里不止一份报告，这里只能用一份",
    en: "“{file}” holds more than one report; only one can be used here",
  },
  "one-form-of-output": {
    zh: "{options} 只能选一个",
    en: "Choose one of {options}",
  },
  "resume-needs-output": {
    zh: "--resume 和 --output 与 --ndjson 一起用，续写须指明 --output 文件",
    en: "--resume and --output go with --ndjson; to resume, name the file by --output",
  },
  "unknown-output-format": {
    zh: "不知道“{file}”要写成什么格式；扩展名可以是 {extensions}",
    en: "The format of “{file}” is not known; its extension can be {extensions}",
  },
  "own-input": {
    zh: "输出“{file}”就是输入文件本身，没有写。请另起一个名字",
    en: "The output “{file}” is the input itself; nothing was written. Choose another name",
  },
  "unknown-cell": {
    zh: "没有找到“{what}”。{candidate}{candidates}单元格可写作 requests/newReceived/total、三.不予公开.6、R10C1；规则见 gongkai rules",
    en: "“{what}” was not found. {candidate}{candidates}Cells are written like requests/newReceived/total, 三.不予公开.6, R10C1; for rules see gongkai rules",
  },
  "not-a-roster": {
    zh: "名册“{file}”读不懂：须是 JSON 名单，或首列为单位名称的 CSV",
    en: "The roster “{file}” is not understood: it must be a JSON list, or a CSV whose first column is the name",
  },
  "roster-due": {
    zh: "名册“{file}”中“{name}”的截止日期“{due}”不是日期；请写成 2025-01-31",
    en: "In the roster “{file}”, “{due}” for “{name}” is no date; write it like 2025-01-31",
  },
  "not-read": { zh: "“{file}”没有读成报告：{why}", en: "“{file}” gave no report: {why}" },
  "not-summed": { zh: "不能汇总：{why}", en: "Cannot be summed up: {why}" },
  "file-missing": { zh: "没有文件“{file}”，请检查路径", en: "There is no file “{file}”; check the path" },
  "folder-missing": {
    zh: "没有文件夹“{folder}”，“{file}”没有写。请先建立文件夹，或检查路径",
    en: "There is no folder “{folder}”; “{file}” was not written. Make the folder first, or check the path",
  },
  "file-unreadable": { zh: "没有权限读取“{file}”", en: "“{file}” cannot be read: no permission" },
  "output-in-use": {
    zh: "另一次运行正在写“{file}”。若确知没有，请删除 {lock} 再试",
    en: "Another run is writing “{file}”. If you are sure that none is, delete {lock} and try again",
  },
  "output-failed": {
    zh: "写不了“{file}”（{code}）；已写完的部分完好。腾出空间或换个位置后，批量读取可用 --resume 续上",
    en: "“{file}” cannot be written ({code}); what was complete is kept. Make room or choose another place; a batch goes on with --resume",
  },
};

/** Added only where there is something to offer. */
const offers = {
  meant: { zh: "是不是想用 {meant}？", en: "Did you mean {meant}? " },
  candidate: { zh: "您是不是指“{candidate}”？", en: "Did you mean “{candidate}”? " },
  candidates: { zh: "是不是下面之一：{candidates}。", en: "Perhaps one of: {candidates}. " },
} as const satisfies Record<string, Text>;

export const refused = ({ reason, params }: Refusal, lang: Lang): string => {
  const offered = Object.entries(offers).map(([key, text]) => [key, params[key] ? fill(text[lang], params) : ""]);
  return fill(texts[reason][lang], { ...params, ...Object.fromEntries(offered) });
};
