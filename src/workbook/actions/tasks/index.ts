/** The actions on the sheets of the promises; they come with their first use. */
export { writeChoices } from "./choose";
export type { TaskChoice } from "./choose";
export { writeAgreement } from "./consent";
export { takeReportsBack, writeReports } from "./enter";
export type { ReportedEntry } from "./enter";
export { writeBulletin } from "./generate";
export { writeTaskSheets } from "./load";
export type { ShippedTasks } from "./load";
export { takeTasksBack } from "./undo";
export { readTaskWorkbook } from "./read";
