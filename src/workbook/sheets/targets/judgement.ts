import type { Judgement, ManualStatus, MemberCode, Note, Status } from "../../../analysis";
import type { IndicatorChange } from "../change";
import { type Input, textOf } from "../../engine/grid";
import type { LocatedRow } from "../../engine/locate";
import { sheetWords as words } from "../../engine/words";
import { readSigned, writeSigned } from "./signed";

/** Members of the ensemble in the order in which 预计方法 offers them. */
const members = [
  "logTheta",
  "dampedTrend",
  "airline",
  "lastYear",
  "share",
  "yearOnYear",
] as const satisfies MemberCode[];

const { choice: choiceWords } = words.workbook;

/** What 预计方法 offers. */
export const choiceWordsInOrder: readonly string[] = [
  choiceWords.automatic,
  ...members.map((member) => words.method[member]),
  choiceWords.growth,
  choiceWords.monthly,
];

const memberOf = new Map<string, MemberCode>(members.map((member) => [words.method[member], member]));
const statusOf = new Map(Object.entries(words.status).map(([status, word]) => [word, status as Status]));

export type JudgementIssueCode =
  "badChoice" | "badExpectation" | "unusedExpectation" | "badStatus" | "manualWithoutReason";

/** Tells of a cell of the row that could not be used. */
export type ReportCell = (column: string, code: JudgementIssueCode, details?: Record<string, string>) => void;

/** What people decided about an indicator, from its row of 目标; null where there is nothing. */
export function readJudgement(row: LocatedRow, report: ReportCell): Judgement | null {
  const judgement: Judgement = {
    choice: readChoice(row, report),
    manual: readManual(row, report),
    note: readNote(row),
  };
  return Object.values(judgement).every((part) => part === null) ? null : judgement;
}

function readChoice(row: LocatedRow, report: ReportCell): Judgement["choice"] {
  const [word, expected, signed] = [row.text("choice"), row.cell("expected"), readSigned(row.text("choiceBy"))];
  const kind = word === choiceWords.growth ? "growth" : word === choiceWords.monthly ? "monthly" : null;
  if (kind !== null) {
    if (typeof expected === "number") return { kind, value: expected, ...signed };
    report("expected", "badExpectation");
    return null;
  }
  const { growth, monthly } = choiceWords;
  if (textOf(expected) !== "") report("expected", "unusedExpectation", { growth, monthly });
  if (word === "" || word === choiceWords.automatic) return null;
  const member = memberOf.get(word);
  if (member !== undefined) return { kind: "member", member, ...signed };
  report("choice", "badChoice");
  return null;
}

function readManual(row: LocatedRow, report: ReportCell): ManualStatus | null {
  const [word, reason] = [row.text("manual"), row.text("manualReason")];
  if (word === "") return null;
  const status = statusOf.get(word);
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
    cells.set("manual", manual === null ? "" : words.status[manual.status]);
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
  choice.kind === "member" ? words.method[choice.member] : choiceWords[choice.kind];
