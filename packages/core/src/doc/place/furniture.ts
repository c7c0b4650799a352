// Lines that a web site puts around a report and that are no part of it.

const lines: readonly RegExp[] = [
  /^(?:发布|公开|成文|发文|生成|更新|印发)?(?:日期|时间)[：:]/u,
  /^(?:信息)?(?:来源|作者|编辑|审核|责任编辑|发布机构|发布单位|发文机关|发文单位|公开机构|索引号|文号|发文字号|主题分类|体裁|有效性|关键词|组配分类|公开方式|公开范围|名\s*称|标\s*题)\s*[：:]/u,
  /^(?:浏览|阅读|点击|访问)(?:次数|量|数)?\s*[：:]?/u,
  /^(?:当前位置|您(?:的|现在的)?位置|首页\s*[>＞»/|]|字号|字体|【?(?:打印|关闭|返回|收藏|纠错|大\s*中\s*小)|分享(?:到|至)?|扫一扫|微信|微博|上一篇|下一篇|相关(?:链接|阅读|文章|附件)|附件(?:下载)?\s*[：:]?|版权所有|主办|承办|技术支持|网站(?:地图|标识码)|联系我们|[^。]{0,20}ICP备|[^。]{0,20}公网安备|无障碍|繁体|English|登录|注册|搜索)/u,
  /^(?:T[Tt]|A[+-]|>|＞|»|\||·)+$/u,
];

const longest = 120;

export const isFurniture = (line: string): boolean => {
  const text = line.trim();
  // a whole sentence that begins like such a line is text: 微信公众号发布信息300条。
  return text.length <= longest && !text.endsWith("。") && lines.some((pattern) => pattern.test(text));
};

const dated =
  /^(?:[^：:\d]{0,12}[：:])?\s*(\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2})(?:\s*日)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?/u;

/** The date that a line states, ISO; undefined where it states none. `alone` asks that nothing else stands in the line. */
export const dateOf = (line: string, alone: boolean): string | undefined => {
  const text = line.trim();
  const found = dated.exec(text);
  if (!found || (alone && found[0].length !== text.length)) return undefined;
  const [, y = "", m = "", d = ""] = found;
  const [month, day] = [Number.parseInt(m, 10), Number.parseInt(d, 10)];
  const longestMonth =
    [31, Number.parseInt(y, 10) % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= longestMonth ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : undefined;
};

export const statesPublication = (line: string): boolean =>
  /^(?:发布|公开|成文|发文|生成|印发)?(?:日期|时间)\s*[：:]/u.test(line.trim());

const catalogue =
  /^(?:索\s*引\s*号|发布(?:机构|单位|日期|时间)|发文(?:机关|单位|字号|日期)|文\s*号|公开(?:日期|时间|方式|范围|责任部门)|成文日期|生成日期|主题(?:分类|词)|体裁(?:分类)?|有\s*效\s*性|信息(?:分类|名称|来源)|名\s*称|标\s*题|关键词|内容(?:概述|概览)|组配分类|责任部门)\s*[：:]?/u;

/** A cell of the table in which a web site files a page: its index number, its publisher, its date. */
export const isCatalogue = (text: string): boolean => text.length <= longest && catalogue.test(text.trim());
