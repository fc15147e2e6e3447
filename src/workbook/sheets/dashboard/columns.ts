import { statusesBestFirst, type Status } from "../../../analysis";
import { codeWords, figureName } from "../../../figures";
import type { Column } from "../../engine/content";
import { dashboardWords } from "./words";

/** What the hidden corner of 看板 says. */
export const dashboardRole = "dashboard";

/** The column that counts a status. @example statusColumn("met") // "c1" */
export const statusColumn = (status: Status) => `c${statusesBestFirst.indexOf(status) + 1}`;

/** The last column, after the statuses. */
export const totalColumn = `c${statusesBestFirst.length + 1}`;

/** What the columns hold in the rows of indicators behind. */
export const behindColumns = {
  status: "c1",
  unit: "c2",
  aim: "c3",
  actual: "c4",
  pace: "c5",
  gap: "c6",
  projection: "c7",
  probability: "c8",
  outlook: "c9",
  dataMonth: "c10",
  owner: totalColumn,
} as const;

/** Where the charts on the right begin, half across. */
export const middleColumn = behindColumns.pace;

/** What the columns hold in the rows of the charts' data, whose names stand in `name`. */
export const chartColumns = {
  attainment: ["c1", "c2"],
  chosen: ["c1", "c2", "c3"],
  months: statusesBestFirst.map(statusColumn),
} as const;

/** Where an analyst chooses the indicators of the second chart. */
export const inputColumn = "c5";

/** Characters of the columns that hold four characters in the rows of indicators behind. */
const wordWidths: ReadonlyMap<string, number> = new Map([
  [behindColumns.status, 8.2],
  [behindColumns.outlook, 8.2],
]);

/**
 * The columns of 看板, shared by its tables: a number, a name, one for each status and the total. Together as wide as a page of
 * A4 is in nine points of eleven.
 */
export function dashboardColumns(): Column[] {
  const { count, total } = dashboardWords;
  const figures = statusesBestFirst.map((status) => ({
    key: statusColumn(status),
    heading: codeWords("zh-CN").status[status],
    width: wordWidths.get(statusColumn(status)) ?? 5.5,
    format: "General",
    align: "center" as const,
  }));
  return [
    { key: "no", heading: figureName("no", "zh-CN"), width: 3.5, format: "@", align: "center" },
    { key: "name", heading: count, width: 24.6, format: "@" },
    ...figures,
    { key: totalColumn, heading: total, width: 8, format: "General", align: "center" },
  ];
}
