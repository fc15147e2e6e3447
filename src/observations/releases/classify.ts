import { releaseDoubt, type Claim, type IgnoredReason, type ReleaseDoubt, type SpokenOf } from "./claim";
import type { Flags } from "./flags";
import type { Token, SpokenFigure } from "./tokens";

/** What a number is by the words around it. */
export interface Sorted {
  readonly reason: IgnoredReason | null;
  readonly sort: Claim["sort"] | "share";
  readonly direction: 1 | -1 | null;
  /** A figure of another region that stands there itself: 全省平均增幅(15.97%). */
  readonly stated: boolean;
  readonly doubts: readonly ReleaseDoubt[];
}

export interface SortInput {
  readonly flags: Flags;
  readonly figure: SpokenFigure;
  /** The tokens behind the number. */
  readonly after: readonly Token[];
  readonly bracketed: boolean;
  /** Whether others are compared with before the bracket: 高于全省平均增幅(15.97%), and not (高于全省2.1%). */
  readonly compared: boolean;
  readonly subject: SpokenOf | null;
  readonly text: string;
}

const ignored = (reason: IgnoredReason): Sorted => ({
  reason,
  sort: "size",
  direction: null,
  stated: false,
  doubts: [],
});

/** Sorts a number: what is no figure of the plan has a reason. */
export function classify(input: SortInput): Sorted {
  const { flags, figure, after } = input;
  const { unit, ordinal } = figure;
  const points = /点$/.test(unit);
  const percent = /^[%％‰]$/.test(unit);
  if (flags.rank && (ordinal || /^[位名]?$/.test(unit))) return sortRank(input);
  if (ordinal) return ignored("noSubject");
  // 在11个设区市中居第9位.
  if (flags.rank && !percent && !points) return ignored("noSubject");
  const reason = reasonAgainst(input);
  if (reason) return ignored(reason);
  const doubts: ReleaseDoubt[] = [];
  if (flags.forecast) doubts.push(releaseDoubt("forecast"));
  if (flags.about || saysAbout(after)) doubts.push(releaseDoubt("approximateFigure"));
  if (points) return sortPoints(input, doubts);
  if (flags.side !== null || (flags.than && flags.others.length > 0)) {
    const compares = flags.side !== null && (flags.than || !input.compared);
    const stated = percent && input.bracketed && !compares && flags.others.length > 0;
    return stated ? { ...sorted("growth", null, doubts), stated } : ignored("change");
  }
  if (flags.share) return percent ? sorted("share", null, doubts) : ignored("share");
  if (flags.than || flags.change) return ignored("change");
  return sortSize(input, percent, doubts);
}

/** A place, but not how far it has moved: 位次前移1位, 排名上升2位. */
function sortRank({ flags: { than, direction, objects }, figure }: SortInput): Sorted {
  const moved = than || direction !== null || /[移升进退降跃]/.test(objects);
  if (figure.digits.startsWith("-")) return ignored("fromBottom");
  return moved && !figure.ordinal ? ignored("change") : sorted("rank", null);
}

/** A growth where the words before speak of one, else a size; what it has become (提高到) is a size too. */
function sortSize({ flags, figure, subject }: SortInput, percent: boolean, doubts: readonly ReleaseDoubt[]): Sorted {
  const { unit } = figure;
  const growing = flags.direction !== null || flags.yoy || flags.rate || flags.flat;
  // 增长1.2倍 is a growth, 是上年的1.2倍 is none.
  if (unit === "倍" && flags.direction !== 1 && subject?.indicator?.unit !== "倍") return ignored("change");
  // 收窄至下降2.1% and 降幅收窄至2.1% have become a fall.
  if (flags.reached && (flags.direction === null || !percent)) return sorted("size", null, doubts);
  if (percent || unit === "倍" || unit === "") return sorted(growing ? "growth" : "size", flags.direction, doubts);
  return growing && !flags.flat ? ignored("difference") : sorted("size", null, doubts);
}

function sorted(sort: Sorted["sort"], direction: 1 | -1 | null, doubts: readonly ReleaseDoubt[] = []): Sorted {
  return { reason: null, sort, direction, stated: false, doubts };
}

/** What the words say against a number before its unit is looked at. */
function reasonAgainst({ flags, after, text }: SortInput): IgnoredReason | null {
  if (flags.contribution) return "contribution";
  const words = after.filter((token) => token.kind !== "word" || token.word.kind !== "filler");
  const end = words.findIndex(({ kind }) => kind === "break" || kind === "number");
  const aimed = (token: Token | undefined) =>
    (token?.kind === "word" && (token.word.kind === "target" || token.word.kind === "section")) ||
    (token?.kind === "text" && text.startsWith("预算", token.start));
  const behind = text.slice(after[0]?.start ?? 0, (after[0]?.start ?? 0) + 1);
  if (flags.target || aimed(words[0])) return flags.target && /[%％]/.test(flags.objects) ? "attainment" : "target";
  // 5%的全年目标, 5%的年度增长目标.
  if (behind === "的" && words.slice(0, end < 0 ? words.length : end).some(aimed)) return "target";
  if (flags.lastYear) return "lastYear";
  if (flags.twoYear) return "twoYearAverage";
  if (flags.chain) return "monthOnMonth";
  return null;
}

function sortPoints({ flags, subject }: SortInput, doubts: ReleaseDoubt[]): Sorted {
  if (flags.side !== null && flags.others.length > 0) {
    if (flags.sideUnclear) doubts.push(releaseDoubt("sideUnclear"));
    // 降幅小于全省: who falls by less is above; a reduction is counted as it is.
    const falls = flags.shrinking && !subject?.indicator?.knowledge?.reduction;
    return sorted("distance", falls ? (-flags.side as 1 | -1) : flags.side, doubts);
  }
  // 近视率下降0.5个百分点 is itself the figure of a reduction in points.
  const { knowledge, unit } = subject?.indicator ?? { knowledge: null, unit: "" };
  const own =
    knowledge?.reduction &&
    /点$/.test(unit) &&
    flags.direction !== null &&
    !flags.change &&
    !flags.than &&
    flags.side === null;
  return own ? sorted("growth", flags.direction, doubts) : ignored("change");
}

/** 左右, 以上 behind a number. */
function saysAbout(after: readonly Token[]): boolean {
  const [first] = after;
  return first?.kind === "word" && first.word.kind === "about";
}
