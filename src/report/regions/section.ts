import { formatOf } from "../../figures";
import type { Indicator } from "../../plan";
import { acrossRegions, type RegionsAnalysis } from "../../regions";
import { fill, type Locale } from "../../words";
import { paragraph } from "../briefing/blocks";
import type { BriefingSection } from "../briefing";
import { Wording } from "../briefing/wording";
import { regionsSectionWords } from "./words";

/** How many are named at either end, and of those that add most. */
const ends = 3;

/**
 * What the briefing says of the regions (分县情况): of each chosen indicator the first and the last three, who is on the bad side of
 * the city's figure, and who adds most to its growth; null where none is chosen.
 *
 * Nobody is named for a figure that is missing but to say so. Amounts have no good side of the city's.
 */
export function regionsSection(
  analysis: RegionsAnalysis,
  codes: readonly string[],
  locale: Locale,
): BriefingSection | null {
  const { indicators } = analysis.breakdown.city.plan;
  const chosen = codes.flatMap((code) => indicators.find((indicator) => indicator.code === code) ?? []);
  if (chosen.length === 0) return null;
  const words = new Wording(locale);
  return {
    title: regionsSectionWords(locale).title,
    blocks: chosen.map((indicator) => {
      const said = wordsOf(analysis, indicator, words);
      return paragraph(`regions ${indicator.code}`, said.text, said.lead);
    }),
  };
}

interface Placed {
  readonly region: string;
  readonly value: number;
  readonly rank: number;
}

function wordsOf(analysis: RegionsAnalysis, indicator: Indicator, words: Wording) {
  const texts = regionsSectionWords(words.locale);
  const { code, better } = indicator;
  const name = words.name(indicator);
  const { list = [] } = analysis.contributions.get(code) ?? {};
  const { month, city } = analysis.aggregates.find((each) => each.code === code)!;
  const placed = list.flatMap(({ region, value, rank }): Placed[] =>
    value === null || rank === null ? [] : [{ region, value, rank }],
  );
  if (month === null || placed.length === 0) return { lead: "", text: fill(texts.none, { name }) };
  placed.sort((a, b) => a.rank - b.rank);
  const format = formatOf({ indicator }, words.locale);
  const named = (some: readonly { readonly region: string; readonly value: number }[]) =>
    words.list(some.map(({ region, value }) => fill(texts.item, { region, value: format.value(value) })));
  // Equal figures at the border are named together.
  const first = placed.filter(({ rank }) => rank <= ends);
  const border = placed[Math.max(0, placed.length - ends)]!.rank;
  const last = placed.length > first.length + ends - 1 ? placed.filter(({ rank }) => rank >= border).reverse() : [];
  const worse =
    city === null || acrossRegions(code) === "sum" ? [] : placed.filter(({ value }) => isWorse(value, city, better));
  const adding = list
    .flatMap(({ region, points }) => (points === null || points <= 0 ? [] : [{ region, points }]))
    .sort((a, b) => b.points - a.points)
    .slice(0, ends);
  const missing = list.filter(({ value, rank }) => value === null && rank === null).map(({ region }) => region);
  const period = words.period(month, indicator);
  const part = (some: readonly unknown[], text: () => string) => (some.length === 0 ? "" : text());
  return {
    lead: fill(texts.lead, { name }),
    text: words.sentence([
      city === null ? fill(texts.noCity, { period }) : fill(texts.city, { period, value: format.value(city) }),
      fill(texts.first, { list: named(first) }),
      part(last, () => fill(texts.last, { list: named(last) })),
      part(worse, () =>
        fill(better === "low" ? texts.above : texts.below, { list: words.list(worse.map(({ region }) => region)) }),
      ),
      part(adding, () =>
        fill(texts.points, {
          list: words.list(
            adding.map(({ region, points }) => fill(texts.point, { region, points: points.toFixed(2) })),
          ),
        }),
      ),
      part(missing, () => fill(texts.missing, { list: words.list(missing) })),
    ]),
  };
}

const isWorse = (value: number, city: number, better: Indicator["better"]) =>
  better === "low" ? value > city : better === "high" && value < city;
