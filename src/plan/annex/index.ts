/** The annex reader: from the text of a notice to a plan. Imports the language, the catalogue and the types of `plan`. */
export { planIssue, type PlanIssue, type PlanIssueCode } from "./issues";
export type { Answers, PlanQuestion, PlanQuestionCode } from "./questions";
export { targetOfCell, targetRow } from "./cell";
export { yearsInDigits } from "./heading";
export { knowledgeOf } from "./indicators";
export { readAnnex, type AnnexReading, type FoundTable } from "./read";
export { withoutMarkup } from "./markup";
export { raisedText } from "./raised";
