import type { Observation } from "../../../observations";
import { indicatorsByCode, measuresAs, unitFactor, type Indicator, type Plan } from "../../../plan";
import { decimalsOf } from "../../../figures";
import { reportWords } from "../../../report";
import { fill } from "../../../words";
import type { LoadCounts, LoadInput } from "../definition";
import type { Content, Row } from "../../engine/content";
import { textOf, type Input } from "../../engine/grid";
import type { Located, LocatedRow } from "../../engine/locate";
import { markSamples } from "../sampled";
import { roleWords, sampleWords, vintageWords } from "../vocabulary";
import { calendarOf, entryColumns, entryRole, entryFormat, monthKey, remarkKeys } from "./columns";
import { isNameOf } from "../identity";
import { byYear, yearsOf } from "../years";
import { agrees, findAmong, kindOf, holdsSamples } from "./kind";
import { readRemarks, writeRemarks } from "./remarks";
import { groupSeries, identityOf, type Series, type SeriesKind } from "./series";
import { entryWords } from "./words";

/**
 * What 月度数据 is to hold: rows for all that is asked of an analyst, and the figures at hand.
 *
 * A figure is written only into an empty cell; what a person typed stays. Rows that are there for the plan of another year
 * stay as that plan named them, and are this one's base: nothing is asked for twice.
 *
 * @param existing the sheet as it was found, or null
 * @param formerNames of the indicators as last loaded, by code: a new name takes their place
 */
export function entryContent(
  input: Pick<LoadInput, "plan" | "others" | "observations">,
  existing: Located | null,
  formerNames: ReadonlyMap<string, string> = new Map(),
): { readonly content: Content; readonly counts: LoadCounts; readonly identify: (row: LocatedRow) => string | null } {
  const { plan, others, observations } = input;
  const find = findAmong(plan, others);
  const byCode = indicatorsByCode(plan);
  const ours = observations.filter(({ code }) => byCode.has(code));
  const identify = (row: LocatedRow) => {
    const kind = kindOf(row, find);
    return kind && identityOf(kind);
  };
  const found = new Map<string, LocatedRow>();
  const asked = new Set<string>();
  for (const row of existing?.rows ?? []) {
    const kind = kindOf(row, find);
    if (kind === null) continue;
    if (!found.has(identityOf(kind))) found.set(identityOf(kind), row);
    asked.add(askKey(kind));
  }
  const given = groupSeries(ours);
  for (const series of given) asked.add(askKey(series));
  const series = [...given, ...blankSeries(plan).filter((kind) => !asked.has(askKey(kind)))];
  const position = new Map(plan.indicators.map(({ code }, at) => [code, at]));
  const rank = ({ role, year }: SeriesKind) => (plan.year - year) * 10 + roleOrder[role];
  series.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      position.get(a.code)! - position.get(b.code)! ||
      Number(a.sample) - Number(b.sample) ||
      a.basis.localeCompare(b.basis),
  );

  const counts = { figures: 0, kept: 0, skipped: observations.length - ours.length };
  const named = sameInYears([plan, ...others]);
  const years = planYears([plan, ...others]);
  const rows = series.map((one): Row => {
    const [indicator, before] = [byCode.get(one.code)!, found.get(identityOf(one))];
    const former = formerNames.get(one.code);
    const known =
      !before || agrees(before, named.get(one.code)!) || (former !== undefined && before.text("name") === former);
    // Cells of a row that is not what its key says are a person's to put right.
    if (!known) return { identity: identityOf(one), key: one.code, cells: new Map() };
    return entryRow(one, { indicator, before, own: planYearOf(one, years) === plan.year }, counts);
  });
  const { title, note, remarks } = entryWords;
  const notice = ours.some(({ sample }) => sample) || holdsSamples(existing) ? reportWords("zh-CN").sampleNotice : "";
  return {
    content: {
      role: entryRole,
      title: fill(title, { region: plan.region, year: yearsOf(input) }),
      notes: [`${note}${remarks}`, notice],
      columns: entryColumns(),
      rows,
    },
    counts,
    identify,
  };
}

const roleOrder = { actual: 0, assigned: 1, benchmark: 2, rank: 3, level: 4 } as const;
const askKey = ({ code, year, role }: SeriesKind) => `${role} ${year} ${code}`;

/** An indicator as the plans of several years have it, by its code. */
export function sameInYears(plans: readonly Plan[]): ReadonlyMap<string, readonly Indicator[]> {
  const named = new Map<string, Indicator[]>();
  for (const indicator of plans.flatMap(({ indicators }) => indicators)) {
    const known = named.get(indicator.code);
    if (known) known.push(indicator);
    else named.set(indicator.code, [indicator]);
  }
  return named;
}

/** The years in which a plan has an indicator, by its code, the first one first. */
function planYears(plans: readonly Plan[]): ReadonlyMap<string, readonly number[]> {
  const years = new Map<string, number[]>();
  for (const { year, indicators } of byYear(plans))
    for (const { code } of indicators) years.set(code, [...(years.get(code) ?? []), year]);
  return years;
}

/** The year of the plan whose words a row bears: the first from the row's own on in which a plan has its indicator. */
function planYearOf({ code, year }: SeriesKind, years: ReadonlyMap<string, readonly number[]>): number | undefined {
  const having = years.get(code) ?? [];
  return having.find((each) => each >= year) ?? having.at(-1);
}

/** The rows that an analyst is asked to fill, empty: this year, what the target refers to, and the base year. */
function blankSeries(plan: Plan): Series[] {
  return plan.indicators.flatMap(({ code, target, knowledge }) => {
    const blank = (role: SeriesKind["role"], year: number): Series => ({
      ...{ code, year, role, basis: "", vintage: null, sample: false },
      figures: new Map(),
    });
    const asked = [blank("actual", plan.year), blank("actual", plan.year - 1)];
    if (target.kind === "assigned") asked.push(blank("assigned", plan.year));
    if (target.kind === "benchmark") asked.push(blank("benchmark", plan.year));
    // Base-year levels weigh the months of growth rates and shares.
    if (knowledge?.measure === "cumulativeGrowth" || knowledge?.measure === "share")
      asked.push(blank("level", plan.year - 1));
    return asked;
  });
}

/** A row that is asked for, as it is found, and whether its words are this plan's. */
interface Asked {
  readonly indicator: Indicator;
  readonly before: LocatedRow | undefined;
  readonly own: boolean;
}

export function entryRow(
  series: Series,
  { indicator, before, own }: Asked,
  counts: { figures: number; kept: number },
): Row {
  const cells = new Map<string, Input>();
  if (own || before === undefined) {
    cells.set("no", indicator.no);
    cells.set("calendar", calendarOf(series.role === "assigned" ? null : indicator.knowledge, indicator.code));
    if (!before || !isNameOf(before.text("name"), indicator)) cells.set("name", indicator.name);
  }
  if (before === undefined) {
    cells.set("unit", unitOf(series.role, indicator));
    cells.set("year", series.year);
    cells.set("role", roleWords.wordOf(series.role));
    cells.set("vintage", series.vintage === null ? "" : vintageWords.wordOf(series.vintage));
    cells.set("basis", series.basis);
    cells.set("sample", series.sample ? sampleWords.wordOf("sample") : "");
  }
  const written = new Map<number, Observation>();
  const samples: [string, number][] = [];
  const factor = before ? factorFor(series.role, indicator, before) : 1;
  for (const [month, observation] of series.figures) {
    const there = before?.cell(monthKey(month)) ?? "";
    const value = factor && Number((observation.value * factor).toPrecision(15));
    if (value !== null && textOf(there) === "") {
      cells.set(monthKey(month), value);
      written.set(month, observation);
      samples.push([monthKey(month), value]);
      counts.figures++;
    } else if (there !== value) counts.kept++;
  }
  if (series.sample) markSamples(cells, samples, before);
  for (const key of remarkKeys) {
    const text = remarkCell(key, written, before);
    if (text !== null) cells.set(key, text);
  }
  const format = entryFormat(decimalsOf({ indicator }));
  const formats = new Map(Array.from({ length: 12 }, (_, i) => [monthKey(i + 1), format]));
  return { identity: identityOf(series), key: series.code, cells, formats };
}

/** The level behind a growth or a share is not in percent; its unit comes with its first figure. */
const unitOf = (role: SeriesKind["role"], indicator: Indicator): string =>
  role === "level" && measuresAs(indicator, "%") ? "" : indicator.unit;

/** What a figure of the indicator is multiplied by in the unit of a row that is there; null where that measures another thing. */
function factorFor(role: SeriesKind["role"], { unit }: Indicator, before: LocatedRow): number | null {
  const there = before.text("unit");
  // Levels and places have units of their own.
  const any = role === "level" || role === "rank";
  return any || there === unit || there === "" || unit === "" ? 1 : unitFactor(unit, there);
}

/** What a remark cell says once figures are written beside those that stand there; null where nothing changes. */
export function remarkCell(
  key: (typeof remarkKeys)[number],
  written: ReadonlyMap<number, Observation>,
  before: LocatedRow | undefined,
): Input {
  if (written.size === 0) return null;
  const texts = new Map<number, string>();
  const there = readRemarks(before?.text(key) ?? "");
  for (let month = 1; month <= 12; month++)
    if (textOf(before?.cell(monthKey(month)) ?? "") !== "") texts.set(month, there(month));
  for (const [month, observation] of written) texts.set(month, observation[key]);
  return writeRemarks(texts);
}
