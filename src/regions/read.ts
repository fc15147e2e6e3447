import type { Indicator, Lookup } from "../plan";
import { precedenceOf, type Month } from "../observations";
import { contradictions } from "./contradictions";
import type { RegionFigure, RowFigure, ScopeNote } from "./figure";
import { gridOf, type PlaceGrid, type PlaceLine, type RegionTable } from "./grid";
import { regionIssue, type RegionIssue } from "./issue";
import { readLine } from "./line";
import { isAmount, isBareGrowth, lineMeaning, type LineMeaning } from "./meaning";
import { TimedLines } from "./timed";
import { otherCityIn, type FindPlace, type RegionList } from "./region";
import { readLabel } from "./heading";
import { scopesOf } from "./scopes";
import { sectionsOf } from "./sections";

export interface TableReading {
  readonly figures: readonly RegionFigure[];
  readonly scopes: readonly ScopeNote[];
  readonly issues: readonly RegionIssue[];
}

export interface TableContext {
  readonly find: FindPlace;
  readonly list: RegionList;
  readonly indicators: readonly Indicator[];
  readonly findIndicator: Lookup["find"];
  readonly asOf: Month;
}

/**
 * The figures of a table of regions in either orientation: places as rows, as columns, in lists side by side or in the long
 * form. What cannot be used is refused with its place; nothing is taken in silence.
 */
export function readRegionTable(table: RegionTable, context: TableContext): TableReading {
  const readings = sectionsOf(table, context.find).map((section) => readSection(section, context));
  const { figures, issues } = withoutTwice(readings.flatMap((reading) => reading.figures));
  return {
    figures,
    scopes: readings.flatMap(({ scopes }) => scopes),
    issues: [...readings.flatMap((reading) => reading.issues), ...issues],
  };
}

/** Of two columns or rows of one table that mean the same nothing says which is meant: neither is taken. */
function withoutTwice(figures: readonly RegionFigure[]): Pick<TableReading, "figures" | "issues"> {
  const first = new Map<string, RegionFigure>();
  const refused = new Set<string>();
  const said = new Map<string, { readonly figure: RegionFigure; readonly values: string[] }>();
  const keyOf = (each: RegionFigure) => `${each.code} ${each.month} ${each.role} ${precedenceOf(each)} ${each.region}`;
  for (const figure of figures) {
    const key = keyOf(figure);
    const other = first.get(key) ?? figure;
    first.set(key, other);
    if (other.value === figure.value) continue;
    refused.add(key);
    const { code, month, role, region } = figure;
    const values = said.get(`${code} ${month} ${role}`)?.values ?? [];
    values.push(`${region || "全市"}${other.value}/${figure.value}`);
    said.set(`${code} ${month} ${role}`, { figure, values });
  }
  return {
    figures: refused.size === 0 ? figures : figures.filter((each) => !refused.has(keyOf(each))),
    issues: [...said.values()].map(({ figure: { code, month, file }, values }) =>
      regionIssue("twoColumns", "error", { code, month, values: values.join("、") }, { file }),
    ),
  };
}

function readSection(table: RegionTable, context: TableContext): TableReading {
  const grid = gridOf(table, context.find);
  const file = table.name;
  if (grid === null) return { figures: [], scopes: [], issues: [regionIssue("noTable", "error", { file }, { file })] };
  const titled = grid.titles.map((title) => otherCityIn(readLabel(title).name, context.list, context.find));
  const city = titled.find((each) => each !== null) ?? null;
  if (city !== null && !hasRegion(grid))
    return { figures: [], scopes: [], issues: [regionIssue("otherCity", "error", { region: "全市", city }, { file })] };
  const issues: RegionIssue[] = [...grid.issues];
  if (city !== null) issues.push(regionIssue("titledOtherCity", "warning", { city, own: context.list.city }));
  const figures: RowFigure[] = [];
  const ranks: { readonly meaning: LineMeaning; readonly line: PlaceLine }[] = [];
  const meant = meaningsOf(grid, context, issues);
  for (const { line, meaning } of meant) {
    if (meaning.role === "rank") ranks.push({ meaning, line });
    else if (meaning.bare && meant.some((other) => isSame(other.meaning, meaning) && !other.meaning.bare))
      issues.push(regionIssue("singleMonth", "error", { heading: line.heading }, { column: line.heading }));
    else {
      const read = readLine(line, meaning, file);
      figures.push(...read.figures);
      issues.push(...read.issues);
    }
  }
  for (const { meaning, line } of ranks) issues.push(...contradictions(meaning, line, figures));
  if (figures.length === 0 && issues.every(({ severity }) => severity !== "error"))
    issues.push(regionIssue("noTable", "error", { file }));
  return {
    figures: figures.map(({ row: _, ...figure }) => figure),
    scopes: scopesOf(grid, { ...context, regions: context.list.regions }),
    issues: issues.map((issue) => ({ ...issue, file })),
  };
}

/** Whether a table has a row or column of one of the city's regions. */
const hasRegion = ({ lines }: PlaceGrid) =>
  lines.some(({ cells }) => cells.some(({ place }) => place?.kind === "region"));

interface Meant {
  readonly line: PlaceLine;
  readonly meaning: LineMeaning;
}

/** What the lines mean; a growth or place without a name belongs to the line before, unless that is unknown. */
function meaningsOf(grid: PlaceGrid, { findIndicator, asOf }: TableContext, issues: RegionIssue[]): Meant[] {
  const meant: Meant[] = [];
  const places = new Map<string, number[]>();
  let beside: { readonly indicator: Indicator; readonly block: number } | null = null;
  let unread: PlaceLine | null = null;
  const before = new TimedLines();
  const dividesGdp = grid.lines.some(({ heading }) => /第[一二三]产业|建筑业/.test(heading));
  grid.lines.forEach((line, i) => {
    const next = grid.lines[i + 1];
    // The growth of an unknown amount is not that of the title.
    if (unread?.block === line.block && line.labels.length === 1 && isBareGrowth(line)) {
      issues.push(
        regionIssue(
          "unreadHeading",
          "warning",
          { heading: `${unread.heading} ${line.heading}` },
          { column: line.heading },
        ),
      );
      return;
    }
    const meaning = lineMeaning(line, {
      ...{ find: findIndicator, titles: grid.titles, asOf },
      beside: beside?.block === line.block ? beside.indicator : null,
      timed: before.take(line),
      dividesGdp,
      followed: next !== undefined && next.block === line.block && isBareGrowth(next),
    });
    if (meaning.ok) {
      beside = { indicator: meaning.value.indicator, block: line.block };
      unread = null;
      // One list that goes on beside itself.
      const { indicator, role, month } = meaning.value;
      const same = places.get(`${indicator.code} ${role} ${month}`) ?? [];
      const at = same.find((each) => meant[each]!.line.block !== line.block);
      if (at === undefined) {
        places.set(`${indicator.code} ${role} ${month}`, [...same, meant.length]);
        meant.push({ line, meaning: meaning.value });
      } else meant[at] = { ...meant[at]!, line: { ...line, cells: [...meant[at]!.line.cells, ...line.cells] } };
      return;
    }
    if (meaning.error?.code === "unreadHeading") {
      beside = null;
      if (isAmount(line)) unread = line;
    }
    if (meaning.error) issues.push(meaning.error);
  });
  return meant;
}

/** Whether two lines are of the same indicator and month. */
const isSame = (a: LineMeaning, b: LineMeaning) => a.indicator.code === b.indicator.code && a.month === b.month;
