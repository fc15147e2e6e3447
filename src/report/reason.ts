import { comparedYears, type Assessment, type Reference, type Required } from "../analysis";
import { monthNumber, monthOf, publicationMonth, yearOf, type Month } from "../observations";
import type { Measure } from "../plan";
import { codeWords, formatFigure, formatOf, formatShare, unitSuffix, type IndicatorFormat } from "../figures";
import { fill, type Locale } from "../words";
import { reportWords, type ReportWords } from "./words";

/**
 * Why an indicator has its status, as one sentence with its figures.
 *
 * @param nameOf name of the indicator with a code, for linked targets
 * @example reasonSentence(assessment("GDP"), "2024-09", "zh-CN", String) // "1—9月…%（序时…%，差距…个百分点），预计全年…"
 */
export function reasonSentence(
  assessment: Assessment,
  asOf: Month,
  locale: Locale,
  nameOf: (code: string) => string,
): string {
  return new Sentence(assessment, locale, nameOf).text(asOf);
}

/**
 * The target as a sentence names it: its number, with 左右 where its tolerance counts, or its own words where what is aimed
 * at is only where its reference is expected to end; empty where it has come to none.
 *
 * @example aimWords(assessment("GDP"), "zh-CN") // "6.0%左右"
 */
export function aimWords(assessment: Assessment, locale: Locale): string {
  const { aim, reference, indicator } = assessment;
  if (aim === null) return "";
  const { quoted, about } = reportWords(locale).part;
  if (reference !== null) return fill(quoted, { words: indicator.target.text });
  const value = formatOf(assessment, locale).value(aim);
  return indicator.target.kind === "about" ? fill(about, { value }) : value;
}

class Sentence {
  private readonly words: ReportWords;
  private readonly format: IndicatorFormat;

  constructor(
    private readonly assessment: Assessment,
    private readonly locale: Locale,
    private readonly nameOf: (code: string) => string,
  ) {
    this.words = reportWords(locale);
    this.format = formatOf(assessment, locale);
  }

  text(asOf: Month): string {
    const { indicator, reason, rule } = this.assessment;
    if (reason.code === "notPublished" && indicator.knowledge?.measure === "annual") return this.annual(asOf);
    return fill(this.words.reason[reason.code], {
      target: indicator.target.text,
      asOf,
      fact: this.fact(),
      aim: aimWords(this.assessment, this.locale),
      outlook: this.outlook(),
      probability: this.probability(),
      rest: this.rest(),
      rule: rule ?? "",
    });
  }

  /** What has no figure before the year is over is not wanting. */
  private annual(asOf: Month): string {
    const { base } = this.assessment.comparators;
    const { part, period } = this.words;
    const published = publicationMonth(this.assessment.indicator.knowledge!, monthOf(yearOf(asOf), 12));
    const month = period.months.split("、")[monthNumber(published) - 1]!;
    const before =
      base === null
        ? fill(part.annual, { month })
        : fill(part.annualBefore, { month, year: yearOf(asOf) - 1, value: this.format.value(base) });
    return before + this.trend();
  }

  /** Where an annual figure is going by the years before it. */
  private trend(): string {
    const { projection, probability, outlook, aim } = this.assessment;
    if (projection === null || probability === null || outlook === null || aim === null) return "";
    return fill(this.words.part.annualTrend, {
      value: this.format.value(projection.value),
      aim: aimWords(this.assessment, this.locale),
      probability: this.probability(),
      outlook: codeWords(this.locale).outlook[outlook],
    });
  }

  private probability(): string {
    const { probability, reason } = this.assessment;
    if (probability === null) return "";
    const { chance } = this.words.part;
    const share = formatShare(probability);
    if (share.startsWith("<")) return chance.below;
    if (share.startsWith(">")) return chance.above;
    return reason.code === "veryUnlikely" || reason.code === "newlyDoubtful"
      ? fill(chance.only, { probability: share })
      : share;
  }

  private fact(): string {
    const { dataMonth, actual, pace, gap, indicator, reference } = this.assessment;
    if (dataMonth === null || actual === null) return "";
    const values = {
      period: periodOf(dataMonth, indicator.knowledge?.measure ?? "annual", this.words),
      actual: this.format.value(actual),
    };
    if (pace === null || gap === null) return fill(this.words.part.fact, values);
    const compared = { ...values, gap: this.format.difference(gap) };
    if (reference === null) return fill(this.words.part.factWithPace, { ...compared, pace: this.format.value(pace) });
    const referred = { ...compared, reference: this.reference(reference) };
    const against = this.against(reference);
    return against === ""
      ? fill(this.words.part.factWithReference, referred)
      : fill(this.words.part.factWithEarlier, { ...referred, against });
  }

  /** `1—6月5.0%`: what is compared where the reference lags behind; else nothing. */
  private against({ month, against }: Reference): string {
    if (month === null || against === null) return "";
    const period = periodOf(month, this.assessment.indicator.knowledge?.measure ?? "annual", this.words);
    return fill(this.words.part.fact, { period, actual: this.format.value(against) });
  }

  /** `1—9月全省平均5.2%加1.5个百分点`: what is compared with, and how far from it the target is. */
  private reference(reference: Reference): string {
    const { points } = reference;
    const named = this.referenceAlone(reference);
    if (points === 0) return named;
    const { above, below } = this.words.part.margin;
    return fill(points > 0 ? above : below, { reference: named, points: this.format.margin(points) });
  }

  private referenceAlone({ code, month, value }: Reference): string {
    const { target, knowledge } = this.assessment.indicator;
    const name =
      code === null
        ? this.words.part.benchmark[target.kind === "benchmark" ? target.benchmark : "province"]
        : this.nameOf(code);
    const figure = this.format.value(value);
    if (month === null) return fill(this.words.part.referencePlan, { name, value: figure });
    const period = periodOf(month, knowledge?.measure ?? "annual", this.words);
    return fill(this.words.part.referenceFigure, { period, name, value: figure });
  }

  private outlook(): string {
    const { projection } = this.assessment;
    return projection === null ? "" : fill(this.words.part.outlook, { value: this.format.value(projection.value) });
  }

  private rest(): string {
    const { required } = this.assessment;
    if (required === null) return "";
    if (hasRoom(required, this.assessment)) return this.words.part.restRoom;
    const { part } = this.words;
    const inUnit = (x: number | null) =>
      x === null ? "" : this.format.bare(x) + unitSuffix(required.unit, this.locale);
    const period = toComeOf(this.assessment, this.locale);
    const [value, perMonth] = [inUnit(required.value), inUnit(required.perMonth)];
    switch (required.measure) {
      case "cumulativeGrowth":
        return this.growthRest(required) + this.rank(required);
      case "cumulativeTotal":
        return fill(part.restTotal, { period, value, perMonth });
      case "level":
        return this.levelRest(required);
      default:
        return this.meanRest(required, period);
    }
  }

  /** A mean of parts of a whole lies between 0 and 100 %: what is beyond is there already, or cannot be. */
  private meanRest(required: Required, period: string): string {
    const { part } = this.words;
    const { indicator } = this.assessment;
    const { low, high } = required;
    const bounded = indicator.unit === "%" && indicator.knowledge?.quantity === "rate";
    const least = indicator.better === "low";
    if (bounded && low !== null && high !== null) {
      if (low > 100) return least ? part.restRoom : fill(part.restBeyond, { period });
      if (high < 0) return least ? fill(part.restBelow, { period }) : part.restRoom;
    }
    const mean = bounded ? Math.min(100, Math.max(0, required.value)) : required.value;
    const value = this.format.bare(mean) + unitSuffix(required.unit, this.locale);
    if (!least) return fill(part.restMean, { period, value }) + this.rank(required);
    return isFar(required, this.assessment)
      ? part.restFar
      : fill(part.restMeanCap, { period, value }) + this.rank(required);
  }

  /** By the number of months alone a growth is known roughly: `增长67%左右`; else with how far rounding moves it. */
  private growthRest({ value, low, high, unit, weights }: Required): string {
    const { part } = this.words;
    const period = toComeOf(this.assessment, this.locale);
    const suffix = unitSuffix(unit, this.locale);
    if (weights === "even") {
      const size = formatFigure(Math.abs(value), 0);
      if (size === "0") return fill(part.restFlatAbout, { period });
      return fill(value < 0 ? part.restFallAbout : part.restGrowthAbout, { period, value: size + suffix });
    }
    const said = (x: number) => this.format.bare(x) + suffix;
    const moved = [low, high].some((end) => end !== null && this.format.bare(end) !== this.format.bare(value));
    if (!moved) return fill(part.restGrowth, { period, value: said(value) });
    return fill(part.restGrowthBand, {
      period,
      value: said(value),
      low: said(low ?? value),
      high: said(high ?? value),
    });
  }

  /**
   * `，为近三年同期第二高`: where what is needed stands, as it is printed, among what the same months showed; empty with fewer
   * than two years, and without precedent only where all three are there.
   */
  private rank({ value, weights, measure, earlier }: Required): string {
    if (earlier.length < 2) return "";
    const { part } = this.words;
    const low = this.assessment.indicator.better === "low";
    const about = measure === "cumulativeGrowth" && weights === "even";
    const printed = about ? Math.round : this.format.rounded;
    const apart = earlier.map((each) => (low ? -1 : 1) * (printed(each) - printed(value)));
    const beyond = apart.filter((each) => each > 0).length;
    const words = low ? part.rank.low : part.rank.high;
    const years = part.rank.counts.split("、")[earlier.length - 1]!;
    if (apart.every((each) => each === 0)) return fill(part.rank.same, { years });
    if (apart.every((each) => each < 0)) {
      const never = this.assessment.outlook === "doubtful" && earlier.length === comparedYears;
      return fill(never ? part.rank.unprecedented : words.first, { years });
    }
    if (beyond === earlier.length) return fill(words.last, { years });
    return fill(words.place, { years, place: part.rank.ordinals.split("、")[beyond]! });
  }

  private levelRest({ value, perMonth }: Required): string {
    const { indicator } = this.assessment;
    const { part } = this.words;
    const rate = indicator.knowledge?.quantity === "rate";
    const template = rate
      ? part.change[value > 0 ? "rateUp" : "rateDown"]
      : part.change[value > 0 ? "amountUp" : "amountDown"];
    const change = fill(template, { value: this.format.distance(value) });
    const period = toComeOf(this.assessment, this.locale);
    if (indicator.knowledge?.frequency === "quarterly" || perMonth === null)
      return fill(part.restLevelQuarters, { period, change });
    return fill(part.restLevel, { period, change, perMonth: this.format.distance(perMonth) });
  }
}

/** So many times the limit, what the rest may show is no limit any more. */
const farBelow = 2;

/** Whether a limit is so far away that it says nothing to name what the rest may show. */
const isFar = ({ value }: Required, { aim }: Assessment) => aim !== null && aim > 0 && value >= farBelow * aim;

/** Whether the target is already there: nothing more has to come (domain: 已有余量). */
function hasRoom(required: Required, { indicator }: Assessment): boolean {
  if (required.measure !== "cumulativeTotal" && required.measure !== "level") return false;
  return indicator.better === "low" ? required.measure === "level" && required.value >= 0 : required.value <= 0;
}

/**
 * What is left of the year after the last figure: `后三个月`, `12月`, `四季度`; of quarterly figures in quarters.
 *
 * @example toComeOf(assessment("GDP"), "zh-CN") // "四季度"
 */
export function toComeOf(
  { dataMonth, indicator }: Pick<Assessment, "dataMonth" | "indicator">,
  locale: Locale,
): string {
  if (dataMonth === null) return "";
  const { toCome } = reportWords(locale).part;
  const quarterly = indicator.knowledge?.frequency === "quarterly";
  const months = 12 - monthNumber(dataMonth);
  const left = quarterly ? Math.ceil(months / 3) : months;
  if (left === 1) return quarterly ? toCome.lastQuarter : toCome.lastMonth;
  const count = toCome.counts.split("、")[left - 1] ?? left;
  return fill(quarterly ? toCome.quarters : toCome.months, { count });
}

/** `1—9月`, `9月末`, `全年`: the period that a figure of a month stands for. */
export function periodOf(month: Month, measure: Measure, words: Pick<ReportWords, "period">): string {
  const k = monthNumber(month);
  const { period } = words;
  const named = { month: period.months.split("、")[k - 1]! };
  if (measure === "level") return k === 12 ? period.endOfYear : fill(period.end, named);
  if (k === 12) return period.whole;
  return k === 1 ? period.first : fill(period.yearToDate, named);
}
