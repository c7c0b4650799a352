// What belongs to the site and not to the document. Every heuristic is a row of this file.

export type Mark = "none" | "strong" | "weak" | "content";

/** Words of a class or an id, compared whole: "main-nav" has the words main and nav. */
const words: readonly (readonly [mark: Mark, words: string])[] = [
  // nothing of a document ever stands in these
  ["strong", "nav navi navbar navigation menu submenu breadcrumb breadcrumbs crumb crumbs mianbao mbx dqwz weizhi"],
  [
    "strong",
    "footer copyright copy sidebar sidenav aside related recommend hot share bdshare sharing qrcode ewm erweima",
  ],
  [
    "strong",
    "pager pagination paging fanye toolbar topbar banner ad ads advert friendlink friendlinks yqlj links sitemap",
  ],
  // these are also used for parts of a document; tables and content inside them are kept
  ["weak", "header head foot top bottom side left right position location path search login logo tool tools print"],
  ["weak", "close fontsize font-size comment comments prev next prenext pre-next sxp tags tag hits counter statement"],
  // a container of the text itself, by the names that content systems give it
  ["content", "content contents article articles main maincontent mainbody zoom textcontent newscontent news-content"],
  ["content", "artcontent articlecontent article-content arti-content conn contxt context con txt zhengwen nr neirong"],
  [
    "content",
    "trs-editor trs-uedit-content view ue-content v-news-content wp-articlecontent ucap-content pages-content",
  ],
  [
    "content",
    "xxgk-content gk-content detail details detail-content info-content xl-content editor body-content xilan",
  ],
];

const roles = new Map<string, Mark>([
  ["navigation", "strong"],
  ["banner", "weak"],
  ["contentinfo", "strong"],
  ["search", "strong"],
  ["complementary", "strong"],
  ["main", "content"],
  ["article", "content"],
]);

const elements = new Map<string, Mark>([
  ["nav", "strong"],
  ["aside", "strong"],
  ["search", "strong"],
  ["header", "weak"],
  ["footer", "strong"],
  ["form", "weak"],
  ["main", "content"],
  ["article", "content"],
]);

/** A paragraph that is only this, brackets and blanks aside, is a button of the page. */
const buttons = new Set(
  (
    "打印 打印本页 打印文章 打印页面 关闭 关闭窗口 关闭本页 打印关闭 打印本页关闭窗口 返回 返回顶部 返回首页 回到顶部 收藏 加入收藏 分享 " +
    "分享到 分享到： 分享到微信 字体大中小 字体：大中小 字号：大中小 字号大中小 大中小 字体 下一页 上一页 首页 无障碍 无障碍浏览 繁体 简体 " +
    "扫一扫在手机打开当前页 扫一扫在手机上查看当前页面 扫一扫 微信 微博 纠错 我要纠错 朗读 语音播报"
  ).split(" "),
);

/** A short paragraph that begins so belongs to the page. */
const openings = (
  "当前位置 您的位置 您当前的位置 您现在的位置 您当前位置 当前所在位置 所在位置 现在位置 你的位置 上一篇 下一篇 上一条 下一条 " +
  "相关链接： 版权所有 网站标识码 扫一扫在手机"
).split(" ");
const longestOpening = 120;

const byWord = new Map<string, Mark>();
for (const [mark, list] of words) for (const word of list.split(" ")) byWord.set(word, mark);

/** What the class and id of an element say: furniture if any word says so surely; content over a weak word. */
function markOfNames(names: string): Mark {
  let found: Mark = "none";
  for (const name of names
    .replace(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .split(/\s+/)) {
    const whole = name.replaceAll("_", "-");
    const parts = whole.includes("-") ? [whole, ...whole.split("-")] : [whole, whole.replace(/\d+$/, "")];
    for (const part of parts) {
      const mark = byWord.get(part);
      if (mark === "strong") return mark;
      if (mark === "content" || (mark === "weak" && found === "none")) found = mark;
    }
  }
  return found;
}

/** Judges elements; each different class is judged once. */
export class Furniture {
  readonly #judged = new Map<string, Mark>();
  /** What was asked last: most pages have one class for nearly all of their paragraphs. */
  #names = "";
  #mark: Mark = "none";

  of(name: string, attributes: { readonly id: string; readonly class: string; readonly role: string }): Mark {
    const own = (attributes.role === "" ? undefined : roles.get(attributes.role)) ?? elements.get(name) ?? "none";
    if (own !== "none" || (attributes.id === "" && attributes.class === "")) return own;
    const names = attributes.id === "" ? attributes.class : `${attributes.class} ${attributes.id}`;
    if (names === this.#names) return this.#mark;
    const mark = this.#judged.get(names) ?? markOfNames(names);
    this.#judged.set(names, mark);
    this.#names = names;
    this.#mark = mark;
    return mark;
  }
}

/** Whether a whole paragraph is a part of the page: where one is, what to press, what comes next. */
export function isPageText(text: string): boolean {
  if (text.length > longestOpening) return false;
  const bare = text.replace(/[\s【】[\]（）()|｜·>»]/g, "");
  return bare === ""
    ? /^[\s|｜>»]*$/.test(text)
    : buttons.has(bare) || openings.some((start) => bare.startsWith(start));
}
