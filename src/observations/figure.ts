import { err, ok, unitFactor, type Quantity, type Result } from "../plan";
import { problem, type Problem } from "./issue";
import { readNumber } from "./number";
import { plainText } from "./text";
import { cutDirection, saysAveragedOverYears, saysInexact, saysUnchanged } from "./words";

/** What a cell's figure is to be. */
export interface FigureKind {
  /** Unit of the result; empty where it is not known: then a cell must not name one. */
  readonly unit: string;
  /** Null where the catalogue does not know the indicator. */
  readonly quantity: Quantity | null;
  /** Whether the indicator is itself a reduction (…降低). */
  readonly reduction: boolean;
}

/** Figures beyond this are slips of the keyboard in any unit. */
const largest = 1e15;

/**
 * The figure of a cell in the indicator's unit, percentages as printed.
 *
 * Full-width characters, thousands, accounting negatives and units are understood; a unit is converted (12776人 → 1.2776 in
 * 万人). FigureWords are understood where a figure is itself a change, growth or reduction: 下降 is negative for growth, positive
 * for a reduction; 持平 is 0; 增长1.2倍 is 120 %. What could mean two things is refused with a code: a share that 提高0.5个百分点,
 * points where a percentage is due, 约6.5, 两年平均, a sign beside a word.
 *
 * @param given unit of a number that names none, such as that of a unit column
 * @returns the value, or the code of why there is none (see {@link observationIssueCodes}, "its figure"); the details of
 * `unitMismatch` and `pointsForPercent` are `given` and `unit`
 * @example readFigure("下降3.2%", { unit: "%", quantity: "growth", reduction: false }) // { ok: true, value: -3.2 }
 * @example readFigure("下降3.2%", { unit: "%", quantity: "rate", reduction: true }) // { ok: true, value: 3.2 }
 * @example readFigure("1.2亿元", { unit: "万元", quantity: "amount", reduction: false }) // { ok: true, value: 12000 }
 */
export function readFigure(cell: string, kind: FigureKind, given = kind.unit): Result<number, Problem> {
  const plain = plainText(cell);
  if (plain === null) return err(problem("notANumber"));
  const text = plain.replaceAll("−", "-").replace(/(?<!\d)\s+|\s+(?!\d)/g, "");
  const other = otherThanFigure(text);
  if (other !== null) return err(problem(other));

  const change = kind.reduction || kind.quantity === "growth";
  if (saysUnchanged(text)) return change ? ok(0) : err(problem("changeNotFigure"));
  const { direction, rest } = cutDirection(text);
  const read = readNumber(rest);
  if (!read.ok) return read;
  const number = read.value;
  if (direction !== null && !change) return err(problem("changeNotFigure"));
  if (direction !== null && number.signed) return err(problem("ambiguousSign"));

  const unit = number.unit || given;
  const factor = unit === "倍" && direction === 1 && !kind.reduction ? timesAsPercent(kind) : factorOf(unit, kind);
  if (!factor.ok) return factor;
  const value = signOf(direction, kind) * number.value * factor.value;
  if (!(Math.abs(value) <= largest)) return err(problem("outOfRange"));
  // A converted figure loses the noise of its conversion, and zero its sign.
  return ok((factor.value === 1 ? value : Number(value.toPrecision(15))) + 0);
}

/** A word of falling makes a growth negative and a reduction positive; without one a figure is as it stands. */
function signOf(direction: 1 | -1 | null, { reduction }: FigureKind): number {
  if (direction === null) return 1;
  return reduction ? -direction : direction;
}

/** What stands in place of a figure; null where nothing does. */
function otherThanFigure(
  text: string,
): "errorValue" | "dateForFigure" | "formula" | "twoYearAverage" | "approximate" | null {
  if (text.startsWith("#")) return "errorValue";
  if (/^\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:\D|$)|^-?\d+:\d\d?(?::\d\d)?$/.test(text)) return "dateForFigure";
  if (/^(?:[=@]|[+-](?![\d.]))/.test(text)) return "formula";
  if (saysAveragedOverYears(text)) return "twoYearAverage";
  return saysInexact(text) ? "approximate" : null;
}

/** 增长1.2倍 is growth of 120 %. */
function timesAsPercent({ unit }: FigureKind): Result<number, Problem> {
  const percent = unit === "" ? null : unitFactor("%", unit);
  return percent === null ? mismatch("倍", unit) : ok(100 * percent);
}

function factorOf(given: string, { unit, reduction }: FigureKind): Result<number, Problem> {
  if (given === unit) return ok(1);
  const factor = unit === "" ? null : unitFactor(given, unit);
  if (factor !== null) return ok(factor);
  const points = unitFactor(given, "百分点");
  const percent = unitFactor("%", unit);
  if (points === null || percent === null || unit === "") return mismatch(given, unit);
  return reduction ? ok(points * percent) : err(problem("pointsForPercent", { given, unit }));
}

const mismatch = (given: string, unit: string) => err(problem("unitMismatch", { given, unit }));
