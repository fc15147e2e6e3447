import type { RuleProblemCode } from "../analysis";
import { issueSentence, ruleProblemSentence } from "../report";
import { fill, sentenceOf, type Locale } from "../words";
import type { CellIssueCode, WorkbookIssue } from "./engine/issue";
import type { WorkbookFailure } from "./engine/failure";
import { workbookWords } from "./words";

/**
 * Why an action could not be done, in one sentence that says what to do.
 *
 * @example failureSentence({ code: "protectedSheet", details: { sheet: "目标" } }, "zh-CN")
 * // "工作表“目标”受保护，未作改动，请在“审阅”中撤销工作表保护后再试。"
 */
export function failureSentence({ code, details }: WorkbookFailure, locale: Locale): string {
  return sentenceOf<Record<typeof code, string>>(workbookWords(locale).failure, {
    code,
    details: withProblem(details, locale),
  });
}

/** The details with a sentence in place of the code of a rule's problem. */
function withProblem(details: WorkbookFailure["details"], locale: Locale): WorkbookFailure["details"] {
  const { problem, at, word } = details;
  if (problem === undefined) return details;
  const found = { ok: false, code: problem as RuleProblemCode, at: Number(at), word: String(word) } as const;
  return { ...details, problem: ruleProblemSentence(found, locale) };
}

/** What is wrong with a cell of a managed sheet, in one sentence that names the sheet and the cell. */
export function workbookIssueSentence(issue: WorkbookIssue, locale: Locale): string {
  const { issue: own, place } = workbookWords(locale);
  const { code, sheet, cell, value, details } = issue;
  const at = fill(place, { sheet, cell });
  const isOwn = (of: string): of is CellIssueCode => Object.hasOwn(own, of);
  if (isOwn(code)) {
    const filled = { value: value ?? "", ...withProblem(details, locale) };
    return at + sentenceOf<Record<CellIssueCode, string>>(own, { code, details: filled });
  }
  return at + issueSentence({ ...issue, code }, locale);
}
