// What reading says, in both languages. Codes and parameters travel; these sentences are made when somebody looks.
import type { Form } from "../form/form.ts";
import { printedPath } from "../form/path.ts";
import type { Address } from "../form/walk.ts";
import { fill, type Lang, type Text } from "../text/text.ts";
import type { Problem, ProblemCode, ReadRefusal, RefusalCode } from "./doc.ts";

/** {at} the places as printed · {seen} what stood there · {alternative} what else it could be. */
export const problemTexts: Readonly<Record<ProblemCode, Text>> = {
  "row-shifted": {
    zh: "{at}：行标题“{seen}”没有印在本级所在的列，左移了；数字已按行标题读取，请核对这几行",
    en: "{at}: the row label “{seen}” stands left of its place; figures were read by label, please compare these rows",
  },
  "row-missing": {
    zh: "{at}：文件中没有读到这些行的数字，已留空，请补填",
    en: "{at}: no figures were found for these rows; they are blank, please enter them",
  },
  "row-extra": {
    zh: "{at}：表中多出的内容“{seen}”不属于本表格式，未采用",
    en: "{at}: “{seen}” is not a line of this form and was not used",
  },
  "column-order": {
    zh: "{at}：各列的次序与格式不同，已按列标题读取",
    en: "{at}: the columns stand in another order; figures were read by their heads",
  },
  "column-missing": {
    zh: "{at}：文件中没有这些列，已留空，请补填",
    en: "{at}: the document has no such column; its cells are blank, please enter them",
  },
  "column-extra": {
    zh: "{at}：文件多出“{seen}”列，格式中没有，未采用",
    en: "{at}: the column “{seen}” is not in the form and was not used",
  },
  "label-variant": {
    zh: "{at}：文件写作“{seen}”，格式原文为“{alternative}”",
    en: "{at}: the document says “{seen}”, the form says “{alternative}”",
  },
  "section-missing": {
    zh: "没有找到以下部分的标题：{at}；请核对其内容",
    en: "No heading was found for {at}; please check its content",
  },
  "section-misnumbered": {
    zh: "{at}：标题写作“{seen}”，应为“{alternative}”",
    en: "{at}: the heading reads “{seen}” instead of “{alternative}”",
  },
  "header-repeated": {
    zh: "{at}：表头在表内重复出现（分页），已跳过",
    en: "{at}: the table head is repeated inside the table; the repetition was skipped",
  },
  "cell-blank": {
    zh: "{at}：单元格是空的，没有按0处理；没有发生的请填0",
    en: "{at}: the cell is empty and was not taken for 0; enter 0 if there were none",
  },
  "cell-mark": {
    zh: "{at}：单元格写的是“{seen}”，没有按0处理；没有发生的请填0",
    en: "{at}: the cell holds “{seen}”, which was not taken for 0; enter 0 if there were none",
  },
  "cell-unreadable": {
    zh: "{at}：“{seen}”读不出一个确定的数，已留空，请核对原文",
    en: "{at}: “{seen}” is no certain figure; the cell is blank, please compare the original",
  },
  "number-spelling": {
    zh: "{at}：数字写作“{seen}”，已换算为普通数字，请核对",
    en: "{at}: the figure is written “{seen}” and was converted, please check",
  },
  "number-unit": {
    zh: "{at}：“{seen}”的单位按文件或格式认定，请核对",
    en: "{at}: the unit of “{seen}” was taken from the document or the form, please check",
  },
  "text-unplaced": {
    zh: "有一段文字不属于报告的任何部分，未采用：“{seen}”",
    en: "A piece of text belongs to no part of the report and was not used: “{seen}”",
  },
  "encoding-guessed": {
    zh: "文件没有（或错误地）声明文字编码，按 {seen} 读取；如有乱码请另存为 UTF-8",
    en: "The encoding is not declared, or wrongly; it was read as {seen}. Save as UTF-8 if characters look wrong",
  },
  "organ-guessed": {
    zh: "标题中没有机关名称，按“{seen}”认定，请核对",
    en: "The title names no organ; it was taken to be “{seen}”, please check",
  },
  "year-guessed": {
    zh: "标题中没有年度，按{seen}年认定，请核对",
    en: "The title names no year; it was taken to be {seen}, please check",
  },
  "edition-guessed": {
    zh: "表格中看不出所用格式，按{seen}年格式认定",
    en: "The tables do not show which form was used; the edition of {seen} was assumed",
  },
  bounded: {
    zh: "内容超出读取上限（{seen}），超出部分没有读",
    en: "The content exceeds a limit of reading ({seen}); the rest was not read",
  },
  "data-differs": {
    zh: "文件所附数据与正文不一致，以正文为准：{at}",
    en: "The data carried by the file differs from what it shows; what it shows was used: {at}",
  },
  "key-dropped": {
    zh: "{at}：值“{seen}”不合规定，已去掉",
    en: "{at}: the value “{seen}” is not allowed and was dropped",
  },
  "fee-parts": {
    zh: "{at}：文中有几笔费用而没有写明合计（各笔之和为{alternative}元），已留空",
    en: "{at}: several fees are stated without a total (they add up to {alternative} yuan); left blank",
  },
  "edition-mixed": {
    zh: "{at}：该表用的是另一版格式，以下内容没有对应之处，已留空；原文“{seen}”",
    en: "{at}: this table is printed on the other edition's form and has no counterpart here; blank. It said “{seen}”",
  },
  "characters-dropped": {
    zh: "{at}：去掉了不可显示的字符（{seen}）",
    en: "{at}: characters that cannot be shown were removed ({seen})",
  },
};

export const refusalTexts: Readonly<Record<RefusalCode, Text>> = {
  "not-a-report": {
    zh: "这不像一份政府信息公开工作年度报告：没有找到年度、格式或足够的部分。请提供报告正文本身",
    en: "This does not look like an annual OGI report: its year, form or most of its sections were not found. Provide the report itself",
  },
  "blank-template": { zh: "这是一份空白模板，没有填写任何数字", en: "This is a blank template without any figure" },
  "pre-2019-form": {
    zh: "这是2019年以前的政府信息公开情况统计表，不支持；只支持2019年、2021年两版格式",
    en: "This is the statistics table used before 2019, which is not supported; only the editions of 2019 and 2021 are",
  },
  "other-report": {
    zh: "这是另一种报告（{kind}），不是政府信息公开工作年度报告",
    en: "This is another kind of report ({kind}), not an annual OGI report",
  },
  "several-reports": {
    zh: "一个文件里有几份报告（{titles}），请拆成一份一个文件",
    en: "One file holds several reports ({titles}); give each a file of its own",
  },
  encrypted: {
    zh: "文件设有密码，请取消密码后再试",
    en: "The file is protected by a password; remove it and try again",
  },
  "scan-without-text": {
    zh: "这是扫描图像，没有文字层，无法读取；请提供可编辑的文件",
    en: "This is a scanned image without text; provide an editable file",
  },
  "unsupported-format": {
    zh: "不支持这种文件（{kind}）。请另存为 Word（.docx）、网页、Markdown 或纯文本后再试",
    en: "This kind of file ({kind}) is not supported. Save it as Word (.docx), a web page, Markdown or plain text and try again",
  },
  damaged: {
    zh: "文件不完整或已损坏，没有读出报告；请重新取得原文件",
    en: "The file is incomplete or damaged and gave no report; get the original again",
  },
  "too-large": {
    zh: "文件超过读取上限（{limit}），没有读取",
    en: "The file exceeds a limit of reading ({limit}) and was not read",
  },
};

const most = 3;

/** Several places in one phrase; after a few, their number is enough. */
export const placesOf = (form: Form, at: readonly Address[], lang: Lang): string => {
  const shown = at.slice(0, most).map((address) => printedPath(form, address, lang));
  const phrase = shown.join(lang === "zh" ? "、" : ", ");
  if (at.length <= most) return phrase;
  return lang === "zh" ? `${phrase}等${at.length}处` : `${phrase} and ${at.length - most} more`;
};

/** A reading problem as a sentence. */
export const renderProblem = (problem: Problem, form: Form, lang: Lang = "zh"): string => {
  const template = problemTexts[problem.code][lang];
  const at = placesOf(form, problem.at, lang);
  const text = fill(template, {
    ...problem.params,
    at,
    seen: problem.seen ?? "",
    alternative: problem.alternative ?? "",
  });
  return at === "" ? text.replace(/^[：:]\s*/u, "") : text;
};

/** A refusal as a sentence that says what to do. */
export const renderRefusal = (refusal: ReadRefusal, lang: Lang = "zh"): string => {
  const params = Object.fromEntries(Object.entries(refusal.params ?? {}).map(([key, value]) => [key, String(value)]));
  return fill(refusalTexts[refusal.code][lang], params).replace(/\s?[（(]\{\w+\}[）)]/gu, "");
};
