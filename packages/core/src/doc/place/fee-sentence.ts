// What one sentence on the information-processing fee says was collected, amount by amount.
import { compareDecimal, shiftDecimal } from "../../text/decimal.ts";
import { fromFormalNumeral } from "../../text/numeral.ts";

const fee = /处理费|收费|费用|收取|征收|收缴|计收/u;
export const charges = /处理费|收取|收费|计收|征收|收缴|缴纳|缴费|收到|实收|入账|到账/u;

/** Words before an amount that make it something else than a fee collected. */
const besides =
  /[较比]|增加|减少|增长|下降|上升|多收|少收|减免|免收|免除|免缴|减收|核减|应收|应缴|应交|应当|拟收|欠|待收|需缴|须缴|要求|未|没有|不予|培训|支出|开支|奖励|经费|投入|花费|采购|预算|资金|罚|赔偿|补贴|诉讼|律师|事业性|检索|复制|复印|邮寄|工本|查询|资料/u;
const passedOn = /上缴|缴入|缴存|解缴|入库|划转/u;
const kept = /(?:收取|征收|收缴)(?:并|后|、|且|及|和)/u;
const rate = /每[^,;\d]{0,12}$|(?:标准|档)(?:为|是|:|提高|增加)?(?:人民币)?$|[件页]\/$|按照?$/u;
const rateAfter = /^整?(?:[/每起]|一[件页]|以[上下内]|的?(?:收费|计费)?标准)/u;
const notCharged = /^整?的?(?:收费通知|未[收缴交]|应收|予以[减免]|美元)/u;
const noun = /金额|总额|数额/u;
const total = /[共总合累]计|一共|总共|共|总额|总金额/u;
const parted = /^整?[^。]{0,6}。?(?:其中|分别|包括)/u;
const about = /(?:约|近|不足|不到|超过|逾(?!期)|至少|最多|大概)[^,;\d]{0,5}$/u;
const aboutAfter = /^(?:左右|上下|以内|多|余|[\d一-九]{1,3}角|[至到~—–-])/u;
const actual = /实际|实收/u;
const bare =
  /^(?:[最终共合计总累均已仅今当但而且(:]|本[年机单局县市区镇]|年度?|度|[关位]|我[局县市区镇单]|全[市县区年]|\d{4}年){0,10}(?:实际|实收)/u;

const negated = /(?:未|没有|无|不)([^,;\d]{0,14}?)(?:收取|产生|发生|涉及|收费|征收|收缴|计收)([^,;]{0,10})/gu;
const without = /(?:无|没有|不存在|未有|零)([^,;\d]{0,10}?)(?:处理费|收费|费用)([^,;]{0,10})/gu;
const otherWay = /^[应得再]|违|乱|超|按|标准|及时|足额|擅自|重复|其他|缴|退|减免|投诉|规范|公示|属于|故|正当|拖欠/u;
const otherThing =
  /^(?:任何)?(?:其他|检索|复制|邮寄|复印|查询|行政事业|通知|处)|投诉|纠纷|争议|标准|依据|违|处理费的?(?:减免|退)/u;
const sent = /发出|下达|开具|送达|出具/u;
const free = /非|不是|是否|除|如|以[下内]|\(含/u;
const nil =
  /(?:处理费|收取|收费|费用|金额|总额|通知)(?:[^,;\d]{0,12}?(?:为零$|(?<![\d.])0(?:\.0{1,4})?(?:[件次笔宗人)]|$))|的?(?:情况|事项|金额|总额)?[:为]?无$)/u;
const naked =
  /(?:处理费|收取|收费|金额|总额|实收)[^,;\d]{0,8}?(?:[为是:¥)]|人民币){0,2}(?<![\d.])(\d{1,12}(?:\.\d{1,4})?)$/u;

const compared = /(?:[较比与同和])(?:上一?年度?|去年|20\d\d年度?)/gu;
/** Years that an amount can belong to. */
const dated = /(?:20\d\d|二[〇零][〇零一二三四五六七八九]{2})(?=年|[-—~至到、和及]{1,2}20\d\d)/gu;
const before = /上一?年|去年|前年|往年|历年|以前年度/u;
const now = /本年|今年|当年|报告年度/u;

const digits = /^(\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.(\d{1,8}))?([百千万亿]?)$/u;
const scales = new Map([
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["亿", 8],
]);

const valueOf = (run: string): string | undefined => {
  const found = digits.exec(run);
  if (!found) {
    const value = fromFormalNumeral(run);
    return value === null || !Number.isSafeInteger(value) ? undefined : String(value);
  }
  const [, whole = "", fraction = "0", scale = ""] = found;
  return shiftDecimal(`${whole.replaceAll(",", "")}.${fraction}`, scales.get(scale) ?? 0);
};

interface Piece {
  readonly text: string;
  /** What stands before 元, as written. */
  readonly run?: string;
  readonly after: string;
  readonly lead: string;
}

const moneyRun = /[\d.,〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟貳參陸余多来几若干数]{1,25}$/u;
const counts = /[\d〇零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟貳參陸几若数]/u;

/** A sentence cut at its commas and after each of its amounts. */
const piecesOf = (sentence: string, rest: string): Piece[] => {
  const pieces: Piece[] = [];
  let from = 0;
  const cut = (end: number, run?: string): void => {
    const parts = sentence.slice(from, end).split(/[,;]/u);
    parts.forEach((text, i) => {
      const lead = sentence.slice(Math.max(0, from - 12), from);
      const past = end + (run === undefined ? 0 : run.length + 1);
      const after = rest.slice(past, past + 16);
      pieces.push({ text, after, lead, ...(run !== undefined && i === parts.length - 1 ? { run } : {}) });
      from += text.length + 1;
    });
  };
  for (const { index } of sentence.matchAll(/[元圆]/gu)) {
    const found = moneyRun.exec(sentence.slice(Math.max(from, index - 25), index))?.[0].replace(/^,/u, "") ?? "";
    if (!counts.test(found)) continue;
    cut(index - found.length, found);
    from = index + 1;
  }
  cut(sentence.length);
  return pieces;
};

export interface Said {
  readonly value: string;
  readonly total: boolean;
  readonly parted: boolean;
  readonly actual: "bare" | "of a part" | undefined;
  /** A bare 金额, which what was really collected overrides. */
  readonly noun: boolean;
  readonly unsure: boolean;
}

const saysNone = ({ text, lead }: Piece): boolean => {
  for (const pattern of [negated, without])
    for (const found of text.matchAll(pattern)) {
      const [, way = "", thing = ""] = found;
      const notice = sent.test(way) && thing.startsWith("通知");
      const fit = !otherWay.test(way) && (notice || !otherThing.test(thing)) && (thing === "" || fee.test(text));
      if (fit && !free.test(`${lead}${text.slice(0, found.index)}`.slice(-8))) return true;
    }
  return nil.test(text) && !besides.test(text) && !passedOn.test(text);
};

const excluded = ({ text, after }: Piece): boolean =>
  besides.test(text) ||
  (passedOn.test(text) && !kept.test(text)) ||
  rate.test(text) ||
  rateAfter.test(after) ||
  notCharged.test(after);

type When = "own" | "other" | "both";

const whenOf = (text: string, year: number | undefined): When | undefined => {
  const said = text.replace(compared, "");
  const years = Array.from(said.matchAll(dated), ([y]) => (/^\d/u.test(y) ? Number(y) : (fromFormalNumeral(y) ?? 0)));
  const own = now.test(said) || years.some((y) => y === (year ?? y));
  const other = before.test(said) || years.some((y) => y !== (year ?? y));
  return own && other ? "both" : own ? "own" : other ? "other" : undefined;
};

const sayOf = (piece: Piece, when: When, noticed: boolean): Said | "unread" | undefined => {
  const { text, after } = piece;
  const guess = piece.run === undefined ? naked.exec(text)?.[1] : undefined;
  const run = piece.run ?? guess;
  const strong = charges.test(text.slice(text.lastIndexOf("通知") + 1));
  const own: Pick<Said, "actual" | "noun"> = {
    actual: actual.test(text) ? (bare.test(text) ? "bare" : "of a part") : undefined,
    noun: noun.test(text) && !strong && !actual.test(text),
  };
  if (saysNone(piece)) return { ...own, value: "0", total: false, parted: false, unsure: false };
  if (run === undefined || excluded(piece)) return undefined;
  const value = valueOf(run.replace(/[余多来]/gu, ""));
  if (value === undefined) return "unread";
  if (!strong && noticed && compareDecimal(value, "0") > 0) return undefined;
  return {
    ...own,
    value,
    total: total.test(text),
    parted: parted.test(after),
    unsure:
      when === "both" ||
      guess !== undefined ||
      /[余多来]/u.test(run) ||
      about.test(text) ||
      /[至到~—–-]$/u.test(text) ||
      aboutAfter.test(after) ||
      !(strong || total.test(text) || noun.test(text) || actual.test(text)),
  };
};

export interface SaidSentence {
  readonly said: readonly Said[];
  /** There is an amount that cannot be read. */
  readonly unread: boolean;
}

/** What a folded sentence says; `rest` is all that follows its beginning. */
export const sentenceOf = (sentence: string, rest: string, year: number | undefined): SaidSentence => {
  const said: Said[] = [];
  let when: When = "own";
  let [noticed, unread, beside] = [false, false, false];
  for (const piece of piecesOf(sentence, rest)) {
    when = whenOf(piece.text, year) ?? when;
    noticed ||= piece.text.includes("通知");
    if (when === "other" || (beside && /^[/、]$/u.test(piece.text))) continue;
    beside = piece.run !== undefined && excluded(piece);
    const found = sayOf(piece, when, noticed);
    if (found === "unread") unread = true;
    else if (found) {
      said.push(found);
      noticed &&= !charges.test(piece.text);
    }
  }
  return { said, unread };
};
