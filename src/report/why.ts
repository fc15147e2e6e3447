import type { Assessment, Move, Moves } from "../analysis";
import { codeWords, formatDifference, formatOf, formatShare } from "../figures";
import { fill, type Locale } from "../words";
import { reportWords } from "./words";
import { periodOf } from "./reason";

/** A probability that moved by less says nothing. */
const worthSaying = 0.05;

/**
 * Why an indicator moved since an earlier analysis (为什么变了), in one sentence with what each cause made; empty where neither
 * its year-end nor its probability did. What is printed adds up as printed.
 *
 * Worked: 5.6 projected before, 5.3 now → 较1—8月的预计下调0.3个百分点（当期数据−0.4个百分点、前期数据修订+0.1个百分点），完成概率由52%降至37%。
 */
export function whySentence(assessment: Assessment, moves: Moves | null, locale: Locale): string {
  if (moves === null) return "";
  const { why } = reportWords(locale);
  const format = formatOf(assessment, locale);
  const period = periodOf(moves.since, assessment.indicator.knowledge?.measure ?? "annual", reportWords(locale));
  const listed = (parts: readonly PrintedPart[], write: (value: number) => string) =>
    parts.length === 1
      ? why.cause[parts[0]!.cause]
      : parts
          .map(({ cause, value }) => fill(why.part, { cause: why.cause[cause], value: write(value) }))
          .join(why.separator);
  const yearEnd = printed(moves.projection, format.rounded);
  const chance = printed(moves.probability, (value) => Math.round(100 * value));
  const likelier = chance !== null && Math.abs(chance.by) >= 100 * worthSaying;
  if (yearEnd === null && !likelier) return "";
  const said = [
    yearEnd === null
      ? fill(why.same, { period })
      : fill(yearEnd.by > 0 ? why.up : why.down, {
          ...{ period, value: format.distance(yearEnd.by), parts: listed(yearEnd.parts, format.difference) },
        }),
  ];
  if (likelier) {
    const { before, now } = moves.probability!;
    const shares = { before: formatShare(before), now: formatShare(now) };
    const points = (value: number) => fill(why.points, { value: formatDifference(value, 0) });
    const parts = yearEnd === null ? fill(why.because, { parts: listed(chance.parts, points) }) : "";
    said.push(fill(now > before ? why.likelier : why.unlikelier, { ...shares, parts }));
  }
  if (outlookAlone(assessment, moves)) {
    const { status } = codeWords(locale);
    said.push(fill(why.outlookAlone, { before: status[moves.status.before], now: status[moves.status.now] }));
  }
  return said.join(why.clause) + why.stop;
}

type PrintedPart = Move["parts"][number];

/** A move in figures as they are printed, what rounding leaves in the largest part; null where nothing is seen of it. */
function printed(move: Move | null, round: (value: number) => number) {
  if (move === null) return null;
  const by = round(move.now) - round(move.before);
  const parts = move.parts.map(({ cause, value }) => ({ cause, value: round(value) }));
  const largest = [...parts].sort((a, b) => Math.abs(b.value) - Math.abs(a.value))[0];
  if (largest === undefined || Math.abs(by) < 1e-9) return null;
  largest.value += by - parts.reduce((sum, { value }) => sum + value, 0);
  return { by, parts: parts.filter(({ value }) => Math.abs(value) > 1e-9) };
}

/**
 * Whether the status moved although progress did not: the outlook alone went over one of its thresholds. What the year's
 * figures have decided, a rule or a person says is none of the outlook's.
 */
function outlookAlone({ judgement, rule }: Assessment, { status, standing, outlook }: Moves): boolean {
  const decided = [status.before, status.now].some((of) => of === "met" || of === "missed");
  if (decided || judgement.manual !== null || rule !== null) return false;
  const crossed = outlook.before !== null && outlook.now !== null && outlook.before !== outlook.now;
  return crossed && status.before !== status.now && standing.now !== null && standing.before === standing.now;
}
