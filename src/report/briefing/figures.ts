import { differenceUnit } from "../../analysis";
import type { Indicator } from "../../plan";
import { decimalsOf, formatDifference, formatFigure } from "../../figures";
import { fill } from "../../words";
import { subjectOf, type Manner, type Subject } from "./subject";
import { plain, type Words } from "./words";

/** The figures of one indicator as words, each in the indicator's decimals and unit. */
export class Figures {
  readonly subject: Subject;
  readonly decimals: number;

  constructor(
    readonly indicator: Indicator,
    private readonly words: Words,
  ) {
    this.subject = subjectOf({ ...indicator, name: plain(indicator.name) });
    this.decimals = decimalsOf(indicator);
  }

  /** `增长5.2%`, `下降1.3%`, `与上年同期持平`, `为158.4万人`; the sign is that of the figure as it is printed. */
  state(value: number, manner: Manner = this.subject.manner): string {
    const shown = manner === "value" ? value : Math.abs(value);
    const { state } = this.words.own;
    return fill(state[manner][this.sign(value)], { value: this.figure(shown) });
  }

  /** `up`, `down` or `flat`, as printed. */
  sign(value: number): "up" | "down" | "flat" {
    if (this.rounded(value) === 0) return "flat";
    return value > 0 ? "up" : "down";
  }

  /** The figure as it is printed, as a number. */
  rounded(value: number): number {
    return Number(formatFigure(value, this.decimals).replace("−", "-"));
  }

  /** `5.2%`, `158.4万人`, `1.9`. */
  figure(value: number, unit = this.indicator.unit): string {
    return formatFigure(value, this.decimals) + this.suffix(unit);
  }

  /** The size of a difference: percentages differ by points. */
  distance(value: number): string {
    return this.figure(Math.abs(value), differenceUnit(this.indicator.unit));
  }

  /** The figure alone, without unit. */
  bare(value: number): string {
    return formatFigure(value, this.decimals);
  }

  /** A difference alone, with its sign. */
  signed(value: number): string {
    return formatDifference(value, this.decimals);
  }

  private suffix(unit: string): string {
    if (/^[—–-]$/.test(unit)) return "";
    if (unit === "百分点") return this.words.own.points;
    return unit;
  }
}
