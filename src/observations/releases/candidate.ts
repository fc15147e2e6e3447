import { unitFactor, type Indicator } from "../../plan";
import { enteredKind, readEntered } from "../entered";
import { monthOf, type IsoDate, type Month } from "../month";
import type { Observation, Role } from "../observation";
import { whyNoFigure } from "../publication";
import { problem, type Problem } from "../issue";
import {
  releaseDoubt,
  type Claim,
  type IgnoredReason,
  type ReleaseDoubt,
  type StatedChange,
  type StatedPeriod,
} from "./claim";

/** A figure that a release gives for an indicator of the plan; it counts only once a person has seen it. */
export interface Candidate {
  /** Null where the plan has no indicator of the name. */
  readonly indicator: Indicator | null;
  /** The name as it stands in the release. */
  readonly name: string;
  readonly role: Role;
  readonly year: number;
  readonly month: number;
  /** In the indicator's unit, percentages as printed. */
  readonly value: number;
  readonly unit: string;
  /** 实际, 同口径, 全国; empty for the usual one. */
  readonly basis: string;
  /** Whether it follows from another figure: 高于全省2.1个百分点. */
  readonly derived: boolean;
  /** What makes it one that is never taken unseen. */
  readonly doubts: readonly ReleaseDoubt[];
  /** How far it is from an earlier figure, where the text says so. */
  readonly change?: StatedChange;
}

export interface JudgeContext {
  readonly year: number;
  readonly today: Month | IsoDate;
  /** Figures that are there, to compare the scale with. */
  readonly observations: readonly Observation[];
}

export type ClaimOutcome =
  { readonly candidate: Candidate } | { readonly ignored: IgnoredReason | Problem["code"]; readonly problem?: Problem };

/**
 * What a claim is to the plan. Which figure feeds which role follows from the indicator's measure: growth takes the growth
 * since January and its size as the level behind it, a total takes the size, a stock that at the end of a month; what is of
 * a month alone is none.
 */
export function candidateOf(claim: Claim, context: JudgeContext): ClaimOutcome {
  const { subject, scope, sort } = claim;
  if (scope === "place") return { ignored: "otherPlace" };
  const { indicator } = subject;
  const role = indicator ? roleOf(claim, indicator) : /元/.test(claim.figure.unit) ? "level" : "actual";
  if (typeof role === "object") return role;
  const doubts = [...subject.doubts, ...claim.doubts];
  const period = periodFor(claim, indicator, role, doubts);
  if (typeof period === "object" && "ignored" in period) return period;
  if (scope === "otherLevel") doubts.push(releaseDoubt("otherLevel"));
  if (period.year !== context.year) doubts.push(releaseDoubt("otherYear", { year: period.year }));
  if (claim.basis !== "" && !(claim.basis === "实际" && indicator?.name.includes("收入")))
    doubts.push(releaseDoubt("otherBasis", { basis: claim.basis }));
  if (!indicator) return unknown(claim, role, period, doubts);
  const basis = role === "benchmark" ? otherRegion(claim, indicator, doubts) : claim.basis;
  const none = whyNoFigure(indicator, role, monthOf(period.year, period.month), context.today);
  if (none) doubts.push(none);
  const read = claim.sort === "distance" ? distance(claim, context) : valueOf(claim, indicator, role, context);
  if ("ignored" in read) return read;
  return {
    candidate: {
      indicator,
      name: subject.name,
      role,
      year: period.year,
      month: period.month,
      value: read.value,
      unit: read.unit,
      basis,
      derived: sort === "distance",
      doubts: [...doubts, ...read.doubts],
    },
  };
}

const isGrowthMeasure = ({ knowledge, unit, name }: Indicator) =>
  knowledge ? knowledge.quantity === "growth" : unit === "%" && /增长|增速/.test(name);

function roleOf(claim: Claim, indicator: Indicator): Role | { readonly ignored: IgnoredReason } {
  const { sort, scope, figure } = claim;
  const growth = isGrowthMeasure(indicator);
  const elsewhere = scope === "province" || scope === "nation";
  if (sort === "rank") return elsewhere ? { ignored: "otherPlace" } : "rank";
  if (sort === "distance") return "benchmark";
  const percent = /^[%％‰]$/.test(figure.unit) || figure.unit === "" || figure.unit === indicator.unit;
  if (growth) {
    // 规上工业7.8 in a message is the growth; a size has its unit.
    if (sort === "growth" || percent) return elsewhere ? "benchmark" : "actual";
    if (!/[元万亿]$/.test(figure.unit) || indicator.knowledge?.measure !== "cumulativeGrowth")
      return { ignored: "otherUnit" };
    return elsewhere ? { ignored: "otherPlace" } : "level";
  }
  if (sort === "growth" && !indicator.knowledge?.reduction) return { ignored: "growthOfTotal" };
  return elsewhere ? "benchmark" : "actual";
}

/** The period of a figure, or why it has none; what is unsure of it is a doubt. */
function periodFor(
  { period }: Claim,
  indicator: Indicator | null,
  role: Role,
  doubts: ReleaseDoubt[],
): StatedPeriod | { readonly ignored: IgnoredReason } {
  if (period === null) return { ignored: "noPeriod" };
  const stock = indicator?.knowledge?.measure === "level" && role !== "level";
  const { span, carried, month } = period;
  if (span === "within") return { ignored: "withinMonth" };
  if (stock || (month === 1 && span !== "quarter")) return period;
  if (span === "quarter") return { ignored: "notFromJanuary" };
  if (span === "single" && !carried) return { ignored: "singleMonth" };
  if (span === "single") doubts.push(releaseDoubt("carriedMonth", { month }));
  if (span === "open") doubts.push(releaseDoubt("openMonth", { month }));
  return period;
}

/** What a benchmark is of, in the column of the basis; a doubt where the plan compares with another region. */
function otherRegion({ scope }: Claim, { target }: Indicator, doubts: ReleaseDoubt[]): string {
  const due = target.kind === "benchmark" ? target.benchmark : "province";
  if (scope !== due) doubts.push(releaseDoubt("otherBenchmark", { scope: scope === "nation" ? "全国" : "全省" }));
  return scope === "nation" ? "全国" : "";
}

/** A figure of no indicator of the plan, shown as it stands. */
function unknown(
  { figure, subject, basis, direction }: Claim,
  role: Role,
  period: StatedPeriod,
  doubts: ReleaseDoubt[],
): ClaimOutcome {
  if (!/^(?:%|.*元)$/.test(figure.unit) || /^(?:占|其|该|同)/.test(subject.name)) return { ignored: "noSubject" };
  const size = Number(figure.digits);
  const value = direction === -1 ? -Math.abs(size) : size;
  const { year, month } = period;
  doubts.push(releaseDoubt("notInPlan", { name: subject.name }));
  const candidate = {
    indicator: null,
    name: subject.name,
    role,
    year,
    month,
    value,
    unit: figure.unit,
    basis,
    derived: false,
    doubts,
  };
  return { candidate };
}

interface ReadValue {
  readonly value: number;
  readonly unit: string;
  readonly doubts: readonly ReleaseDoubt[];
}

type Refused = { readonly ignored: IgnoredReason | Problem["code"]; readonly problem?: Problem };

function valueOf(claim: Claim, indicator: Indicator, role: Role, { observations }: JudgeContext): ReadValue | Refused {
  if (role === "rank") return { value: Number(claim.figure.digits), unit: "位", doubts: [] };
  if (role === "level") return levelOf(claim, indicator);
  const { direction, text, doubts } = wordsOf(claim);
  const kind = enteredKind(indicator, observations);
  // Of what the catalogue does not know a cell with such a word would be a change.
  const [up, down] = indicator.knowledge ? ["增长", "下降"] : ["", "-"];
  const words = direction === null ? "" : direction === 1 ? up : down;
  const read = readEntered({ value: `${words}${text}` }, role === "benchmark" ? { ...kind, scale: [] } : kind);
  if (!read.ok) {
    if (read.error.code === "unitMismatch") return { ignored: "otherUnit" };
    return { ignored: read.error.code, problem: read.error };
  }
  return { value: read.value.value, unit: indicator.unit, doubts: [...doubts, ...read.value.doubts] };
}

/** The figure's words as an entry would have them; 增长-2.3 is a fall, and any other sign beside a word a doubt. */
function wordsOf({ figure, direction }: Claim): { direction: 1 | -1 | null; text: string; doubts: ReleaseDoubt[] } {
  // A dash stands for no unit.
  const unit = figure.unit
    .replace(/^元人民币$/, "元")
    .replace(/^％$/, "%")
    .replace(/^[μu]g\/m[3³]$/i, "微克/立方米")
    .replace(/^[—–-]+$/, "");
  const signed = /^[-+]/.test(figure.digits);
  if (!signed || direction === null) return { direction, text: figure.digits + (figure.bare ? "" : unit), doubts: [] };
  const negative = figure.digits.startsWith("-") ? -1 : direction;
  const isPlain = direction === 1 && negative === -1;
  const doubts = isPlain ? [] : [releaseDoubt("signAndWord")];
  return { direction: negative, text: figure.digits.slice(1) + unit, doubts };
}

/** The unit of the amount behind a growth: 亿元, of what is counted by head 元. */
export const levelUnit = ({ name }: Indicator) => (/人均/.test(name) ? "元" : "亿元");

function levelOf({ figure, subject }: Claim, indicator: Indicator): ReadValue | Refused {
  const unit = levelUnit(indicator);
  const given = figure.unit.replace(/人民币$/, "");
  const factor = unitFactor(given, unit);
  const size = Number(figure.digits);
  if (size < 0) return { ignored: "negativeFigure", problem: problem("negativeFigure") };
  if (factor === null)
    return { value: size, unit: given, doubts: [releaseDoubt("otherUnit", { given, unit, name: subject.name })] };
  return { value: Number((size * factor).toPrecision(15)), unit, doubts: [] };
}

/** Another region's figure by its distance: 7.8 that is 2.3 points above the province's makes 5.5. */
function distance({ figure, direction, of }: Claim, context: JudgeContext): ReadValue | Refused {
  const base = of && candidateOf({ ...of, doubts: [] }, context);
  if (!base || !("candidate" in base)) return { ignored: "change" };
  const { value, unit } = base.candidate;
  const decimals = Math.max(decimalsOf(of.figure.digits), decimalsOf(figure.digits));
  return { value: Number((value - direction! * Number(figure.digits)).toFixed(decimals)) + 0, unit, doubts: [] };
}

const decimalsOf = (text: string) => text.split(".")[1]?.length ?? 0;
