import { err, ok, type FigureBounds, type Indicator, type Result } from "../plan";
import { beyond, figureBounds } from "./bounds";
import { readFigure, type FigureKind } from "./figure";
import { fractionOf, namesPercent, percentOf } from "./fractions";
import { problem, type Problem } from "./issue";
import type { Observation } from "./observation";
import { doubtOfScale, doubtOfThousands } from "./scale";
import { ordinal, targetFigures } from "./series";

/** A value as a cell or an argument holds it. */
export interface Entered {
  readonly value: number | string;
  /** Number format of the cell (`0.00%`, `m"月"d"日"`): a typed 10 % is kept as 0.1 and only the format tells. */
  readonly format?: string;
  /** Unit that a cell or heading beside it names, for a value that names none. */
  readonly unit?: string;
}

/** What a value is entered for. */
export interface EnteredKind {
  readonly kind: FigureKind;
  readonly bounds: FigureBounds;
  /** Figures of the same scale, such as the target and what is already there; empty where nothing is to compare. */
  readonly scale: readonly number[];
  /** Digits after the point in which such figures are published. */
  readonly decimals: number;
}

/** A value that can be used, and what makes it worth a second look. */
export interface EnteredValue {
  readonly value: number;
  readonly doubts: readonly Problem[];
}

/** A percentage format: a % that is neither quoted nor escaped. */
const percentFormat = /%/;
const dateFormat = /[ymdeg]|[年月日]/i;
const timeFormat = /[hs]/i;
const dayOfFormat = /[yde]|[年月日]/i;
/** Without any of these a format makes no percentage, date or time of a number. */
const anySign = /[%ymdeghs年月日]/i;

/**
 * The text that a person typed or would read in a cell, so that it can be read as a table's: a number under a percentage
 * format with its %, under a date format as its day, under one of times as its time.
 *
 * @example enteredText(0.1, "0%") // "10%"
 * @example enteredText(46058, "m/d/yyyy") // "2026-02-05"
 * @example enteredText(1.15 / 24, "h:mm") // "1:09"
 * @example enteredText(5.2, "#,##0.0###") // "5.2"
 */
export function enteredText(value: number | string, format = "General"): string {
  if (typeof value === "string") return value;
  if (!anySign.test(format)) return String(value);
  // Words in quotes, colours and conditions say nothing of the number.
  const codes = format
    .replace(/\[(h+|m+|s+)\]/gi, "$1")
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|General|G\/通用格式/gi, "");
  if (timeFormat.test(codes) && !dayOfFormat.test(codes)) return timeText(value);
  if (percentFormat.test(codes)) return `${Number((value * 100).toPrecision(15))}%`;
  if (dateFormat.test(codes) && !/[0#]/.test(codes))
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).toISOString().slice(0, 10);
  return String(value);
}

/** A time as a cell shows it: 1:9 typed for 1.9 is kept as 0.0479. */
function timeText(days: number): string {
  const minutes = Math.round(days * 1440);
  return `${Math.floor(minutes / 60)}:${String(((minutes % 60) + 60) % 60).padStart(2, "0")}`;
}

/**
 * What an entered value means, in the indicator's unit: the one rule for figures, benchmarks, numbers handed down,
 * milestones, expectations, targets and arguments of functions.
 *
 * A value outside the bounds of its kind, a date, a percentage where the unit is none, or one that stands there as a
 * fraction is refused with a code. A value that is only odd comes with its doubts. Where it must not be odd, as in a
 * function that has no place to show a doubt, a value with doubts is to be refused.
 *
 * @example readEntered({ value: 0.1, format: "0%" }, enteredKind(assessment("FAI").indicator, [])).value
 * // { value: 10, doubts: [] }
 * @example readEntered({ value: 0.06 }, enteredKind(assessment("RETAIL").indicator, observations)).error
 * // { code: "percentAsFraction", details: { percent: 6 } }
 */
export function readEntered(
  entered: Entered,
  { kind, bounds, scale, decimals }: EnteredKind,
): Result<EnteredValue, Problem> {
  const text = enteredText(entered.value, entered.format);
  const figure = readFigure(text, kind, entered.unit || kind.unit);
  if (!figure.ok) return figure;
  const { value } = figure;
  const impossible = beyond(value, bounds);
  if (impossible) return err(impossible);
  const { quantity } = kind;
  const bare = kind.unit === "%" && quantity !== null && !namesPercent(text);
  const fraction = bare ? fractionOf({ value, others: [], scale, quantity, decimals }) : null;
  if (fraction === "surely") return err(problem("percentAsFraction", { percent: percentOf(value) }));
  // A formula hands over all digits of what it makes, be it JH.NEEDED's percentage: they tell nothing.
  const isMade = typeof entered.value === "number" && Number(value.toFixed(decimals + 2)) !== value;
  const doubts = [
    fraction === "perhaps" && !isMade ? problem("maybeFraction", { percent: percentOf(value) }) : null,
    doubtOfScale(value, kind, scale),
    ...doubtOfThousands(text.trim(), { quantity, decimals }),
  ];
  return ok({ value, doubts: doubts.filter((doubt) => doubt !== null) });
}

/** What a value for an indicator is: read by its unit, held to its bounds, compared with its target and its figures. */
export function enteredKind(indicator: Indicator, observations: Iterable<Observation>): EnteredKind {
  const { knowledge, unit, code } = indicator;
  const figures = [...observations].filter((figure) => figure.code === code && figure.role === "actual");
  const last = Math.max(...figures.map(({ month }) => ordinal(month)));
  const recent = figures.filter(({ month }) => last - ordinal(month) < 12);
  return {
    kind: { unit, quantity: knowledge?.quantity ?? null, reduction: knowledge?.reduction ?? false },
    bounds: figureBounds(indicator, "actual"),
    scale: [...targetFigures(indicator), ...recent.map(({ value }) => value)],
    decimals: knowledge?.decimals ?? 2,
  };
}
