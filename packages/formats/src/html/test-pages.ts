// Pages in the manner of the content systems of Chinese government sites, around one small report.

const cells = (name: string, ...texts: readonly string[]): string =>
  texts.map((text) => `<${name}>${text}</${name}>`).join("");

const tables = [
  `<table border="1" cellspacing="0">
    <tr>${cells("td", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数")}</tr>
    <tr>${cells("td", "规章", "0", "0", "0")}</tr>
    <tr>${cells("td", "行政规范性文件", "4", "0", "12")}</tr>
  </table>`,
  `<table border="1"><tr><td colspan="2">申请人情况</td><td>总计</td></tr>
    <tr>${cells("td", "一、本年新收", "3", "3")}</tr><tr>${cells("td", "二、上年结转", "1", "1")}</tr></table>`,
] as const;

export const title = "某某街道办事处2024年政府信息公开工作年度报告";
const prose = [
  "本报告依据《中华人民共和国政府信息公开条例》编制，统计期限自2024年1月1日起至12月31日止。",
  "2024年，街道通过门户网站主动公开信息126条，内容涵盖政策法规、工作动态和民生服务。",
  "本年度未收取信息处理费。",
] as const;

export const report = `<p>${prose[0]}</p><p><strong>一、总体情况</strong></p><p>${prose[1]}</p>
<p><strong>二、主动公开政府信息情况</strong></p>${tables[0]}<p>三、收到和处理政府信息公开申请情况</p>${tables[1]}
<p>六、其他需要报告的事项</p><p>${prose[2]}</p>`;

/** What every page below must give, in this order, and nothing else beside a title and a date. */
export const expected: readonly string[] = [
  prose[0],
  "一、总体情况",
  prose[1],
  "二、主动公开政府信息情况",
  "[信息内容 本年制发件数 本年废止件数 现行有效件数 规章 0 0 0 行政规范性文件 4 0 12]",
  "三、收到和处理政府信息公开申请情况",
  "[申请人情况 总计 一、本年新收 3 3 二、上年结转 1 1]",
  "六、其他需要报告的事项",
  prose[2],
];

const links = (...names: readonly string[]): string =>
  names.map((name) => `<li><a href="/${name}/">${name}</a></li>`).join("");
const menu = `<ul>${links("首页", "政务公开", "政务服务", "互动交流", "走进某某")}</ul>`;
const head = (name: string): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${name}</title></head>`;

/** Each page with the name of the manner it is made in. */
export const pages: readonly (readonly [manner: string, html: string])[] = [
  [
    "TRS",
    `<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2025-01-20">
<title>${title}_某某区人民政府</title></head><body><div class="header"><div class="logo"><h1>某某区人民政府</h1></div><div class="nav">${menu}</div></div>
<div class="dqwz">当前位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; <a href="/nb/">年报</a></div>
<div class="wrap"><div class="xl-title">${title}</div><div class="xl-info">发布时间：2025-01-20 10:32 来源：某某街道 <span class="font">【字体：<a>大</a> <a>中</a> <a>小</a>】</span></div>
<div class="view TRS_UEDITOR trs_paper_default trs_web">${report}</div>
<div class="xl-tools"><a href="javascript:window.print()">打印本页</a> <a href="javascript:window.close()">关闭窗口</a></div></div>
<div class="footer"><p>版权所有：某某区人民政府办公室。网站标识码：4100000000</p></div></body></html>`,
  ],
  [
    "jpaas, div#zoom",
    `${head(`${title}-年度报告-某某市政府网`)}<body><nav>${menu}</nav><div id="position">您现在的位置：首页>公开>年报</div>
<div class="main-left sidebar"><h3>信息公开目录</h3><ul>${links("机构职能", "政策文件", "年度报告", "依申请公开")}</ul></div>
<div class="main-right"><h1>${title}</h1><p class="info">日期：2025年1月20日　浏览次数：<span id="hits"></span></p><div id="zoom">${report}</div>
<p>上一篇：<a href="1.html">某某局2024年年报</a></p><p>下一篇：没有了</p></div><div class="share">分享到：</div><footer>联系我们。京公网安备1号。</footer></body></html>`,
  ],
  [
    "tables for layout, no class at all",
    `${head("某某街道年报")}<body><table width="1000"><tr><td><img src="banner.jpg"></td></tr></table>
<table><tr><td width=200><table><tr><td><a href=1>信息公开指南</a></td></tr><tr><td><a href=2>信息公开目录</a></td></tr><tr><td><a href=3>信息公开年报</a></td></tr></table></td>
<td><table><tr><td align=center>${title}</td></tr><tr><td>${report}</td></tr></table></td></tr></table>
<table><tr><td><a href=4>联系我们</a> | <a href=5>网站地图</a> | <a href=6>关于本站</a></td></tr></table></body></html>`,
  ],
  [
    "everything inside the form of ASP.NET",
    `${head(title)}<body><form id="form1" action="x.aspx"><div id="top">${menu}</div><div class="content"><h2>${title}</h2>${report}</div><div id="bottom">主办：某某区人民政府。</div></form></body></html>`,
  ],
  [
    "the report in a part named like furniture",
    `${head(title)}<body><div class="menu">${menu}</div><div class="print footer">${report}</div></body></html>`,
  ],
  [
    "in a tab that a script would open",
    `${head(title)}<body><div class="tabs">${links("图解", "全文")}</div><div class="tab"><p>图解</p></div><div class="tab" style="display:none">${report}</div></body></html>`,
  ],
  [
    "the text in two containers of one name",
    `${head(title)}<body><div class="head">${menu}</div>${report.replace("<p>三、", '</div><div class="TRS_Editor"><p>三、').replace(/^/, '<div class="TRS_Editor">')}</div>
<div class="related"><ul>${links("某某局年报", "某某乡年报", "某某镇年报")}</ul></div></body></html>`,
  ],
  [
    "HTML 5 with roles, and a calendar beside it",
    `${head(title)}<body><div role="banner">${menu}</div><main><article><header><h1>${title}</h1></header>${report}<aside><p>相关政策解读。</p></aside></article></main>
<div class="sidebar"><table><tr>${cells("td", ..."日一二三四五六")}</tr><tr>${cells("td", "1", "2", "3", "4", "5", "6", "7")}</tr></table></div>
<div role="contentinfo"><p>主办单位：某某区人民政府办公室。地址：某某路1号。</p></div></body></html>`,
  ],
  [
    "the first paragraph in a part of its own, without a name",
    `${head(title)}<body><div class="head">${menu}</div><div><h1>${title}</h1><div>${report.replace("</p>", "</p></div><div>")}</div></div></body></html>`,
  ],
  [
    "the tables in parts named like furniture, the text outside",
    `${head(title)}<body><div class="nav">${menu}</div><div><h1>${title}</h1>${report.replaceAll("<table", '<div class="links"><table').replaceAll("</table>", "</table></div>")}</div></body></html>`,
  ],
  [
    "a menu in a layout table, with text where none belongs",
    `${head(title)}<body><table>&gt;<tr><td><div class="nav">${menu}</div></td><td><h1>${title}</h1>${report}</td></tr></table></body></html>`,
  ],
  ["no page around it", report],
];
