/**
 * The promises in the notice's text (重点任务): the register, what was reported of them, their pace and status, the bulletin.
 * May import up to `report`; no DOM, no Office, no Node.
 */
export { assessTasks } from "./assess";
export type { TaskAssessment } from "./assess";
export { bulletinOf } from "./bulletin";
export type { BulletinMaterial } from "./bulletin";
export { dueText } from "./bulletin/sections";
export { monthOfDay } from "./day";
export { dueTasks } from "./due";
export type { DueTask } from "./due";
export { followTasks } from "./follow";
export type { TaskIssue } from "./issue";
export { taskBases } from "./basis";
export type { TaskBasis } from "./basis";
export { basesFor, proposedBasis } from "./proposal";
export { noSetup } from "./progress";
export type { TaskEntry, TaskProgress, TaskSetup } from "./progress";
export { readProgress } from "./read";
export { lastReports, reportKind, reportUnit, saysReached, tasksToReport } from "./report";
export { taskName, taskProgressRecord, taskRecord } from "./record";
export { taskIssueRecord, taskIssueSentence, taskSentence, taskTarget } from "./sentence";
export { isTaskBehind, taskStatuses } from "./status";
export type { TaskStatus } from "./status";
export { parseRegister, readTask, taskKinds } from "./task";
export type { KeyTask, Register, TaskKind } from "./task";
export { taskWords } from "./words";
