/** Whose figure a release gives: the plan's region, what is above it, or another place. */
export type ReleaseScope = "own" | "province" | "nation" | "otherLevel" | "place";

/** The words by which a release names places, for a plan's region. */
export interface Region {
  readonly words: ReadonlyMap<string, ReleaseScope>;
}

const city = ["全市", "我市", "本市", "全市域"];
const county = ["全县", "我县", "本县", "全区", "我区", "本区", "全旗", "全镇"];
const prefecture = ["全州", "我州", "全地区", "全盟"];
const province = ["全省", "我省", "本省", "省平均", "全自治区"];
const nation = ["全国", "我国", "中国", "国家"];
/** The provinces as they are called without 省, and what else stands beside them. */
const provinces =
  "河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾".split(
    " ",
  );
const besides = "北京 天津 上海 重庆 内蒙古 广西 西藏 宁夏 新疆 香港 澳门".split(" ");
const provincesByName: ReadonlySet<string> = new Set([...provinces, ...besides]);

/** Whether a word is a province's name alone: 江苏. */
export const isProvince = (text: string): boolean => provincesByName.has(text);

/**
 * The words for places as they are meant in the texts of a region: 全市 is a city's own, 全省 what it is compared with.
 *
 * @example regionOf("金华市").words.get("全省") // "province"
 * @example regionOf("浙江省").words.get("全省") // "own"
 */
export function regionOf(name: string): Region {
  const level = levelOf(name);
  const scopes: [readonly string[], ReleaseScope][] = [
    [nation, level === "nation" ? "own" : "nation"],
    [province, level === "nation" ? "otherLevel" : "province"],
    // A city's own may be any of them, a province's own is the one it is called by.
    [
      provinces.map((each) => `${each}省`),
      level === "nation" ? "otherLevel" : level === "province" ? "place" : "province",
    ],
    [city, "otherLevel"],
    [[...county, ...prefecture], "otherLevel"],
  ];
  const words = new Map(scopes.flatMap(([all, scope]) => all.map((word) => [word, scope] as const)));
  const own = { nation: [], province, city: [...city, ...prefecture], county }[level];
  for (const word of own) words.set(word, "own");
  const stem = name.replace(/^.*省(?=.)/, "");
  for (const word of [name, stem, stem.replace(/[省市县区州盟旗]$/, "")]) if (word.length >= 2) words.set(word, "own");
  return { words };
}

function levelOf(name: string): "nation" | "province" | "city" | "county" {
  if (/^(?:全国|中国)/.test(name)) return "nation";
  if (/(?:省|自治区|特别行政区)$/.test(name)) return "province";
  return /[县区旗]$/.test(name) ? "county" : "city";
}

/** Ends of words that name a place, and what only ends so. */
const placeEnd = /(?:[市县区州旗镇乡]|街道|本级|园区)(?:\([^()]{0,8}\))?(?:合计|小计)?$/;
const noPlace =
  /(?:地区|^(?:市区|主?城区|老城区|建成区|城镇|乡镇|城乡)|城市|设区市|地级市|县级市|股市|楼市|上市|超市|门市|夜市|集市|各县|开发区建设|示范区建设)$/;

/** Whether a word is one of a place: 婺城区, 市本级, 县(区). */
export function namesPlace(text: string): boolean {
  return text.length >= 2 && text.length <= 16 && placeEnd.test(text) && !noPlace.test(text);
}

/** A place that words begin with; 房地产市场, 县域 and 各县（市、区） begin with none. */
const placeAhead =
  /^(?![各分全本该所按县市区])\p{Script=Han}{2,7}?[市县区旗](?![场民区级值政容域辖本委直属城乡间块位别分划])/u;

/**
 * Whether a title is of another place: 婺城区2024年1—9月主要指标 in the plan of 金华市.
 *
 * @example isOfOtherPlace("金华市婺城区主要指标", regionOf("金华市")) // true
 * @example isOfOtherPlace("2024年9月金华市房地产市场情况", regionOf("金华市")) // false
 */
export function isOfOtherPlace(title: string, { words }: Region): boolean {
  const known = new RegExp([...words.keys()].sort((a, b) => b.length - a.length).join("|"), "g");
  const pieces = title.replace(known, " ").split(/[^\p{Script=Han}]|(?<=[年月季度])/u);
  return pieces.some((piece) => {
    const ahead = placeAhead.exec(piece)?.[0] ?? "";
    return namesPlace(ahead) && !/分|各|主要|指标|情况/.test(ahead);
  });
}

/** Words that say with what or whom a number is compared, of what period or of whom it is. */
const telling =
  /[高低快慢优好]于|超过|领先|落后|^[比较与]|[比较与](?:全|上|去|前)|环比|上年|去年|同期|目标|计划|预期|两年|年均|占|贡献|拉动|当月|单月|本月|累计|全[省国市县区]/;

/**
 * Whether words in brackets say something of a number that stands outside of them, so that they are no part of a name.
 *
 * @example tellsOf("高于全省") // true
 * @example tellsOf("不含农户") // false
 */
export const tellsOf = (bracketed: string) => telling.test(bracketed) || namesPlace(bracketed);
