import { plainSource } from "./plain";
import { createLookup, indicatorKey, nameKey, type Indicator, type Plan } from "../../plan";

/** An indicator that a text names. */
export interface NamedIndicator {
  readonly indicator: Indicator;
  /** Whether the name is also said of something else, so that only its surroundings tell. */
  readonly loose: boolean;
}

/** The names of a plan's indicators as texts say them. */
export interface Names {
  /** The indicator of a whole phrase; a name inside a longer one is none. */
  match(phrase: string): NamedIndicator | null;
  /** The length of the longest name that stands at a place of a plain text, 0 where none does. */
  longestAt(text: string, at: number): number;
}

/**
 * Names that a release also uses for another thing: 工业增加值 is of all industry, 财政收入 may be 财政总收入, 服务业 and
 * 第三产业 that of the investment or of the power just spoken of.
 */
const loose = new Set(
  (
    "工业增加值 工业增速 工业 财政收入 地方财政收入 财政 服务业 第三产业 三产 三产增加值 农业增加值 农业 农林牧渔 就业 城镇就业 外资 制造业外资 " +
    "出口 出口总额 出口占比 出口份额 投资 失业率 经济 居民收入 人均可支配收入 居民可支配收入 消费价格 物价 粮食 人才 森林 生态环境 水质 地表水 床位 养老保险 " +
    "参保人数 不良贷款 能耗 安全生产 文化产业 数字经济 研发 r&d经费 r&d 基建投资 网零 外贸 近视 护理员 托位 氨氮 化学需氧量 挥发性有机物 氮氧化物 " +
    "服务贸易 执业医师 城镇化 生产总值 gdp增加值 高价值发明专利 体育场地 细颗粒物 消费品零售总额"
  )
    .split(" ")
    .map(nameKey),
);
/** Of them those that are what they say unless something else is spoken of. */
const usual = new Set(["生产总值", "消费品零售总额", "服务贸易", "城镇化", "网零", "细颗粒物"].map(nameKey));

const growth = /(?:累计)?(?:增长速度|增长率|增长|增速|增幅|涨幅|降低率|下降率|降低|下降)$/;
const tails =
  /(?:开行列数|开行数|开行量|开行|运行数|完成额|完成数|总金额|总人数|总数|人员数?|人数|总量|总额|总值|数量|额|数|值|情况)$/;
const bracketed = /\([^()]*\)|（[^（）]*）/g;

/** Names in one spelling, as plans write them and as releases shorten them: 规模工业 is 规上工业, 三产 第三产业. */
const spelled = (name: string) =>
  indicatorKey(
    name
      .replace(/的/g, "")
      .replace(/规模(?=工业)/g, "规上")
      .replace(/^三产(?!业)/, "第三产业"),
  );

const stem = (key: string) => key.replace(growth, "") || key;

/** The spellings that a phrase is looked up by, the exact one first. */
function keysOf(phrase: string): string[] {
  const bare = phrase.replace(bracketed, "");
  const keys = (bare === phrase ? [phrase] : [phrase, bare]).map(spelled).flatMap((key) => [key, stem(key)]);
  return [...new Set([...keys, ...keys.map((key) => key.replace(tails, ""))])].filter((key) => key.length >= 2);
}

const known = new WeakMap<Plan, Names>();

/** The names of a plan; made once for as long as the same plan is asked about. */
export function namesOf(plan: Plan): Names {
  const names = known.get(plan) ?? createNames(plan);
  known.set(plan, names);
  return names;
}

function createNames(plan: Plan): Names {
  const found = new Map<string, Indicator | null>();
  const level = (keys: (indicator: Indicator) => readonly string[]) => {
    const own = new Map<string, Indicator | null>();
    for (const indicator of plan.indicators)
      for (const key of keys(indicator)) own.set(key, own.has(key) && own.get(key) !== indicator ? null : indicator);
    for (const [key, indicator] of own) if (key.length >= 2 && !found.has(key)) found.set(key, indicator);
  };
  const said = ({ name, knowledge }: Indicator) => [name, ...(knowledge?.aliases ?? [])];
  level((indicator) => said(indicator).map(spelled));
  level((indicator) => said(indicator).map((name) => stem(spelled(name))));
  level((indicator) => said(indicator).map((name) => stem(spelled(name.replace(bracketed, "")))));
  const { exact } = createLookup(plan);
  const literal = literalNames(plan.indicators.flatMap(said));

  return {
    match(phrase) {
      if (phrase.length > 60) return null;
      for (const key of keysOf(phrase)) {
        const indicator = found.get(key);
        if (indicator) return { indicator, loose: loose.has(stem(key)) && !usual.has(stem(key)) };
      }
      if (!/\p{Script=Han}{2}/u.test(phrase)) return null;
      const indicator = exact(phrase);
      return indicator && { indicator, loose: loose.has(stem(spelled(phrase))) };
    },
    longestAt(text, at) {
      const name = literal
        .get(text.charAt(at).toLowerCase())
        ?.find((each) => text.slice(at, at + each.length).toLowerCase() === each);
      return name?.length ?? 0;
    },
  };
}

/** Names as they stand in a text, by their first character, the longest first. */
function literalNames(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const forms = new Set(
    names.flatMap((name) => {
      const plain = plainSource(name).text.toLowerCase();
      // What is behind a name says how its figure is meant: 增长 is a word of its own.
      const all = [plain, plain.replace(bracketed, "")].map((each) => each.replace(growth, ""));
      return all.flatMap((each) => [each, each.replace("规上", "规模以上"), each.replace("规模以上", "规上")]);
    }),
  );
  const byFirst = new Map<string, string[]>();
  for (const form of [...forms].filter((each) => each.length >= 2).sort((a, b) => b.length - a.length)) {
    const others = byFirst.get(form[0]!);
    if (others) others.push(form);
    else byFirst.set(form[0]!, [form]);
  }
  return byFirst;
}
