import type { Format } from "../format.ts";
import { lazy } from "../lazy.ts";

const reading = lazy(() => import("./read.ts"));
const writing = lazy(() => import("./write.ts"));

export const docx = {
  zh: "Word 文档",
  en: "Word document",
  extensions: [".docx", ".docm", ".dotx"],
  mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  losses: [
    {
      zh: "XML 不能表示的控制字符不写入，半个代理对成为 U+FFFD",
      en: "Control characters, which XML cannot hold, are left out; half a surrogate pair becomes U+FFFD",
    },
    { zh: "空白段落不读入", en: "Blank paragraphs are not read" },
    {
      zh: "只有一个单元格的表格，以及套着其他表格的单列表格，按版面框读入其中的内容",
      en: "A table of one cell, or of one column around other tables, is read as the frame of what stands in it",
    },
    { zh: "标题超过十级的按第十级写", en: "Headings below level ten are written at level ten" },
    {
      zh: "机关、年份、版式以及单元格的地址、数值和合计关系不写入正文，只在附带的数据中",
      en: "Organ, year and edition, and the addresses, values and sums of cells, are not in the text, only in the data it carries",
    },
  ],
  read: async (bytes) => (await reading()).readDocx(bytes),
  write: async (doc) => (await writing()).writeDocx(doc),
} as const satisfies Format;
