import type { Target } from "../target";
import { isUnit, unitFactor } from "../unit";
import { cutNumber, writtenDecimals, readQuantity, readRange } from "./quantity";
import { cutPhrase, type Phrase } from "./relation";
import { readComparison, readInStep, readMargin, readWords, type Meaning, type Resolve } from "./words";

const longest = 60;
const unparsed: Meaning = { kind: "unparsed" };

/**
 * A target of an annex as a plan value: `[力争] [不低于 …] [均|分别] [增长|上涨] number[—number] [unit] [以上 …]`, a change
 * against the base year, or one of the phrases without a number. Any text gives a target; one that the language does not
 * know is `unparsed`.
 *
 * @param text the cell; kept verbatim in the result
 * @param unit of the row; a unit in the text must convert to it. Empty where the row has none: then any is taken
 * @param resolve finds the indicator that words refer to; without it, or where it finds none, `linkedTo` is the words
 * @example parseTarget("突破10万人", "万人") // { kind: "bound", comparator: ">", value: 10, decimals: 0, … }
 * @example parseTarget("力争7.5%左右", "%") // { kind: "about", value: 7.5, decimals: 1, stretch: true, … }
 * @example parseTarget("下降1个百分点", "%") // { kind: "change", value: -1, changeUnit: "points", decimals: 0, … }
 */
export function parseTarget(text: string, unit: string, resolve?: Resolve): Target {
  const plain = plainText(text) ?? "";
  const whole = readPart(plain, unit, resolve);
  const { stretch, meaning } = whole.meaning ? whole : readPart(splitPlain(plain, unit)?.main ?? plain, unit, resolve);
  return { text, stretch, ...(meaning ?? unparsed) };
}

/**
 * What a cell promises beside its target: the figure to strive for of 6%以上，力争7%, or the rise by which 66% is reached of
 * 达到66%，提高1个百分点; empty where it promises nothing more.
 *
 * @example promisedBeside("6%以上，力争7%", "%") // "力争7%"
 * @example promisedBeside("6%以上", "%") // ""
 */
export function promisedBeside(text: string, unit: string): string {
  const plain = plainText(text) ?? "";
  return readPart(plain, unit).meaning ? "" : (splitPlain(plain, unit)?.also ?? "");
}

/** One promise without its words of emphasis, and whether it is to be striven for. */
function readPart(plain: string, unit: string, resolve: Resolve = () => null) {
  const settled = plain.replace(emphasis, "").replace(aspiration, "");
  const rest = settled.replace(striving, "");
  return { stretch: rest !== settled, meaning: readMeaning(rest, unit, resolve) };
}

/**
 * A text of two promises as the one that is judged and the other; null where it is not just these: what is striven for stands
 * beside what is to be reached, and a change beside the figure that it leads to.
 */
function splitPlain(plain: string, unit: string): { readonly main: string; readonly also: string } | null {
  const parts = plain
    .replace(/\(([^()]*)\)$/, ",$1")
    .replace(/(?<=点(?:左右|以上)?)(?=达到?\d)/, ",")
    .split(/[,、;]/)
    .filter((part) => part !== "");
  if (parts.length !== 2) return null;
  const [first, second] = parts.map((text) => {
    const { stretch, meaning } = readPart(text.replace(/奋斗目标(?:为|是)?/, "力争"), unit);
    return { text, stretch, kind: meaning?.kind };
  });
  const isFigure = ({ kind }: { readonly kind?: string | undefined }) => figures.has(kind);
  for (const [main, also] of [
    [first!, second!],
    [second!, first!],
  ] as const) {
    const alike = (isFigure(main) && isFigure(also)) || (main.kind === "change" && also.kind === "change");
    const striven = alike && also.stretch && !main.stretch;
    const changed = /^达|^\d/.test(main.text) && isFigure(main) && also.kind === "change";
    if (striven || changed) return { main: main.text, also: also.text };
  }
  return null;
}

const figures: ReadonlySet<string | undefined> = new Set(["bound", "about", "point", "range"]);

/**
 * The unit that a target's figure names, for a row that names none; empty where it names none, or says a change.
 *
 * @example unitNamed("保持在180万吨以上") // "万吨"
 * @example unitNamed("增长7%左右") // "%"
 */
export function unitNamed(text: string): string {
  const said = plainText(text) ?? "";
  const plain = (splitPlain(said, "")?.main ?? said)
    .replace(emphasis, "")
    .replace(aspiration, "")
    .replace(striving, "");
  const unit = changing.test(plain) ? undefined : cutNumber(cutPhrase(plain)?.core ?? "")?.[1];
  return unit !== undefined && isUnit(unit) ? unit : "";
}

/** What says that a figure is to be reached, without changing it. */
const emphasis =
  /^(?:继续|(?:进一步|逐步|稳步)(?=(?:提高|提升|上升|增加|扩大|下降|降低|减少|缩小|压减)[到至])|(?:总数|总量|总额|规模)(?=达|突破|超过|保持|稳定)|确保|全年|预期|预计|计划|(?:略|明显|显著|适当|总体)(?=高于|快于|低于)|(?:年均)?(?:增速|增幅|增长|涨幅)(?=与|同|和|高于|快于|不低于|低于)|(?:实现|完成|达成)(?=增长|达到?|[\d≥不]))+/;
const striving = /^(?:力争|争取|争创|努力)(?:(?:实现|完成)(?=增长|达到?|\d))?/;
/** What a target adds of more than it names: 8%左右、力争更高. */
const aspiration =
  /[,、;]?\(?(?:在(?:实际)?(?:工作|执行)中)?(?:力争|争取|努力)(?:实现|取得|达到)?(?:更(?:高|好|快|低|优)(?:一[些点])?的?|最好)(?:水平|结果|成绩|效果|增长)?\)?$/;
/** Where a figure starts from: 由85亿元提高到92亿元 promises 92. */
const fromBefore = /^(?:由|从)[\d.,]+[^\d到至]{0,8}(?=(?:提高|提升|增加|上升|扩大|下降|降低|减少|缩小)[到至])/;
/** Brackets that say how the figure is counted, or point to a note. */
const remark =
  /[([](?:含(?:\d+(?:\.\d+)?%?)?|同口径|可比价格?|可比口径|按可比价(?:格)?计算|不变价|(?:人民币|美元|本币)(?:口径|计价?)?|不?含\p{Script=Han}{2,12}|(?:约束|预期|参考|指导)性(?:指标|目标)?|涨幅|增速|增幅|(?:剔除|扣除)\p{Script=Han}{2,12}(?:因素|影响)后?|注\d{0,2})[)\]]$|[*※]+$|(?<=\d\D{0,4})大关$|(?<=\d[^\d%]{0,4})不变$|(?<=\d%?)(?:之间|区间)$/u;
/** What names a figure once more behind it: 6%以上增长, 6%左右的目标. */
const repeated = /(?<=(?:\d%?|[以之][上下内间]|左右)的?)(?:增长速度|增长|增速|增幅|水平|目标)$/;

/** The text in one width without spaces and closing marks; null where that could change what a number says. */
function plainText(text: string): string | null {
  if (text.length > longest) return null;
  // 6① and 28² would become 61 and 282, and a space between digits may join two cells.
  if (/(?<!m)\p{No}/u.test(text) || /[\d０-９]\s+[\d０-９]/.test(text)) return null;
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .replace(/[‐‑‒−]/g, "-")
    .replace(/[μu]g\/m3/gi, "微克/立方米")
    .replace(/hm2/gi, "公顷")
    .replace(/km2/gi, "平方公里")
    .replace(/m2/g, "平方米")
    .replace(/m3/g, "立方米")
    .replace(fromBefore, "")
    .replace(/\((基本|总体)\)/g, "$1")
    .replace(/↑/, "提高")
    .replace(/↓/, "下降")
    .replace(/(?<=\d%)(?:达标|全?覆盖)$/, "")
    .replace(/[。;,、]+$/, "")
    .replace(remark, "")
    .replace(repeated, "")
    .replace(/的$/, "");
}

function readMeaning(text: string, unit: string, resolve: Resolve): Meaning | null {
  const margin = takesPoints(unit) ? readMargin(text, resolve) : null;
  const meaning = margin ?? readWords(text) ?? readInStep(text, resolve) ?? readChange(text, unit);
  if (meaning) return meaning;
  const percent = unit !== "" && unitFactor("%", unit) !== null;
  if (percent && everyone.test(text)) return { kind: "point", value: 100, decimals: 0 };
  if (percent && zeroGrowth.test(text)) return { kind: "point", value: 0, decimals: 0 };
  if (percent && twoDigits.test(text)) return { kind: "bound", comparator: ">=", value: 10, decimals: 0 };
  const places = ranks.has(unit) ? amongFirst.exec(text)?.[1] : undefined;
  if (places !== undefined)
    return {
      kind: "bound",
      comparator: "<=",
      value: Number(places) || "一二三四五六七八九十".indexOf(places) + 1,
      decimals: 0,
    };
  const phrase = cutPhrase(text);
  if (!phrase) return null;
  const { growth } = phrase;
  if (!growth) return readFigure(phrase, unit) ?? readComparison(phrase, resolve);
  return unitFactor("%", unit) === null ? null : readFigure(phrase, unit);
}

/** `6以上`, `6—6.5`. A range is its own tolerance, so that 左右 adds nothing to it; a bound on a range has no meaning. */
function readFigure({ core, relation, within }: Phrase, unit: string): Meaning | null {
  const range = readRange(core, unit);
  if (range) {
    const [low, high] = range;
    if (!["point", "about", "cap"].includes(relation)) return null;
    return { kind: "range", low: low.value, high: high.value, decimals: Math.max(low.decimals, high.decimals) };
  }
  const quantity = readQuantity(core, unit);
  if (!quantity) return null;
  if (relation === "point" || relation === "about") return { kind: relation, ...quantity };
  const comparator = relation === "cap" ? "<=" : relation;
  // A fall within 6 % is one of at most 6 %.
  const fallWithin = quantity.value < 0 && within;
  return { kind: "bound", comparator: fallWithin ? ">=" : comparator, ...quantity };
}

/** The first so many places of a ranking. */
const amongFirst =
  /^(?:(?:保持|稳居|力保|进入|位居|位列|居|列|在)*(?:全[国省市县区]|同类\p{Script=Han}{1,4}))?前(\d{1,3}|[一二三四五六七八九十])(?:位|名|强)?$/u;
const ranks = new Set(["", "—", "位", "名", "位次", "名次"]);
const twoDigits = /^(?:保持|实现)*(?:两位数(?:以上)?(?:的?增长)?|增长两位数)$/;
/** All of what a rate counts. */
const everyone = /^(?:实现|保持|达到|继续)*(?:全覆盖|全部达标)$/;
const zeroGrowth = /^(?:实现|保持)*零增长$/;
const changing =
  /^(?:比上年|较上年|同比)?(?:均|分别|各)?(?<verb>提高|提升|上升|增加|下降|降低|减少|削减)(?=\d)(?<amount>.+?)(?<closing>以上|左右)?$/;

/** Whether figures of a unit differ by percentage points. */
const takesPoints = (unit: string) => ["%", "百分点"].some((rate) => unitFactor(rate, unit) !== null);

/** `提高0.5个百分点`, `降低3%`: against the base year. Points are a difference of rates or ratios, not of amounts. */
function readChange(text: string, unit: string): Meaning | null {
  const said = changing.exec(text)?.groups;
  if (!said) return null;
  const number = cutNumber(said.amount!);
  if (!number) return null;
  const [digits, word] = number;
  const changeUnit = word === "%" ? "percent" : /^个?(?:百分)?点$/.test(word) ? "points" : null;
  const points = takesPoints(unit) || unitFactor("—", unit) !== null;
  if (changeUnit === null || (changeUnit === "points" && !points)) return null;
  const size = Number(digits.replaceAll(",", ""));
  const value = /[提上增]/.test(said.verb!) ? size : 0 - size;
  const least = said.closing === "以上" ? { comparator: value < 0 ? ("<=" as const) : (">=" as const) } : {};
  const about = said.closing === "左右";
  return { kind: "change", value, changeUnit, ...least, about, decimals: writtenDecimals(digits) };
}
