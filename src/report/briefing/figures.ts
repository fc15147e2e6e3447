import { differenceUnit } from "../../analysis";
import { formatOf, unitSuffix, type IndicatorFormat, type Shown } from "../../figures";
import type { Indicator } from "../../plan";
import { fill } from "../../words";
import { subjectOf, type Manner, type SentenceSubject } from "./subject";
import type { Wording } from "./wording";

/** The figures of one indicator as words, each in the indicator's decimals and unit. */
export class SubjectFigures {
  readonly subject: SentenceSubject;
  readonly indicator: Indicator;
  readonly format: IndicatorFormat;

  constructor(
    shown: Shown,
    private readonly words: Wording,
  ) {
    this.indicator = shown.indicator;
    this.subject = subjectOf(this.indicator, words.locale);
    this.format = formatOf(shown, words.locale);
  }

  /** `增长5.2%`, `下降1.3%`, `与上年同期持平`, `为158.4万人`; the sign is that of the figure as it is printed. */
  state(value: number, manner: Manner = this.subject.manner): string {
    const shown = manner === "value" ? value : Math.abs(value);
    const { state } = this.words.texts;
    return fill(state[manner][this.sign(value)], { value: this.figure(shown) });
  }

  /** `up`, `down` or `flat`, as printed. */
  sign(value: number): "up" | "down" | "flat" {
    if (this.rounded(value) === 0) return "flat";
    return value > 0 ? "up" : "down";
  }

  /** The figure as it is printed, as a number. */
  rounded(value: number): number {
    return this.format.rounded(value);
  }

  /** `5.2%`, `158.4万人`, `1.9`. */
  figure(value: number, unit = this.indicator.unit): string {
    return this.format.bare(value) + unitSuffix(unit, this.words.locale);
  }

  /** The size of a difference: percentages differ by points. */
  distance(value: number): string {
    return this.figure(Math.abs(value), differenceUnit(this.indicator.unit));
  }
}
