import { statusesBestFirst, type Status } from "../../../analysis";
import { codeWords, figureName, type FigureId } from "../../../figures";
import type { Content } from "../../engine/content";
import type { Placement } from "../../engine/place";
import { chartColumns, statusColumn } from "./columns";
import { slotsOf } from "./slots";
import { dashboardWords } from "./words";

/** One series of a chart, by the column of its values. */
export interface SeriesPlan {
  readonly column: string;
  readonly name: string;
  /** What decides the colour: a status, or the figure that is drawn. */
  readonly status?: Status;
  readonly color?: "actual" | "pace" | "target";
}

export type ChartKind = keyof typeof chartColumns;

/** A chart of 看板: a block of its rows, drawn. */
export interface ChartPlan {
  /** By which it is found again. */
  readonly name: string;
  readonly kind: ChartKind;
  readonly title: string;
  readonly series: readonly SeriesPlan[];
}

/** The charts of 看板, from top to bottom. */
export function chartPlans(): ChartPlan[] {
  const { now, before, chart } = dashboardWords;
  const name = (id: FigureId) => figureName(id, "zh-CN");
  const [gap, earlier] = chartColumns.attainment;
  const [ofTarget, ofPace, ofActual] = chartColumns.chosen;
  return [
    {
      kind: "attainment",
      name: "JH.attainment",
      title: chart.attainment,
      series: [
        { column: gap, name: now, color: "actual" },
        { column: earlier, name: before, color: "target" },
      ],
    },
    {
      kind: "chosen",
      name: "JH.chosen",
      title: chart.chosen,
      series: [
        { column: ofTarget, name: name("target"), color: "target" },
        { column: ofPace, name: name("pace"), color: "pace" },
        { column: ofActual, name: name("actual"), color: "actual" },
      ],
    },
    {
      kind: "months",
      name: "JH.months",
      title: chart.months,
      series: statusesBestFirst.map((status) => ({
        column: statusColumn(status),
        name: codeWords("zh-CN").status[status],
        status,
      })),
    },
  ];
}

/** Zero-based rows of a chart's heading and of the first and last row that it draws. */
export interface DataRows {
  readonly head: number;
  readonly first: number;
  readonly last: number;
}

/**
 * Where the data of a chart stand: rows without a name at the end are not drawn, but one row is always there.
 *
 * @returns null where a person deleted them
 */
export function dataRows(kind: ChartKind, placement: Placement): DataRows | null {
  const { content, rowPlaces } = placement;
  const placeOf = new Map(content.rows.map(({ key }, i) => [key, rowPlaces[i]!]));
  const head = placeOf.get(`head ${kind}`);
  const slots = slotsOf([...placeOf.keys()], kind);
  if (head === undefined || slots.length === 0) return null;
  const named = slots.filter((key) => nameIn(content, key) !== "");
  const places = (named.length > 0 ? named : slots.slice(0, 1)).map((key) => placeOf.get(key)!);
  return { head, first: Math.min(...places), last: Math.max(...places) };
}

const nameIn = ({ rows }: Content, key: string) => rows.find((row) => row.key === key)?.cells.get("name") ?? "";
