import type { Assessment, Required } from "../../analysis";
import { formatFigure, formatShare } from "../../figures";
import { fill } from "../../words";
import { toComeOf } from "../reason";
import type { SubjectFigures } from "./figures";
import type { Wording } from "./wording";

/** `预计全年增长5.5%，八成把握在4.8%至6.2%之间，完成目标的概率为37%`; empty where the year is known or not projected. */
export function outlookPhrase(
  { projection, probability }: Assessment,
  figures: SubjectFigures,
  words: Wording,
): string {
  if (projection === null || projection.known) return "";
  const { outlook } = words.texts;
  const [low, high] = [0.1, 0.9].map((p) => figures.figure(projection.quantile(p)));
  return words.join([
    fill(projection.method === "expectation" ? outlook.own : outlook.projected, {
      state: yearState(figures, projection.value, words),
    }),
    fill(outlook.interval, { low: low!, high: high! }),
    probability === null ? "" : probabilityWords(probability, words),
  ]);
}

function yearState(figures: SubjectFigures, value: number, words: Wording): string {
  const { manner } = figures.subject;
  const flat = manner !== "value" && manner !== "reductionAmount" && figures.sign(value) === "flat";
  return flat ? words.texts.outlook.flat : figures.state(value);
}

/** `完成目标的概率为37%`; empty where there is none. */
export const probabilityPhrase = ({ probability }: Assessment, words: Wording): string =>
  probability === null ? "" : probabilityWords(probability, words);

/** Never certain of what is only nearly so. */
function probabilityWords(probability: number, { texts: { outlook } }: Wording): string {
  const share = formatShare(probability);
  if (share.startsWith("<")) return outlook.below;
  if (share.startsWith(">")) return outlook.above;
  return fill(outlook.probability, { probability: share });
}

/**
 * What the remaining months must show, as a clause; empty where nothing is required.
 *
 * @param form `short` without how sure that is
 */
export function needOf(
  of: Assessment,
  figures: SubjectFigures,
  words: Wording,
  form: "whole" | "short" = "whole",
): string {
  const { required } = of;
  if (required === null) return "";
  switch (required.measure) {
    case "annual":
      return "";
    case "cumulativeTotal":
      return totalNeed(form === "short" ? { ...required, growth: null } : required, of, figures, words);
    case "level":
      return levelNeed(required, of, figures, words);
    default: {
      const need = meanNeed(required, of, figures, words);
      return form === "short" ? need : remarked(need, required, figures, words);
    }
  }
}

function meanNeed(
  { value, weights, measure }: Required,
  of: Assessment,
  figures: SubjectFigures,
  words: Wording,
): string {
  const { need } = words.texts;
  const { manner } = figures.subject;
  const { indicator } = of;
  const period = toComeOf(of, words.locale);
  if (indicator.better === "range") return fill(need.about, { period, value: figures.figure(value) });
  if (manner === "value" || manner === "reductionAmount") {
    const said = fill(indicator.better === "low" ? need.meanCap : need.mean, { period, value: figures.figure(value) });
    const over = indicator.unit === "%" && indicator.knowledge?.quantity === "rate" && figures.rounded(value) > 100;
    return over && indicator.better === "high" ? words.join([said, need.over]) : said;
  }
  // By the number of months alone it is known roughly.
  if (measure === "cumulativeGrowth" && weights === "even" && manner === "growth" && indicator.better === "high") {
    const size = formatFigure(Math.abs(value), 0);
    if (size === "0") return fill(need.flatAbout, { period });
    return fill(value < 0 ? need.fallAbout : need.growthAbout, { period, value: size + indicator.unit });
  }
  const kind = indicator.better === "low" ? "price" : manner === "reductionRate" ? "reductionRate" : "growth";
  const template = { up: kind, down: `${kind}Down`, flat: `${kind}Flat` } as const;
  return fill(need[template[figures.sign(value)]], { period, value: figures.figure(Math.abs(value)) });
}

/** With how far the rounding of the published figure moves a required one, and that its weights are weak. */
function remarked(
  said: string,
  { value, low, high, weights }: Required,
  figures: SubjectFigures,
  words: Wording,
): string {
  const { need } = words.texts;
  const ends = low === null || high === null ? [] : [low, high];
  const moved = ends.some((end) => figures.rounded(end) !== figures.rounded(value));
  // 降幅 is said without a sign, and so are its ends.
  const turned = value < 0 && ends.every((end) => end < 0) && figures.subject.manner !== "value";
  const [from, to] = turned ? ends.map((end) => -end).reverse() : ends;
  const band =
    moved && weights !== "even" ? fill(need.band, { low: figures.figure(from!), high: figures.figure(to!) }) : "";
  const remarks = words.join([band, weights === "even" ? need.even : ""]);
  return remarks === "" ? said : fill(need.remark, { need: said, remarks });
}

function totalNeed(required: Required, of: Assessment, figures: SubjectFigures, words: Wording): string {
  const { indicator } = of;
  const { value, perMonth, growth } = required;
  const { need } = words.texts;
  const capped = indicator.better === "low";
  if (value <= 0) return capped ? "" : need.room;
  const template = capped ? need.totalCap : reduces(figures) ? need.totalReduction : need.total;
  return words.join([
    fill(template, { period: toComeOf(of, words.locale), value: figures.figure(value) }),
    monthly(perMonth, required.unit, figures, words),
    growth === null || capped || reduces(figures) ? "" : restGrowth(growth, words),
  ]);
}

const reduces = ({ subject }: SubjectFigures) => subject.manner === "reductionAmount";

/** Growth that a total's remaining months need over the year before; printed with one digit. */
function restGrowth(growth: number, words: Wording): string {
  const shown = formatFigure(Math.abs(growth), 1);
  if (Number(shown) === 0) return "";
  const state = fill(words.texts.state.growth[growth > 0 ? "up" : "down"], { value: `${shown}%` });
  return fill(words.texts.need.totalGrowth, { state });
}

function levelNeed(
  { value, perMonth, unit }: Required,
  { indicator }: Assessment,
  figures: SubjectFigures,
  words: Wording,
) {
  const { need } = words.texts;
  if (indicator.better === "low" ? value >= 0 : indicator.better === "high" && value <= 0) return need.room;
  if (figures.rounded(value) === 0) return "";
  const rate = indicator.knowledge?.quantity === "rate";
  const template = rate ? (value > 0 ? need.rateUp : need.rateDown) : value > 0 ? need.levelUp : need.levelDown;
  return words.join([
    fill(template, { value: figures.figure(Math.abs(value), unit) }),
    monthly(perMonth, unit, figures, words),
  ]);
}

/** The month's part; not said where it is too small to be printed. */
function monthly(perMonth: number | null, unit: string, figures: SubjectFigures, words: Wording): string {
  if (perMonth === null || figures.rounded(perMonth) === 0) return "";
  return fill(words.texts.need.perMonth, { value: figures.figure(Math.abs(perMonth), unit) });
}
