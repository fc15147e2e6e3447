import { codeWords, formatFigure } from "../figures";
import { monthNumber } from "../observations";
import { issueSentence } from "../report";
import { fill, sentenceOf, type Locale } from "../words";
import type { TaskAssessment } from "./assess";
import { monthOfDay } from "./day";
import { digitsAfterPoint, taskDecimals } from "./decimals";
import { isFigureIssue, type TaskIssue, type TaskIssueCode } from "./issue";
import { isBetterLow } from "./proposal";
import type { KeyTask } from "./task";
import { taskWords, type TaskWords } from "./words";

/**
 * The target of a promise in words, as it stands now: 力争2500列, 不高于28微克/立方米, 开工.
 *
 * @param aim the number in force where it was adjusted
 */
export function taskTarget(task: KeyTask, locale: Locale, aim: number | null = null): string {
  const words = taskWords(locale);
  const said = aim === null ? targetOf(task, words) : adjustedTarget(task, aim, words);
  if (task.stretch === null || said === "") return said;
  // 争创 and 创成 share their middle: 争创成.
  const target = said.startsWith(task.stretch.slice(-1)) ? said.slice(1) : said;
  return fill(words.target.stretch, { stretch: task.stretch, target });
}

function targetOf(task: KeyTask, { target }: TaskWords): string {
  const { kind, node, value, low, high, unit, comparator } = task;
  if (comparator === null) return kind === "by-date" ? node! : (node ?? "");
  if (low !== undefined) return fill(target.range, { low, high: high!, unit }).trim();
  if (value === 0) return target.none;
  if (value !== null)
    return fill(target[comparator], { value: formatFigure(value, digitsAfterPoint(value)), unit }).trim();
  if (comparator === "<") return target["<reference"];
  return comparator === ">=" ? target[">=reference"] : target.reference;
}

function adjustedTarget(task: KeyTask, aim: number, words: TaskWords): string {
  const target = targetOf({ ...task, value: aim }, words);
  return fill(words.target.adjusted, { target, original: targetOf(task, words) });
}

/** Parts with a comma between; what is empty is left out. */
export function joined(
  parts: readonly string[],
  between: TaskWords["and"] | TaskWords["item"] | TaskWords["list"],
): string {
  const said = parts.filter((part) => part !== "");
  return said.slice(1).reduce((before, after) => fill(between, { before, after }), said[0] ?? "");
}

/**
 * What a promise has come to, in one sentence without its full stop.
 *
 * Worked: 1160 of 2500列 in June by the month → 完成1160列，为年度目标的46.4%，低于序时3.6个百分点
 */
export function taskSentence(of: TaskAssessment, locale: Locale): string {
  const words = taskWords(locale);
  return joined([stateOf(of, words), shareText(of, words), gapText(of, words), reasonText(of, locale)], words.and);
}

/** 完成1160列, 增长6.3%, 提高1.2个百分点, 已开工; with its month where that is not the as-of's. */
function stateOf(of: TaskAssessment, words: TaskWords): string {
  const { task, actual, dataMonth } = of;
  if (actual === null || task.kind === "qualitative" || of.status === "pending") return "";
  const said = figureState(task, actual, words);
  return dataMonth === of.asOf ? said : fill(words.state.asOf, { month: monthNumber(dataMonth!), state: said });
}

function figureState(task: KeyTask, actual: number, { state }: TaskWords): string {
  const { kind, unit } = task;
  const size = formatFigure(Math.abs(actual), taskDecimals(task, actual));
  switch (kind) {
    case "growth":
      return fill(actual < 0 ? state.down : state.up, { value: size });
    case "change":
      return fill(actual < 0 ? state.fall : state.rise, { value: size });
    case "by-date":
      return actual >= 100 ? fill(state.reached, { node: task.node! }) : fill(state.node, { value: size });
    case "amount":
    case "count":
      if (!isBetterLow(task)) return fill(state.total, { value: size, unit });
  }
  return fill(state.value, { value: formatFigure(actual, taskDecimals(task, actual)), unit });
}

/** The share of the target; of what falls short never 100.0. */
function shareText({ task, share }: TaskAssessment, { state }: TaskWords): string {
  if (share === null || task.kind === "by-date") return "";
  const text = formatFigure(share * 100, 1);
  return fill(state.share, { share: share < 1 && text === "100.0" ? "99.9" : text });
}

function gapText({ task, actual, gap, node }: TaskAssessment, words: TaskWords): string {
  if (gap === null) return "";
  const { gap: own } = words;
  const toNode = node === null ? "" : nodeName(task, node, words);
  const to = { pace: own.pace, aim: own.aim, node: toNode }[gap.to];
  const points = task.unit === "%" || task.kind === "change" || task.kind === "by-date";
  const share = gap.in === "points" && !points;
  const decimals = share ? 1 : taskDecimals(task, actual ?? 0);
  const value = formatFigure(Math.abs(gap.value), decimals);
  if (Number(value) === 0) return fill(own.even, { to });
  // Of what is to stay below its target a figure above it is the one that is behind.
  const above = gap.value > 0 === !(gap.to === "aim" && isBetterLow(task));
  const unit = gap.in === "points" ? own.points : task.unit;
  return fill(above ? own.above : own.below, { to, value, unit });
}

function nodeName(task: KeyTask, { by, value }: NonNullable<TaskAssessment["node"]>, { gap }: TaskWords): string {
  const unit = task.kind === "by-date" ? "%" : task.unit;
  return fill(gap.node, { month: monthNumber(monthOfDay(by)), value, unit });
}

function reasonText(of: TaskAssessment, locale: Locale): string {
  const { reason } = taskWords(locale);
  const { basis: bases } = taskWords(locale);
  switch (of.reason) {
    case "compared":
      return "";
    case "reached":
      return of.task.kind === "by-date" ? "" : reason.reached;
    case "stale":
      return fill(reason.stale, { month: monthNumber(of.awaited!) });
    case "basisOpen":
      return fill(reason.basisOpen, { basis: bases[of.basis] });
    case "notYet":
      return of.basis === "yearEnd" ? reason.yearEnd : reason.notYet;
    case "indicator": {
      const { no } = of.indicator!.indicator;
      return fill(reason.indicator, { no, status: codeWords(locale).status[of.indicator!.status] });
    }
    default:
      return reason[of.reason];
  }
}

/** What a file of progress holds and was not used, or used with a doubt, as it is exchanged. */
export function taskIssueRecord(issue: TaskIssue, locale: Locale) {
  const { row, column, value, code, severity, details } = issue;
  return { row, column, value, code, severity, details, message: taskIssueSentence(issue, locale) };
}

/** One sentence of what a file of progress holds and was not used, or used with a doubt. */
export function taskIssueSentence(issue: TaskIssue, locale: Locale): string {
  if (isFigureIssue(issue)) return issueSentence(issue, locale);
  const { issue: sentences } = taskWords(locale);
  const { row, column, value, code, details } = issue;
  const { nearest } = details;
  const near = nearest === undefined || nearest === "" ? "" : fill(sentences.nearest, { names: nearest });
  const shown = { row: row ?? "", column: column ?? "", value: value ?? "" };
  return sentenceOf<Record<TaskIssueCode, string>>(sentences, {
    code: code as TaskIssueCode,
    details: { ...details, ...shown, nearest: near },
  });
}
