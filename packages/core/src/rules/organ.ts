// What an organ's name says about its level and kind. Cautious: what a name leaves open stays open.
import { fold } from "../text/fold.ts";
import type { Level, OrganKind } from "../report/report.ts";

export interface OrganGuess {
  readonly level?: Level;
  readonly kind?: OrganKind;
  /** The name holds a region, so the organ is none of the State Council's. */
  readonly local?: boolean;
}

// regions from the left, each by its last word; the words themselves do not occur inside the names that precede them
const province = "(?<province>[^省市县区旗]{2,6}(?:省|自治区))?";
const city = "(?<city>[^省市县区旗]{2,10}?(?:自治州|地区|市))?";
const county = "(?<county>[^省市县区旗]{0,12}自治[县旗]|[^省市县区旗]{1,9}[县区旗]|[^省市县区旗]{2,9}市)?";
const regions = new RegExp(`^${province}${city}${county}`, "u");

const municipality = /^(?:北京|上海|天津|重庆)市$/u;
// areas that are no administrative division, whatever their last word
const area =
  /(?:园|社|开发|高新|经开|景|灌|库|矿产|保护|示范|名胜|度假|保税|合作|试验|实验|服务|功能|旅游|港|商务|新|管理)区$/u;
const divisions = /^(?:浦东|滨海)新区$/u;
const department = /(?:局|厅|办公室|办公厅|委员会)$/u;
const dispatched = /(?:街道办事处|街道办|街道|行政公署|(?:区|园|新城)管理委员会|管委会)$/u;
const notAdministrative = /(?:^中共|村民委员会|居民委员会|常务委员会|政治协商|党组|法院|检察院)/u;
const nation = /^(?:国务院|中华人民共和国|国家[^省市县区旗]{2,12}(?:局|署|委员会)$)/u;

const known = ({
  level,
  kind,
  local,
}: {
  level?: Level | undefined;
  kind?: OrganKind | undefined;
  local?: boolean;
}): OrganGuess => ({
  ...(level === undefined ? {} : { level }),
  ...(kind === undefined ? {} : { kind }),
  ...(local ? { local } : {}),
});

const regionLevel = (name: string): { readonly level?: Level | undefined; readonly rest: string } => {
  const found = regions.exec(name);
  const { province: first, city: second, county: third } = found?.groups ?? {};
  const rest = name.slice(found?.[0].length ?? 0);
  if (third !== undefined) return area.test(third) && !divisions.test(third) ? { rest } : { level: "county", rest };
  // 市 alone may be a city with districts or one of a county's rank; only its name tells the four that are provinces
  if (second !== undefined)
    return { level: municipality.test(second) ? "province" : second.endsWith("市") ? undefined : "city", rest };
  return { level: first === undefined ? undefined : "province", rest };
};

/** Level and kind where the name leaves no doubt. */
export const inferOrgan = (printed: string): OrganGuess => {
  const name = fold(printed);
  if (name === "" || notAdministrative.test(name)) return {};
  if (nation.test(name)) return known({ level: "state", kind: name === "国务院" ? "government" : "department" });
  // 街道 and 管委会 act for the government that sent them
  if (dispatched.test(name)) {
    const level = /街道(?:办事处|办)?$/u.test(name) ? "township" : name.endsWith("行政公署") ? "city" : undefined;
    return known({ level, kind: "dispatched", local: true });
  }
  if (/(?:镇|乡|苏木)(?:人民)?政府$/u.test(name)) return known({ level: "township", kind: "government", local: true });
  const { level, rest } = regionLevel(name);
  const local = rest.length < name.length;
  if (/^(?:人民)?政府$/u.test(rest)) return known({ level, kind: "government", local });
  // an office of a national system carries a region too, but answers to its own ministry
  if (name.startsWith("国家")) return known({ kind: department.test(name) ? "department" : undefined, local });
  if (!department.test(rest) || rest.endsWith("分局")) return known({ local });
  return known({ level: /^人民政府(?!办公[室厅]$)/u.test(rest) ? undefined : level, kind: "department", local });
};
