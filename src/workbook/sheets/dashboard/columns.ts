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

/** What the columns hold in the rows of the charts' data, whose names stand in `name`. */
export const chartColumns = {
  attainment: ["c1", "c2"],
  chosen: ["c1", "c2", "c3"],
  months: statusesBestFirst.map(statusColumn),
} as const;

/** Where an analyst chooses the indicators of the second chart. */
export const inputColumn = "c5";

/** The columns of 看板, shared by its tables: a number, a name, one for each status and the total. */
export function dashboardColumns(): Column[] {
  const { count, total } = dashboardWords;
  const figures = statusesBestFirst.map((status) => ({
    key: statusColumn(status),
    heading: codeWords("zh-CN").status[status],
    // Four characters in one line, of 未到公布期 five.
    width: status === "notDue" ? 11 : 9,
    format: "General",
    align: "center" as const,
  }));
  return [
    { key: "no", heading: figureName("no", "zh-CN"), width: 5.5, format: "@", align: "center" },
    { key: "name", heading: count, width: 25, format: "@" },
    ...figures,
    { key: totalColumn, heading: total, width: 11, format: "General", align: "center" },
  ];
}
