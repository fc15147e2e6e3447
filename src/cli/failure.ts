import type { Coded, Values } from "../words";

/** What can end a command, by its code, with the names of the details that its sentence needs. */
export type FailureDetails = {
  unknownOption: "subject";
  unknownCommand: "subject";
  missingValue: "subject";
  invalidValue: "subject" | "value" | "allowed";
  missingOption: "subject";
  usage: "subject";
  missing: "path";
  unreadable: "path";
  empty: "path";
  tooLarge: "path" | "limit";
  notText: "path";
  badShape: "path" | "row";
  wrongColumns: "path" | "columns";
  notLongForm: "path" | "columns";
  annexTooLong: "path" | "lines" | "limit";
  releaseTooLong: "path" | "length" | "limit";
  noAnnex: "path";
  asOfNotMonth: "asOf";
  asOfOutside: "asOf" | "year";
  asOfFuture: "asOf";
  chooseFigures: never;
  chooseProgress: never;
  notXlsx: "path";
  unwritable: "path";
  notBuilt: "reason";
  choosePlan: "subject";
  badChoice: "subject";
  openQuestions: "path" | "count";
  damaged: "path";
  macros: "path";
  entities: "path";
  oldOffice: "path";
  pdf: "path";
  badPlan: "path" | "column" | "problem";
  notJson: "path";
  noRegions: "path";
};

/** Ends a command; the edge makes one sentence of its code and details. */
export class Failure<Code extends keyof FailureDetails = keyof FailureDetails> extends Error {
  readonly coded: Coded<FailureDetails>;

  constructor(code: Code, ...[details]: [FailureDetails[Code]] extends [never] ? [] : [Values<FailureDetails[Code]>]) {
    super(code);
    this.coded = { code, details: details ?? {} } as Coded<FailureDetails>;
  }
}
