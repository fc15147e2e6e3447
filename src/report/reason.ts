import type { Assessment, Reference, Required } from "../analysis";
import { monthNumber, type Month } from "../observations";
import type { Measure } from "../plan";
import { formatOf, formatShare, unitSuffix, type IndicatorFormat } from "../figures";
import { fill, type Template } from "../words";
import { messagesOf, type Locale } from "./locale";
import type { Messages } from "./messages/zh-CN";

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

class Sentence {
  private readonly words: Messages;
  private readonly format: IndicatorFormat;

  constructor(
    private readonly assessment: Assessment,
    private readonly locale: Locale,
    private readonly nameOf: (code: string) => string,
  ) {
    this.words = messagesOf(locale);
    this.format = formatOf(assessment, locale);
  }

  text(asOf: Month): string {
    const { indicator, aim, probability, reason, rule } = this.assessment;
    return fill(this.words.reason[reason.code], {
      target: indicator.target.text,
      asOf,
      fact: this.fact(),
      aim: aim === null ? "" : this.format.value(aim),
      outlook: this.outlook(),
      probability: probability === null ? "" : formatShare(probability),
      rest: this.rest(),
      rule: rule ?? "",
    });
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
    return reference === null
      ? fill(this.words.part.factWithPace, { ...compared, pace: this.format.value(pace) })
      : fill(this.words.part.factWithReference, { ...compared, reference: this.reference(reference) });
  }

  private reference({ code, month, value }: Reference): string {
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
    const inUnit = (x: number | null) =>
      x === null ? "" : this.format.bare(x) + unitSuffix(required.unit, this.locale);
    return fill(restTemplate(required, this.assessment, this.words), {
      value: required.measure === "level" ? this.format.difference(required.value) : inUnit(required.value),
      low: inUnit(required.low),
      high: inUnit(required.high),
      perMonth: inUnit(required.perMonth),
    });
  }
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
