import type { Format } from "../format.ts";
import { lazy } from "../lazy.ts";
import { read } from "./read.ts";
import { write } from "./write.ts";

const html = lazy(() => import("../html/fragment.ts"));

export const markdown = {
  zh: "Markdown",
  en: "Markdown",
  extensions: [".md", ".markdown"],
  mediaType: "text/markdown",
  losses: [
    {
      zh: "合并单元格只在左上角写出文字，其余位置为空",
      en: "a merged cell is printed at its first place, the others are blank",
    },
    { zh: "标题最多六级，表题成为段落", en: "headings have six levels at most, and a caption becomes a paragraph" },
    { zh: "没有文字的标题、段落不保留", en: "headings and paragraphs without text are left out" },
    {
      zh: "换行符统一，换页符成为空格，其他控制字符不保留，半个代理对成为 U+FFFD",
      en: "line ends are of one kind, page breaks become spaces, other control characters are left out, half a surrogate pair becomes U+FFFD",
    },
    { zh: "不携带文档属性", en: "document properties are not carried" },
  ],
  read: async (bytes, decoded) => read(bytes, (await html()).readHtmlFragment, decoded),
  write,
} as const satisfies Format;
