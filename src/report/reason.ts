import { differenceUnit, type Assessment, type Required } from "../analysis";
import { monthNumber, type Month } from "../observations";
import type { Measure } from "../plan";
import { decimalsOf } from "./decimals";
import { formatDifference, formatFigure, formatShare } from "./format";
import { fill, type Template } from "../words";
import { messagesOf, type Locale } from "./locale";
import type { Messages } from "./messages/zh-CN";

/**
 * Why an indicator has its status, as one sentence with its figures.
 *
 * @param nameOf name of the indicator with a code, for linked targets
 * @example reasonSentence(assessment of GDP, "2024-09", "zh-CN", nameOf)
 * // "1—9月5.2%（序时5.0%，差距+0.2个百分点），预计全年5.1%，完成目标5.0%的概率64%；后续月份需达到4.5%…"
 */
export function reasonSentence(
  assessment: Assessment,
  asOf: Month,
  locale: Locale,
  nameOf: (code: string) => string,
): string {
  return new Sentence(assessment, messagesOf(locale), nameOf).text(asOf);
}

class Sentence {
  private readonly decimals: number;

  constructor(
    private readonly of: Assessment,
    private readonly words: Messages,
    private readonly nameOf: (code: string) => string,
  ) {
    this.decimals = decimalsOf(of.indicator);
  }

  text(asOf: Month): string {
    const { indicator, aim, probability, reason } = this.of;
    return fill(this.words.reason[reason.code], {
      target: indicator.target.text,
      asOf,
      fact: this.fact(),
      aim: aim === null ? "" : this.figure(aim),
      outlook: this.outlook(),
      probability: probability === null ? "" : formatShare(probability),
      rest: this.rest(),
      rule: this.of.rule ?? "",
    });
  }

  private fact(): string {
    const { dataMonth, actual, pace, gap, indicator, reference } = this.of;
    if (dataMonth === null || actual === null) return "";
    const values = {
      period: periodOf(dataMonth, indicator.knowledge?.measure ?? "annual", this.words),
      actual: this.figure(actual),
      pace: pace === null ? "" : this.figure(pace),
      gap: gap === null ? "" : this.difference(gap),
      reference: this.reference(),
    };
    if (pace === null || gap === null) return fill(this.words.part.fact, values);
    return fill(reference === null ? this.words.part.factWithPace : this.words.part.factWithReference, values);
  }

  private reference(): string {
    const { reference, indicator } = this.of;
    if (reference === null) return "";
    const { target } = indicator;
    const name =
      reference.code === null
        ? this.words.part.benchmark[target.kind === "benchmark" ? target.benchmark : "province"]
        : this.nameOf(reference.code);
    const value = this.figure(reference.value);
    if (reference.month === null) return fill(this.words.part.referencePlan, { name, value });
    const period = periodOf(reference.month, indicator.knowledge?.measure ?? "annual", this.words);
    return fill(this.words.part.referenceFigure, { period, name, value });
  }

  private outlook(): string {
    const { projection } = this.of;
    return projection === null ? "" : fill(this.words.part.outlook, { value: this.figure(projection.value) });
  }

  private rest(): string {
    const { required } = this.of;
    if (required === null) return "";
    if (hasRoom(required, this.of)) return this.words.part.restRoom;
    const inUnit = (x: number | null) =>
      x === null ? "" : formatFigure(x, this.decimals) + unitSuffix(required.unit, this.words);
    return fill(restTemplate(required, this.of, this.words), {
      value: required.measure === "level" ? this.difference(required.value) : inUnit(required.value),
      low: inUnit(required.low),
      high: inUnit(required.high),
      perMonth: inUnit(required.perMonth),
    });
  }

  private figure(value: number): string {
    return formatFigure(value, this.decimals) + unitSuffix(this.of.indicator.unit, this.words);
  }

  private difference(value: number): string {
    const unit = differenceUnit(this.of.indicator.unit);
    return formatDifference(value, this.decimals) + unitSuffix(unit, this.words);
  }
}

/** The unit as it follows a figure: a unitless ratio has a dash for its unit; points are counted in 个, in Chinese. */
export function unitSuffix(unit: string, words: Messages = messagesOf("zh-CN")): string {
  if (/^[—–-]$/.test(unit)) return "";
  return unit === "百分点" ? words.part.points : unit;
}

function restTemplate(required: Required, { indicator }: Assessment, words: Messages): Template<RestFigure> {
  switch (required.measure) {
    case "cumulativeGrowth":
      return words.part.restGrowth;
    case "cumulativeTotal":
      return words.part.restTotal;
    case "level":
      return words.part.restLevel;
    default:
      return indicator.better === "low" ? words.part.restMeanCap : words.part.restMean;
  }
}

type RestFigure = "value" | "low" | "high" | "perMonth";

/** Whether the target is already there: nothing more has to come (domain: 已有余量). */
function hasRoom(required: Required, { indicator }: Assessment): boolean {
  if (required.measure !== "cumulativeTotal" && required.measure !== "level") return false;
  return indicator.better === "low" ? required.measure === "level" && required.value >= 0 : required.value <= 0;
}

/** `1—9月`, `9月末`, `全年`: the period that a figure of a month stands for. */
export function periodOf(month: Month, measure: Measure, words: Messages): string {
  const k = monthNumber(month);
  if (measure === "level") return k === 12 ? words.period.endOfYear : fill(words.period.end, { month: k });
  if (k === 12) return words.period.whole;
  return k === 1 ? words.period.first : fill(words.period.yearToDate, { month: k });
}
