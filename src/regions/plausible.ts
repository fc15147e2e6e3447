import type { Indicator, Target } from "../plan";
import { fractionOf, namesPercent, observationIssue, percentOf, problem, targetFigures } from "../observations";
import type { RowFigure } from "./figure";
import type { PlaceLine, PlacedCell } from "./grid";
import { regionIssue, type RegionIssue } from "./issue";
import type { LineMeaning } from "./meaning";

/** A growth that only an amount can be is not taken; a city outside of all its regions is said. */
export function plausible<T extends RowFigure>(
  read: readonly T[],
  { indicator }: LineMeaning,
  heading: string,
  issues: RegionIssue[],
): T[] {
  const { code, knowledge } = indicator;
  const at = { column: heading };
  for (const { region, value, row } of read)
    if (value === 0)
      issues.push(regionIssue("zeroFigure", "warning", { region: region || "全市", code }, { ...at, row, value: "0" }));
  if (knowledge?.quantity !== "growth") return [...read];
  const city = read.find(({ region }) => region === "");
  const parts = read.filter(({ region }) => region !== "");
  const size = Math.max(...read.map(({ value }) => Math.abs(value)));
  if (
    parts.length > 2 &&
    size < 0.5 &&
    read.some(({ value }) => !Number.isInteger(Number((value * 100).toPrecision(12))))
  ) {
    issues.push(regionIssue("fractions", "error", { code }, at));
    return [];
  }
  if (
    city &&
    looksAdded(
      city.value,
      parts.map(({ value }) => value),
    )
  ) {
    issues.push(
      regionIssue("amountForGrowth", "error", { region: "全市", code }, { ...at, value: String(city.value) }),
    );
    return [];
  }
  if (read.filter(({ value }) => Math.abs(value) > 100).length > Math.max(1, read.length / 3)) {
    issues.push(
      regionIssue(
        "amountForGrowth",
        "error",
        { region: [...read].map(({ region }) => region || "全市").join("、"), code },
        at,
      ),
    );
    return [];
  }
  const kept = read.filter(({ region, value, row }) => {
    const amount = Math.abs(value) > 100 && !(city && Math.abs(city.value) > 30);
    if (amount)
      issues.push(
        regionIssue(
          "amountForGrowth",
          "error",
          { region: region || "全市", code },
          { ...at, row, value: String(value) },
        ),
      );
    else if (Math.abs(value) > 100)
      issues.push({ ...observationIssue({ ...at, row, value: String(value) }, problem("unusualGrowth")), file: "" });
    return !amount;
  });
  const values = kept.filter(({ region }) => region !== "").map(({ value }) => value);
  if (city && values.length > 2) {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (city.value < low || city.value > high)
      issues.push(regionIssue("outsideRange", "warning", { code, city: city.value, low, high }, at));
  }
  return kept;
}

/** Percentages that stand there as fractions, as Excel makes 0.065 of a typed 6.5%, are refused or in doubt. */
export function withoutFractions<T extends RowFigure>(
  read: readonly T[],
  { indicator }: LineMeaning,
  line: PlaceLine,
  issues: RegionIssue[],
): T[] {
  const { knowledge, unit, code } = indicator;
  if (knowledge === null || unit !== "%") return [...read];
  const percents = new Set(
    line.cells.filter(({ text }) => namesPercent(text)).map(({ row, place }) => keyOf(row, place)),
  );
  return read.filter((each) => {
    const { value, region, row } = each;
    if (Math.abs(value) >= 1 || percents.has(`${row} ${region}`)) return true;
    const others = read.filter((other) => other !== each).map((other) => other.value);
    const fraction = fractionOf({ value, others, scale: targetFigures(indicator), ...knowledge });
    if (fraction === null) return true;
    const details = { percent: percentOf(value), region: region || "全市", indicator: code };
    const found = problem(fraction === "surely" ? "percentAsFraction" : "maybeFraction", details);
    issues.push({ ...observationIssue({ row, column: line.heading, value: String(value) }, found), file: "" });
    return fraction !== "surely";
  });
}

const keyOf = (row: number, place: PlacedCell["place"]) =>
  `${row} ${place?.kind === "region" ? place.region.name : ""}`;

/** Amounts far above the city's target are in another unit. */
export function onScale<T extends RowFigure>(
  read: readonly T[],
  { indicator }: LineMeaning,
  heading: string,
  issues: RegionIssue[],
): T[] {
  const { target, knowledge, code } = indicator;
  const named = "value" in target && target.kind !== "change" ? target.value : 0;
  if (knowledge?.quantity !== "amount" || !(named > 0)) return [...read];
  return read.filter(({ region, value, row }) => {
    const off = value > 20 * named;
    const details = { region: region || "全市", code, value, target: named };
    if (off) issues.push(regionIssue("offScale", "error", details, { row, column: heading, value: String(value) }));
    return !off;
  });
}

/** Whether the city is what the parts add up to, as amounts are and growths never. */
function looksAdded(city: number, parts: readonly number[]): boolean {
  if (parts.length < 3 || city <= Math.max(...parts)) return false;
  const sum = parts.reduce((a, b) => a + b, 0);
  const exact = Math.abs(city - sum) < 0.05 * (parts.length + 1);
  return exact || (city > 0.6 * sum && parts.every((value) => value >= 0));
}

/** Whether a region's target is an amount beside the city's growth, or in another unit than the city's amount. */
export function isOffScale({ target, knowledge }: Indicator, city: Target): boolean {
  if (!isNumber(target) || !isNumber(city)) return false;
  const { value } = target;
  if (knowledge?.quantity === "growth") return Math.abs(value) > 100 && Math.abs(city.value) <= 30;
  return knowledge?.quantity === "amount" && city.value > 0 && value > 20 * city.value;
}

const isNumber = (target: Target) => target.kind === "bound" || target.kind === "about" || target.kind === "point";
