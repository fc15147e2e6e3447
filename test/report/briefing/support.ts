import { analyse, compare, defaultSettings, earlierOf, type Assessment, type Settings } from "../../../src/analysis";
import type { Month, Observation } from "../../../src/observations";
import type { Indicator } from "../../../src/plan";
import { briefingOf, briefingText, type Briefing, type BriefingOptions } from "../../../src/report";
import { figure, indicator, planOf } from "../../support/build";

/** A monthly growth rate in per cent, and a total in 万人. */
export const investment = (over: Parameters<typeof indicator>[0] = {}) =>
  indicator({
    ...{ no: "8", code: "FAI", name: "固定资产投资增长", target: "10以上" },
    ...over,
    knowledge: { frequency: "monthly", ...over.knowledge },
  });
export const jobs = (over: Parameters<typeof indicator>[0] = {}) =>
  indicator({
    ...{ no: "34", code: "JOBS", name: "城镇新增就业人数", unit: "万人", target: "10", category: "社会民生" },
    ...over,
    knowledge: { measure: "cumulativeTotal", frequency: "monthly", quantity: "amount", decimals: 2, ...over.knowledge },
  });

export interface Story {
  readonly indicators: readonly Indicator[];
  readonly figures: readonly Observation[];
  readonly asOf?: Month;
  readonly earlier?: Month;
  readonly settings?: Partial<Settings>;
  readonly options?: BriefingOptions;
}

/** The briefing of a few indicators, compared with an earlier month of the same figures where one is named. */
export function tell(story: Story): {
  briefing: Briefing;
  text: string;
  assessments: Assessment[];
  before: Assessment[];
} {
  const { indicators, figures, asOf = "2024-09", earlier, options = {} } = story;
  const settings = { ...defaultSettings, ...story.settings };
  const plan = planOf(...indicators);
  const assessments = analyse({ plan, observations: figures, settings, asOf });
  const before = earlier === undefined ? [] : analyse({ plan, observations: figures, settings, asOf: earlier });
  const comparisons = compare(before.map(earlierOf), assessments);
  const briefing = briefingOf(
    { plan, asOf, assessments, comparisons },
    {
      ...(earlier === undefined ? {} : { earlier: { asOf: earlier, from: "figures" as const } }),
      ...options,
    },
  );
  return { briefing, text: briefingText(briefing), assessments, before };
}

/** The months of a year of one indicator, cumulative as entered; the first is February. */
export const months = (code: string, year: number, values: readonly number[]) =>
  values.map((value, i) => figure(code, year, i + 2, value));

/** The paragraph of a briefing with a key, its lead before it. */
export function paragraphOf({ blocks }: Briefing, key: string): string {
  const block = blocks.find((each) => each.key === key);
  if (block === undefined) return "";
  return block.kind === "table" ? block.caption : block.kind === "heading" ? block.text : block.lead + block.text;
}
