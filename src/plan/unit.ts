/** A unit as a multiple of what it counts: 万人 is 10,000 of 人. `base` is empty where only a scale is said (突破10万). */
interface Unit {
  readonly base: string;
  readonly factor: number;
}

const scales = new Map([
  ["十", 1e1],
  ["百", 1e2],
  ["千", 1e3],
  ["万", 1e4],
  ["亿", 1e8],
]);

/** Units that are no count of things. A point is not a percent: the one is a difference, the other a rate. */
const rates = new Map<string, Unit>([
  ["%", { base: "%", factor: 1 }],
  ["‰", { base: "%", factor: 0.1 }],
  ...["百分点", "个百分点", "点", "个点"].map((name): [string, Unit] => [name, { base: "百分点", factor: 1 }]),
  ...["倍", "—", "–", "-", "/", "无", ":1"].map((name): [string, Unit] => [name, { base: "ratio", factor: 1 }]),
]);

/** Units of one kind, as multiples of the one that stands for it. */
const kinds = new Map<string, Unit>([
  ["吨", { base: "克", factor: 1e6 }],
  ["公斤", { base: "克", factor: 1e3 }],
  ["斤", { base: "克", factor: 500 }],
  ["公里", { base: "米", factor: 1e3 }],
  ["公顷", { base: "亩", factor: 15 }],
  ["标准箱", { base: "标箱", factor: 1 }],
  ["吨标准煤", { base: "吨标煤", factor: 1 }],
]);

/** What annexes count in. Needed only to tell a unit's cell from its neighbours: arithmetic takes any unit. */
const counted = new Set(
  (
    "人 名 人次 元 美元 吨 公斤 斤 克 微克 毫克 件 个 列 张 岁 户 家 亩 公顷 平方米 平方公里 立方米 升 米 公里 项 所 辆 台 套 座 只 头 标箱 标准箱 " +
    "瓦 瓦时 吨标煤 吨标准煤 分 位 小时 天 次 册 场 处 间 床 本 部 株 条 宗 篇 例 起 车次 航线 " +
    "年 个月 头只 匹 羽 艘 种 支 对 枚 片 口 盏 批 份 笔 期 届 班 孔 标台 TEU 人天 吨公里 人公里 平方千米 厘米 毫米 毫克 分贝 摄氏度 °C " +
    "伏安 兆瓦 比特 户次 亩次 家次 件次 平方 立方 平米"
  ).split(" "),
);

/** A unit's name in one spelling: no spaces or enclosing brackets, m² and µg written out. */
function spelled(name: string): string {
  return (
    name
      .normalize("NFKC")
      .replace(/\s|^\(|\)$/g, "")
      .replace(/[μu]g\/m3/i, "微克/立方米")
      .replace(/hm2$/i, "公顷")
      .replace(/km2$/i, "平方公里")
      .replace(/km$/i, "公里")
      .replace(/m2$/i, "平方米")
      .replace(/m3/i, "立方米")
      .replace(/kwh$|(?<=[万亿])度$/i, "千瓦时")
      .replace(/kw$/i, "千瓦")
      // 以农村居民收入为1 says a ratio.
      .replace(/^以.{1,10}为1$/, ":1")
  );
}

/** A unit without the scale before it: 万吨 → 10,000 of 吨. */
function cutScale(text: string): Unit {
  const scale = /[十百千万亿]*/.exec(text)![0];
  return {
    base: text.slice(scale.length),
    factor: [...scale].reduce((product, digit) => product * scales.get(digit)!, 1),
  };
}

function parseUnit(name: string): Unit {
  const text = spelled(name);
  const rate = rates.get(text);
  if (rate) return rate;
  const { factor, base } = cutScale(text);
  // 亿% is no unit: a rate has no scale.
  if (factor !== 1 && rates.has(base)) return { base: text, factor: 1 };
  const kind = kinds.get(base);
  return kind ? { base: kind.base, factor: factor * kind.factor } : { base, factor };
}

/**
 * What a figure in one unit is multiplied by to be in another, or null where the two measure different things.
 *
 * A bare scale takes over what the other unit counts. An empty `to` is a unit that is not known: it takes any.
 *
 * @example unitFactor("人", "万人") // 0.0001
 * @example unitFactor("万", "人") // 10000
 * @example unitFactor("%", "百分点") // null
 */
export function unitFactor(from: string, to: string): number | null {
  if (from === to || spelled(to) === "") return 1;
  const [a, b] = [parseUnit(from), parseUnit(to)];
  if (a.base === b.base) return a.factor / b.factor;
  const counts = !["%", "百分点", "ratio"].includes(b.base);
  return a.base === "" && a.factor !== 1 && counts ? a.factor / cutScale(spelled(to)).factor : null;
}

/** Whether a cell is a unit that annexes use: 万人, %, 微克/立方米, —. */
export function isUnit(cell: string): boolean {
  const text = spelled(cell);
  if (rates.has(text)) return true;
  return text.split("/").every((part) => counted.has(cutScale(part).base));
}
