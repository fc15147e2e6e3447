import { comparedFigure, type Assessment, type Comparison } from "../../analysis";
import { formatOf } from "../../figures";
import type { Indicator } from "../../plan";
import { fill } from "../../words";
import { reportWords } from "../words";
import { changeOf } from "./change";
import { SubjectFigures } from "./figures";
import type { Wording } from "./wording";

/** What is said of an indicator's latest figure: the figure, how it stands to its pace, how it moved. */
export class Progress {
  readonly figures: SubjectFigures;

  constructor(
    readonly of: Assessment,
    private readonly words: Wording,
    private readonly others: ReadonlyMap<string, Indicator>,
    private readonly compared: Comparison | undefined,
  ) {
    this.figures = new SubjectFigures(of, words);
  }

  /** `固定资产投资`, without the word that the figure says. */
  get subject(): string {
    return this.figures.subject.words;
  }

  /** `1—9月`; empty without a figure. */
  get period(): string {
    const { dataMonth, indicator } = this.of;
    return dataMonth === null ? "" : this.words.period(dataMonth, indicator);
  }

  get state(): string {
    return this.of.actual === null ? "" : this.figures.state(this.of.actual);
  }

  /** `低于序时进度0.4亿元`; empty where there is no pace. */
  get gap(): string {
    const { actual, pace, gap, indicator } = this.of;
    if (actual === null || pace === null || gap === null) return "";
    const { gap: said } = this.words.texts;
    const { figures } = this;
    if (indicator.better === "range") {
      if (figures.rounded(gap) === 0) return fill(said.inside, { pace: this.pace });
      return fill(said.outside, { pace: this.pace, value: figures.distance(gap) });
    }
    const by = comparedFigure({ ...this.of, actual }) - pace;
    // 5.1 − 4.9 is 0.2 but for the noise of binary fractions.
    if (Math.abs(by) < 1e-9) return fill(said.even, { pace: this.pace });
    if (figures.rounded(by) === 0) return fill(said.near, { pace: this.pace });
    // Energy use that rose is not "below" the reduction that it misses.
    const rose = figures.subject.manner.startsWith("reduction") && figures.sign(actual) === "down";
    return fill(by > 0 ? said.above : rose ? said.short : said.below, { pace: this.pace, value: figures.distance(by) });
  }

  /** `比1—8月回落0.2个百分点`; empty where there is nothing to compare with. */
  get change(): string {
    return changeOf(this.of, this.compared, this.figures, this.words);
  }

  /** What the figure is held to. */
  private get pace(): string {
    const { paceBasis, reference, indicator } = this.of;
    const { pace } = this.words.texts;
    if (paceBasis === "milestone") return pace.milestone;
    if (reference === null) {
      if (indicator.better === "low") return paceBasis === "target" ? pace.targetLow : pace.progressLow;
      return paceBasis === "target" ? pace.target : pace.progress;
    }
    const { target } = indicator;
    const other = reference.code === null ? undefined : this.others.get(reference.code);
    const { benchmark } = reportWords(this.words.locale).part;
    const whole =
      reference.code === null
        ? benchmark[target.kind === "benchmark" ? target.benchmark : "province"]
        : other === undefined
          ? reference.code
          : this.words.name(other);
    const { points } = reference;
    const { above, below } = pace.margin;
    const by = formatOf(this.of, this.words.locale).margin(points);
    const name = points === 0 ? whole : fill(points > 0 ? above : below, { name: whole, points: by });
    const value = this.figures.figure(reference.value + points);
    if (reference.month === null) return fill(pace.referencePlan, { name, value });
    const known = { name, value, period: this.words.period(reference.month, other ?? indicator) };
    if (reference.against === null) return fill(pace.reference, known);
    // The latest figure is of a month that what it is held to has none of yet.
    return fill(pace.referenceEarlier, { ...known, against: this.figures.figure(reference.against) });
  }
}
