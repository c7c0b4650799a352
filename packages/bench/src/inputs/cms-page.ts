// A page of a content system as it is published: a report pasted from Word, with the site around it.
import { layout } from "../bundled.ts";
import type { DocBlock, DocCell } from "@gongkai/core/doc";
import type { Report } from "@gongkai/core";

const font = "font-family:仿宋_GB2312;font-size:10.5pt";
const border = "border:1.0000pt solid windowtext;padding:0pt 5.4pt";

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

const spans = ({ span }: DocCell): string =>
  (span?.rows ? ` rowspan="${span.rows}"` : "") + (span?.columns ? ` colspan="${span.columns}"` : "");

const cell = (each: DocCell): string => {
  const align = each.head === "row" ? "left" : "center";
  const text = each.text === "" ? "&nbsp;" : escaped(each.text);
  return `<td width="64"${spans(each)} valign="center" style="${border}"><p class="MsoNormal" align="${align}"><span style="${font}">${text}</span></p></td>\n`;
};

const block = (each: DocBlock): string => {
  if (each.kind === "table")
    return `<table class="MsoNormalTable" border="1" cellspacing="0" style="border-collapse:collapse;border:none"><tbody>\n${each.rows.map((row) => `<tr style="height:22.7000pt">\n${row.map(cell).join("")}</tr>\n`).join("")}</tbody></table>\n`;
  const text = escaped(each.text);
  if (each.kind === "heading" && each.level === 1)
    return `<p class="MsoNormal" align="center"><b><span style="font-family:方正小标宋简体;font-size:22pt">${text}</span></b></p>\n`;
  const words = each.kind === "heading" ? `<strong>${text}</strong>` : text;
  return `<p class="MsoNormal" style="text-indent:32pt;line-height:28pt"><span style="font-family:仿宋_GB2312;font-size:16pt">${words}</span></p>\n`;
};

const links = (folder: string, names: string): string =>
  names
    .split(" ")
    .map((name, at) => `<li class="item"><a href="/${folder}/${at + 1}/index.html" target="_blank">${name}</a></li>`)
    .join("\n");

const menu = links("zw", "首页 政务公开 政务服务 互动交流 走进本地 数据开放 专题专栏");
const side = links("xxgk", "信息公开指南 信息公开制度 法定主动公开内容 信息公开年报 依申请公开 机构职能 规范性文件");
const foot = links("about", "关于我们 网站地图 联系我们 版权声明 隐私声明");

export const cmsPage = (report: Report): Uint8Array => {
  const { title = "" } = report;
  const page = `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${report.year + 1}-01-20 10:32">
<title>${title}</title>
<link rel="stylesheet" href="/static/css/common.css"><script src="/static/js/jquery.min.js"></script>
<script>var siteId = 12; if (siteId < 20) { document.cookie = "site=" + siteId; }</script>
<style>p.MsoNormal{margin:0pt;text-align:justify;font-size:10.5pt}table.MsoNormalTable{width:100%}</style></head>
<body><div class="header"><div class="logo"><img src="/static/img/logo.png" alt=""></div><ul class="nav">\n${menu}\n</ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/xxgk/">政务公开</a> &gt; <a href="/xxgk/nb/">年报</a></div>
<div class="wrap"><div class="sidebar"><ul>\n${side}\n</ul></div>
<div class="article"><h1>${title}</h1><div class="info">发布时间：${report.year + 1}-01-20 10:32　浏览次数：<span id="hits"></span></div>
<div class="TRS_Editor"><!--[if gte mso 9]><xml></xml><![endif]-->
${layout(report).blocks.map(block).join("")}</div>
<div class="tools"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div></div></div>
<div class="footer"><ul>\n${foot}\n</ul><p>主办单位：政府办公室　网站标识码：0000000000</p></div>
<script src="/static/js/common.js"></script></body></html>\n`;
  return Buffer.from(page);
};
