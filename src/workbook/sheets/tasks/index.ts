import { rowKey } from "../../engine/locate";
import { tasksRole } from "../taskRoles";
import { tasksColumns } from "./columns";
import { tasksContent } from "./content";
import type { TaskSheet } from "./definition";
import { styleTasks } from "./style";
import { tasksWords } from "./words";

/** 重点任务: what the notice's text promises, and what people decided about it. Rows are found by the number in the hidden key. */
export const tasksSheet: TaskSheet = {
  kind: tasksRole,
  role: tasksRole,
  nameOf: () => tasksWords.sheet,
  reads: "entered",
  essential: ["id", "name", "basis", "record"],
  columns: tasksColumns,
  identify: rowKey,
  contentOf: tasksContent,
  style: styleTasks,
};
