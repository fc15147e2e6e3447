import type { Signed } from "../../analysis";
import type { Month } from "../../observations";
import type { WorkbookResult } from "../engine/failure";
import type { Session } from "../session";
import type { TaskData } from "../sheets/tasks/data";
import type { TaskLoadReport, TaskReport } from "./report";
import type { ReportedEntry, ShippedTasks, TaskChoice } from "./tasks";

// The sheets of the promises and the register come with their first use: the page starts without them.
const tasks = () => import("./tasks");

export const loadTasks = async (session: Session, shipped: ShippedTasks): Promise<WorkbookResult<TaskLoadReport>> =>
  (await tasks()).writeTaskSheets(session, shipped);

export const readTasks = async (session: Session): Promise<WorkbookResult<TaskData>> =>
  (await tasks()).readTaskWorkbook(session);

export const generateBulletin = async (session: Session, asOf: Month): Promise<WorkbookResult<TaskReport>> =>
  (await tasks()).writeBulletin(session, asOf);

export const chooseTasks = async (
  session: Session,
  choices: ReadonlyMap<string, TaskChoice>,
): Promise<WorkbookResult<number>> => (await tasks()).writeChoices(session, choices);

export const agreeTask = async (session: Session, id: string, by: Signed | null): Promise<WorkbookResult<void>> =>
  (await tasks()).writeAgreement(session, id, by);

export const enterReports = async (
  session: Session,
  reports: readonly ReportedEntry[],
): Promise<WorkbookResult<void>> => (await tasks()).writeReports(session, reports);

export const undoReports = async (session: Session) => (await tasks()).takeReportsBack(session);

export const undoTasks = async (session: Session): Promise<WorkbookResult<number>> =>
  (await tasks()).takeTasksBack(session);
