import { indicatorName, type Indicator } from "../../plan";
import type { Locale } from "../../words";
import { plain } from "./wording";

/**
 * How a figure of an indicator is said: growth 增长/下降, a rise of prices 上涨/下降, a reduction 降低/上升 in per cent or
 * 降低/增加 in amounts, anything else 为.
 */
export type Manner = "growth" | "price" | "reductionRate" | "reductionAmount" | "value";

export interface SentenceSubject {
  /** The indicator's name without the word that its manner says. */
  readonly words: string;
  readonly manner: Manner;
}

/**
 * What a sentence about an indicator begins with.
 *
 * @example subjectOf(indicator({ name: "固定资产投资增长" })) // { words: "固定资产投资", manner: "growth" }
 * @example subjectOf(indicator({ name: "单位GDP能源消耗降低", knowledge: { reduction: true } })) // { words: "单位GDP能源消耗", manner: "reductionRate" }
 * Worked: 主要污染物排放量降低氨氮 in 吨 → 主要污染物排放量（氨氮）, a reduction by an amount
 */
export function subjectOf(indicator: Indicator, locale: Locale = "zh-CN"): SentenceSubject {
  const subject = chineseSubject(indicator);
  if (locale === "zh-CN" || indicator.knowledge?.english === undefined) return subject;
  return { ...subject, words: englishSubject(indicator.knowledge.english, subject.manner) };
}

/** An English name without the word that its figure says: `reduction of`, `growth`. */
function englishSubject(name: string, manner: Manner): string {
  if (manner.startsWith("reduction")) return name.replace(/^reduction of | reduction$/, "");
  return manner === "growth" ? name.replace(/ growth$/, "") : name;
}

function chineseSubject(of: Indicator): SentenceSubject {
  const { unit, knowledge } = of;
  const name = plain(of.knowledge?.reduction ? of.name : indicatorName(of, "zh-CN"));
  if (knowledge?.reduction) {
    const manner = unit === "%" || unit === "百分点" ? "reductionRate" : "reductionAmount";
    const [, before = "", after = ""] = /^(.+?)(?:降低|下降|减少|减排)(.*)$/s.exec(name) ?? [];
    if (before === "") return { words: name, manner };
    return { words: after === "" ? before : `${before}（${after}）`, manner };
  }
  if (knowledge?.quantity !== "growth") return { words: name, manner: "value" };
  if (/.涨幅$/s.test(name)) return { words: name.slice(0, -2), manner: "price" };
  return { words: name.replace(/(?<=.)(?:增长率|增长|增速|增幅)$/s, ""), manner: "growth" };
}
