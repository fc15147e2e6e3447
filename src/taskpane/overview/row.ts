import { namesByCode } from "../../plan";
import { gapInTolerances, intervalOf, type Assessment, type Status } from "../../analysis";
import type { Month } from "../../observations";
import { codeWords, figureName, formatOf, type FigureId } from "../../figures";
import { reasonSentence } from "../../report";
import type { WorkbookData } from "../../workbook";
import { fill, type Locale } from "../../words";
import { bulletOf, type Bullet } from "./bullet";
import { paneWords } from "../words";

/** One indicator as the list shows it. */
export interface OverviewRow {
  readonly code: string;
  readonly no: string;
  readonly name: string;
  readonly category: string;
  readonly owner: string;
  /** Place in the plan. */
  readonly position: number;
  readonly status: Status;
  /** The status in words. */
  readonly statusName: string;
  readonly target: string;
  readonly reason: string;
  /** Why a person set another status; empty where none did. */
  readonly manual: string;
  readonly probability: number | null;
  /** The gap in tolerances (左右) of the indicator, by which gaps of different units compare. */
  readonly gapByTolerance: number | null;
  readonly bullet: Bullet | null;
  /** The bullet bar in words. */
  readonly bar: string;
}

/** The indicators of a plan at an as-of month, in the plan's order. */
export function rowsOf(
  data: WorkbookData,
  assessments: readonly Assessment[],
  asOf: Month,
  locale: Locale,
): OverviewRow[] {
  const nameOf = namesByCode(data.plan, locale);
  const { status: words } = codeWords(locale);
  return assessments.map((assessment, position) => {
    const { indicator, status, judgement, probability } = assessment;
    return {
      code: indicator.code,
      no: indicator.no,
      name: nameOf(indicator.code),
      category: indicator.category,
      owner: indicator.owner,
      position,
      status,
      statusName: words[status],
      target: indicator.target.text,
      reason: reasonSentence(assessment, asOf, locale, nameOf),
      manual:
        judgement.manual === null ? "" : fill(paneWords(locale).overview.manual, { reason: judgement.manual.reason }),
      probability,
      gapByTolerance: gapInTolerances(assessment, data.settings),
      bullet: bulletOf(assessment),
      bar: barWords(assessment, locale),
    };
  });
}

/** The marks of the bullet bar in words: `实际5.2%，序时5.0%，目标5.0%，预计全年5.1%（80%区间4.8%至5.4%）`. */
function barWords(assessment: Assessment, locale: Locale): string {
  const { actual, pace, aim, projection } = assessment;
  const words = paneWords(locale).overview.bar;
  const { value: shown } = formatOf(assessment, locale);
  const part = (id: FigureId, value: number | null) =>
    value === null ? [] : [fill(words.part, { name: figureName(id, locale), value: shown(value) })];
  const bounds = projection && intervalOf(projection, 80);
  const [low, high] = [bounds?.low ?? null, bounds?.high ?? null];
  const outlook =
    projection === null
      ? []
      : low === null || high === null || low === high
        ? part("projection", projection.value)
        : [
            fill(words.interval, {
              name: figureName("projection", locale),
              value: shown(projection.value),
              low: shown(low),
              high: shown(high),
            }),
          ];
  return [...part("actual", actual), ...part("pace", pace), ...part("target", aim), ...outlook].join(words.separator);
}
