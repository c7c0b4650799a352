// Web pages: published reports are mostly this.
import type { Format } from "../format.ts";
import { lazy } from "../lazy.ts";

const reading = lazy(() => import("./read.ts"));
const writing = lazy(() => import("./write.ts"));

export const html: Format = {
  zh: "网页",
  en: "web page",
  extensions: [".html", ".htm"],
  mediaType: "text/html",
  losses: [
    {
      zh: "单元格的数值、地址和合计关系只随所附数据保存",
      en: "values, addresses and sums of cells are kept only in the data carried along",
    },
    {
      zh: "机关、年度和表式版本只随所附数据保存",
      en: "organ, year and edition are kept only in the data carried along",
    },
    {
      zh: "没有文字的段落、标题和没有单元格的表格不保留",
      en: "paragraphs, headings and tables without content are left out",
    },
    { zh: "只有空白的单元格成为空单元格", en: "cells of blanks alone become empty" },
    { zh: "六级以下的标题成为六级标题", en: "headings below level six become level six" },
    {
      zh: "未说明有无边框的表格成为有边框的表格",
      en: "tables that do not say whether they have lines are given lines",
    },
    {
      zh: "控制字符不保留，半个代理对成为 U+FFFD",
      en: "control characters are left out, half a surrogate pair becomes U+FFFD",
    },
  ],
  read: async (bytes) => (await reading()).readHtml(bytes),
  write: async (doc) => (await writing()).writeHtml(doc),
};
