import { statusesBestFirst, type Assessment, type Status } from "../../../analysis";
import { codeWords, figureName, figureNumberFormat, type FigureId } from "../../../figures";
import { monthNumber } from "../../../observations";
import { indicatorName } from "../../../plan";
import { fill } from "../../../words";
import { gapFormula } from "../gap/formulas";
import type { Formula, Row } from "../../engine/content";
import type { Input } from "../../engine/grid";
import { chartColumns, behindColumns, inputColumn, statusColumn, totalColumn } from "./columns";
import type { GapBar, IndexGroup } from "./comparisons";
import { countsOf, type Tally } from "./tally";
import { sheetWords } from "../words";
import { dashboardWords } from "./words";

type Cells = Row["cells"];
type Entry = readonly [string, Input | Formula];

/** A native sum of a row's statuses, cell by cell, so that moved columns do no harm. */
const rowTotal: Formula = {
  formula: (at) => `=SUM(${statusesBestFirst.map((status) => at(statusColumn(status))).join(",")})`,
};

const countCells = (counts: ReadonlyMap<Status, number>): Entry[] =>
  statusesBestFirst.map((status) => [statusColumn(status), counts.get(status) ?? 0]);

/** Empties a row that has nothing to show. */
const emptied = (columns: readonly string[]): Cells => new Map(columns.map((column) => [column, ""]));

/** How many indicators have each status. */
export const allRow = (assessments: readonly Assessment[]): Cells =>
  new Map<string, Input | Formula>([
    ["name", dashboardWords.all],
    ...countCells(countsOf(assessments)),
    [totalColumn, rowTotal],
  ]);

/** The statuses of one category or owner, with its place among them. */
export function tallyRow(tally: Tally | undefined, at: number): Cells {
  if (tally === undefined) return emptied(["no", "name", ...statusesBestFirst.map(statusColumn), totalColumn]);
  return new Map<string, Input | Formula>([
    ["no", `${at + 1}`],
    ["name", tally.label],
    ...countCells(tally.counts),
    [totalColumn, rowTotal],
  ]);
}

/** One indicator that is behind; its gap is a native formula of the two figures before it. */
export function behindRow(of: Assessment | undefined): { readonly cells: Cells; readonly formats: Row["formats"] } {
  if (of === undefined) return { cells: emptied(["no", "name", ...Object.values(behindColumns)]), formats: new Map() };
  const { indicator } = of;
  const name = indicatorName(indicator, "zh-CN");
  const column = behindColumns;
  const formula = gapFormula(indicator).formula;
  const cells: Formula = { formula: (at) => formula((key) => at(key === "actual" ? column.actual : column.pace)) };
  // A reference that lags behind is compared with a figure that has no column.
  const gap = of.reference?.against == null ? cells : (of.gap ?? "");
  return {
    cells: new Map<string, Input | Formula>([
      ["no", indicator.no],
      ["name", of.judgement.manual === null ? name : fill(dashboardWords.manual, { name })],
      [column.status, codeWords("zh-CN").status[of.status]],
      [column.unit, indicator.unit],
      [column.aim, of.aim ?? ""],
      [column.actual, of.actual ?? ""],
      [column.pace, of.pace ?? ""],
      [column.gap, gap],
      [column.projection, of.projection?.value ?? ""],
      // What is decided has no probability.
      [column.probability, of.status === "missed" ? "" : (of.probability ?? "")],
      [column.outlook, of.outlook === null ? "" : codeWords("zh-CN").outlook[of.outlook]],
      [column.dataMonth, of.dataMonth === null ? "" : fill(sheetWords.month, { month: monthNumber(of.dataMonth) })],
      [column.owner, shortOwner(indicator.owner)],
    ]),
    formats: new Map([
      ...(["aim", "actual", "pace", "gap", "projection"] as const).map(
        (id) => [column[id], figureNumberFormat(id, of)] as const,
      ),
    ]),
  };
}

/** The first of several owners and how many there are: a narrow column would make all their names too small to read. */
function shortOwner(owner: string): string {
  const names = owner.split(/[、，,；;\n]/).filter((name) => name.trim() !== "");
  return names.length < 2 ? owner : fill(dashboardWords.owners, { first: names[0]!.trim(), count: names.length });
}

export const barRow = (bar: GapBar | undefined): Cells =>
  new Map([
    ["name", bar?.name ?? ""],
    [chartColumns.attainment[0], bar?.now ?? ""],
    [chartColumns.attainment[1], bar?.before ?? ""],
  ]);

/** A group without an index keeps its name, so that it is seen to be asked for. */
export const chosenRow = (group: IndexGroup | undefined): Cells =>
  new Map([
    ["name", group?.name ?? ""],
    [chartColumns.chosen[0], group && (group.pace ?? group.actual) !== null ? 100 : ""],
    [chartColumns.chosen[1], group?.pace ?? ""],
    [chartColumns.chosen[2], group?.actual ?? ""],
  ]);

/** A month's counts; empty cells where there are none, which a chart does not draw. */
export const monthRow = (month: number, counts: ReadonlyMap<Status, number> | undefined): Cells =>
  new Map<string, Input>([
    ["name", fill(sheetWords.month, { month })],
    ...statusesBestFirst.map((status) => [statusColumn(status), counts?.get(status) ?? ""] as const),
  ]);

/** The rows that head the tables and the charts' data. */
export function headRows(more: string): [string, Cells][] {
  const { section, now, before, chosen } = dashboardWords;
  const heading = (id: FigureId) => figureName(id, "zh-CN");
  const name = heading("name");
  const heads = Object.entries(behindColumns).map(
    ([id, at]) => [at, heading(id as keyof typeof behindColumns)] as const,
  );
  const [first, second] = chartColumns.attainment;
  const [ofTarget, ofPace, ofActual] = chartColumns.chosen;
  return [
    ["section category", new Map([["no", section.category]])],
    ["section owner", new Map([["no", section.owner]])],
    ["section gap", new Map([["no", fill(section.gap, { more })]])],
    ["head gap", new Map([["no", heading("no")], ["name", name], ...heads])],
    ["section data", new Map([["no", section.data]])],
    [
      "head attainment",
      new Map([
        ["name", name],
        [first, now],
        [second, before],
      ]),
    ],
    [
      "head chosen",
      new Map([
        ["name", name],
        [ofTarget, heading("target")],
        [ofPace, heading("pace")],
        [ofActual, heading("actual")],
        [inputColumn, chosen],
      ]),
    ],
    [
      "head months",
      new Map([
        ["name", name],
        ...statusesBestFirst.map((status) => [statusColumn(status), codeWords("zh-CN").status[status]] as const),
      ]),
    ],
  ];
}
