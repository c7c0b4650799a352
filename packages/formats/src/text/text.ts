import type { Format } from "../format.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

export const text = {
  zh: "纯文本",
  en: "Plain text",
  extensions: [".txt", ".text", ".tsv"],
  mediaType: "text/plain",
  losses: [
    { zh: "标题与段落不再区分", en: "headings are paragraphs like any other" },
    {
      zh: "合并单元格只在左上角写出文字，其余位置为空",
      en: "a merged cell is printed at its first place, the others are blank",
    },
    { zh: "表格右侧全空的列不保留", en: "blank columns at the right end of a table are left out" },
    {
      zh: "只有一列的表格成为段落，表题成为段落",
      en: "a table of one column becomes a paragraph, and so does a caption",
    },
    { zh: "没有文字的表格不保留", en: "a table without any text is left out" },
    { zh: "两张表之间没有文字时连成一张", en: "two tables with nothing between them become one" },
    {
      zh: "段落中的制表符成为空格，空行使段落分开",
      en: "a tab in a paragraph becomes a space, a blank line parts it in two",
    },
    { zh: "行首行尾及单元格首尾的空白不保留", en: "blanks around a paragraph, a line or a cell are cut" },
    {
      zh: "换行符统一，换页符成为空格，其他控制字符不保留，半个代理对成为 U+FFFD",
      en: "line ends are of one kind, page breaks become spaces, other control characters are left out, half a surrogate pair becomes U+FFFD",
    },
    { zh: "不携带报告的原始数据与文档属性", en: "neither the canonical data nor document properties are carried" },
  ],
  read,
  write,
} as const satisfies Format;
