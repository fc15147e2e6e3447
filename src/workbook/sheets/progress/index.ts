import { rowKey } from "../../engine/locate";
import { progressRole } from "../taskRoles";
import type { TaskSheet } from "../tasks/definition";
import { progressColumns } from "./columns";
import { progressContent } from "./content";
import { styleProgress } from "./style";
import { progressWords } from "./words";

/** 任务进展: what was reported of the promises, a row for each report. Rows that were put there are found by their hidden key. */
export const progressSheet: TaskSheet = {
  kind: progressRole,
  role: progressRole,
  nameOf: () => progressWords.sheet,
  reads: "entered",
  essential: ["task", "name", "month", "value", "verified", "date", "sample"],
  irreplaceable: ["task", "month", "value"],
  columns: progressColumns,
  identify: rowKey,
  contentOf: progressContent,
  style: styleProgress,
};
