import type { Assessment, Palette } from "../../../analysis";
import { codeWords, formatOf, kinds } from "../../../figures";
import { monthNumber, yearOf, type Month } from "../../../observations";
import type { Indicator } from "../../../plan";
import { regionWords, type RegionsAnalysis } from "../../../regions";
import { reportWords } from "../../../report";
import { fill } from "../../../words";
import type { Content, Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import { partRole } from "../regionRoles";
import { regionIndicatorColumns } from "./columns";
import { regionIndicatorWords } from "./words";

export const regionIndicatorKind = "regionIndicator";

/** What the hidden corner of an indicator's sheet of regions says; the sheet is called by the name. */
export const regionIndicatorRole = (asOf: Month, { name }: Pick<Indicator, "name">) =>
  partRole(regionIndicatorKind, asOf, name);

/** Keys of the rows that are no region's. */
export const cityRow = "city";
export const restRow = "rest";

interface Page {
  readonly asOf: Month;
  readonly indicator: Indicator;
  readonly analysis: RegionsAnalysis;
  readonly palette: Palette;
}

/** What an indicator's sheet is to hold: the regions in their order with what each adds, the city, and what no region adds. */
export function regionIndicatorContent(page: Page): Content {
  const { asOf, indicator, analysis, palette } = page;
  const { title, note } = regionIndicatorWords;
  const monthWords = (of: Month) => `${yearOf(of)}年${monthNumber(of)}月`;
  const { month } = analysis.aggregates.find(({ code }) => code === indicator.code)!;
  const first =
    month === null
      ? fill(note.nothing, { asOf: monthWords(asOf) })
      : fill(note.figure, { asOf: monthWords(asOf), month: monthWords(month), unit: indicator.unit });
  return {
    role: regionIndicatorRole(asOf, indicator),
    title: fill(title, { name: indicator.name }),
    notes: [first, togetherNote(page), note.contribution, analysis.sample ? reportWords("zh-CN").sampleNotice : ""],
    columns: regionIndicatorColumns(palette),
    rows: rowsOf(page),
  };
}

/** What the regions come to together, and why that is not the city's figure. */
function togetherNote({ indicator, analysis }: Page): string {
  const { note } = regionIndicatorWords;
  const { value, city, difference, reason } = analysis.aggregates.find(({ code }) => code === indicator.code)!;
  const why = fill<string>(regionWords("zh-CN").reason[reason.code], reason.details);
  if (value === null || city === null || difference === null) return fill(note.apart, { reason: why });
  const format = formatOf({ indicator }, "zh-CN");
  return fill(note.together, {
    value: format.bare(value),
    city: format.bare(city),
    difference: format.bareDifference(difference),
    reason: why,
  });
}

function rowsOf({ indicator, analysis }: Page): Row[] {
  const { code, knowledge } = indicator;
  const decimals = knowledge?.decimals ?? 1;
  const { city, month, scopes, method } = analysis.aggregates.find((each) => each.code === code)!;
  const { list, remainder, growth } = analysis.contributions.get(code)!;
  const inside = new Set(scopes.filter((scope) => scope.inside).map(({ region }) => region));
  const assessed = new Map(analysis.regions.map((each) => [each.region.name, each.assessment(code)] as const));
  const formats = new Map([
    ...["actual", "city"].map((key) => [key, kinds.value.numberFormat(decimals)] as const),
    ["gap", kinds.difference.numberFormat(decimals)],
  ]);
  const { unpublished, elsewhere, column, rest } = regionIndicatorWords;
  const row = (key: string, region: string, cells: Readonly<Record<string, Input>>): Row => ({
    ...{ identity: key, key, formats },
    cells: new Map<string, Input>([
      ...regionIndicatorColumns("redBad").flatMap(({ key: each, hidden }) => (hidden ? [] : [[each, ""] as const])),
      ["region", region],
      // A cell of before is emptied, not left.
      ...Object.entries(cells).map(([each, cell]) => [each, cell ?? ""] as const),
    ]),
  });
  const ranked = [...list].sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  const rows = ranked.map(({ region, value, rank, rankBefore, points, rate, share, gapPoints }) => {
    const assessment = assessed.get(region);
    const missing = inside.has(region) ? elsewhere : unpublished;
    return row(`region ${region}`, region, {
      ...{ rank, rankBefore, points, rate, share },
      // As it is printed, so that what is rounded to nothing has no sign.
      gapPoints: gapPoints === null ? null : Number(gapPoints.toFixed(2)) || 0,
      actual: value ?? missing,
      // What the regions add up to is no line for one of them.
      city: value === null || method === "sum" ? null : city,
      ...judged(assessment, month),
    });
  });
  return [
    ...rows,
    ...(remainder === null ? [] : [row(restRow, rest, { points: remainder })]),
    ...(city === null
      ? []
      : [row(cityRow, column.city, { actual: city, points: growth, target: target(analysis, code) })]),
  ];
}

const target = ({ breakdown }: RegionsAnalysis, code: string) => breakdown.city.cells.get(code) ?? "";

/** Target, status and gap of a region; the last two only where they are of the month that is compared. */
function judged(assessment: Assessment | undefined, month: Month | null): Readonly<Record<string, Input>> {
  if (assessment === undefined) return {};
  const { indicator, dataMonth, gap, status } = assessment;
  const words = codeWords("zh-CN").status[status];
  return { target: indicator.target.text, ...(dataMonth === month && { gap, status: words }) };
}
