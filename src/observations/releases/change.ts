import { countingFigures } from "../counting";
import { monthOf, type Month } from "../month";
import type { Observation } from "../observation";
import type { Candidate } from "./candidate";
import { releaseDoubt, type ChangeWay, type ReleaseDoubt, type SpokenChange, type StatedChange } from "./claim";
import type { WordClass } from "./lexicon";

/** Which way a word says that a rate has changed; null for one that does not say. */
export function changeWayOf(kind: WordClass, text: string): ChangeWay | null {
  if (kind === "grow" || kind === "higher" || kind === "above") return "up";
  if (kind === "fall" || kind === "lower" || kind === "below") return "down";
  if (kind !== "change") return null;
  if (/^(?:加快|回升|提速|加速)$/.test(text)) return "up";
  if (/^(?:放缓|趋缓|减缓)$/.test(text)) return "down";
  if (text === "扩大") return "wider";
  return /^(?:收窄|缩小|收缩)$/.test(text) ? "narrower" : null;
}

/** What a word says that a change is counted from: 比上月 the month before, 比上年同期 the same of last year. */
export function sinceOf(kind: WordClass, text: string): "month" | "year" | null {
  if (/上个?月$/.test(text)) return "month";
  return kind === "yoy" && /同期|同比/.test(text) ? "year" : null;
}

/**
 * The change that is said of a candidate; null where it cannot be told since when, or which way.
 *
 * Worked: 下降2.3%，降幅比1—8月收窄0.2个百分点 → 0.2 points more than in August, which was −2.5
 */
export function statedChange(spoken: SpokenChange, candidate: Candidate): StatedChange | null {
  const [month, sign] = [sinceMonth(spoken.since, candidate), signOf(spoken, candidate)];
  return month === null || sign === 0 ? null : { since: month, points: sign * Number(spoken.digits) };
}

function sinceMonth(since: SpokenChange["since"], { year, month }: Candidate): Month | null {
  if (since === null) return null;
  if (since === "year") return monthOf(year - 1, month);
  if (since === "month") return month === 1 ? null : monthOf(year, month - 1);
  // What is of a month or quarter alone is not what the figure since January is compared with.
  const comparable = since.span === "cumulative" || since.span === "end";
  const own = since.year === year && since.month === month;
  return comparable && !own ? monthOf(since.year, since.month) : null;
}

function signOf({ way, shrinking }: SpokenChange, { value, indicator }: Candidate): number {
  const reduction = indicator?.knowledge?.reduction ?? false;
  // 降幅 of what grew speaks of something else.
  if (way === null || (shrinking && value > 0 && !reduction)) return 0;
  if (way === "wider") return Math.sign(value);
  if (way === "narrower") return -Math.sign(value);
  const sign = way === "up" ? 1 : -1;
  if (reduction) return shrinking ? sign : 0;
  return shrinking ? -sign : sign;
}

/**
 * Compares the changes that a text states with the earlier figures: those that stand, and those that the text itself gives.
 * Where one differs, the changed figure is doubted, with both.
 *
 * @param settled the candidates that are kept
 * @param found all of them: what is said twice may be said with a change once
 */
export function checkChanges<Found extends Candidate>(
  settled: readonly Found[],
  found: readonly Found[],
  observations: readonly Observation[],
): Found[] {
  const changed = found.filter(({ change }) => change !== undefined);
  return settled.map((candidate) => {
    const same = changed.filter((each) => isOfSeries(each, candidate) && isAt(each, monthIn(candidate)));
    const doubts = same
      .filter(({ value }) => value === candidate.value)
      .flatMap(({ change }) => (change ? doubtsOf(candidate, change, found, observations) : []));
    return doubts.length === 0 ? candidate : { ...candidate, doubts: [...candidate.doubts, ...doubts] };
  });
}

function doubtsOf(
  candidate: Candidate,
  { since, points }: StatedChange,
  found: readonly Candidate[],
  observations: readonly Observation[],
): ReleaseDoubt[] {
  const { indicator, role, value, unit, basis } = candidate;
  const decimals = Math.max(decimalsOf(value), decimalsOf(points));
  const implied = Number((value - points).toFixed(decimals));
  const details = { points: points > 0 ? `+${points}` : points, month: since, implied, unit };
  const series = observations.filter(
    (each) => each.code === indicator?.code && each.role === role && each.basis === basis && !each.sample,
  );
  const standing = countingFigures(series, basis).get(since)?.value;
  const others = found.filter((each) => isOfSeries(each, candidate) && isAt(each, since)).map((each) => each.value);
  const differs = (figure: number) => !agree(figure, implied, decimals);
  return [
    ...(standing !== undefined && differs(standing)
      ? [releaseDoubt("changeUnlikeStanding", { ...details, standing })]
      : []),
    ...[...new Set(others)].filter(differs).map((said) => releaseDoubt("changeUnlikeText", { ...details, said })),
  ];
}

/** Figures as printed agree to the digit; one with more digits may differ by what rounding both figure and change makes. */
function agree(figure: number, implied: number, decimals: number): boolean {
  const most = decimalsOf(figure) > decimals ? 10 ** -decimals : 0;
  return Math.abs(figure - implied) <= most + 1e-9;
}

const decimalsOf = (value: number) => String(value).split(".")[1]?.length ?? 0;
const monthIn = ({ year, month }: Candidate) => monthOf(year, month);
const isAt = (candidate: Candidate, month: Month) => monthIn(candidate) === month;
const isOfSeries = (a: Candidate, b: Candidate) =>
  a.indicator !== null && a.indicator.code === b.indicator?.code && a.role === b.role && a.basis === b.basis;
