import type { Judgement, ManualStatus, Note } from "../../../analysis";
import { enteredKind, type EnteredKind } from "../../../observations";
import type { Indicator } from "../../../plan";
import type { WorkbookIssue, WorkbookIssueCode } from "../../engine/issue";
import { readCell } from "../enteredCell";
import type { IndicatorChange } from "../change";
import { type Input, textOf } from "../../engine/grid";
import type { LocatedRow } from "../../engine/locate";
import { choiceWords, statusWords } from "../vocabulary";
import { readSigned, writeSigned } from "./signed";

/** What 自定增速 is: a growth in percent, of whatever indicator; one of growth is on the scale of its target. */
const growthKind = (indicator: Indicator): EnteredKind => ({
  kind: { unit: "%", quantity: "growth", reduction: false },
  bounds: { low: -100, high: 1000 },
  scale: indicator.knowledge?.quantity === "growth" ? enteredKind(indicator, []).scale : [],
  decimals: 2,
});

/** Tells of a cell of the row that could not be used. */
export type ReportCell = (column: string, code: WorkbookIssueCode, details?: WorkbookIssue["details"]) => void;

/** What people decided about an indicator, from its row of 目标; null where there is nothing. */
export function readJudgement(row: LocatedRow, indicator: Indicator, report: ReportCell): Judgement | null {
  const judgement: Judgement = {
    choice: readChoice(row, indicator, report),
    manual: readManual(row, report),
    note: readNote(row),
  };
  return Object.values(judgement).every((part) => part === null) ? null : judgement;
}

function readChoice(row: LocatedRow, indicator: Indicator, report: ReportCell): Judgement["choice"] {
  const [word, expected, signed] = [row.text("choice"), row.cell("expected"), readSigned(row.text("choiceBy"))];
  const choice = word === "" ? "automatic" : choiceWords.codeOf(word);
  if (choice === "growth" || choice === "monthly") {
    const kind = choice === "growth" ? growthKind(indicator) : { ...enteredKind(indicator, []), scale: [] };
    const read = readCell(row, "expected", kind);
    if (read?.ok) {
      // A growth of 0.06 % is not expected of anything: it is a 6% that the cell took for a number.
      const fraction = read.value.doubts.find(({ code }) => code === "maybeFraction");
      if (fraction !== undefined) {
        report("expected", "percentAsFraction", fraction.details);
        return null;
      }
      return { kind: choice, value: read.value.value, ...signed };
    }
    if (read === null || read.error.code === "notANumber") report("expected", "badExpectation");
    else report("expected", read.error.code, read.error.details);
    return null;
  }
  if (textOf(expected) !== "") {
    const [growth, monthly] = [choiceWords.wordOf("growth"), choiceWords.wordOf("monthly")];
    report("expected", "unusedExpectation", { growth, monthly });
  }
  if (choice === "automatic") return null;
  if (choice !== undefined) return { kind: "member", member: choice, ...signed };
  report("choice", "badChoice");
  return null;
}

function readManual(row: LocatedRow, report: ReportCell): ManualStatus | null {
  const [word, reason] = [row.text("manual"), row.text("manualReason")];
  if (word === "") return null;
  const status = statusWords.codeOf(word);
  if (status === undefined) report("manual", "badStatus");
  else if (reason === "") report("manualReason", "manualWithoutReason");
  else return { status, reason, ...readSigned(row.text("manualBy")) };
  return null;
}

function readNote(row: LocatedRow): Note | null {
  const text = row.text("remark");
  return text === "" ? null : { text, ...readSigned(row.text("remarkBy")) };
}

/** The cells of a row that hold a change of what people decided, by column key. */
export function judgementCells({ choice, manual, note }: IndicatorChange): Map<string, Input> {
  const cells = new Map<string, Input>();
  if (choice !== undefined) {
    cells.set("choice", choice === null ? "" : choiceWord(choice));
    cells.set("expected", choice === null || choice.kind === "member" ? "" : choice.value);
    cells.set("choiceBy", choice === null ? "" : writeSigned(choice));
  }
  if (manual !== undefined) {
    cells.set("manual", manual === null ? "" : statusWords.wordOf(manual.status));
    cells.set("manualReason", manual?.reason.trim() ?? "");
    cells.set("manualBy", manual === null ? "" : writeSigned(manual));
  }
  if (note !== undefined) {
    const text = note?.text.trim() ?? "";
    cells.set("remark", text);
    cells.set("remarkBy", note === null || text === "" ? "" : writeSigned(note));
  }
  return cells;
}

const choiceWord = (choice: NonNullable<IndicatorChange["choice"]>) =>
  choiceWords.wordOf(choice.kind === "member" ? choice.member : choice.kind);
