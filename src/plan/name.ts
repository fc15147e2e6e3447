/**
 * An annex's name without its typographic noise: sub- and superscript markup, spaces beside Chinese, half-width brackets,
 * full-width letters and digits, marks of footnotes.
 *
 * @example tidyName("地级城市细颗粒物 (PM _{2.5}) 平均浓度") // "地级城市细颗粒物（PM2.5）平均浓度"
 */
export function tidyName(name: string): string {
  return name
    .replace(/[０-９Ａ-Ｚａ-ｚ．％＆＋]/g, (character) => character.normalize("NFKC"))
    .replace(/\p{Cf}|\$/gu, "")
    .replace(/[[［【〔]\^?\d{1,2}[\]］】〕]$/, "")
    .replace(/\s+/g, " ")
    .replace(/ ?[_^] ?\{([^{}]*)\}/g, "$1")
    .replace(/[([［]/g, "（")
    .replace(/[)\]］]/g, "）")
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, "")
    .replace(/^[*＊▲△★☆]+|(?:[*＊▲△★☆※①-⑳]|（注\d{0,2}）)+$/g, "")
    .trim();
}

/** A name without the sign behind it that points to a note, which would become a digit: 规上工业增加值①, 社零². */
export function withoutNoteMark(name: string): string {
  return name.replace(/(?<=.)[①-⑳¹²³⁴-⁹]+$/, "");
}

/**
 * What of a name counts when names are compared: letters and digits, without regard to width and case, and without the mark
 * of a note behind it.
 *
 * @example nameKey("细颗粒物（PM _{2.5}）浓度") // "细颗粒物pm25浓度"
 */
export function nameKey(name: string): string {
  return withoutNoteMark(name)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** A name without what stands in brackets: 地区生产总值（GDP）增长 → 地区生产总值增长. */
export function withoutBrackets(name: string): string {
  return name.replace(/（[^（）]*）/g, "");
}

/** A name without the region of its plan in front of it. @example withoutRegion("义乌市用电量", "义乌市") // "用电量" */
export function withoutRegion(name: string, region: string): string {
  return name.startsWith(region) ? name.slice(region.length) : name;
}

/** Spellings of one thing, by the one that counts; names have been through {@link nameKey}. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/^(?:全[省市县区州国]|[本我][省市县区州])(?!平均)/, ""],
  [/规模以上|规模(?=工业)/g, "规上"],
  [/限额以上/g, "限上"],
  [/规上工业企业/g, "规上工业"],
  [/全社会(?=固定资产|研发|研究|rd)/g, ""],
  [/常住居民/g, "居民"],
  [/居民消费价格(?:总水平|指数)?(?:涨幅|上涨|增长)$/g, "居民消费价格涨幅"],
  [/(?:国内|地区)?生产总值(?:gdp)?/g, "gdp"],
  [/(?:每)?万元gdp|单位gdp/g, "单位gdp"],
  [/能源消耗|能源消费/g, "能耗"],
  [/(?:累计)?(?:降低|下降)率?$/, "降低"],
  [/研究与试验发展(?:rd)?|研发/g, "rd"],
  [/rd经费(?:投入)?支出|rd支出|rd(?:经费)?投入(?!强度)/g, "rd经费"],
  [/(?:投入|支出)?(?:占|与|相当于)(?:全[市省县区国])?gdp(?:的)?(?:比重|比例|之比)/, "占gdp比重"],
  [/第三产业/g, "服务业"],
  [/社零总额/g, "社会消费品零售总额"],
  [/(?:同比|比上年|较上年)(?=增[长速幅])/g, ""],
  [/增长速度$|增长率$|增速$|增幅$/, "增长"],
  [/比例$|比率$/, "比重"],
  [/市场主体/g, "经营主体"],
  [/地级及以上城市|设区城市|地级城市/g, "地级城市"],
];

/**
 * A name as it is compared with the catalogue: 增速 is 增长, 规模以上 is 规上, 地区生产总值 is GDP, 万元GDP and 单位GDP are one, a
 * whole region in front says nothing. Names of different things keep apart: 人均, 工业 and 规上工业 stay.
 *
 * @example indicatorKey("全市规模以上工业增加值增速") // "规上工业增加值增长"
 * @example indicatorKey("单位地区生产总值能源消耗下降率") // "单位gdp能耗降低"
 */
export function indicatorKey(name: string): string {
  return spellings.reduce((key, [pattern, word]) => key.replace(pattern, word), nameKey(name));
}
