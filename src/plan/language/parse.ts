import type { Target } from "../target";
import { unitFactor } from "../unit";
import { cutNumber, writtenDecimals, readQuantity, readRange } from "./quantity";
import { cutPhrase, type Relation } from "./relation";
import { readComparison, readInStep, readWords, type Meaning, type Resolve } from "./words";

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
export function parseTarget(text: string, unit: string, resolve: Resolve = () => null): Target {
  const plain = plainText(text) ?? "";
  const stretch = plain.startsWith("力争");
  return { text, stretch, ...(readMeaning(stretch ? plain.slice(2) : plain, unit, resolve) ?? unparsed) };
}

/** The text in one width without spaces and closing marks; null where that could change what a number says. */
function plainText(text: string): string | null {
  if (text.length > longest) return null;
  // 6① and 28² would become 61 and 282, and a space between digits may join two cells.
  if (/(?<!m)\p{No}/u.test(text) || /\d\s+\d/.test(text)) return null;
  return text
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]/gu, "")
    .replace(/[‐‑‒−]/g, "-")
    .replace(/[μu]g\/m3/gi, "微克/立方米")
    .replace(/m2/g, "平方米")
    .replace(/[。;,、]+$/, "");
}

function readMeaning(text: string, unit: string, resolve: Resolve): Meaning | null {
  const meaning = readWords(text) ?? readInStep(text, resolve) ?? readChange(text, unit);
  if (meaning) return meaning;
  const phrase = cutPhrase(text);
  if (!phrase) return null;
  const { relation, core, growth } = phrase;
  if (!growth) return readFigure(core, relation, unit) ?? readComparison(phrase, resolve);
  return unitFactor("%", unit) === null ? null : readFigure(core, relation, unit);
}

/** `6以上`, `6—6.5`. A range is its own tolerance, so that 左右 adds nothing to it; a bound on a range has no meaning. */
function readFigure(core: string, relation: Relation, unit: string): Meaning | null {
  const range = readRange(core, unit);
  if (range) {
    const [low, high] = range;
    if (!["point", "about", "cap"].includes(relation)) return null;
    return { kind: "range", low: low.value, high: high.value, decimals: Math.max(low.decimals, high.decimals) };
  }
  const quantity = readQuantity(core, unit);
  if (!quantity) return null;
  if (relation === "point" || relation === "about") return { kind: relation, ...quantity };
  return { kind: "bound", comparator: relation === "cap" ? "<=" : relation, ...quantity };
}

const changing = /^(?:比上年|较上年|同比)?(?:均|分别)?(提高|提升|上升|增加|下降|降低|减少)(.+?)(?:以上|左右)?$/;

/** `提高0.5个百分点`, `降低3%`: against the base year. Points are a difference of rates or ratios, not of amounts. */
function readChange(text: string, unit: string): Meaning | null {
  const [, verb, amount] = changing.exec(text) ?? [];
  const [digits, word] = cutNumber(amount ?? "") ?? [];
  if (verb === undefined || digits === undefined || /^[+-]/.test(digits)) return null;
  const changeUnit = word === "%" ? "percent" : /^个?(?:百分)?点$/.test(word ?? "") ? "points" : null;
  const takesPoints = ["%", "百分点", "—"].some((rate) => unitFactor(rate, unit) !== null);
  if (changeUnit === null || (changeUnit === "points" && !takesPoints)) return null;
  const size = Number(digits.replaceAll(",", ""));
  const value = /^[提上增]/.test(verb) ? size : 0 - size;
  return { kind: "change", value, changeUnit, decimals: writtenDecimals(digits) };
}
