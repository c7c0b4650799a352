// Two labels are the same when they fold to the same text: width, spaces, quotes, radicals and traditional forms do not count.

// only the characters of the form's own words and of words around them; a copy of a report in full traditional script is read by these
const traditional =
  "總总體体況况動动開开請请關关規规範范機机構构數数據据廢废現现處处罰罚強强許许費费單单萬万額额業业務务團团織织會会與与訴诉訟讼" +
  "復复複复議议結结維维糾纠審审經经從从補补確确認认獲获屬属國国類类過过執执檔档詢询項项無无當当舉举報报訪访轉转續续辦办統统計计" +
  "個个門门問问題题進进導导員员監监護护險险穩稳權权說说實实爲为為为於于應应該该點点標标準准質质較较內内條条證证兩两間间縣县鄉乡鎮镇" +
  "區区廳厅黨党職职責责勞劳衛卫對对種种係系聯联網网臺台頁页佈布發发製制採采購购並并億亿傳传產产參参組组華华創创濟济財财務务訊讯" +
  "級级繼继減减僅仅納纳鑒鉴歷历際际術术響响優优擴扩聽听講讲讀读覽览啟启臨临須须願愿圍围達达遲迟邊边選选還还郵邮釋释錄录鏈链隊队階阶隨随雖虽難难順顺領领顯显風风養养驗验黃黄樣样機机營营環环愛爱橋桥灘滩鳳凤鹽盐豐丰寶宝滄沧臺台塊块檢检審审徵征詳详誰谁諮咨諸诸餘余繳缴齊齐銷销縮缩讓让調调稱称號号時时東东車车長长馬马龍龙廣广蘇苏灣湾陽阳雲云嶺岭島岛濱滨錫锡寧宁遼辽瀋沈漢汉貴贵慶庆設设決决沒没後后視视評评訓训資资積积節节紀纪約约層层歸归電电運运遠远適适連连這这將将專专發发張张見见計计訂订測测準准爭争狀状獨独畫画盡尽簡简籤签給给線线練练績绩裝装觀观覺觉記记詞词試试語语誤误課课論论識识變变資资載载較较輪轮輸输農农違违遺遗針针錯错閱阅陳陈雙双靜静預预頭头館馆駐驻";

const simplified = new Map<string, string>();
for (let i = 0; i + 1 < traditional.length; i += 2) simplified.set(traditional.charAt(i), traditional.charAt(i + 1));

// one look by the regex engine instead of one look-up a character: nearly all text is simplified already
const anyTraditional = new RegExp(`[${[...simplified.keys()].join("")}]`, "u");

const plain = new Map<string, string>([
  ...simplified,
  ..."“”„‟＂「」『』〝〞《》〈〉<>".split("").map((c) => [c, '"'] as const),
]);
const ordinary = /^[\u0020-\u003b\u003d\u003f-\u007e]*$/u;

// white space, control and format characters (zero-width, bidi, soft hyphen), fillers, variation selectors: nothing that a reader of the page sees
const invisible = /(?:[\s\p{Cc}\p{Cf}\u115f\u1160\u3164]|\u034f|\u17b4|\u17b5|[\ufe00-\ufe0f])+/gu;

/** Simplified characters for the traditional ones that occur in the words of the form; everything else untouched. */
export const simplify = (text: string): string =>
  anyTraditional.test(text) ? Array.from(text, (c) => simplified.get(c) ?? c).join("") : text;

/** Compatibility width and radicals, no spaces, one kind of quote, simplified characters. */
export const fold = (text: string): string => {
  const seen = text.replace(invisible, "");
  if (ordinary.test(seen)) return seen;
  let out = "";
  for (const char of seen.normalize("NFKC")) out += plain.get(char) ?? char;
  return out.replace(invisible, "");
};

const ordinal =
  /^(?:[(〔[]([〇零一二三四五六七八九十百]{1,4}|\d{1,2})[)〕\]][、.,:]?|第([一二三四五六七八九十]{1,3})部分[、.,:]?|([一二三四五六七八九十]{1,3}|\d{1,2})[、.,:)。](?!\d))/u;

export interface Heading {
  /** 一, （三）, 6 … without its punctuation; "" when there is none. */
  readonly ordinal: string;
  readonly style: "bracket" | "plain" | "none";
  readonly name: string;
}

/** Splits a folded label into its ordinal and its name. */
export const splitOrdinal = (folded: string): Heading => {
  const found = ordinal.exec(folded);
  if (!found) return { ordinal: "", style: "none", name: folded };
  const [whole, bracket, part, bare] = found;
  return {
    ordinal: bracket ?? part ?? bare ?? "",
    style: bracket === undefined ? "plain" : "bracket",
    name: folded.slice(whole.length),
  };
};

const punctuation = /[\p{P}\p{S}]+/gu;

const computeName = (label: string): string => splitOrdinal(fold(label)).name.replace(punctuation, "");

// the same few labels come in every document; what is kept is bounded, and forgetting it changes nothing
const names = new Map<string, string>();
const most = 4096;
const longest = 120;

/** The name of a label alone: folded, without ordinal and punctuation. What two spellings of one label have in common. */
export const nameOf = (label: string): string => {
  const known = names.get(label);
  if (known !== undefined) return known;
  const name = computeName(label);
  if (label.length <= longest) {
    if (names.size >= most) names.clear();
    names.set(label, name);
  }
  return name;
};

/** A label folded over width, spaces, quotes and the punctuation of its ordinal, the rest as printed: the measure of "verbatim". */
export const printedFold = (label: string): string => {
  const { ordinal: number, name } = splitOrdinal(fold(label));
  return `${number}|${name.replaceAll("、", ",")}`;
};
