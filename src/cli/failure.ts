import type { DocumentRefusals } from "../documents";
import type { Coded, Values } from "../words";

/** Why a file of a person's gives no text, with the file's path. */
type FileDetails = {
  [Code in Exclude<keyof DocumentRefusals, "noSheets">]: DocumentRefusals[Code] | "path";
};

/** What can end a command, by its code, with the names of the details that its sentence needs. */
export type FailureDetails = FileDetails & {
  unknownOption: "subject";
  unknownCommand: "subject";
  missingValue: "subject";
  invalidValue: "subject" | "value" | "allowed";
  missingOption: "subject";
  usage: "subject";
  missing: "path";
  unreadable: "path";
  badShape: "path" | "row";
  wrongColumns: "path" | "columns";
  notLongForm: "path" | "columns";
  releaseTooLong: "path" | "length" | "limit";
  noAnnex: "path";
  noYear: "path";
  asOfNotMonth: "asOf";
  asOfOutside: "asOf" | "year";
  asOfFuture: "asOf";
  chooseFigures: never;
  chooseProgress: never;
  chooseRegions: never;
  notXlsx: "path";
  unwritable: "path";
  notBuilt: "reason";
  workbookUnread: "path" | "reason";
  choosePlan: "subject";
  badChoice: "subject";
  openQuestions: "path" | "count";
  badPlan: "path" | "column" | "problem";
  notPlanFile: "path";
  notJson: "path";
  noRegions: "path";
  monthOutside: "month" | "year";
  exists: "path";
  notFolder: "path";
  noOwners: "month";
  badOwners: "path" | "row" | "value";
  notOffered: "subject";
};

/** Ends a command; the edge makes one sentence of its code and details. */
export class Failure<Code extends keyof FailureDetails = keyof FailureDetails> extends Error {
  readonly coded: Coded<FailureDetails>;

  constructor(code: Code, ...[details]: [FailureDetails[Code]] extends [never] ? [] : [Values<FailureDetails[Code]>]) {
    super(code);
    this.coded = { code, details: details ?? {} } as Coded<FailureDetails>;
  }
}
